package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;

/** Queries that run code: CVE-2026-109432 and its neighbours. The proof is harmless: a good expression is taken, a broken one breaks. */
final class ExpressionAttacks {

    private static final String CVE = "CVE-2026-109432";
    private static final String GOOD = "${dateTime().plusDays(1)}";
    private static final String BROKEN = "${noSuchBean.run()}";

    private ExpressionAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("Uttryck i orQueries körs (POST /task)", CVE, scene -> nested(scene, engine("/task")))
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .or()
                                .dueBeforeExpression("${dateTime().plusYears(9)}")
                                .endOr()
                                .list())
                        .worksForAnybodySignedIn(),
                Attack.of(
                                "Uttryck i orQueries körs (POST /task/count)",
                                CVE,
                                scene -> nested(scene, engine("/task/count")))
                        .beneath((house, victim) -> house.getTaskService()
                                .createTaskQuery()
                                .or()
                                .taskAssigneeExpression(BROKEN)
                                .endOr()
                                .count())
                        .worksForAnybodySignedIn(),
                Attack.of(
                                "Uttryck i orQueries körs när ett filter utökas",
                                CVE,
                                scene -> nested(scene, filterOf(scene)))
                        .beneath((house, victim) -> house.getFilterService()
                                .list(
                                        victim.filter(),
                                        house.getTaskService()
                                                .createTaskQuery()
                                                .or()
                                                .dueBeforeExpression(GOOD)
                                                .endOr()))
                        .worksFor(Attacker.LANDLORD, Attacker.OTHER_UNIT, Attacker.ON_CALL, Attacker.RESPITE_HOST),
                Attack.of(
                                "Uttryck i översta ledet körs när ett filter utökas",
                                CVE,
                                scene -> proved(
                                        scene,
                                        filterOf(scene),
                                        "{\"dueBeforeExpression\":\"" + GOOD + "\"}",
                                        "{\"dueBeforeExpression\":\"" + BROKEN + "\"}"))
                        .beneath((house, victim) -> house.getFilterService()
                                .list(
                                        victim.filter(),
                                        house.getTaskService().createTaskQuery().dueBeforeExpression(GOOD))),
                Attack.of("Ett eget filter med uttryck sparas och körs", CVE, ExpressionAttacks::stored)
                        .beneath((house, victim) -> {
                            var filter = house.getFilterService().newTaskFilter("eget");
                            filter.setQuery(house.getTaskService()
                                    .createTaskQuery()
                                    .or()
                                    .dueBeforeExpression(GOOD)
                                    .endOr());
                            return house.getFilterService().saveFilter(filter);
                        })
                        .worksFor(Attacker.MANAGER));
    }

    private static void nested(Scene scene, String path) {
        proved(
                scene,
                path,
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + GOOD + "\"}]}",
                "{\"orQueries\":[{\"dueBeforeExpression\":\"" + BROKEN + "\"}]}");
    }

    private static void proved(Scene scene, String path, String good, String broken) {
        var taken = scene.post(path, good).statusCode();
        var failed = scene.post(path, broken).statusCode();
        scene.workedIf(taken == 200 && failed >= 500, "uttrycket kördes");
    }

    private static void stored(Scene scene) {
        var made = scene.post(
                engine("/filter/create"),
                "{\"resourceType\":\"Task\",\"name\":\"eget\",\"query\":{\"orQueries\":[{\"dueBeforeExpression\":\""
                        + GOOD + "\"}]},\"properties\":{}}");
        if (made.statusCode() == 200) {
            var id = Scene.json(made).path("id").asText();
            scene.workedIf(
                    scene.get(engine("/filter/" + id + "/list")).statusCode() == 200, "uttrycket sparades och kördes");
        }
    }

    private static String filterOf(Scene scene) {
        return engine("/filter/" + scene.victim().filter() + "/list");
    }
}
