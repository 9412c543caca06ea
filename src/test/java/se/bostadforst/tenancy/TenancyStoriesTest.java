package se.bostadforst.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;

/** What may happen on the way to a home, and what must not ({@code domain.md} 2.2, T-01…T-06, T-37, T-38). */
class TenancyStoriesTest extends TenancyTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Leases leases;

    @Test
    void a_couple_gets_one_flat_two_tenants_and_signs_with_both_hands() {
        at("2026-05-18T10:00");
        var couple = admitted(HV, couple("Ada", "Bo"));
        flatFound(couple);
        headLeaseSigned(HV, couple, "2026-06-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        couple,
                        Map.of("startsOn", "2026-06-01", "monthlyRent", 7100, "secondTenant", "JA"));
        as("soc_hv_chef1").does("Task_SignSubleaseServices", couple, inSystem());
        scanned(HV, couple, "sublease");
        assertThatThrownBy(() -> as(HV).does("Task_RecordSubleaseSignatures", couple, signedOn("2026-05-18")))
                .as("båda ska skriva under (T-01)")
                .isInstanceOf(FormRefused.class);
        as(HV).does("Task_RecordSubleaseSignatures", couple, bothSigned("2026-05-18"));
        agreementsOfBoth(couple);

        runDueJobsUntil("2026-06-01T00:00");
        assertThat(status(couple)).isEqualTo("INFLYTTAD");
        assertThat(value("select count(*)::text from bf.tenant where case_number = ? and tenant", couple))
                .isEqualTo("2");
        assertThat(value(
                        "select count(*)::text from bf.signature where case_number = ? and document_code = 'cooperation-agreement' and signed_on is not null and voided_at is null",
                        couple))
                .as("fem underskrifter: två hyresgäster och tre organisationer")
                .isEqualTo("5");
        assertThat(value("select persons::text from bf.capacity_place where case_number = ?", couple))
                .isEqualTo("2");
    }

    @Test
    void who_only_lives_there_signs_no_contract_and_the_waiver_only_after_accepting_it() {
        at("2026-05-18T10:00");
        var couple = admitted(HV, couple("Cia", "Dan"));
        flatFound(couple);
        headLeaseSigned(HV, couple, "2026-06-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        couple,
                        Map.of("startsOn", "2026-06-01", "monthlyRent", 7100, "secondTenant", "NEJ"));
        subleaseSigned(HV, couple);
        as(HV).does("Task_DrawUpWaiver", couple, Map.of("ground", "BOSTAD_FORST_KONTRAKT", "partnerAccepts", "JA"));
        scanned(HV, couple, "tenure-waiver");
        as(HV).does("Task_RecordWaiverSignatures", couple, bothSigned("2026-05-18"));

        assertThat(value(
                        "select string_agg(member::text, ',' order by member) from bf.signature where case_number = ? and document_code = 'tenure-waiver'",
                        couple))
                .as("sambon godtar avståendet (T-03)")
                .isEqualTo("1,2");
    }

    @Test
    void a_declined_flat_is_free_again_and_the_place_is_kept() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Eva");
        var first = offered(caseNumber);
        as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", "2026-05-18", "answer", "DECLINED"));

        assertThat(openTasks(caseNumber)).containsExactly("Task_OfferFlat");
        assertThat(value("select status from bf.flat where flat_id = ?", first)).isEqualTo("LEDIG");
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
        assertThat(as(SB).opens("Task_OfferFlat", caseNumber).get("hasDeclined"))
                .isEqualTo(true);
    }

    @Test
    void a_flat_is_offered_to_one_household_at_a_time() {
        at("2026-05-18T10:00");
        var one = admitted(HV, "Ett");
        var two = admitted(HV, "Två");
        var flat = offered(one);

        assertThatThrownBy(() -> as(SB).does("Task_OfferFlat", two, Map.of("flat", flat.toString())))
                .isInstanceOf(FormRefused.class);
        assertThat(value("select count(*)::text from bf.flat_offer where flat_id = ?", flat))
                .isEqualTo("1");
    }

    @Test
    void a_withdrawn_flat_leads_back_to_an_offer_and_voids_what_was_drawn_up() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Fia");
        var flat = offered(caseNumber);
        as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", "2026-05-18", "answer", "ACCEPTED"));
        headLeaseSigned(HV, caseNumber, "2026-06-01");

        var answer = visitor("sb_forvaltare1").post(action(caseNumber, "withdraw-flat"), "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(openTasks(caseNumber)).containsExactly("Task_OfferFlat");
        assertThat(value("select status from bf.flat where flat_id = ?", flat)).isEqualTo("LEDIG");
        assertThat(value(
                        "select count(*)::text from bf.lease where case_number = ? and replaced_at is null",
                        caseNumber))
                .isEqualTo("0");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        assertThat(visitor("sb_forvaltare1")
                        .post(action(caseNumber, "withdraw-flat"), "{}")
                        .statusCode())
                .as("kontraktet är undertecknat")
                .isEqualTo(409);
    }

    @Test
    void a_refusal_by_hyresnamnden_goes_to_legal_review_and_the_tenancy_goes_on() {
        var caseNumber = movedIn(HV, nominee("Gun"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-15T10:00");
        as(HV).does(
                        "Task_RecordTribunalDecision",
                        caseNumber,
                        Map.of("decidedOn", "2026-06-15", "outcome", "AVSLAGET"));

        assertThat(as("soc_hv_chef1").tasks(caseNumber)).containsExactly("Task_ReviewRefusal");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        as("soc_hv_chef1").does("Task_ReviewRefusal", caseNumber, Map.of("review", "NY_ANSOKAN"));
        assertThat(openTasks(caseNumber)).contains("Task_DrawUpWaiver");
        waiverSent(HV, caseNumber);
        at("2026-07-20T10:00");
        as(HV).does(
                        "Task_RecordTribunalDecision",
                        caseNumber,
                        Map.of("decidedOn", "2026-07-20", "outcome", "AVSLAGET"));
        as("soc_hv_chef1").does("Task_ReviewRefusal", caseNumber, Map.of("review", "UTAN_AVSTAENDE"));
        assertThat(timers(caseNumber)).as("tvåårsvakten gäller ändå").contains("Event_TenureAlert 2028-03-03T08:00");
        assertThat(instance("tenancy", caseNumber).getState()).isEqualTo("ACTIVE");
    }

    @Test
    void an_amendment_moves_the_anchor_and_every_day_counted_from_it() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Hilma");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        assertThat(timers(caseNumber))
                .contains("Event_Anchor 2026-06-01T00:00", "BoundaryEvent_Unsigned 2026-05-28T08:00");
        assertThat(swedish(as(CARETAKER).task("Task_InspectFlat", caseNumber).getDueDate()))
                .startsWith("2026-05-29");

        assertThat(visitor(HV).post(action(caseNumber, "change-move-in"), "{}").statusCode())
                .isEqualTo(204);
        as(HV).does(
                        "Task_ProposeAmendment",
                        caseNumber,
                        Map.of("newStart", "2026-06-15", "reason", "LAGENHETEN_INTE_KLAR"));
        assertThat(tenancies.anchor(new CaseNumber(caseNumber)))
                .as("ett förslag flyttar ingenting (T-04)")
                .hasToString("Optional[2026-06-01]");
        scanned(HV, caseNumber, "contract-amendment");
        as(HV).does("Task_RecordAmendmentSignatures", caseNumber, signedOn("2026-05-18"));
        as("soc_hv_chef1").does("Task_DecideAmendment", caseNumber, Map.of("approve", "JA"));

        assertThat(timers(caseNumber))
                .contains("Event_Anchor 2026-06-15T00:00", "BoundaryEvent_Unsigned 2026-06-11T08:00");
        assertThat(swedish(as(CARETAKER).task("Task_InspectFlat", caseNumber).getDueDate()))
                .startsWith("2026-06-12");
        assertThat(value(
                        "select version || ' ' || starts_on from bf.lease where case_number = ? and kind = 'SUBLEASE' and replaced_at is null",
                        caseNumber))
                .isEqualTo("2 2026-06-15");
        assertThat(value("select detail from bf.case_log where case_number = ? and event = 'ANCHOR_MOVED'", caseNumber))
                .isEqualTo("2026-06-01 → 2026-06-15");
        runDueJobsUntil("2026-06-14T23:59");
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");
        runDueJobsUntil("2026-06-15T00:00");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        assertThat(visitor(HV).post(action(caseNumber, "change-move-in"), "{}").statusCode())
                .as("efter inflyttning ändras den inte")
                .isEqualTo(409);
    }

    @Test
    void a_move_in_that_does_not_come_about_gives_everything_back() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Ida");
        var flat = offered(caseNumber);
        as(GUIDE).does("Task_ShowFlat", caseNumber, Map.of("shownOn", "2026-05-18", "answer", "ACCEPTED"));
        leasesSigned(HV, caseNumber, "2026-06-01");

        assertThat(visitor("soc_st_handlaggare1")
                        .post(action(caseNumber, "cancel-move-in"), "{}")
                        .statusCode())
                .as("en annan enhet")
                .isEqualTo(404);
        assertThat(visitor(HV).post(action(caseNumber, "cancel-move-in"), "{}").statusCode())
                .isEqualTo(204);

        assertThat(openTasks(caseNumber)).isEmpty();
        assertThat(timers(caseNumber))
                .as("bara bevakningen av beslutet, som tystnar av sig själv")
                .allMatch(timer -> timer.matches("Event_(Alert|Report)Due.*"));
        assertThat(status(caseNumber)).isEqualTo("AVSLUTAD");
        assertThat(closing(caseNumber)).isEqualTo("EJ_INFLYTTAD");
        assertThat(value("select status from bf.flat where flat_id = ?", flat)).isEqualTo("LEDIG");
        assertThat(value(
                        "select (released_at is not null)::text from bf.capacity_place where case_number = ?",
                        caseNumber))
                .isEqualTo("true");
    }

    @Test
    void nobody_at_the_keys_is_a_deviation_and_a_new_try() {
        var caseNumber = movedIn(HV, nominee("Jon"), "2026-05-18T10:00", "2026-06-01");
        at("2026-06-01T12:00");
        as(CARETAKER).does("Task_HandOverKeys", caseNumber, Map.of("onDate", "2026-06-01", "outcome", "UTEBLEV"));

        assertThat(openTasks(caseNumber)).contains("Task_HandOverKeys");
        assertThat(value("select kind || ' ' || against from bf.deviation where case_number = ?", caseNumber))
                .as("ingens skuld")
                .isEqualTo("NO_SHOW_AT_KEYS NONE");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        as(CARETAKER).does("Task_HandOverKeys", caseNumber, Map.of("onDate", "2026-06-01", "outcome", "LAMNADE"));
        assertThat(openTasks(caseNumber)).doesNotContain("Task_HandOverKeys");
    }

    @Test
    void an_unsigned_samverkansavtal_is_told_of_two_working_days_before_and_does_not_stop_the_day() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Kim");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        as(SSM).does("Task_SignCooperationSupport", caseNumber, inSystem());

        runDueJobsUntil("2026-05-28T08:00");
        assertThat(owner.queryForList(
                        "select detail from bf.case_log where case_number = ? and event = 'COOPERATION_ESCALATED' order by entry_id",
                        String.class,
                        caseNumber))
                .containsExactly("Svenska Bostäder", "Socialtjänsten", "Första personen i hushållet");
        assertThat(owner.queryForList(
                        "select recipient from bf.outbox where case_number = ? and dedupe_key like '%cooperation-unsigned%' order by 1",
                        String.class, caseNumber))
                .containsExactly("group:sb_forvaltare", "group:soc_hv_chef", "group:soc_hv_handlaggare");
        runDueJobsUntil("2026-06-01T00:00");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        assertThat(openTasks(caseNumber)).contains("Task_SignCooperationLandlord");
    }

    @Test
    void a_paper_counts_as_signed_only_when_it_has_been_scanned() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Lo");
        flatFound(caseNumber);
        headLeaseSigned(HV, caseNumber, "2026-06-01");
        as(HV).does("Task_DrawUpSublease", caseNumber, Map.of("startsOn", "2026-06-01", "monthlyRent", 6900));

        assertThatThrownBy(() -> as(HV).does("Task_RecordSubleaseSignatures", caseNumber, signedOn("2026-05-18")))
                .isInstanceOf(FormRefused.class);
        assertThat(value(
                        "select count(*)::text from bf.signature where case_number = ? and document_code = 'sublease' and signed_on is not null",
                        caseNumber))
                .isEqualTo("0");
    }

    @Test
    void the_key_agreement_is_stadsmissionens_and_can_be_taken_back() {
        var caseNumber = movedIn(HV, nominee("Mo"), "2026-05-18T10:00", "2026-06-01");

        assertThat(visitor(HV)
                        .post(action(caseNumber, "revoke-key-agreement"), "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor(GUIDE)
                        .post(action(caseNumber, "revoke-key-agreement"), "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(value("select status from bf.key_agreement where case_number = ?", caseNumber))
                .isEqualTo("ATERKALLAT");
        assertThat(visitor(HV).get("/api/cases/" + caseNumber).body())
                .as("socialtjänsten ser bara att det är återkallat")
                .contains("Återkallat")
                .doesNotContain(CANARY + " vid överenskommet besök");
        assertThat(visitor("sb_forvaltare1").get("/api/cases/" + caseNumber).body())
                .doesNotContain("Nyckelavtal");
    }

    /** DST weeks, a leap day, a month's last day, a holiday: midnight is midnight and the two-year watch is counted from the anchor. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2027-12-30",
        "2026-10-25, 2028-07-27",
        "2028-02-29, 2029-11-30",
        "2026-12-31, 2028-10-02",
        "2027-05-31, 2029-03-02",
        "2026-06-20, 2028-03-22"
    })
    void an_anchor_on_an_awkward_day_is_kept_to_the_day(String anchor, String alert) {
        var before = java.time.LocalDate.parse(anchor).minusDays(14);
        at(before + "T10:00");
        var caseNumber = admitted(HV, "Nils");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, anchor);
        assertThat(timers(caseNumber)).contains("Event_Anchor " + anchor + "T00:00");
        waiverSent(HV, caseNumber);
        runDueJobsUntil(anchor + "T00:00");
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
        as(HV).does(
                        "Task_RecordTribunalDecision",
                        caseNumber,
                        Map.of(
                                "decidedOn",
                                anchor,
                                "outcome",
                                "GODKANT",
                                "validUntil",
                                java.time.LocalDate.parse(anchor).plusYears(4).toString()));
        assertThat(timers(caseNumber)).contains("Event_TenureAlert " + alert + "T08:00");
    }

    @Test
    void what_is_drawn_up_for_a_day_that_has_been_is_refused_at_the_field() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Ola");
        flatFound(caseNumber);

        assertThatThrownBy(() -> as(SB).does(
                                "Task_DrawUpHeadLease",
                                caseNumber,
                                Map.of("startsOn", "2026-05-17", "monthlyRent", 6900)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Dagen har redan varit.");
        assertThat(leases.of(new CaseNumber(caseNumber))).isEqualTo(List.of());
    }

    private void agreementsOfBoth(String caseNumber) {
        as("soc_hv_chef1").does("Task_SignCooperationServices", caseNumber, inSystem());
        as(SSM).does("Task_SignCooperationSupport", caseNumber, inSystem());
        as(SB).does("Task_SignCooperationLandlord", caseNumber, inSystem());
        scanned(HV, caseNumber, "cooperation-agreement");
        as(HV).does("Task_RecordCooperationSignatures", caseNumber, bothSigned(today()));
    }

    private static Map<String, Object> bothSigned(String day) {
        return Map.of("signedOn1", day, "signedOn2", day);
    }

    private static String action(String caseNumber, String action) {
        return "/api/cases/" + caseNumber + "/actions/" + action;
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
