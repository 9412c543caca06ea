package se.bostadforst.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.forms.FormRefused;

/** Follow-ups month by month through the engine ({@code domain.md} 2.5, 2.6, A-03…, T-16, T-20; S1's months). */
class FollowUpStoriesTest extends FollowUpTest {

    @Test
    void anders_nine_follow_ups_have_the_days_of_S1_and_the_third_quarter_is_held() {
        var anders = movedIn(EFH, nominee("Anders"), "2025-09-22T10:00", "2025-10-01");
        for (int n = 1; n <= 9; n++) {
            followedUp(EFH, anders, n);
        }
        assertThat(owner.queryForList(
                        "select nominal_on || ' ' || status from bf.follow_up where case_number = ? and number <= 9 order by number",
                        String.class,
                        anders))
                .containsExactly(
                        "2025-11-03 GENOMFORD",
                        "2025-12-01 GENOMFORD",
                        "2026-01-02 GENOMFORD",
                        "2026-02-02 GENOMFORD",
                        "2026-03-02 GENOMFORD",
                        "2026-04-01 GENOMFORD",
                        "2026-05-04 GENOMFORD",
                        "2026-06-01 GENOMFORD",
                        "2026-07-01 GENOMFORD");
        assertThat(value(
                        "select (received_at at time zone 'Europe/Stockholm')::date::text from bf.follow_up_report where case_number = ? and number = 9",
                        anders))
                .as("rapporten till 07-01 lämnas 5 arbetsdagar före (A-05)")
                .isEqualTo("2026-06-24");
        assertThat(owner.queryForList(
                        "select quarter from bf.quarter_review where case_number = ? order by quarter",
                        Integer.class,
                        anders))
                .containsExactly(1, 2, 3);
        assertThat(value(
                        "select string_agg(month || ' ' || with_social_services, ',' order by month) from bf.support_month where case_number = ? and status is not null and month between '2025-11' and '2025-12'",
                        anders))
                .as("uppföljningen är månadens möte med socialtjänsten (A-07)")
                .isEqualTo("2025-11 1,2025-12 1");
        assertThat(owner.queryForList(
                        "select kind from bf.deviation where case_number = ? and kind in ('REPORT_MISSING', 'FOLLOW_UP_NOT_HELD')",
                        anders))
                .isEmpty();
        assertThat(followUpLetters(anders))
                .as("till den tredje kvartalsuppföljningen bjuds de som beslutar in")
                .contains(
                        "Kvartalsuppföljning bokad 2026-07-01 → sb_beslut",
                        "Kvartalsuppföljning bokad 2026-07-01 → soc_efh_hyra")
                .doesNotContain("Kvartalsuppföljning bokad 2026-04-01 → sb_beslut");
    }

