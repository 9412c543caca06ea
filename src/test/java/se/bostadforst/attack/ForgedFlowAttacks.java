package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;
import java.util.Map;

/** A case pushed along by somebody who is not in it. */
final class ForgedFlowAttacks {

    private ForgedFlowAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                                "Ett meddelande drar tillbaka ärendet",
                                "security.md 2, 5.57",
                                scene -> everywhere(
                                        scene,
                                        "/message",
                                        "{\"messageName\":\"%s\",\"businessKey\":\"%s\",\"all\":true,\"processVariables\":{\"approved\":{\"value\":true}}}"
                                                .formatted(
                                                        scene.plain() ? "plain.withdrawn" : "admission.withdrawn",
                                                        scene.victim().caseNumber())))
                        .beneath((house, victim) -> {
                            house.getRuntimeService()
                                    .createMessageCorrelation("admission.withdrawn")
                                    .processInstanceBusinessKey(victim.caseNumber())
                                    .correlateAll();
                            return "mottaget";
                        })
                        .worksForEverybody(),
                Attack.of(
                                "En signal sänds till alla ärenden",
                                "security.md 2",
                                scene -> everywhere(
                                        scene,
                                        "/signal",
                                        "{\"name\":\"plain.alarm\",\"variables\":{\"a\":{\"value\":1}}}"))
                        .worksForEverybody(),
                Attack.of(
                                "Ärendet flyttas förbi stegen (modification)",
                                "security.md 5.64",
                                scene -> everywhere(
                                        scene,
                                        "/process-instance/" + scene.victim().instance() + "/modification",
                                        "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}"
                                                .formatted(scene.plain() ? "Task_Landlord" : "Task_Decide")))
                        .beneath((house, victim) -> {
                            house.getRuntimeService()
                                    .createProcessInstanceModification(victim.instance())
                                    .startBeforeActivity("Task_Decide")
                                    .execute();
                            return "flyttat";
                        })
                        .worksForEverybody(),
                Attack.of("Ärendet pausas, ändras och tas bort", "security.md 2", scene -> {
                            var instance = "/process-instance/" + scene.victim().instance();
                            scene.put(engine(instance + "/suspended"), "{\"suspended\":true}");
                            scene.put(engine(instance + "/variables/approved"), "{\"value\":true}");
                            scene.delete(engine(instance));
                            scene.delete("/engine-rest" + instance);
                        })
                        .beneath((house, victim) -> {
                            house.getRuntimeService().deleteProcessInstance(victim.instance(), "x");
                            return "borttaget";
                        })
                        .worksForEverybody(),
                Attack.of(
                                "Ett ärende startas med påhittade uppgifter och någon annans nummer",
                                "security.md 5.53",
                                scene -> {
                                    var definition =
                                            "/process-definition/key/" + (scene.plain() ? "shared-case" : "admission");
                                    var body = "{\"businessKey\":\"%s\",\"variables\":{\"approved\":{\"value\":true}}}"
                                            .formatted(scene.victim().caseNumber());
                                    scene.post(engine(definition + "/start"), body);
                                    scene.post(
                                            engine("/process-definition/"
                                                    + scene.victim().definition() + "/start"),
                                            body);
                                    scene.post(
                                            engine("/process-definition/"
                                                    + scene.victim().definition() + "/submit-form"),
                                            body);
                                    scene.post("/engine-rest" + definition + "/start", body);
                                })
                        .beneath((house, victim) -> house.getRuntimeService()
                                .startProcessInstanceByKey("admission", victim.caseNumber(), Map.of("approved", true)))
                        .worksForEverybody(),
                Attack.of("Lösenord prövas utan spärr (identity/verify)", "security.md 3.2 R6", scene -> {
                            var body = "{\"username\":\"admin\",\"password\":\"demo\"}";
                            var answer = scene.post("/engine-rest/identity/verify", body);
                            scene.post(engine("/identity/verify"), body);
                            scene.workedIf(answer.body().contains("\"authenticated\":true"), "lösenordet bekräftades");
                        })
                        .worksForEverybody(),
                Attack.of("Användare listas och en ny administratör skapas", "security.md 0.10", scene -> {
                            var user =
                                    "{\"profile\":{\"id\":\"inkraktare\",\"firstName\":\"I\",\"lastName\":\"N\"},\"credentials\":{\"password\":\"demo\"}}";
                            scene.post(engine("/user/create"), user);
                            scene.post("/engine-rest/user/create", user);
                            scene.put("/engine-rest/group/camunda-admin/members/inkraktare", "{}");
                            scene.delete("/engine-rest/user/inkraktare");
                            var listed = scene.get("/engine-rest/user");
                            scene.workedIf(
                                    listed.body().contains(scene.victim().colleague()), "alla användare listades");
                        })
                        .beneath((house, victim) -> {
                            var identity = house.getIdentityService();
                            identity.createMembership(victim.colleague(), "camunda-admin");
                            return "ny administratör";
                        })
                        .worksForEverybody());
    }

    /** Through the web apps, and through the REST that stands open beside them. */
    private static void everywhere(Scene scene, String path, String body) {
        scene.post(engine(path), body);
        scene.post("/engine-rest" + path, body);
    }
}
