package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FormRefused;

/** Every way out of every gateway in {@code bpmn/respite}, and what people may not do there. */
class RespiteStoriesTest extends RespiteStoryTest {

    private static final String MONDAY = "2026-05-18T10:00";

    @Test
    void nobody_is_placed_without_an_own_yes() {
        var home = atHome("Nej");
        raised(GUIDE, home);
        as(GUIDE)
                .does(
                        "Task_AssessRespite",
                        home,
                        Map.of("accepts", "NEJ", "measures", CANARY + ": Vi pratar med grannen."));

        assertThat(respiteTasks(home)).isEmpty();
        assertThat(placement(home, 1, "accepts, ending, closed_at is not null")).isEqualTo("f EJ_AKTUELLT t");
        assertThat(account(home, 2026)).isEqualTo("0+0 kvar 14");
        assertThat(value(
                        "select count(*) from bf.assistance_decision where case_number = ? and kind = 'AKUT_AVLASTNING'",
                        home))
                .isEqualTo("0");
    }

    @Test
    void in_office_hours_the_unit_decides_and_delivers_by_itself() {
        var home = atHome("Dag");
        granted(home, "2026-05-18", "2026-05-20");

        assertThat(passed(home)).contains("Task_DecideRespite").doesNotContain("Task_DecideAtNight");
        assertThat(respiteTasks(home)).containsExactly("Task_BookPlace", "Task_DeliverRespite");
        as(HV).does("Task_DeliverRespite", home, delivered2("2026-05-18"));
        assertThat(value(
                        "select delivered_on || ' ' || appeal_by from bf.assistance_decision where case_number = ? and kind = 'AKUT_AVLASTNING'",
                        home))
                .isEqualTo("2026-05-18 2026-06-08");
        as(GUIDE)
                .does(
                        "Task_BookPlace",
                        home,
                        Map.of("kind", "ANNAN_PLATS", "name", "Hotellet", "address", "Gatan 1", "whyOther", "Fullt"));
        as(GUIDE).does("Task_Accompany", home, Map.of("arrived", "NEJ"));
        assertThat(respiteTasks(home)).isEmpty();
        assertThat(placement(home, 1, "ending, cost")).isEqualTo("EJ_FRAMME 0.00");
        assertThat(account(home, 2026)).as("alla nätter åter lediga").isEqualTo("0+0 kvar 14");
    }

    @Test
    void a_question_that_nobody_answered_goes_on_to_whoever_comes_to_work() {
        var home = atHome("Vänta");
        at("2026-05-18T16:20");
        raised(GUIDE, home);
        as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-18", "2026-05-19"));
        assertThat(respiteTasks(home)).containsExactly("Task_DecideRespite");
        runDueJobsUntil("2026-05-18T16:30");
        assertThat(respiteTasks(home)).containsExactly("Task_DecideAtNight");
        assertThat(as(SOCIALJOUR)
                        .opens("Task_DecideAtNight", home)
                        .get("request")
                        .toString())
                .contains("Störning");
        runDueJobsUntil("2026-05-19T08:00");
        assertThat(respiteTasks(home)).containsExactly("Task_DecideRespite");
        assertThat(value("select count(*) from bf.call_in where case_number = ? and until is null", home))
                .as("socialjouren har inget ärende kvar")
                .isEqualTo("0");
    }

