package se.bostadforst.badinput;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.assistance.AppealTest;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Documents;

/** The forms of an appeal, open at somebody's desk: each in a case of its own, refused three weeks and a day before. */
abstract class OpenAppealForms extends OpenTakeoverForms {

    private static final String REFUSED = "2026-09-02";
    private static final String IN_TIME = "2026-09-23";
    private static final String LATE = "2026-09-24";

    @Autowired
    private Documents documents;

    final void openAppeals(Map<String, Desk> desks) {
        open(desks, "assistance-decide-dismissal", HV, "Task_DecideDismissal", appealed("Sjuttio", LATE));
        var dismissed = appealed("Sjuttioett", LATE);
        as(HV).does("Task_DecideDismissal", dismissed, AppealTest.dismissed());
        open(desks, "assistance-record-notice", HV, "Task_RecordNotice", dismissed);
        open(desks, "assistance-consider-change", HV, "Task_ConsiderChange", appealed("Sjuttiotvå", IN_TIME));
        open(desks, "assistance-forward-appeal", HV, "Task_Forward", kept("Sjuttiotre"));
        open(desks, "assistance-record-court-outcome", HV, "Task_RecordOutcome", inCourt("Sjuttiofyra"));
        var won = inCourt("Sjuttiofem");
        as(HV).does("Task_RecordOutcome", won, AppealTest.outcome("BIFALL", IN_TIME));
        open(desks, "assistance-execute-judgment", HV, "Task_ExecuteJudgment", won);
        var remitted = inCourt("Sjuttiosex");
        as(HV).does("Task_RecordOutcome", remitted, AppealTest.outcome("ATERFORVISAD", IN_TIME));
        open(desks, "assistance-decide-anew", HV, "Task_DecideAnew", remitted);
        desks.put(
                "assistance-receive-appeal",
                new Desk(HV, Optional.empty(), "", withLists(as(HV).opensStart("appeal"))));
    }

    private String inCourt(String firstName) {
        var caseNumber = kept(firstName);
        inTransaction(HV, () -> documents.make(new CaseNumber(caseNumber), "appeal-cover-letter"));
        as(HV).does("Task_Forward", caseNumber, Map.of("forwardedOn", IN_TIME, "complete", true));
        return caseNumber;
    }

    private String kept(String firstName) {
        var caseNumber = appealed(firstName, IN_TIME);
        as(HV).does("Task_ConsiderChange", caseNumber, AppealTest.kept());
        return caseNumber;
    }

    private String appealed(String firstName, String day) {
        at(REFUSED + "T08:00");
        var caseNumber = as(HV).starts("admission", with(nominee(firstName), "applied", "JA"));
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo());
        as(HV).does("Task_AnswerRequirements", caseNumber, with(requirementsMet(), "acutelyHomeless", "NEJ"));
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered(REFUSED));
        at(day + "T08:00");
        var decision = value("select decision_id::text from bf.assistance_decision where case_number = ?", caseNumber);
        as(HV).starts("appeal", AppealTest.appealOf(decision, day));
        return caseNumber;
    }
}
