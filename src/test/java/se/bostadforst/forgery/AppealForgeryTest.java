package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.assistance.AppealTest;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Documents;

/** No task of an appeal takes its case, its appeal or its outcome from a client ({@code architecture.md} A3). */
class AppealForgeryTest extends ForgedTasks {

    @Autowired
    private Documents documents;

    @Test
    void no_task_of_an_appeal_can_be_turned_to_another_appeal_or_case() {
        at("2026-05-18T10:00");
        var other = refusedCase("Ann");
        var caseNumber = refusedCase("Bea");
        at("2026-06-09T10:00");
        receive(caseNumber, "decision", "2026-06-09");
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_DecideDismissal", caseNumber, AppealTest.dismissed());
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_RecordNotice", caseNumber, delivered("2026-06-09"));
        receive(caseNumber, "dismissal", "2026-06-09");
        everyOpenTask(caseNumber, other);
        as(HV).does(
                        "Task_ConsiderChange",
                        caseNumber,
                        Map.of("change", "HELT", "changeReasons", CANARY, "notDetrimental", true));
        as(HV).does("Task_ConsiderChange", caseNumber, AppealTest.kept());
        everyOpenTask(caseNumber, other);
        forward(caseNumber, "2026-06-09");
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_RecordOutcome", caseNumber, AppealTest.outcome("BIFALL", "2026-06-09"));
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_ExecuteJudgment", caseNumber, Map.of("executedOn", "2026-06-09", "executedHow", CANARY));
        receive(caseNumber, "decision", "2026-06-09", "instruction", "NEJ");
        as(HV).does("Task_ConsiderChange", caseNumber, AppealTest.kept());
        forward(caseNumber, "2026-06-09");
        as(HV).does("Task_RecordOutcome", caseNumber, AppealTest.outcome("ATERFORVISAD", "2026-06-09"));
        everyOpenTask(caseNumber, other);

        assertThat(attacked)
                .containsExactlyInAnyOrder(
                        "Task_DecideDismissal",
                        "Task_RecordNotice",
                        "Task_ConsiderChange",
                        "Task_Forward",
                        "Task_RecordOutcome",
                        "Task_ExecuteJudgment",
                        "Task_DecideAnew");
        assertThat(owner.queryForList("select 1 from bf.appeal where case_number = ?", other))
                .isEmpty();
    }

    private String refusedCase(String firstName) {
        var caseNumber = as(HV).starts("admission", with(nominee(firstName), "applied", "JA"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "acutelyHomeless", "NEJ"));
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        return caseNumber;
    }

    private void receive(String caseNumber, String of, String day, Object... changes) {
        var table = of.equals("decision") ? "bf.assistance_decision" : "bf.appeal_dismissal";
        var id = value("select " + of + "_id::text from " + table + " where case_number = ?", caseNumber);
        as(HV).starts("appeal", with(AppealTest.appealOf(id, day), changes));
    }

    private void forward(String caseNumber, String day) {
        inTransaction(HV, () -> documents.make(new CaseNumber(caseNumber), "appeal-cover-letter"));
        as(HV).does("Task_Forward", caseNumber, Map.of("forwardedOn", day, "complete", true));
    }
}