    @Test
    void a_meeting_without_a_report_before_it_is_a_deviation_on_stadsmissionen_and_not_on_the_tenant() {
        var caseNumber = movedIn(HV, nominee("Bo"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        runDueJobsUntil("2026-07-01T09:00");
        at("2026-07-01T10:30");
        as(GUIDE).does("Task_WriteReport", caseNumber, report());
        as(HV).does("Task_KeepMinutes", caseNumber, held("2026-07-01"));

        assertThat(followUp(caseNumber, 1)).isEqualTo("2026-07-01 GENOMFORD_UTAN_RAPPORT");
        assertThat(value(
                        "select against || ' ' || coalesce(person_id::text, 'ingen') from bf.deviation where case_number = ? and kind = 'REPORT_MISSING'",
                        caseNumber))
                .isEqualTo("SSM ingen");
        assertThat(instance("follow-up-report", caseNumber).getEndActivityId()).isEqualTo("EndEvent_Unread");
    }

    @Test
    void a_missing_report_is_asked_for_seven_five_three_and_one_day_before_and_told_to_the_manager_two_days_before() {
        var caseNumber = movedIn(HV, nominee("Cia"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        runDueJobsUntil("2026-07-01T07:00");

        assertThat(owner.queryForList(
                        "select split_part(dedupe_key, '/', 3) from bf.outbox where case_number = ? and subject like 'Månadsrapporten är inte%' order by 1",
                        String.class, caseNumber))
                .containsExactly(
                        "report-2026-06-22",
                        "report-2026-06-24",
                        "report-2026-06-26",
                        "report-2026-06-29",
                        "report-2026-06-30");
        assertThat(followUpLetters(caseNumber))
                .containsOnlyOnce("Månadsrapporten saknas inför uppföljningen → ssm_chef");
        runDueJobsUntil("2026-07-20T08:00");
        assertThat(followUpLetters(caseNumber))
                .as("protokollet fem arbetsdagar efter mötet")
                .contains("Protokollet är försenat → soc_hv_chef");
    }

    @Test
    void what_is_not_held_within_its_days_has_a_reason_and_the_next_still_comes_on_its_day() {
        var caseNumber = movedIn(HV, nominee("Dag"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-07-09T08:00");
        assertThat(openTasks(caseNumber)).contains("Task_KeepMinutes");
        at("2026-07-09T10:00");
        refused(HV, "Task_KeepMinutes", caseNumber, with(held("2026-07-09")), "heldOn", "2026-06-24 till 2026-07-08");
        refused(HV, "Task_KeepMinutes", caseNumber, Map.of("outcome", "NY_TID"), "outcome", "till och med 2026-07-08");
        as(HV).does("Task_KeepMinutes", caseNumber, Map.of("outcome", "EJ_GENOMFORD", "reason", "STADSMISSIONEN"));

        assertThat(followUp(caseNumber, 1)).isEqualTo("2026-07-01 EJ_GENOMFORD");
        assertThat(value(
                        "select against from bf.deviation where case_number = ? and kind = 'FOLLOW_UP_NOT_HELD'",
                        caseNumber))
                .isEqualTo("SSM");
        assertThat(followUp(caseNumber, 2)).as("räknat från ankaret (A-03)").startsWith("2026-08-03");
    }

    @Test
    void a_tenant_who_did_not_want_to_is_no_deviation() {
        var caseNumber = movedIn(HV, nominee("Eva"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        runDueJobsUntil("2026-07-01T09:00");
        at("2026-07-01T12:00");
        as(HV).does(
                        "Task_KeepMinutes",
                        caseNumber,
                        Map.of("outcome", "EJ_GENOMFORD", "reason", "HYRESGAST_VILLE_INTE"));
        assertThat(followUp(caseNumber, 1)).isEqualTo("2026-07-01 EJ_GENOMFORD");
        assertThat(owner.queryForList(
                        "select 1 from bf.deviation where case_number = ? and kind = 'FOLLOW_UP_NOT_HELD'", caseNumber))
                .isEmpty();
    }

    @Test
    void a_new_time_moves_the_reports_day_and_the_meeting() {
        var caseNumber = movedIn(HV, nominee("Fia"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        assertThat(swedish(as(GUIDE).task("Task_WriteReport", caseNumber).getDueDate()))
                .startsWith("2026-06-24T23:59");
        runsAction(GUIDE, caseNumber, "rebook-follow-up");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-07-06"));

        assertThat(swedish(as(GUIDE).task("Task_WriteReport", caseNumber).getDueDate()))
                .startsWith("2026-06-29T23:59");
        runDueJobsUntil("2026-07-06T00:00");
        assertThat(as(HV).tasks(caseNumber)).contains("Task_KeepMinutes");
        at("2026-07-06T15:00");
        as(HV).does("Task_KeepMinutes", caseNumber, Map.of("outcome", "NY_TID"));
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-07-08"));
        runDueJobsUntil("2026-07-08T00:00");
        assertThat(as(HV).tasks(caseNumber)).contains("Task_KeepMinutes");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-23, fönstret börjar 06-24, Välj en dag från 2026-06-24",
        "2026-07-09, fönstret slutar 07-08, till 2026-07-08",
        "2026-07-04, en lördag, Välj en arbetsdag",
        "2026-05-20, har varit, Dagen har redan varit"
    })
    void a_day_that_cannot_be_is_refused_at_the_field(String day, String why, String sentence) {
        var caseNumber = movedIn(HV, nominee("Gun"), "2026-05-18T10:00", "2026-06-01");
        runDueJobsUntil("2026-06-03T08:00");
        at("2026-06-03T10:00");
        refused(GUIDE, "Task_BookMeeting", caseNumber, booking(day), "bookedOn", sentence);
        assertThat(followUp(caseNumber, 1)).as(why).isEqualTo("2026-07-01 PLANERAD");
    }

    @Test
    void nobody_is_forgotten_when_the_program_was_down_for_weeks_and_nobody_is_flooded() {
        var caseNumber = movedIn(HV, nominee("Hed"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        at("2026-06-30T12:00");
        runDueJobsUntil("2026-06-30T12:00");
        assertThat(followUpLetters(caseNumber))
                .as("fem missade påminnelser blir en, och chefen får veta")
                .containsOnlyOnce("Månadsrapporten är inte lämnad → ssm_vagledare")
                .containsOnlyOnce("Månadsrapporten saknas inför uppföljningen → ssm_chef");

        at("2026-10-20T12:00");
        runDueJobsUntil("2026-10-20T12:00");
        assertThat(owner.queryForList(
                        "select number || ' ' || nominal_on from bf.follow_up where case_number = ? order by number",
                        String.class,
                        caseNumber))
                .containsExactly("1 2026-07-01", "2 2026-08-03", "3 2026-09-01", "4 2026-10-01", "5 2026-11-02");
        assertThat(value(
                        "select count(*)::text from bf.outbox where case_number = ? and dedupe_key like '%/followup/%' and recipient = 'group:ssm_vagledare'",
                        caseNumber))
                .as("en påminnelse om rapporten och en om kvartalets mål")
                .isEqualTo("2");
    }

    @Test
    void a_red_flag_is_acted_on_within_two_working_days() {
        var caseNumber = movedIn(HV, nominee("Ivar"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        runDueJobsUntil("2026-07-01T09:00");
        at("2026-07-01T12:00");
        as(HV).does("Task_KeepMinutes", caseNumber, with(held("2026-07-01"), "economy", "ROD"));
        assertThat(as(GUIDE).opens("Task_ActOnRedFlag", caseNumber).get("flags"))
                .isEqualTo("Ekonomi");
        assertThat(swedish(as(GUIDE).task("Task_ActOnRedFlag", caseNumber).getDueDate()))
                .startsWith("2026-07-03");
        as(GUIDE).does("Task_ActOnRedFlag", caseNumber, Map.of("action", "MOTE"));
        assertThat(instance("monthly-follow-up", caseNumber).getEndActivityId()).isEqualTo("EndEvent_ActedOn");
    }

    @Test
    void a_couples_goals_are_rated_for_each_and_their_landlord_sees_only_its_own() {
        var caseNumber = movedInCouple("2026-05-18T10:00", "2026-06-01");
        followedUp(HV, caseNumber, 1);
        followedUp(HV, caseNumber, 2);
        goOnTo("2026-08-10T08:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-09-01"));
        var both = new HashMap<>(goals());
        goals().forEach((key, answer) -> both.put(key.replace('1', '2'), answer));
        assertThat(as(GUIDE).opens("Task_RateGoals", caseNumber)).containsEntry("couple", true);
        as(GUIDE).does("Task_RateGoals", caseNumber, both);
        assertThat(as(SB).opens("Task_RateNeighbours", caseNumber).toString()).doesNotContain(CANARY);
        as(SB).does("Task_RateNeighbours", caseNumber, Map.of("rating", "GUL"));

        assertThat(value("select count(*)::text from bf.quarter_rating where case_number = ?", caseNumber))
                .isEqualTo("2");
        assertThat(value("select rating from bf.quarter_neighbours where case_number = ?", caseNumber))
                .isEqualTo("GUL");
        runDueJobsUntil("2026-09-01T09:00");
        at("2026-09-01T12:00");
        refused(
                HV,
                "Task_KeepMinutes",
                caseNumber,
                with(quarterHeld("2026-09-01"), "attendees", List.of("HYRESGAST_1")),
                "attendees",
                "Minst en av");
    }

    @Test
    void when_neither_tenancy_nor_support_goes_on_nothing_is_left_to_follow_up() {
        var caseNumber = movedIn(HV, nominee("Karl"), "2026-05-18T10:00", "2026-06-01");
        booked(caseNumber, 1, "2026-07-01");
        runsAction(HV, caseNumber, "end-support");
        assertThat(openTasks(caseNumber)).as("hyresförhållandet pågår").contains("Task_WriteReport");
        endsTenancy(caseNumber);
        assertThat(openTasks(caseNumber)).doesNotContain("Task_WriteReport", "Task_BookMeeting", "Task_KeepMinutes");
        runDueJobsUntil("2026-09-30T08:00");
        assertThat(value("select count(*)::text from bf.follow_up where case_number = ?", caseNumber))
                .isEqualTo("1");
    }

    private void booked(String caseNumber, int number, String on) {
        runDueJobsUntil("2026-06-05T08:00");
        at("2026-06-05T10:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking(on));
        assertThat(followUp(caseNumber, number)).endsWith("BOKAD");
    }

    private void refused(
            String user, String task, String caseNumber, Map<String, Object> answers, String field, String sentence) {
        assertThatThrownBy(() -> as(user).does(task, caseNumber, answers))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors()).anySatisfy(error -> {
                            assertThat(error.key()).isEqualTo(field);
                            assertThat(error.message()).contains(sentence);
                        }));
    }
}
