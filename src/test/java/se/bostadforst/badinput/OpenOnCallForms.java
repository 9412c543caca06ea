package se.bostadforst.badinput;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.oncall.CallSource;
import se.bostadforst.oncall.NewCall;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.Triage;

/** The jour's forms, open at somebody's desk: a household for each. */
abstract class OpenOnCallForms extends OpenRespiteForms {

    private static final String JOUR = "ssm_jour1";

    @Autowired
    private OnCallLog calls;

    /** Opens them; the clock stays where it is. */
    final void openOnCall(Map<String, Desk> desks) {
        open(desks, "oncall-call-back", JOUR, "Task_CallBack", called("Sjuttio", null, null));
        open(desks, "oncall-assess-call", JOUR, "Task_AssessCall", called("Sjuttioett", Situation.PRAKTISKT, null));
        open(
                desks,
                "oncall-calm-by-talk",
                JOUR,
                "Task_CalmByTalk",
                called("Sjuttiotvå", Situation.ANNAT, Triage.SAMTAL));
        open(desks, "oncall-turn-out", JOUR, "Task_TurnOut", called("Sjuttiotre", Situation.ANNAT, Triage.UTRYCKNING));
        open(
                desks,
                "oncall-emergency",
                JOUR,
                "Task_CallEmergency",
                called("Sjuttiofyra", Situation.LIVSFARA, Triage.BLALJUS_112));
        var child = called("Sjuttiofem", Situation.BARN, Triage.BLALJUS_112);
        as(JOUR).does("Task_CallEmergency", child, Map.of());
        open(desks, "oncall-confirm-report", JOUR, "Task_ConfirmReport", child);
        var papers = called("Sjuttiosex", Situation.LIVSFARA, Triage.BLALJUS_112);
        as(JOUR).does("Task_CallEmergency", papers, Map.of());
        open(desks, "oncall-complete-papers", JOUR, "Task_CompletePapers", papers);
        open(desks, "oncall-receive-handover", GUIDE, "Task_ReceiveHandover", papers);
    }

    /** Stadsmissionen takes part from the approval on; that is enough to ring. */
    private String called(String firstName, Situation situation, Triage triage) {
        var caseNumber = upForApproval(HV, firstName);
        inTransaction(
                JOUR,
                () -> calls.record(
                        new CaseNumber(caseNumber),
                        new NewCall(
                                null,
                                null,
                                CallSource.ANNAN,
                                true,
                                situation != null,
                                situation,
                                null,
                                Set.of(),
                                null,
                                CANARY + ": Ringde.",
                                triage,
                                CANARY + ": Så.")));
        return caseNumber;
    }
}
