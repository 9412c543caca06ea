package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.tenancy.rent.RentCause;

/** Scenarios S1 and S2 ({@code domain.md} 7): the whole way to an own contract, and a rent that was late once. */
class TakeoverScenarioTest extends TakeoverStoryTest {

    @Test
    void anders_has_an_own_contract_on_the_first_of_august() {
        var anders = movedIn(EFH, nominee("Anders"), "2025-09-22T10:00", "2025-10-01");
        at("2026-06-01T10:00");
        paidInTime(EFH, anders, "2025-11", "2026-07");
        debt(anders, 1, "2024-03-01", true);

        act(EFH, "test-takeover", anders);
        assertThat(test(anders, 1, "result, ending, follow_up_number")).isEqualTo("FOR_TIDIGT FOR_TIDIGT");
        assertThat(value(
                        "select detail from bf.case_log where case_number = ? and event = 'TAKEOVER_TOO_EARLY'",
                        anders))
                .isEqualTo(
                        "tidigast onsdag 1 juli 2026, 9 månader efter onsdag 1 oktober 2025, och när tredje kvartalsuppföljningen har hållits");
        assertThat(takeoverTasks(anders)).as("ingenting påbörjas").isEmpty();

        at("2026-06-10T10:00");
        booked(anders, 8, "2026-06-10");
        assertThat(takeoverTasks(anders)).as("månad åtta är för tidigt").isEmpty();
        booked(anders, 9, "2026-07-01");
        assertThat(takeoverTasks(anders)).containsExactly("Task_AskTenant");
        asked(anders);
        assertThat(swedish(as(INVESTIGATOR).task("Task_StateComplaints", anders).getDueDate()))
                .as("tre arbetsdagar före mötet")
                .startsWith("2026-06-26T23:59");
        evidence(EFH, anders);
        assertThat(takeoverTasks(anders)).as("väntar på mötet").isEmpty();

        at("2026-07-01T14:00");
        held(anders, 9, "2026-07-01");
        assertThat(test(anders, 2, "follow_up_number, will, test_date, k1, k2, k3, k3b, result"))
                .isEqualTo("9 VILL 2026-07-01 UPPFYLLT UPPFYLLT UPPFYLLT UPPFYLLT FORESLA");
        assertThat(takeoverTasks(anders)).as("en tabell föreslår inget (T-09)").containsExactly("Task_RaiseProposal");
        proposes(EFH, anders, "JA");
        assertThat(swedish(as(LETTING).task("Task_DecideAcceptance", anders).getDueDate()))
                .as("15 arbetsdagar (A-13)")
                .isEqualTo("2026-07-22T23:59");

        at("2026-07-08T10:00");
        var shown = as(LETTING).opens("Task_DecideAcceptance", anders);
        assertThat(shown.get("criteria").toString()).contains("uppfyllt");
        assertThat(shown.toString())
                .as("inga belopp, inga borgenärer (T-30)")
                .doesNotContain("6900", "6 900", "ostadsbolag", "20 000");
        accepted(anders);
        assertThat(as(LETTING).opens("Task_DrawUpOwnLease", anders).get("startsOn"))
                .isEqualTo("2026-08-01");
        contractSigned(EFH, anders, "2026-08-01");
        assertThat(status(anders)).as("ingenting har hänt än").isEqualTo("INFLYTTAD");
        assertThat(timers(anders)).contains("Event_FirstDay 2026-08-01T00:00");

        runDueJobsUntil("2026-07-31T23:59");
        assertThat(status(anders)).isEqualTo("INFLYTTAD");
        runDueJobsUntil("2026-08-01T00:00");
        assertThat(status(anders)).isEqualTo("OVERTAGET");
        assertThat(owner.queryForList(
                        "select kind || ' ' || starts_on || ' ' || coalesce(ends_on::text, '-') from bf.lease where case_number = ? and replaced_at is null order by kind",
                        String.class,
                        anders))
                .as("ingen dag utan kontrakt, ingen med två")
                .containsExactly(
                        "HEAD_LEASE 2025-10-01 2026-07-31", "OWN_LEASE 2026-08-01 -", "SUBLEASE 2025-10-01 2026-07-31");
        assertThat(value("select ended_on || ' ' || end_reason from bf.tenancy where case_number = ?", anders))
                .isEqualTo("2026-07-31 OVERTAGET");
        assertThat(value(
                        "select f.status from bf.flat f join bf.tenancy t using (flat_id) where t.case_number = ?",
                        anders))
                .isEqualTo("UTHYRD_FORSTAHAND");
        assertThat(value("select (released_at is not null)::text from bf.capacity_place where case_number = ?", anders))
                .as("platsen i projektet är ledig")
                .isEqualTo("true");
        assertThat(test(anders, 2, "answer, ending")).isEqualTo("ACCEPTERAS OVERTAGET");
        assertThat(instance("tenancy", anders).getState()).isEqualTo("COMPLETED");
        assertThat(instance("support", anders).getState())
                .as("stödet fortsätter (T-15)")
                .isEqualTo("ACTIVE");
        assertThat(instance("support-plan", anders).getState()).isEqualTo("ACTIVE");
        assertThat(value("select (ended_on is null)::text from bf.support where case_number = ?", anders))
                .isEqualTo("true");

        assertThat(takeoverTasks(anders)).containsExactly("Task_ReviewHousing");
        as(EFH).does("Task_ReviewHousing", anders, housingReviewed());
        assertThat(instance("contract-takeover", anders).getEndActivityId()).isEqualTo("EndEvent_OwnContract");
        assertThat(value("select support from bf.housing_review where case_number = ?", anders))
                .isEqualTo("FORTSATTER");
        assertThat(instance("support", anders).getState()).isEqualTo("ACTIVE");
    }

