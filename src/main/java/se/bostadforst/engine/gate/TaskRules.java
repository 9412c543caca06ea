package se.bostadforst.engine.gate;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import se.bostadforst.access.RoleCatalogue;

/** A task has somebody who does it, a day it should be done and a place in the list. */
final class TaskRules implements ModelRule {

    private final RoleCatalogue catalogue;
    private final DateExpressions dates;
    private final ModelBeans beans;

    TaskRules(RoleCatalogue catalogue, ModelBeans beans) {
        this.catalogue = catalogue;
        this.beans = beans;
        this.dates = new DateExpressions(beans);
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            for (var task : file.all(UserTask.class)) {
                checkRole(file, task, findings);
                checkDueDate(file, task, findings);
                checkPriority(file, task, findings);
            }
        }
    }

    private void checkRole(ProcessFile file, UserTask task, Findings findings) {
        var groups = task.getCamundaCandidateGroups();
        if (Names.isBlank(groups)) {
            findings.add(
                    file,
                    task,
                    "Uppgiften har ingen roll. Fyll i ”Candidate groups” med en kod ur rollkatalogen (access/roles.csv).");
            return;
        }
        if (isForExpressionRules(groups)) {
            return;
        }
        var assignment = Assignment.of(task, catalogue);
        assignment.fault().ifPresent(fault -> findings.add(file, task, "%s", fault));
        assignment
                .code()
                .ifPresent(code -> Lanes.around(file, task).stream()
                        .flatMap(lane -> Lanes.code(lane).stream())
                        .filter(lane -> !lane.equals(code) && LaneRules.isKnown(lane, catalogue))
                        .forEach(lane -> findings.add(
                                file,
                                task,
                                "Uppgiften går till %s men står i banan för %s. Flytta uppgiften eller ändra rollen.",
                                label(code),
                                label(lane))));
    }

    private void checkDueDate(ProcessFile file, UserTask task, Findings findings) {
        var due = task.getCamundaDueDate();
        if (Names.isBlank(due)) {
            findings.add(
                    file,
                    task,
                    "Uppgiften saknar förfallodag. Fyll i ”Due date”, till exempel ${periods.dueInWorkingDays('approval.working-days')}.");
        } else if (!dates.isFrom(due, "due")) {
            findings.add(
                    file,
                    task,
                    "Förfallodagen ska räknas i arbetsdagar av periods eller deadlines, till exempel ${deadlines.dueInWorkingDays(2)}; nu står det ”%s”.",
                    due);
        }
    }

    private static void checkPriority(ProcessFile file, UserTask task, Findings findings) {
        var priority = task.getCamundaPriority();
        if (Names.isBlank(priority)) {
            findings.add(
                    file,
                    task,
                    "Uppgiften saknar prioritet. Fyll i ”Priority” med ett heltal 0–100; 50 är det vanliga.");
        } else if (!priority.matches("\\d{1,2}|100")) {
            findings.add(file, task, "Prioriteten ska vara ett heltal 0–100; nu står det ”%s”.", priority);
        }
    }

    /** What is no allowed expression at all, or names an unknown bean, is told once. */
    private boolean isForExpressionRules(String text) {
        return ModelExpression.isIn(text)
                && ModelExpression.parse(text)
                        .filter(expression ->
                                beans.type(expression.name()).isPresent() || ModelVariables.contains(expression.name()))
                        .isEmpty();
    }

    private String label(String code) {
        return catalogue.role(code).map(role -> "”" + role.label() + "”").orElse("”" + code + "”");
    }
}
