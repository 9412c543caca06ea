package se.bostadforst.races;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One task and several clicks on it: the first counts, the others are told so (security.md F6, 5.54). */
class TaskRacesTest extends RaceTest {

    @Test
    void two_colleagues_take_one_task_and_one_of_them_has_it() {
        var kind = Kind.CLAIM;
        var one = visitor(HV);
        var other = visitor(HV2);
        var contested = new CopyOnWriteArrayList<String>();
        Race.inLanes(LANES, kind.rounds(), rounds -> {
            var caseNumber = nominated(HV, "Tagen");
            var taskId = as(HV).task("Task_ObtainConsent", caseNumber).getId();
            contested.add(taskId);
            for (int round = 0; round < rounds; round++) {
                var told = Race.between(List.of(() -> claims(one, HV, taskId), () -> claims(other, HV2, taskId)));
                Ledger.of(kind).round(told, 1);
                var winner = told.get(0).status() == 204 ? HV : HV2;
                as(winner).run(() -> {
                    var holder = tasks.createTaskQuery()
                            .taskId(taskId)
                            .singleResult()
                            .getAssignee();
                    if (!winner.equals(holder)) {
                        Ledger.of(kind).astray("uppgiften ligger hos " + holder + ", inte hos " + winner);
                    }
                    tasks.setAssignee(taskId, null);
                });
            }
        });

        Ledger.of(kind)
                .effects(
                        "tagna",
                        count(
                                "camunda.act_hi_identitylink where task_id_ = any (?) and type_ = 'assignee' and operation_type_ = 'add'",
                                (Object) contested.toArray(String[]::new)),
                        kind.rounds());
        settle(kind);
    }

    @Test
    void a_double_click_answers_once_and_the_second_click_is_told() {
        var kind = Kind.DOUBLE_CLICK;
        var tabs = visitor(HV);
        var cases = new CopyOnWriteArrayList<String>();
        Race.inLanes(LANES, kind.rounds(), rounds -> {
            var caseNumber = readyForRequirements(HV, "Dubbelklick");
            cases.add(caseNumber);
            for (int round = 0; round < rounds; round++) {
                var taskId = taken(HV, "Task_AnswerRequirements", caseNumber);
                Ledger.of(kind)
                        .round(
                                Race.between(List.of(
                                        () -> submits(tabs, taskId, notAllAsked()),
                                        () -> submits(tabs, taskId, notAllAsked()))),
                                1);
            }
        });

        assertAnswered(kind, cases, kind.rounds());
        settle(kind);
    }

    @Test
    void one_answers_while_a_colleague_takes_over_and_only_one_of_them_gets_through() {
        var kind = Kind.TAKE_OVER;
        var one = visitor(HV);
        var other = visitor(HV2);
        var cases = new CopyOnWriteArrayList<String>();
        var answered = new AtomicInteger();
        Race.inLanes(LANES, kind.rounds(), rounds -> {
            var caseNumber = readyForRequirements(HV, "Övertagen");
            cases.add(caseNumber);
            for (int round = 0; round < rounds; round++) {
                var taskId = taken(HV, "Task_AnswerRequirements", caseNumber);
                var claims = round % 2 == 0;
                var told = Race.between(List.of(
                        () -> submits(one, taskId, notAllAsked()),
                        () -> claims ? claims(other, HV2, taskId) : handsOver(other, HV2, taskId)));
                Ledger.of(kind).round(told, 1);
                if (told.get(0).status() == 204) {
                    answered.incrementAndGet();
                } else {
                    var holder = as(HV).call(() -> tasks.createTaskQuery()
                            .taskId(taskId)
                            .singleResult()
                            .getAssignee());
                    as(holder).run(() -> tasks.setAssignee(taskId, null));
                }
            }
        });

        assertAnswered(kind, cases, answered.get());
        settle(kind);
    }

    @Test
    void sixteen_clicks_on_one_task_are_one_answer() {
        var kind = Kind.SIXTEEN;
        var tabs = visitor(HV);
        var caseNumber = readyForRequirements(HV, "Sexton");
        for (int round = 0; round < kind.rounds(); round++) {
            var taskId = taken(HV, "Task_AnswerRequirements", caseNumber);
            Ledger.of(kind)
                    .round(
                            Race.between(Stream.generate(
                                            () -> (java.util.function.Supplier<java.net.http.HttpResponse<String>>)
                                                    () -> submits(tabs, taskId, notAllAsked()))
                                    .limit(16)
                                    .toList()),
                            1);
        }

        assertAnswered(kind, List.of(caseNumber), kind.rounds());
        settle(kind);
    }

    private void assertAnswered(Kind kind, List<String> cases, long times) {
        var ledger = Ledger.of(kind);
        var numbers = (Object) cases.toArray(String[]::new);
        ledger.effects("bedömningar", count("bf.admission_assessment where case_number = any (?)", numbers), times);
        ledger.effects("utfall", count("bf.assessment_outcome where case_number = any (?)", numbers), times);
        ledger.effects(
                "läsloggsrader",
                count(
                        "bf.read_log where case_number = any (?) and granted and purpose like '%answer-requirements%'",
                        numbers),
                times);
        ledger.effects("utkorgen", count("bf.outbox where case_number = any (?)", numbers), 0);
        logged(kind, cases, "ASSESSED", times);
        tasksAre(kind, cases, "Task_AnswerRequirements", times, cases.size());
    }
}
