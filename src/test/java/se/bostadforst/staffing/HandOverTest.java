package se.bostadforst.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.engine.TaskRefused;

/** A task is handed to a colleague of the same group with a reason, and a manager hands out several (T-56, peers.md asks 2 and 15). */
class HandOverTest extends StaffingTest {

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_task_is_handed_to_a_colleague_and_the_case_says_from_whom_to_whom_and_why() {
        var caseNumber = nominated(HV, "Ada");
        var task = taskOf(HV, "Task_ObtainConsent", caseNumber);

        as(HV).run(() ->
                handOvers.carryOut(new HandOvers.Wish(Map.of(task, -1), HV2, "SJUKDOM", "Ringer tillbaka på torsdag")));

        assertThat(holder(task)).isEqualTo(HV2);
        assertThat(moves(caseNumber))
                .as("sjukdom står inte i ärendet, och inte det som skrevs")
                .containsExactly("Uppgiften ”Informera och inhämta samtycke” lämnades över från %s till %s: frånvaro"
                        .formatted(nameOf(HV), nameOf(HV2)));
        assertThat(value(
                        "select action || ' ' || purpose || ' ' || data_class from bf.read_log where case_number = ? order by entry_id desc limit 1",
                        caseNumber))
                .isEqualTo("CHANGE hand-over C0");
        assertThat(owner.queryForList("select 1 from camunda.act_hi_comment")).isEmpty();
        assertThat(
                        owner.queryForList(
                                "select 1 from camunda.act_hi_op_log where new_value_ like '%torsdag%' or annotation_ is not null"))
                .isEmpty();
        assertThat(as(HV2).call(boards::own).teams().get(0).tasks())
                .filteredOn(row -> row.taskId().equals(task))
                .singleElement()
                .satisfies(row -> assertThat(row.how())
                        .isEqualTo("från " + nameOf(HV) + ": sjukdom – Ringer tillbaka på torsdag"));
        assertThatThrownBy(() -> as(HV).run(() -> forms.submitTaskForm(task, consentTo())))
                .isInstanceOf(TaskRefused.class);
        as(HV2).does("Task_ObtainConsent", caseNumber, consentTo());
    }

    @ParameterizedTest(name = "{0} lämnar till {1}: {2}")
    @CsvSource({
        "soc_hv_handlaggare1, soc_hv_handlaggare2, HAND_OVER",
        "soc_hv_handlaggare2, soc_hv_handlaggare1, HAND_OVER",
        "soc_hv_handlaggare1, '', TAKE_BACK",
        "soc_hv_chef1, soc_hv_handlaggare1, HAND_OUT",
        "soc_hv_chef1, '', TAKE_BACK",
        "soc_hv_handlaggare1, soc_hv_chef1, nej",
        "soc_hv_handlaggare1, soc_st_handlaggare1, nej",
        "soc_hv_handlaggare1, sb_forvaltare1, nej",
        "soc_hv_handlaggare1, ssm_vagledare1, nej",
        "soc_hv_handlaggare1, bemanning-1, nej",
        "soc_hv_handlaggare1, finns-inte, nej",
        "soc_hv_handlaggare1, admin, nej",
        "soc_hv_chef1, soc_hv_chef1, nej",
        "soc_hv_hyra1, soc_hv_handlaggare2, 404",
        "soc_st_handlaggare1, soc_st_handlaggare1, 404",
        "soc_st_chef1, soc_hv_handlaggare2, 404",
        "ssm_chef1, soc_hv_handlaggare2, 404",
        "sb_forvaltare1, sb_forvaltare1, 404",
        "socialjour1, soc_hv_handlaggare2, 404",
        "projektledare1, soc_hv_handlaggare2, 404",
        "drift1, soc_hv_handlaggare2, 404"
    })
    void who_may_hand_to_whom(String by, String to, String outcome) {
        guest("bemanning-1", "soc_hv_handlaggare", "soc_st_handlaggare");
        guest("bemanning-2", "soc_hv_handlaggare");
        var caseNumber = nominated(HV, "Bo");
        var task = taskOf("bemanning-2", "Task_ObtainConsent", caseNumber);

        Runnable hands = () -> hands(by, to, "ARBETSFORDELNING", task);
        switch (outcome) {
            case "404" -> assertThatThrownBy(hands::run).isInstanceOf(CaseNotFound.class);
            case "nej" ->
                assertThat(sentences(hands))
                        .containsExactly("to: Uppgiften kan bara lämnas till en kollega i samma grupp.");
            default -> hands.run();
        }

        if (outcome.equals("404") || outcome.equals("nej")) {
            assertThat(holder(task)).isEqualTo("bemanning-2");
            assertThat(moves(caseNumber)).isEmpty();
        } else {
            assertThat(holder(task)).isEqualTo(to.isEmpty() ? "null" : to);
            assertThat(value("select kind from bf.task_move where task_id = ?", task))
                    .isEqualTo(outcome);
        }
    }

