package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.admission.AdmissionTest;

/** Every reading leaves one line, and a reading that cannot be written down does not take place ({@code architecture.md} A6). */
class ReadLogTest extends AdmissionTest {

    @Autowired
    private CaseAccess access;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void each_form_that_is_opened_is_one_line_with_who_where_why_and_which_task() {
        var person = with(nominee("Dubbel"), "applied", "JA", "children", "JA");
        as(ST).starts("admission", person);
        var caseNumber = as(HV).starts("admission", person);
        assertOneLine(LEADER, "Task_CoordinateNominations", caseNumber, "admission-coordinate-nominations");
        as(LEADER).does("Task_CoordinateNominations", caseNumber, Map.of("coordination", "CONTINUE"));
        assertOneLine(HV, "Task_ObtainConsent", caseNumber, "admission-obtain-consent");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo("SSM"));
        assertOneLine(HV, "Task_AnswerRequirements", caseNumber, "admission-answer-requirements");
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        for (var party : List.of(SSM, SB, LEADER)) {
            assertOneLine(party, "Task_Approve", caseNumber, "admission-approve");
        }
        runDueJobsUntil("2026-05-25T08:00");
        assertOneLine(LEADER, "Task_FollowUpSilence", caseNumber, "admission-follow-up-silence");
        as(SSM).does("Task_Approve", caseNumber, yes());
        as(SB).does("Task_Approve", caseNumber, no("R9"));
        as(LEADER).does("Task_Approve", caseNumber, yes());
        assertOneLine(HV, "Task_DecideAfterRefusal", caseNumber, "admission-decide-after-refusal");
        as(HV).does("Task_DecideAfterRefusal", caseNumber, Map.of("nextStep", "NEW_ROUND"));
        allApprove(caseNumber);
        assertOneLine(HV, "Task_AssessChild", caseNumber, "assistance-assess-child");
        as(HV).does("Task_AssessChild", caseNumber, childAssessed());
        assertOneLine(HV, "Task_GiveOffer", caseNumber, "admission-give-offer");
        as(HV).does("Task_GiveOffer", caseNumber, offerGiven());
        assertOneLine(HV, "Task_RecordAnswer", caseNumber, "admission-record-answer");
        assertOneLine(HV, "Task_Decide", caseNumber, "assistance-decide");
        as(HV).does("Task_Decide", caseNumber, granted());
        assertOneLine(HV, "Task_RecordDelivery", caseNumber, "assistance-record-delivery");
        runDueJobsUntil("2026-08-25T08:00");
        assertOneLine(HV, "Task_ExplainUnexecuted", caseNumber, "assistance-explain-unexecuted");
        assertOneLine("soc_hv_chef1", "Task_ReportUnexecuted", caseNumber, "assistance-report-unexecuted");
    }

    @Test
    void an_approver_without_consent_has_not_read_the_identity_and_the_log_says_so() {
        var caseNumber = nominated(HV, "Ada");
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo("SSM"));
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        as(SSM).opens("Task_Approve", caseNumber);
        as(SB).opens("Task_Approve", caseNumber);

        assertThat(lines(caseNumber, SSM)).singleElement().asString().contains("data_class=C0,C1,A1,A2");
        assertThat(lines(caseNumber, SB))
                .singleElement()
                .asString()
                .contains("data_class=C0,A1")
                .doesNotContain("C1");
    }

    @Test
    void a_refused_attempt_is_written_down_although_its_transaction_rolls_back() {
        var caseNumber = nominated(HV, "Ada");
        assertThatThrownBy(() -> as(ST).run(() -> access.requireRead(caseNumber, Purpose.page("case"), DataClass.C1)))
                .isInstanceOf(CaseNotFound.class);
        assertThatThrownBy(() -> as(SB).run(() ->
                        access.readWhatMayBeSeen(caseNumber, Purpose.page("case"), DataClass.C0, DataClass.C1)))
                .isInstanceOf(CaseNotFound.class);

        assertThat(lines(caseNumber, ST))
                .singleElement()
                .asString()
                .contains("granted=false", "unit=ST", "data_class=C1");
        assertThat(lines(caseNumber, SB)).singleElement().asString().contains("granted=false", "organisation=SB");
    }

    @Test
    void a_case_that_does_not_exist_and_one_that_is_not_mine_answer_alike() {
        var caseNumber = nominated(HV, "Ada");
        var missing = refusal("BF-2099-9999");

        assertThat(refusal(caseNumber)).isEqualTo(missing);
        assertThat(lines("BF-2099-9999", ST)).isNotEmpty();
    }

    @Test
    void what_cannot_be_logged_cannot_be_read() {
        var caseNumber = nominated(HV, "Ada");
        owner.execute("revoke insert on bf.read_log from bf_engine");
        try {
            assertThatThrownBy(() -> as(HV).opens("Task_ObtainConsent", caseNumber))
                    .hasMessageContaining("read_log");
            assertThatThrownBy(() -> as(HV).does("Task_ObtainConsent", caseNumber, consentTo()))
                    .hasMessageContaining("read_log");
        } finally {
            owner.execute("grant insert on bf.read_log to bf_engine");
        }
        assertThat(lines(caseNumber, HV)).isEmpty();
        assertThat(openTasks(caseNumber)).containsExactly("Task_ObtainConsent");
    }

    private String refusal(String caseNumber) {
        try {
            as(ST).run(() -> access.requireRead(caseNumber, Purpose.page("case"), DataClass.C0));
            return "shown";
        } catch (CaseNotFound refused) {
            return refused.getMessage();
        }
    }

    private void assertOneLine(String user, String task, String caseNumber, String purpose) {
        var before = lines(caseNumber, user).size();
        var taskId = as(user).task(task, caseNumber).getId();
        as(user).opens(task, caseNumber);
        var lines = lines(caseNumber, user);
        assertThat(lines).as(task).hasSize(before + 1);
        assertThat(lines.get(before).toString()).contains("granted=true", "purpose=" + purpose, "task_id=" + taskId);
    }

    private List<Map<String, Object>> lines(String caseNumber, String user) {
        return owner.queryForList(
                "select organisation, unit, data_class, purpose, task_id, granted from bf.read_log where case_number = ? and user_id = ? order by entry_id",
                caseNumber,
                user);
    }
}
