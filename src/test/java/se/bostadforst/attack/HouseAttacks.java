package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;
import java.util.Map;

/** Ways around the door itself: other apps' endpoints, odd addresses, other people's pages, and models that are programs. */
final class HouseAttacks {

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/base/default";

    private HouseAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("Cockpits tillägg nås från uppgiftslistan", "security.md 1.2", scene -> {
                            var statistics = scene.get(PLUGIN + "/process-definition/statistics");
                            scene.post(PLUGIN + "/process-instance", "{}");
                            scene.post(PLUGIN + "/incident/", "{}");
                            scene.workedIf(
                                    statistics.statusCode() == 200
                                            && !Attacker.MANAGER.userId().equals(scene.me()),
                                    "svarade fast Cockpit inte är tillåtet");
                        })
                        .worksFor(
                                Attacker.LANDLORD,
                                Attacker.OTHER_UNIT,
                                Attacker.ON_CALL,
                                Attacker.RESPITE_HOST,
                                Attacker.GROUPLESS)
                        .allowedTo(Attacker.MANAGER),
                Attack.of("Drifttal, version och databasschema läses", "security.md 2", scene -> {
                            var metrics = scene.get(engine("/metrics"));
                            scene.get(engine("/version"));
                            scene.get(engine("/schema/log"));
                            scene.get("/actuator/env");
                            scene.get("/actuator/heapdump");
                            scene.workedIf(metrics.statusCode() == 200, "svarade");
                        })
                        .worksForAnybodySignedIn(),
                Attack.of("En främmande sida loggar ut den som lurats", "security.md 5.72", scene -> {
                            var headers = Map.of("Content-Type", "application/json");
                            scene.get(engine("/filter"));
                            scene.send("POST", engine("/task/x1/claim"), "{}", headers);
                            var after = scene.get("/camunda/api/admin/auth/user/default");
                            scene.workedIf(scene.me() != null && after.statusCode() == 404, "sessionen dog");
                        })
                        .worksForAnybodySignedIn()
                        .allowedTo(
                                Attacker.LANDLORD,
                                Attacker.OTHER_UNIT,
                                Attacker.ON_CALL,
                                Attacker.RESPITE_HOST,
                                Attacker.MANAGER,
                                Attacker.GROUPLESS,
                                Attacker.NOBODY),
                Attack.of(
                                "En främmande webbplats tar uppgiften (Origin)",
                                "security.md 1.2, 5.72",
                                scene -> scene.send(
                                        "POST",
                                        engine("/task/" + scene.victim().landlordTask() + "/claim"),
                                        "{\"userId\":\"" + scene.me() + "\"}",
                                        Map.of(
                                                "Content-Type", "application/json",
                                                "Origin", "https://elak.example",
                                                "X-XSRF-TOKEN", scene.token())))
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Kodade, prickade och semikolonförsedda adresser", "security.md 1.2, 5.73", scene -> {
                    for (var path : List.of(
                            "/camunda/api/%65ngine/engine/default/task/{id}/variables",
                            "/camunda/api/engine/engine/default/task/{id}/variables;x=1",
                            "/camunda//api/engine/engine/default/task/{id}/variables",
                            "/camunda/api/./engine/engine/default/task/{id}/variables",
                            "/camunda/api/x/../engine/engine/default/task/{id}/variables",
                            "/camunda/api/engine/engine/def%61ult/task/{id}/variables",
                            "/camunda/api/admin/%73etup/default/user/create",
                            "/%65ngine-rest/process-instance",
                            "/camunda/api/engine/engine/default/task/{id}/variables/",
                            "/camunda/api/engine/engine/default/task/{id}/%2e%2e/variables")) {
                        scene.get(path.replace("{id}", scene.victim().task()));
                    }
                }),
                Attack.of("Metoden byts ut i ett sidhuvud", "security.md 5.72", scene -> {
                    for (var header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
                        scene.send(
                                "POST",
                                engine("/task/" + scene.victim().task()),
                                "{}",
                                Map.of(
                                        header,
                                        "DELETE",
                                        "Content-Type",
                                        "application/json",
                                        "X-XSRF-TOKEN",
                                        scene.token()));
                    }
                    scene.send("PROPFIND", engine("/task/" + scene.victim().task()), null, Map.of());
                }),
                Attack.of("En inloggningsruta öppnas över sidan (Basic)", "security.md 1.2, fälla L", scene -> {
                            for (var path : List.of(
                                    engine("/task"),
                                    "/camunda/api/admin/auth/user/default",
                                    "/engine-rest/version",
                                    "/arenden")) {
                                var answer = scene.send("GET", path, null, Map.of("Sec-Fetch-Mode", "cors"));
                                scene.workedIf(
                                        answer.headers()
                                                .firstValue("WWW-Authenticate")
                                                .isPresent(),
                                        "webbläsaren frågade");
                            }
                        })
                        .allowedTo(
                                Attacker.LANDLORD,
                                Attacker.OTHER_UNIT,
                                Attacker.ON_CALL,
                                Attacker.RESPITE_HOST,
                                Attacker.MANAGER,
                                Attacker.GROUPLESS,
                                Attacker.NOBODY),
                Attack.of("En modell med kod driftsätts och körs", "security.md 0.10, 5.78", HouseAttacks::deploy)
                        .beneath((house, victim) -> house.getRepositoryService()
                                .createDeployment()
                                .name("angrepp")
                                .addString("bpmn/angrepp/angrepp.bpmn", program())
                                .deploy())
                        .worksForEverybody());
    }

    private static void deploy(Scene scene) {
        var headers = Map.of("Content-Type", "multipart/form-data; boundary=snitt", "X-XSRF-TOKEN", scene.token());
        var model = "--snitt\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nangrepp\r\n--snitt\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"angrepp.bpmn\"\r\n\r\n" + program()
                + "\r\n--snitt--\r\n";
        scene.send("POST", engine("/deployment/create"), model, headers);
        scene.send("POST", "/engine-rest/deployment/create", model, headers);
        var started = scene.post("/engine-rest/process-definition/key/attack/start", "{}");
        if (started.statusCode() == 200) {
            var id = Scene.json(started).path("id").asText();
            var proof = scene.get("/engine-rest/history/variable-instance?variableName=proof&processInstanceId=" + id);
            scene.workedIf(proof.body().contains("java.lang.String"), "koden kördes");
        }
    }

    /** Harmless: writes down the name of a class it got hold of. */
    private static String program() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"x\">"
                + "<process id=\"attack\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><startEvent id=\"s\"/>"
                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"t\"/><serviceTask id=\"t\""
                + " camunda:expression=\"${''.getClass().getName()}\" camunda:resultVariable=\"proof\"/>"
                + "<sequenceFlow id=\"f2\" sourceRef=\"t\" targetRef=\"e\"/><endEvent id=\"e\"/></process></definitions>";
    }
}
