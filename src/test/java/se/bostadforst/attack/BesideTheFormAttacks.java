package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;
import java.util.Map;

/** One's own task, by other ways than its form; and what comes back with it. */
final class BesideTheFormAttacks {

    private static final String FORGED =
            "{\"variables\":{\"approved\":{\"value\":true},\"beslut\":{\"value\":\"BIFALL\"}}}";

    private BesideTheFormAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                                "Egen uppgift avslutas med påhittade värden (/complete)",
                                "security.md 0.8, 5.48–49",
                                scene -> scene.post(own(scene, "/complete"), FORGED))
                        .beneath((house, victim) -> {
                            house.getTaskService().complete(victim.landlordTask(), Map.of("approved", true));
                            return "avslutad";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "Egen uppgift avslutas med påhittade värden (/submit-form)",
                                "security.md 0.8, 5.48",
                                scene -> scene.post(own(scene, "/submit-form"), FORGED))
                        .beneath((house, victim) -> {
                            house.getFormService().submitTaskForm(victim.landlordTask(), Map.of("approved", true));
                            return "avslutad";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "Egen uppgift löses med påhittade värden (/resolve)",
                                "security.md 0.8",
                                scene -> scene.post(own(scene, "/resolve"), FORGED))
                        .beneath((house, victim) -> {
                            house.getTaskService().resolveTask(victim.landlordTask(), Map.of("approved", true));
                            return "löst";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Fel eller eskalering kastas ur uppgiften", "security.md 2", scene -> {
                            scene.post(
                                    own(scene, "/bpmnError"),
                                    "{\"errorCode\":\"x\",\"variables\":{\"a\":{\"value\":1}}}");
                            scene.post(own(scene, "/bpmnEscalation"), "{\"escalationCode\":\"x\"}");
                        })
                        .beneath((house, victim) -> {
                            house.getTaskService().handleBpmnError(victim.landlordTask(), "x");
                            return "kastat";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "Beslutet skrivs över (PUT …/variables)",
                                "security.md 2, 5.49",
                                scene -> scene.put(
                                        own(scene, "/variables/beslut"), "{\"value\":\"BIFALL\",\"type\":\"String\"}"))
                        .beneath((house, victim) -> {
                            house.getTaskService().setVariable(victim.landlordTask(), "beslut", "BIFALL");
                            return "ändrat";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Variabler ändras i klump (POST …/variables)", "security.md 5.49", scene -> {
                            scene.post(
                                    own(scene, "/variables"),
                                    "{\"modifications\":{\"beslut\":{\"value\":\"BIFALL\"}},\"deletions\":[\"namn\"]}");
                            scene.put(own(scene, "/localVariables/beslut"), "{\"value\":\"BIFALL\"}");
                        })
                        .beneath((house, victim) -> {
                            house.getTaskService().setVariablesLocal(victim.landlordTask(), Map.of("beslut", "x"));
                            return "ändrat";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Ärendets alla variabler läses genom egen uppgift", "security.md 0.4, ASVS 8.2.3", scene -> {
                            scene.get(own(scene, "/variables"));
                            scene.get(own(scene, "/variables/namn"));
                            scene.get(own(scene, "/localVariables"));
                        })
                        .beneath((house, victim) -> house.getTaskService().getVariables(victim.landlordTask()))
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Ärendets alla variabler läses genom formuläret", "security.md 0.4", scene -> {
                            scene.get(own(scene, "/form-variables"));
                            scene.get(own(scene, "/form-variables?variableNames=namn,beslut"));
                        })
                        .worksFor(Attacker.LANDLORD)
                        .allowedTo(Attacker.LANDLORD),
                Attack.of("Alla variabler fås tillbaka (withVariablesInReturn)", "security.md 0.4", scene -> {
                            scene.post(own(scene, "/complete"), "{\"withVariablesInReturn\":true}");
                            scene.post(own(scene, "/submit-form"), "{\"withVariablesInReturn\":true,\"variables\":{}}");
                        })
                        .beneath((house, victim) -> house.getTaskService()
                                .completeWithVariablesInReturn(victim.landlordTask(), Map.of(), true))
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Uppgiften döps om, får annat datum eller tas bort", "security.md 2", scene -> {
                            scene.put(
                                    own(scene, ""),
                                    "{\"name\":\"Godkänd\",\"priority\":99,\"due\":\"2030-01-01T00:00:00.000+0000\"}");
                            scene.delete(own(scene, ""));
                        })
                        .beneath((house, victim) -> {
                            house.getTaskService().setName(victim.landlordTask(), "Godkänd");
                            return "omdöpt";
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of(
                                "En lös uppgift skapas åt någon annan",
                                "security.md 2",
                                scene -> scene.post(
                                        engine("/task/create"),
                                        "{\"name\":\"Ring mig\",\"assignee\":\""
                                                + scene.victim().colleague() + "\"}"))
                        .beneath((house, victim) -> {
                            house.getTaskService()
                                    .saveTask(house.getTaskService().newTask("lös1"));
                            return "skapad";
                        }));
    }

    private static String own(Scene scene, String path) {
        return engine("/task/" + scene.victim().landlordTask() + path);
    }
}
