package se.bostadforst.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The two cases at one point of time, as the person who wrote the test knows them: where they are, who takes part, and which words belong
 * to which class of data.
 *
 * @param name before, during or after
 * @param caseNumbers by case, A and B
 * @param instances process instance by case
 * @param tasks the tasks of the moment, or those that were
 * @param parties who takes part, as {@code A SSM}
 * @param consented who may know the person, as {@code A SSM}
 * @param fixed ids that are nobody's secret, by the word before them in an address
 * @param canaries words that occur nowhere else, as {@code A C1} to words
 */
record Scene(
        String name,
        Map<String, String> caseNumbers,
        Map<String, String> instances,
        List<TaskRef> tasks,
        Set<String> parties,
        Set<String> consented,
        Map<String, String> fixed,
        Map<String, List<String>> canaries) {

    /** A task and the group it waits for. */
    record TaskRef(String id, String ofCase, String group, boolean open) {}

    /** An id put in an address: whose it is, and for tasks which group's. */
    record Value(String text, String ofCase, String group) {

        private static final String DONE = "done:";

        boolean open() {
            return !group.isEmpty() && !group.startsWith(DONE);
        }

        /** The group that has done the task: to its members somebody was quicker, to everybody else there is no such task. */
        String doneBy() {
            return group.startsWith(DONE) ? group.substring(DONE.length()) : "-";
        }
    }

    static final String GHOST = "-";

    /** What can stand in the last place that a case decides, in this address. */
    List<Value> values(String wordBefore, Role role) {
        return switch (wordBefore) {
            case "task", "tasks", "t" -> {
                var all = new ArrayList<Value>();
                tasks.forEach(task -> all.add(
                        new Value(task.id(), task.ofCase(), task.open() ? task.group() : "done:" + task.group())));
                all.add(new Value(ghost(tasks.get(0).id()), GHOST, ""));
                yield all;
            }
            case "process-instance", "execution" -> ofBoth(instances);
            case "cases", "arenden", "hyror", "jour" -> ofBoth(caseNumbers);
            case "user", "members" ->
                List.of(
                        new Value(role.userId() == null ? "nobody" : role.userId(), "self", ""),
                        new Value("soc_hv_chef1".equals(role.userId()) ? "soc_hv_hyra1" : "soc_hv_chef1", "other", ""));
            default -> List.of(new Value(fixed.getOrDefault(wordBefore, "x1"), "", ""));
        };
    }

    private static List<Value> ofBoth(Map<String, String> ids) {
        return List.of(
                new Value(ids.get("A"), "A", ""),
                new Value(ids.get("B"), "B", ""),
                new Value(ghost(ids.get("A")), GHOST, ""));
    }

    /** An id of the same shape that belongs to nothing. */
    private static String ghost(String id) {
        return id.startsWith("BF-") ? "BF-2026-99999" : id.substring(0, id.length() - 6) + "000000";
    }

    /** True when this person may know where the case is. */
    boolean takesPart(Role role, String ofCase) {
        return role.ownCase().filter(ofCase::equals).isPresent() && knows(role)
                || role.party()
                                .filter(party -> parties.contains(ofCase + " " + party))
                                .isPresent()
                        && knows(role);
    }

    /** True when this person takes part and may know what the household has said yes to sharing. */
    boolean hasConsent(Role role, String ofCase) {
        return takesPart(role, ofCase)
                && role.party()
                        .filter(party -> consented.contains(ofCase + " " + party))
                        .isPresent();
    }

    private static boolean knows(Role role) {
        return Classes.of(role).isPresent();
    }

    /** The classes this person may see anything of, for a case. */
    Set<String> may(Role role, String ofCase) {
        var classes = new java.util.HashSet<String>();
        if (takesPart(role, ofCase)) {
            var known = Classes.of(role).orElseThrow();
            classes.addAll(known.own());
            role.party()
                    .filter(party -> consented.contains(ofCase + " " + party))
                    .ifPresent(party -> classes.addAll(known.consented()));
        }
        if (role.isAny("projektledare", "drift", "camunda-admin")) {
            classes.add("NR");
        }
        return classes;
    }
}