    @Test
    void a_manager_moves_a_task_and_can_neither_open_nor_answer_it() {
        var caseNumber = nominated(HV, "Cia");
        var task = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        hands(CHIEF, HV2, "ARBETSFORDELNING", task);

        assertThat(as(CHIEF).call(boards::managed).teams())
                .flatExtracting(Boards.Team::tasks)
                .filteredOn(row -> row.caseNumber().equals(caseNumber))
                .singleElement()
                .satisfies(row -> assertThat(row.opens()).isFalse());
        assertThat(as(CHIEF).tasks(caseNumber)).isEmpty();
        for (Runnable way : List.<Runnable>of(
                () -> tasks.claim(task, CHIEF),
                () -> tasks.setAssignee(task, CHIEF),
                () -> tasks.complete(task),
                () -> forms.submitTaskForm(task, consentTo()),
                () -> forms.getTaskFormVariables(task))) {
            assertThatThrownBy(() -> as(CHIEF).run(way)).isInstanceOf(TaskRefused.class);
        }
        assertThat(holder(task)).isEqualTo(HV2);
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        var task = as(HV).task("Task_ObtainConsent", nominated(HV, "Dan")).getId();
        assertThat(sentences(() ->
                        as(HV).run(() -> handOvers.carryOut(new HandOvers.Wish(Map.of(), HV2, null, "a\u0000b")))))
                .containsExactly(
                        "tasks: Markera minst en uppgift.",
                        "reason: Välj ett skäl.",
                        "words: Skriv utan radbrytningar och styrtecken.");
        assertThat(sentences(() -> hands(HV, HV2, "ANNAT", task)))
                .containsExactly("words: Skriv med några ord varför.");
        assertThat(sentences(() -> hands(HV, "", "JAV", task)))
                .containsExactly("to: Uppgiften ligger redan hos teamet. Välj vem som ska ha den.");
        hands(HV, HV2, "JAV", task);
        assertThat(sentences(() -> hands(HV, HV2, "JAV", task)))
                .containsExactly("to: " + nameOf(HV2) + " har redan uppgiften.");
    }