    @Test
    void when_the_nights_are_not_enough_some_are_granted_and_somebody_takes_a_stand() {
        var home = atHome("Delvis");
        slept(home, 12);
        raised(GUIDE, home);
        as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-18", "2026-05-22"));
        assertThat(placement(home, 2, "result")).isEqualTo("KAN_BEVILJAS_DELVIS");
        assertThat(respiteTasks(home)).containsExactly("Task_DecideRespite", "Task_TakeStand");
        assertThat(swedish(as(HV).task("Task_TakeStand", home).getDueDate())).isEqualTo("2026-05-20T23:59");

        assertThat(refused(() -> as(HV).does("Task_DecideRespite", home, ruling("BIFALL", null))))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.key()).isEqualTo("outcome");
                    assertThat(error.message()).contains("2 av 5", "natten 2026-05-19");
                });
        assertThat(refused(() -> as(HV).does("Task_DecideRespite", home, ruling("DELVIS_AVSLAG", "2026-05-20"))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("till och med natten 2026-05-19"));
        assertThat(account(home, 2026)).as("ett nekat svar håller inga nätter").isEqualTo("12+0 kvar 2");
        as(HV).does("Task_DecideRespite", home, ruling("DELVIS_AVSLAG", "2026-05-19"));
        assertThat(account(home, 2026)).isEqualTo("12+2 kvar 0");
        assertThat(value(
                        "select appeal_instruction || ' ' || outcome from bf.assistance_decision where case_number = ? and kind = 'AKUT_AVLASTNING'",
                        home))
                .isEqualTo("true DELVIS_AVSLAG");
        assertThat(value("select count(*) from bf.respite_alternative where case_number = ?", home))
                .as("frågan ställs en gång")
                .isEqualTo("1");
        as(HV).does(
                        "Task_TakeStand",
                        home,
                        Map.of("stand", "ANNAN_INSATS", "grounds", CANARY + ": Mer stöd på kvällar."));
        assertThat(value("select stand from bf.respite_alternative where case_number = ?", home))
                .isEqualTo("ANNAN_INSATS");
    }

    @Test
    void when_no_night_is_left_the_request_still_reaches_somebody_who_decides() {
        var home = atHome("Slut");
        slept(home, 14);
        raised(GUIDE, home);
        as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-18", "2026-05-18"));
        assertThat(placement(home, 2, "result")).isEqualTo("EJ_SOM_AVLASTNING");
        assertThat(respiteTasks(home)).containsExactly("Task_DecideRespite", "Task_TakeStand");
        assertThat(refused(() -> as(HV).does("Task_DecideRespite", home, ruling("BIFALL", null))))
                .extracting(error -> error.key())
                .containsExactly("outcome");
        assertThat(refused(() -> as(HV).does("Task_DecideRespite", home, without(ruling("AVSLAG", null), "otherHelp"))))
                .as("ingen lämnas utan prövning (T-23)")
                .extracting(error -> error.key())
                .containsExactly("otherHelp");
        as(HV).does("Task_DecideRespite", home, ruling("AVSLAG", null));
        assertThat(respiteTasks(home)).containsExactly("Task_DeliverRespite", "Task_TakeStand");
        as(HV).does("Task_DeliverRespite", home, delivered2("2026-05-18"));
        assertThat(placement(home, 2, "ending, last_granted")).isEqualTo("AVSLAG");
        assertThat(instance("respite-placement", home).getEndActivityId()).isEqualTo("EndEvent_RespiteOver");
    }

    /** S9's respite test ({@code domain.md} 7). */
    @Test
    void a_child_never_comes_to_a_shelter() {
        var lena = movedIn(EFH, with(nominee("Lena"), "children", "JA"), "2025-11-20T10:00", "2025-12-01");
        at("2026-03-02T10:00");
        raised(GUIDE, lena);
        as(GUIDE).does("Task_AssessRespite", lena, with(wanted("2026-03-02", "2026-03-04"), "childStays", "JA"));

        assertThat(placement(lena, 1, "result")).isEqualTo("EJ_SOM_AVLASTNING");
        assertThat(respiteTasks(lena)).containsExactly("Task_ArrangeForFamily", "Task_DecideRespite");
        assertThat(swedish(as(EFH).task("Task_ArrangeForFamily", lena).getDueDate()))
                .isEqualTo("2026-03-03T23:59");
        assertThat(refused(() -> as(EFH).does("Task_DecideRespite", lena, ruling("BIFALL", null))))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("Ett barn skulle följa med"));
        as(EFH).does("Task_DecideRespite", lena, ruling("AVSLAG", null));
        as(EFH).does(
                        "Task_ArrangeForFamily",
                        lena,
                        Map.of("stand", "ANNAT_BOENDE", "grounds", CANARY + ": Hotell för familjen."));
        assertThat(respiteTasks(lena)).containsExactly("Task_DeliverRespite");
        assertThat(account(lena, 2026)).isEqualTo("0+0 kvar 14");
    }

    @Test
    void nights_are_counted_to_the_last_one_slept_whatever_it_ended_with() {
        var home = atHome("Avvek");
        away(home, "2026-05-18", "2026-05-24");
        at("2026-05-21T09:00");
        assertThat(account(home, 2026)).isEqualTo("3+4 kvar 7");
        assertThat(refused(() -> as(GUIDE).does("Task_RecordReturn", home, over("SJUKHUS", "2026-05-21"))))
                .extracting(error -> error.message())
                .containsExactly("Den natten är inte över än.");
        assertThat(refused(() -> as(GUIDE).does("Task_RecordReturn", home, over("SLUT_PA_NATTER", "2026-05-20"))))
                .extracting(error -> error.key())
                .containsExactly("ending");
        as(GUIDE).does("Task_RecordReturn", home, over("AVVIKIT", "2026-05-19"));
        assertThat(account(home, 2026)).isEqualTo("2+0 kvar 12");
        assertThat(respiteTasks(home)).as("inget möte om återflytt").containsExactly("Task_DeliverRespite");
    }

    @Test
    void coming_and_going_the_same_day_is_one_night() {
        var home = atHome("Samma dag");
        away(home, "2026-05-18", "2026-05-20");
        at("2026-05-18T20:00");
        as(GUIDE).does("Task_RecordReturn", home, over("ATERFLYTT", "2026-05-18"));

        assertThat(account(home, 2026)).isEqualTo("1+0 kvar 13");
    }

    @Test
    void somebody_is_sought_out_every_day_once_and_the_day_is_not_doubled_after_a_stop() {
        var home = atHome("Sökt");
        away(home, "2026-05-18", "2026-05-30");
        runDueJobsUntil("2026-05-19T10:00");
        assertThat(respiteTasks(home)).contains("Task_DailyContact");
        as(JOUR).does("Task_DailyContact", home, Map.of("result", "TRAFFADES", "note", CANARY + ": Längtar hem."));
        assertThat(respiteTasks(home)).doesNotContain("Task_DailyContact");
        at("2026-05-24T15:00");
        runDueJobsUntil("2026-05-24T15:00");
        assertThat(respiteTasks(home).stream().filter("Task_DailyContact"::equals))
                .as("fem dagar nere, en uppgift")
                .hasSize(1);
        as(GUIDE).does("Task_DailyContact", home, Map.of("result", "TELEFON"));
        runDueJobsUntil("2026-05-25T09:59");
        assertThat(respiteTasks(home)).doesNotContain("Task_DailyContact");
        runDueJobsUntil("2026-05-25T10:00");
        assertThat(respiteTasks(home)).contains("Task_DailyContact");
        as(GUIDE).does("Task_RecordReturn", home, over("ATERFLYTT", "2026-05-24"));
        assertThat(respiteTasks(home)).doesNotContain("Task_DailyContact");
    }

    @Test
    void at_ten_twelve_and_fourteen_nights_somebody_is_told_once_and_at_the_last_one_asked() {
        var home = atHome("Räkna");
        away(home, "2026-05-18", "2026-05-31");
        runDueJobsUntil("2026-05-27T23:00");
        assertThat(alerts(home)).isEmpty();
        runDueJobsUntil("2026-05-28T01:00");
        assertThat(alerts(home)).containsExactly(10);
        runDueJobsUntil("2026-05-31T01:00");
        assertThat(alerts(home)).containsExactly(10, 12);
        assertThat(respiteTasks(home)).doesNotContain("Task_TakeStand");
        runDueJobsUntil("2026-06-01T01:00");
        assertThat(alerts(home)).containsExactly(10, 12, 14);
        assertThat(respiteTasks(home)).contains("Task_TakeStand");
        runDueJobsUntil("2026-06-03T01:00");
        assertThat(owner.queryForList(
                        "select dedupe_key from bf.outbox where case_number = ? and dedupe_key like '%/respite/%'",
                        String.class, home))
                .as("tre larm, två mottagare")
                .hasSize(6);
        as(GUIDE).does("Task_RecordReturn", home, over("SLUT_PA_NATTER", "2026-05-31"));
        assertThat(account(home, 2026)).isEqualTo("14+0 kvar 0");
    }

    @Test
    void two_partners_are_two_requests_two_decisions_and_two_accounts() {
        var couple = movedInCouple("2026-04-20T10:00", "2026-05-01");
        at(MONDAY);
        raised(GUIDE, couple);
        raised(GUIDE, couple);
        assertThatThrownBy(() -> raised(GUIDE, couple)).hasMessageContaining("redan ställd");
        var both = personsOf(couple);
        for (int n = 0; n < 2; n++) {
            var task = as(GUIDE)
                    .call(() -> tasks.createTaskQuery()
                            .taskDefinitionKey("Task_AssessRespite")
                            .processInstanceBusinessKey(couple)
                            .list()
                            .get(0));
            var answers = with(
                    wanted("2026-05-18", "2026-05-20"), "person", both.get(n).toString());
            as(GUIDE).run(() -> {
                tasks.claim(task.getId(), GUIDE);
                forms.submitTaskForm(task.getId(), answers);
            });
        }
        for (int n = 0; n < 2; n++) {
            var task = as(HV).call(() -> tasks.createTaskQuery()
                    .taskDefinitionKey("Task_DecideRespite")
                    .processInstanceBusinessKey(couple)
                    .list()
                    .get(0));
            as(HV).run(() -> {
                tasks.claim(task.getId(), HV);
                forms.submitTaskForm(task.getId(), ruling("BIFALL", null));
            });
        }
        assertThat(account(couple, 0, 2026)).isEqualTo("0+3 kvar 11");
        assertThat(account(couple, 1, 2026)).isEqualTo("0+3 kvar 11");
        assertThat(value(
                        "select count(distinct person_id) from bf.assistance_decision where case_number = ? and kind = 'AKUT_AVLASTNING'",
                        couple))
                .isEqualTo("2");
    }

    @Test
    void an_extension_is_a_new_request_from_the_night_after_the_last() {
        var home = atHome("Längre");
        away(home, "2026-05-18", "2026-05-19");
        at("2026-05-19T10:00");
        raised(GUIDE, home);
        assertThat(refused(() -> as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-19", "2026-05-21"))))
                .extracting(error -> error.key())
                .containsExactly("firstNight");
        as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-20", "2026-05-21"));
        as(HV).does("Task_DecideRespite", home, ruling("BIFALL", null));
        assertThat(account(home, 2026)).isEqualTo("1+3 kvar 10");
    }

    @Test
    void the_jour_starts_it_about_a_person_it_knows() {
        var home = atHome("Jour");
        var person = person(home).toString();
        ActorContext.runAs(
                Actor.PROCESS,
                () -> runtime.startProcessInstanceByKey("respite-placement", home, Map.of("personId", person)));

        assertThat(respiteTasks(home)).containsExactly("Task_AssessRespite");
        assertThat(placement(home, 1, "person_id, raised_by")).isEqualTo(person + " JOUR");
    }

    @Test
    void the_landlord_can_say_that_it_is_needed_and_learns_nothing() {
        var home = atHome("Värd");
        as(SB).starts("respite-placement", Map.of("caseNumber", home, "whose", "HYRESGAST"));
        assertThat(placement(home, 1, "raised_by")).isEqualTo("HYRESVARD");
        raised(SB, home);
        assertThat(as(SB).tasks(home)).doesNotContain("Task_AssessRespite");
        assertThat(rows(SB, home))
                .as("bf.respite_placement sedd av Svenska Bostäder")
                .isZero();
        assertThat(rows(GUIDE, home)).isEqualTo(2);
        assertThatThrownBy(() ->
                        as("sb_bosocial1").starts("respite-placement", Map.of("caseNumber", home, "whose", "JAG")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() ->
                        as(GUIDE).starts("respite-placement", Map.of("caseNumber", "BF-1998-0001", "whose", "JAG")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("inget sådant ärende");
        assertThatThrownBy(() -> raised(ST, home)).isInstanceOf(CaseNotFound.class);
    }

    @Test
    void only_who_takes_part_in_respite_reads_it() {
        var home = atHome("Rader");
        away(home, "2026-05-18", "2026-05-20");

        for (var user : List.of(HV, "soc_hv_chef1", GUIDE, JOUR, SSM)) {
            assertThat(rows(user, home)).as(user).isEqualTo(1);
        }
        for (var user : List.of(ST, "soc_hv_hyra1", SOCIALJOUR, SB, CARETAKER, LETTING, LEADER)) {
            assertThat(rows(user, home)).as(user).isZero();
        }
        assertThatThrownBy(() -> as(GUIDE)
                        .run(() -> jdbcUpdate("update bf.respite_placement set outcome = 'BIFALL' where case_number = '"
                                + home + "'")))
                .as("Stadsmissionen beslutar aldrig (T-22)")
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_table_itself_refuses_the_fifteenth_night() {
        var home = atHome("Femton");
        slept(home, 14);

        assertThatThrownBy(() -> owner.update(
                        "insert into bf.respite_night (person_id, night, case_number, respite_no, year_from, year_to, at_most) values (?, '2026-07-01', ?, 1, '2026-01-01', '2026-12-31', 14)",
                        person(home),
                        home))
                .hasMessageContaining("more than 14 respite nights");
    }

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager manager;

    private void jdbcUpdate(String sql) {
        new org.springframework.transaction.support.TransactionTemplate(manager)
                .executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    private static Map<String, Object> without(Map<String, Object> answers, String key) {
        answers.remove(key);
        return answers;
    }

    private int rows(String user, String caseNumber) {
        return as(user).call(() -> new org.springframework.transaction.support.TransactionTemplate(manager)
                .execute(status -> jdbc.sql("select count(*) from bf.respite_placement where case_number = ?")
                        .param(caseNumber)
                        .query(Integer.class)
                        .single()));
    }

    private List<Integer> alerts(String caseNumber) {
        return owner.queryForList(
                "select nights from bf.respite_alert where case_number = ? order by nights", Integer.class, caseNumber);
    }

    private String atHome(String name) {
        var home = home(name, "2026-04-20T10:00", "2026-05-01");
        at(MONDAY);
        return home;
    }

    /** A stay in the early spring, laid in by hand. */
    private void slept(String caseNumber, int nights) {
        var first = LocalDate.parse("2026-02-02");
        var last = first.plusDays(nights - 1L);
        var sql = new JdbcTemplate(owner.getDataSource());
        sql.update("""
                insert into bf.respite_placement (case_number, respite_no, person_id, raised_by, raised_at, begun, accepts, accepted_at,
                    first_wanted, last_wanted, reasons, child_stays, situation, result, decider, outcome, decision_id, first_granted,
                    last_granted, decided_at, decided_by, escort, arrived_at, first_night, last_night, ending, ended_on, cost, closed_at)
                values (?, 1, ?, 'VAGLEDARE', now(), true, true, now(), ?, ?, '{STORNING}', false, 'x', 'KAN_BEVILJAS', 'UNIT', 'BIFALL',
                    gen_random_uuid(), ?, ?, now(), 'test', 'JOUR', now(), ?, ?, 'ATERFLYTT', ?, 100, now())""", caseNumber, person(caseNumber), first, last, first, last, first, last, last);
        for (var night : NightCount.nights(first, last)) {
            sql.update(
                    "insert into bf.respite_night (person_id, night, case_number, respite_no, year_from, year_to, at_most) values (?, ?, ?, 1, '2026-01-01', '2026-12-31', 14)",
                    person(caseNumber),
                    night,
                    caseNumber);
        }
    }
}
