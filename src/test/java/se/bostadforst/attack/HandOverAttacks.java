package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;

/** Work carried across the border of an organisation. */
final class HandOverAttacks {

    private static final String SOURCE = "security.md 2, 5.47";

    /** None of the attackers: what one of them is given here would be its own in the next attack. */
    private static final String OUTSIDER = "drift1";

    private HandOverAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                                "Egen uppgift ges till en annan organisation",
                                SOURCE,
                                scene -> scene.post(own(scene, "/assignee"), "{\"userId\":\"" + OUTSIDER + "\"}"))
                        .beneath((house, victim) -> {
                            house.getTaskService().setAssignee(victim.landlordTask(), OUTSIDER);
                            return "given";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("En annan organisations grupp läggs till som kandidat", SOURCE, scene -> {
                            scene.post(own(scene, "/identity-links"), "{\"groupId\":\"drift\",\"type\":\"candidate\"}");
                            scene.post(
                                    own(scene, "/identity-links"),
                                    "{\"userId\":\"" + OUTSIDER + "\",\"type\":\"candidate\"}");
                            scene.post(own(scene, "/delegate"), "{\"userId\":\"" + OUTSIDER + "\"}");
                        })
                        .beneath((house, victim) -> {
                            house.getTaskService().addCandidateGroup(victim.landlordTask(), "drift");
                            return "tillagd";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "Den egna gruppen tas bort så att ingen ser uppgiften",
                                SOURCE,
                                scene -> scene.post(
                                        own(scene, "/identity-links/delete"),
                                        "{\"groupId\":\"sb_forvaltare\",\"type\":\"candidate\"}"))
                        .beneath((house, victim) -> {
                            house.getTaskService().deleteCandidateGroup(victim.landlordTask(), "sb_forvaltare");
                            return "borttagen";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "Uppgiften tas i någon annans namn",
                                SOURCE,
                                scene -> scene.post(
                                        own(scene, "/claim"),
                                        "{\"userId\":\"" + scene.victim().colleague() + "\"}"))
                        .beneath((house, victim) -> {
                            house.getTaskService().claim(victim.landlordTask(), victim.colleague());
                            return "tagen";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Socialtjänstens uppgift tas, läses och besvaras", "security.md 3.4", scene -> {
                            var task = engine("/task/" + scene.victim().task());
                            scene.get(task);
                            scene.get(task + "/form");
                            scene.get(task + "/deployed-form");
                            scene.get(task + "/form-variables");
                            scene.get(task + "/identity-links");
                            scene.post(task + "/claim", "{\"userId\":\"" + scene.me() + "\"}");
                            scene.post(task + "/unclaim", "");
                            scene.post(task + "/submit-form", "{\"variables\":{}}");
                            scene.post(task + "/complete", "{}");
                        })
                        .beneath((house, victim) -> {
                            house.getFormService().submitTaskForm(victim.task(), java.util.Map.of());
                            return "besvarad";
                        }));
    }

    private static String own(Scene scene, String path) {
        return engine("/task/" + scene.victim().landlordTask() + path);
    }
}