    @Test
    void all_of_them_or_none_and_only_as_they_were_shown() {
        var one = as(HV).task("Task_ObtainConsent", nominated(HV, "Ett")).getId();
        var two = as(HV).task("Task_ObtainConsent", nominated(HV, "Två")).getId();
        var foreign = as(ST).task("Task_ObtainConsent", nominated(ST, "Tre")).getId();

        for (var forged : List.of(foreign, "x1", "x' or 1=1--", one.substring(1), "0")) {
            assertThatThrownBy(() -> hands(CHIEF, HV2, "KUNSKAP", one, two, forged))
                    .as(forged)
                    .isInstanceOf(CaseNotFound.class);
        }
        var shown = ticket(one);
        hands(HV, HV2, "KUNSKAP", one);
        assertThatThrownBy(() -> as(CHIEF)
                        .run(() -> handOvers.carryOut(
                                new HandOvers.Wish(Map.of(one, shown, two, ticket(two)), HV, "KUNSKAP", null))))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.isTakenOver()).isTrue());
        assertThat(List.of(holder(one), holder(two), holder(foreign))).containsExactly(HV2, "null", "null");
        hands(CHIEF, HV, "KUNSKAP", one, two);
        assertThat(List.of(holder(one), holder(two))).containsExactly(HV, HV);
    }

    @Test
    void of_two_managers_at_once_one_gets_through() throws Exception {
        guest("bemanning-1", "soc_hv_chef");
        for (int round = 0; round < 5; round++) {
            var task = as(HV).task("Task_ObtainConsent", nominated(HV, "Samtidigt"))
                    .getId();
            var seen = ticket(task);
            var start = new CyclicBarrier(2);
            var runs = List.of(Map.entry(CHIEF, HV), Map.entry("bemanning-1", HV2)).stream()
                    .map(run -> CompletableFuture.supplyAsync(() -> {
                        try {
                            start.await();
                            as(run.getKey())
                                    .run(() -> handOvers.carryOut(new HandOvers.Wish(
                                            Map.of(task, seen), run.getValue(), "ARBETSFORDELNING", null)));
                            return run.getValue();
                        } catch (TaskRefused | org.camunda.bpm.engine.OptimisticLockingException late) {
                            return "sen";
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .toList();
            var told = runs.stream().map(CompletableFuture::join).toList();
            assertThat(told).containsOnlyOnce("sen").contains(holder(task));
            assertThat(owner.queryForList("select 1 from bf.task_move where task_id = ?", task))
                    .hasSize(1);
        }
    }

    @Test
    void what_one_organisation_does_with_its_tasks_the_others_do_not_read() {
        guest("bemanning-1", "sb_forvaltare");
        var caseNumber = upForApproval(HV, "Eva");
        var task = as(SB).task("Task_Approve", caseNumber).getId();
        hands(SB, "bemanning-1", "JAV", task);

        for (var reader : Map.of(SB, true, HV, true, SSM, false, LEADER, false).entrySet()) {
            var page = Visitor.signedIn(port, reader.getKey()).get("/api/cases/" + caseNumber);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body().contains("lämnades över till"))
                    .as(reader.getKey())
                    .isEqualTo(reader.getValue());
        }
    }

    @Test
    void over_http_a_stranger_finds_nothing_and_the_engines_own_way_is_shut() {
        var caseNumber = nominated(HV, "Fia");
        var task = taskOf(HV, "Task_ObtainConsent", caseNumber);
        var own = Visitor.signedIn(port, HV);
        var choice = own.get("/api/hand-over/" + task);
        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.body())
                .contains(HV2, "Informera och inhämta samtycke")
                .doesNotContain("soc_st", "Fia");
        var body = "{\"to\":\"" + HV2 + "\",\"reason\":\"JAV\"}";
        for (var stranger : List.of(ST, SB, GUIDE, "socialjour1", "projektledare1", "soc_hv_hyra1")) {
            var visitor = Visitor.signedIn(port, stranger);
            assertThat(visitor.get("/api/hand-over/" + task).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor.post("/api/hand-over/" + task, body).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor.post(
                                    "/api/distribution",
                                    "{\"tasks\":[\"" + task + "\"],\"to\":\"" + HV2 + "\",\"reason\":\"JAV\"}")
                            .statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(visitor.get("/fordela").statusCode()).as(stranger).isEqualTo(404);
            assertThat(visitor.get("/min-enhet").body()).as(stranger).doesNotContain(caseNumber);
        }
        assertThat(own.post(Visitor.ENGINE + "/task/" + task + "/assignee", "{\"userId\":\"" + HV2 + "\"}")
                        .statusCode())
                .isEqualTo(404);
        var refused = own.post("/api/hand-over/" + task, "{\"to\":\"" + SB + "\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Välj ett skäl.");
        assertThat(own.post("/api/hand-over/" + task, body).statusCode()).isEqualTo(204);
        assertThat(holder(task)).isEqualTo(HV2);
        as(HV2).does("Task_ObtainConsent", caseNumber, consentTo());
        assertThat(own.post("/api/hand-over/" + task, body).statusCode())
                .as("klar: en kollega hann före")
                .isEqualTo(409);
    }

    @Test
    void twenty_tasks_cost_as_many_statements_as_one() {
        var ids = new ArrayList<String>();
        IntStream.range(0, 21)
                .forEach(n -> ids.add(as(HV).task("Task_ObtainConsent", nominated(HV, "Mängd"))
                        .getId()));
        var twenty = ids.subList(1, 21).toArray(String[]::new);

        var one = SqlTape.statements(SqlTape.of(() -> hands(CHIEF, HV2, "ARBETSFORDELNING", ids.get(0))));
        var tape = SqlTape.of(() -> hands(CHIEF, HV2, "ARBETSFORDELNING", twenty));
        var many = SqlTape.statements(tape);

        System.out.println("[figures] lämna över: 1 uppgift " + one + " satser, 20 uppgifter " + many);
        assertThat(many - looksUpStart(tape))
                .as("utom motorns två uppslag per uppgift, av starttiden i historiken")
                .isLessThanOrEqualTo(one);
        assertThat(looksUpStart(tape)).isEqualTo(40);
        assertThat(as(HV2).call(boards::own).teams().get(0).tasks()).hasSize(21);
        var board = SqlTape.statements(SqlTape.of(() -> as(CHIEF).call(boards::managed)));
        assertThat(board).as("sidan Fördela").isLessThan(25);
    }

    private static long looksUpStart(List<SqlTape.Entry> tape) {
        return tape.stream()
                .filter(entry -> entry.sql().matches("(?s)select H[AT]I\\.START_TIME_.*"))
                .count();
    }

    private int ticket(String taskId) {
        return owner.queryForObject("select rev_ from camunda.act_ru_task where id_ = ?", Integer.class, taskId);
    }
}
