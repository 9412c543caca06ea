package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;

/** What a count gives away: a question about a variable is answered by how many rows come. */
final class OracleAttacks {

    private static final String SOURCE = "security.md 0.4, 2, 5.67";

    private OracleAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("Frågas ut: GET /task/count?processVariables=", SOURCE, scene -> {
                            var yes = scene.get(engine("/task/count?processVariables=missbruk_eq_heroin"));
                            var no = scene.get(engine("/task/count?processVariables=missbruk_eq_inget"));
                            told(scene, yes.body(), no.body(), yes.statusCode());
                        })
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .processVariableValueEquals("missbruk", "heroin")
                                .count())
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Frågas ut: POST /task med processVariables", SOURCE, scene -> {
                            var yes = scene.post(engine("/task/count"), like("processVariables", "191212%"));
                            var no = scene.post(engine("/task/count"), like("processVariables", "999999%"));
                            told(scene, yes.body(), no.body(), yes.statusCode());
                        })
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .processVariableValueLike("personnummer", "191212%")
                                .list())
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Frågas ut: ett filter utökas med processVariables", SOURCE, scene -> {
                            var filter = engine("/filter/" + scene.victim().filter() + "/count");
                            var yes = scene.post(filter, like("processVariables", "191212%"));
                            var no = scene.post(filter, like("processVariables", "999999%"));
                            told(scene, yes.body(), no.body(), yes.statusCode());
                            var list = engine("/filter/" + scene.victim().filter() + "/list");
                            scene.post(list, like("taskVariables", "191212%"));
                        })
                        .beneath((house, victim) -> house.getFilterService()
                                .list(
                                        victim.filter(),
                                        house.getTaskService()
                                                .createTaskQuery()
                                                .processVariableValueLike("personnummer", "191212%")))
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Frågas ut: variablerna i orQueries", SOURCE, scene -> {
                            var yes = scene.post(
                                    engine("/task/count"),
                                    "{\"orQueries\":[" + like("processVariables", "191212%") + "]}");
                            var no = scene.post(
                                    engine("/task/count"),
                                    "{\"orQueries\":[" + like("processVariables", "999999%") + "]}");
                            told(scene, yes.body(), no.body(), yes.statusCode());
                        })
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .or()
                                .processVariableValueLike("personnummer", "191212%")
                                .endOr()
                                .list())
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Frågas ut: sortering efter en variabel", SOURCE, scene -> {
                            var sorted = scene.post(
                                    engine("/task"),
                                    "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"personnummer\",\"type\":\"String\"}}]}");
                            scene.workedIf(
                                    sorted.body().contains(scene.victim().landlordTask()), "ordningen röjer värdet");
                        })
                        .worksFor(Attacker.LANDLORD),
                Attack.of("Frågas ut: ärenden efter variabel (process-instance)", SOURCE, scene -> {
                            var yes = scene.post(engine("/process-instance/count"), like("variables", "191212%"));
                            var no = scene.post(engine("/process-instance/count"), like("variables", "999999%"));
                            told(scene, yes.body(), no.body(), yes.statusCode());
                        })
                        .beneath((house, victim) -> house.getRuntimeService()
                                .createProcessInstanceQuery()
                                .variableValueLike("personnummer", "191212%")
                                .list())
                        .worksFor(Attacker.MANAGER)
                        .allowedTo(Attacker.MANAGER),
                Attack.of("Frågas ut: historiken (process, uppgift, variabel, detalj)", SOURCE, scene -> {
                            scene.get(engine("/history/process-instance?variables=personnummer_like_191212%25"));
                            scene.get(engine("/history/task?processVariables=missbruk_eq_heroin"));
                            scene.get(engine("/history/variable-instance"));
                            scene.get(engine("/history/detail"));
                            scene.get(engine("/history/identity-link-log"));
                            scene.get(engine("/history/user-operation"));
                        })
                        .beneath((house, victim) -> house.getHistoryService()
                                .createHistoricVariableInstanceQuery()
                                .variableName("namn")
                                .list())
                        .worksFor(Attacker.MANAGER),
                Attack.of("Variabler läses i klump (variable-instance, execution)", SOURCE, scene -> {
                            scene.post(
                                    engine("/variable-instance"),
                                    "{\"processInstanceIdIn\":[\""
                                            + scene.victim().instance() + "\"]}");
                            scene.get(engine("/variable-instance?variableValues=missbruk_eq_heroin"));
                            scene.get(
                                    engine("/process-instance/" + scene.victim().instance() + "/variables"));
                            scene.get(engine("/execution/" + scene.victim().instance() + "/localVariables"));
                        })
                        .beneath((house, victim) -> house.getRuntimeService().getVariable(victim.instance(), "namn"))
                        .worksFor(Attacker.MANAGER)
                        .allowedTo(Attacker.MANAGER),
                Attack.of("Räknas: varje grupps arbetsbörda (task/report)", "security.md 3.3", scene -> {
                            var counted = scene.get(engine("/task/report/candidate-group-count"));
                            scene.workedIf(counted.body().contains("soc_hv_handlaggare"), "andras uppgifter räknades");
                        })
                        .beneath((house, victim) ->
                                house.getTaskService().createTaskReport().taskCountByCandidateGroup()),
                Attack.of("Söks: en annans uppgift efter id, nummer och kandidat", "security.md 3.3", scene -> {
                            var victim = scene.victim();
                            var list = engine("/filter/" + victim.filter() + "/list");
                            for (var query : List.of(
                                    "{\"taskId\":\"" + victim.task() + "\"}",
                                    "{\"processInstanceBusinessKey\":\"" + victim.caseNumber()
                                            + "\",\"candidateGroup\":\"soc_hv_handlaggare\"}",
                                    "{\"candidateUser\":\"" + victim.colleague() + "\"}",
                                    "{\"orQueries\":[{\"taskId\":\"" + victim.task() + "\"}]}")) {
                                scene.workedIf(
                                        scene.post(list, query).body().contains(victim.task()), "uppgiften hittades");
                            }
                        })
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .or()
                                .taskId(victim.task())
                                .taskCandidateGroup("soc_hv_handlaggare")
                                .endOr()
                                .list())
                        .allowedTo(
                                Attacker.LANDLORD,
                                Attacker.OTHER_UNIT,
                                Attacker.ON_CALL,
                                Attacker.RESPITE_HOST,
                                Attacker.MANAGER),
                Attack.of("Allt ligger öppet: variabler genom /engine-rest", "security.md 0.10", scene -> {
                            scene.get("/engine-rest/process-instance/"
                                    + scene.victim().instance() + "/variables");
                            scene.get("/engine-rest/history/variable-instance");
                            scene.get("/engine-rest/task/" + scene.victim().task() + "/comment");
                        })
                        .worksForEverybody());
    }

    private static String like(String key, String value) {
        return "{\"" + key + "\":[{\"name\":\"personnummer\",\"operator\":\"like\",\"value\":\"" + value + "\"}]}";
    }

    private static void told(Scene scene, String yes, String no, int status) {
        scene.workedIf(status == 200 && !yes.equals(no), "svaret röjde värdet");
    }
}