    @Test
    void bea_was_late_once_is_tested_every_month_and_proposed_with_a_motivated_deviation() {
        var bea = bea(RentCause.HYRESGAST);
        round(bea, 9, "2026-07-15");
        assertThat(test(bea, 1, "k1, result")).isEqualTo("EJ_UPPFYLLT PROVA_IGEN");
        assertThat(owner.queryForList(
                        "select evidence from bf.takeover_evidence where case_number = ? and criterion = 'K1'",
                        String.class,
                        bea))
                .contains("2026-05: 6 dagar sen");
        proposes(HV, bea, "NEJ");
        assertThat(takeoverTasks(bea)).as("ingen uppgift till Svenska Bostäder").isEmpty();

        at("2026-07-27T10:00");
        paidInTime(HV, bea, "2026-08", "2026-08");
        round(bea, 10, "2026-08-17");
        proposes(HV, bea, "NEJ");
        paidInTime(HV, bea, "2026-09", "2026-09");
        round(bea, 11, "2026-09-15");
        proposes(HV, bea, "NEJ");
        paidInTime(HV, bea, "2026-10", "2026-10");
        round(bea, 12, "2026-10-15");
        proposes(HV, bea, "JA_MED_AVVIKELSE");

        at("2026-10-20T10:00");
        assertThat(as(LETTING)
                        .opens("Task_DecideAcceptance", bea)
                        .get("motivation")
                        .toString())
                .contains("har betalats sedan dess");
        accepted(bea);
        contractSigned(HV, bea, "2026-11-01");
        runDueJobsUntil("2026-11-01T00:00");
        assertThat(status(bea)).isEqualTo("OVERTAGET");
        assertThat(owner.queryForList(
                        "select concat_ws(' ', result, proposal) from bf.takeover_test where case_number = ? order by test_no",
                        String.class,
                        bea))
                .as("fyra prövningar (I-04)")
                .containsExactly("PROVA_IGEN NEJ", "PROVA_IGEN NEJ", "PROVA_IGEN NEJ", "PROVA_IGEN JA_MED_AVVIKELSE");
    }

    @Test
    void a_rent_that_the_authority_paid_late_is_in_time_at_once() {
        var bea = bea(RentCause.MYNDIGHET);
        round(bea, 9, "2026-07-15");

        assertThat(test(bea, 1, "k1, result")).isEqualTo("UPPFYLLT FORESLA");
    }

    /** Variant B: the window from 2026-04-15 still holds the late rent, the one from 2026-05-15 does not. */
    @ParameterizedTest
    @CsvSource({"15, 2027-01-15, EJ_UPPFYLLT PROVA_IGEN", "16, 2027-02-15, UPPFYLLT FORESLA"})
    void with_a_rolling_window_the_late_rent_is_out_after_nine_months(int number, String day, String expected) {
        var bea = bea(RentCause.HYRESGAST);
        owner.update(
                "insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values ('rent.window', '2010-01-02', 'RULLANDE_9M', 'test', 'test', now())");
        at(day + "T08:00");
        paidInTime(HV, bea, "2026-08", "2027-02");
        quarterHeld(bea, 3);
        round(bea, number, day);

        assertThat(test(bea, 1, "k1, result")).isEqualTo(expected);
    }

    private String bea(RentCause cause) {
        var bea = movedIn(HV, nominee("Bea"), "2025-10-06T10:00", "2025-10-15");
        at("2026-07-01T10:00");
        paidInTime(HV, bea, "2025-11", "2026-04");
        paid(HV, bea, "2026-05", "2026-05-06", cause);
        paidInTime(HV, bea, "2026-06", "2026-07");
        return bea;
    }

    /** One whole round, its evidence collected before the meeting. */
    private void round(String caseNumber, int number, String day) {
        at(java.time.LocalDate.parse(day).minusDays(9) + "T10:00");
        booked(caseNumber, number, day);
        asked(caseNumber);
        evidence(HV, caseNumber);
        at(day + "T14:00");
        held(caseNumber, number, day);
        assertThat(takeoverTasks(caseNumber)).isEqualTo(List.of("Task_RaiseProposal"));
    }

    static Map<String, Object> housingReviewed() {
        return Map.of(
                "support", "FORTSATTER",
                "decisionMaker", CANARY + " Biståndshandläggare",
                "delegationPoint", "4.2.1 " + CANARY,
                "reasons", CANARY + ": Hyresgästen har eget kontrakt och behåller stödet.");
    }
}
