package se.bostadforst.disturbance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bostadforst.disturbance.ComplaintClass.ALLVARLIG;
import static se.bostadforst.disturbance.ComplaintClass.EJ_ALLVARLIG;
import static se.bostadforst.disturbance.ComplaintClass.SARSKILT_ALLVARLIG;
import static se.bostadforst.disturbance.ComplaintGround.GRUNDAD;
import static se.bostadforst.disturbance.ComplaintGround.OGRUNDAD;
import static se.bostadforst.disturbance.ComplaintGround.UTREDS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaints.NewComplaint;
import se.bostadforst.disturbance.Complaints.NewRuling;
import se.bostadforst.disturbance.Complaints.Serious;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** Who writes a complaint down, who says what it weighs, and what the takeover hears of it (2.8, DT-3 K2, DT-4). */
class ComplaintsTest extends DisturbanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private CaseNumber ada;

    @BeforeEach
    void a_household_in_hv() {
        at("2026-07-15T10:00");
        ada = homeOf(HV, "2025-10-15");
    }

    @Test
    void only_serious_and_grounded_ones_count_and_what_is_not_judged_is_waited_for() {
        assertThat(serious("2026-07-15")).isEqualTo(new Serious(0, 0));
        var first = complainedOf(BOVARD, ada, "2026-03-01");
        var second = complainedOf(GUIDE, ada, "2026-04-01");
        assertThat(serious("2026-07-15")).isEqualTo(new Serious(0, 2));
        judged(JUDGE, ada, first, ALLVARLIG, UTREDS);
        judged(SB, ada, second, EJ_ALLVARLIG, GRUNDAD);
        assertThat(serious("2026-07-15")).isEqualTo(new Serious(0, 1));
        judged(SB, ada, first, SARSKILT_ALLVARLIG, GRUNDAD);
        assertThat(serious("2026-07-15")).isEqualTo(new Serious(1, 0));
        as(JUDGE).run(() -> complaints.rule(ada, first, new NewRuling(SARSKILT_ALLVARLIG, GRUNDAD, true)));
        assertThat(serious("2026-07-15"))
                .as("caused by violence from a close person")
                .isEqualTo(new Serious(0, 0));
        judged(JUDGE, ada, first, ALLVARLIG, OGRUNDAD);
        assertThat(serious("2026-07-15")).as("the latest ruling counts").isEqualTo(new Serious(0, 0));
        assertThat(owner.queryForList(
                        "select class || ' ' || ground from bf.complaint_ruling where complaint_id = ? order by ruling_no",
                        String.class,
                        first))
                .containsExactly(
                        "ALLVARLIG UTREDS",
                        "SARSKILT_ALLVARLIG GRUNDAD",
                        "SARSKILT_ALLVARLIG GRUNDAD",
                        "ALLVARLIG OGRUNDAD");
    }

    @ParameterizedTest(name = "happened {0}, until {1}: {2} counted")
    @CsvSource({
        "2026-07-14, 2026-07-15, 1",
        "2026-07-15, 2026-07-15, 1",
        "2026-07-15, 2026-07-14, 0",
        "2025-10-15, 2026-07-15, 1"
    })
    void the_window_is_the_tenancy_until_the_day_of_assessment(String day, String until, int counted) {
        var complaint = complainedOf(SB, ada, day);
        assertThat(serious(until)).isEqualTo(new Serious(0, counted));
        judged(SB, ada, complaint, ALLVARLIG, GRUNDAD);
        assertThat(serious(until)).isEqualTo(new Serious(counted, 0));
    }

    @Test
    void what_happened_before_the_anchor_is_not_about_this_tenancy() {
        var complaint = complainedOf(SB, ada, "2025-10-20");
        judged(SB, ada, complaint, ALLVARLIG, GRUNDAD);
        owner.update("update bf.tenancy set start_date = '2025-11-01' where case_number = ?", ada.value());
        assertThat(serious("2026-07-15")).isEqualTo(new Serious(0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soc_hv_handlaggare1",
                "ssm_vagledare1",
                "ssm_jour1",
                "sb_forvaltare1",
                "sb_bovard1",
                "sb_bosocial1"
            })
    void whoever_works_with_the_household_writes_a_complaint_down(String recorder) {
        var id = complainedOf(recorder, ada, "2026-07-14");
        assertThat(as(recorder).call(() -> complaints.of(ada))).singleElement().satisfies(complaint -> {
            assertThat(complaint.complaintId()).isEqualTo(id);
            assertThat(complaint.weight()).isEqualTo(ComplaintWeight.UTREDS);
        });
        assertThat(lastLine()).isEqualTo(recorder + " complaints C5 true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soc_hv_chef1", "ssm_chef1", "sb_beslut1"})
    void others_who_answer_for_it_read_and_write_nothing(String reader) {
        complainedOf(SB, ada, "2026-07-14");
        assertThat(as(reader).call(() -> complaints.of(ada))).hasSize(1);
        assertThatThrownBy(() -> complainedOf(reader, ada, "2026-07-14")).isInstanceOf(CaseNotFound.class);
        assertThat(lastLine()).isEqualTo(reader + " complaint-change C5 false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soc_hv_hyra1",
                "soc_efh_handlaggare1",
                "soc_st_chef1",
                "socialjour1",
                "projektledare1",
                "arbetsgrupp1",
                "styrgrupp1",
                "utvarderare1",
                "drift1"
            })
    void nobody_else_reads_or_writes_and_the_attempt_is_written_down(String stranger) {
        complainedOf(SB, ada, "2026-07-14");
        var before = complaintCounts();
        assertThatThrownBy(() -> as(stranger).run(() -> complaints.of(ada))).isInstanceOf(CaseNotFound.class);
        assertThat(lastLine()).isEqualTo(stranger + " complaints C5 false");
        assertThatThrownBy(() -> complainedOf(stranger, ada, "2026-07-14")).isInstanceOf(CaseNotFound.class);
        assertThat(lastLine()).isEqualTo(stranger + " complaint-change C5 false");
        assertThat(complaintCounts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sb_bovard1",
                "sb_beslut1",
                "soc_hv_handlaggare1",
                "soc_hv_chef1",
                "soc_efh_handlaggare1",
                "ssm_vagledare1",
                "ssm_jour1",
                "projektledare1"
            })
    void only_the_landlords_investigator_and_manager_judge(String stranger) {
        var complaint = complainedOf(SB, ada, "2026-07-14");
        var before = complaintCounts();
        assertThatThrownBy(() -> judged(stranger, ada, complaint, ALLVARLIG, GRUNDAD))
                .isInstanceOf(CaseNotFound.class);
        assertThat(lastLine()).isEqualTo(stranger + " complaint-ruling C5 false");
        assertThat(complaintCounts()).isEqualTo(before);
    }

    @Test
    void under_the_service_postgresql_refuses_bovardens_ruling_and_anybody_elses_name() {
        var complaint = complainedOf(SB, ada, "2026-07-14");
        for (var judge : List.of(BOVARD, "sb_beslut1")) {
            assertThatThrownBy(() -> ruling(judge, complaint, judge))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        for (var judge : List.of(HV, GUIDE)) {
            assertThatThrownBy(() -> ruling(judge, complaint, judge))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> ruling(JUDGE, complaint, SB)).rootCause().hasMessageContaining("row-level security");
        ruling(JUDGE, complaint, JUDGE);
    }

    private void ruling(String judge, UUID complaint, String by) {
        as(judge)
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql(
                                        "insert into bf.complaint_ruling (complaint_id, ruling_no, case_number, class, ground, close_violence, ruled_at, ruled_by) values (?, 1, ?, 'ALLVARLIG', 'GRUNDAD', false, now(), ?)")
                                .params(complaint, ada.value(), by)
                                .update()));
    }

    @Test
    void a_partner_who_has_left_the_case_and_another_cases_complaint_are_not_there() {
        var complaint = complainedOf(SB, ada, "2026-07-14");
        var bo = homeOf(EFH, "2025-10-15");
        assertThatThrownBy(() -> judged(SB, bo, complaint, ALLVARLIG, GRUNDAD)).isInstanceOf(CaseNotFound.class);
        owner.update(
                "update bf.case_party set until = now() where case_number = ? and organisation = 'SB'", ada.value());
        assertThatThrownBy(() -> as(JUDGE).run(() -> complaints.of(ada))).isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> judged(JUDGE, ada, complaint, ALLVARLIG, GRUNDAD))
                .isInstanceOf(CaseNotFound.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                       | GRANNE | happenedOn | Skriv dagen som åååå-mm-dd.
            2026-07-16 | GRANNE | happenedOn | Dagen har inte varit ännu.
            2025-10-14 | GRANNE | happenedOn | Dagen ligger före inflyttningen 2025-10-15.
            2026-07-14 |        | source     | Välj varifrån klagomålet kom.
            """)
    void what_cannot_be_right_is_said_at_its_field(
            LocalDate day, ComplaintSource source, String field, String sentence) {
        var before = complaintCounts();
        assertThat(refused(() -> as(HV).run(() -> complaints.record(ada, new NewComplaint(day, source)))))
                .containsExactly(new FieldError(field, sentence));
        assertThat(complaintCounts()).isEqualTo(before);
    }

    @Test
    void a_ruling_answers_all_three_questions_and_a_household_without_a_flat_has_no_complaints() {
        var complaint = complainedOf(SB, ada, "2026-07-14");
        assertThat(refused(() -> as(SB).run(() -> complaints.rule(ada, complaint, new NewRuling(null, null, null)))))
                .extracting(FieldError::key)
                .containsExactly("class", "ground", "closeViolence");
        var bo = new CaseNumber(nominated(HV, "Bo"));
        assertThat(refused(() -> complainedOf(HV, bo, "2026-07-14")))
                .containsExactly(new FieldError("happenedOn", "Hushållet har ingen lägenhet ännu."));
    }

    @Test
    void the_case_log_tells_those_who_may_know() {
        var complaint = complainedOf(SB, ada, "2026-07-14");
        judged(SB, ada, complaint, ALLVARLIG, GRUNDAD);
        assertThat(owner.queryForList(
                        "select event || ' ' || detail || ' ' || data_class from bf.case_log where case_number = ? and event like 'COMPLAINT%' order by entry_id",
                        String.class, ada.value()))
                .containsExactly(
                        "COMPLAINT_RECORDED 2026-07-14 C5", "COMPLAINT_RULED Allvarlig, Grundad (2026-07-14) C5");
    }

    private Serious serious(String until) {
        return complaints.serious(ada, LocalDate.parse(until));
    }

    private String lastLine() {
        return value(
                "select user_id || ' ' || purpose || ' ' || data_class || ' ' || granted from bf.read_log where case_number = ? order by entry_id desc limit 1",
                ada.value());
    }

    private static List<FieldError> refused(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors();
        }
        return List.of();
    }
}
