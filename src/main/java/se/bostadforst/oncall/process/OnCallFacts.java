package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.ActKind;
import se.bostadforst.oncall.Call;
import se.bostadforst.oncall.EmergencyStep;
import se.bostadforst.oncall.Handovers;
import se.bostadforst.oncall.OnCallActs;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.TalkOutcome;
import se.bostadforst.oncall.Triage;

/** What the gateways in {@code bpmn/oncall} ask; answered from the jour's log, never from variables (A3). */
@Component("onCallFacts")
@UsableInModels
public class OnCallFacts {

    private final OnCallLog calls;
    private final OnCallActs acts;
    private final Handovers handovers;

    OnCallFacts(OnCallLog calls, OnCallActs acts, Handovers handovers) {
        this.calls = calls;
        this.acts = acts;
        this.handovers = handovers;
    }

    /** "Ska någon ringas upp?" */
    public boolean callBackNeeded(DelegateExecution execution) {
        return !call(execution).answered();
    }

    /** "Är åtgärd vald?" */
    public boolean triageChosen(DelegateExecution execution) {
        return call(execution).triage().isPresent();
    }

    /** "Vad behöver göras?": samtal */
    public boolean talk(DelegateExecution execution) {
        return chosen(execution, Triage.SAMTAL);
    }

    /** "Vad behöver göras?": utryckning */
    public boolean turnOut(DelegateExecution execution) {
        return chosen(execution, Triage.UTRYCKNING);
    }

    /** "Vad behöver göras?": 112 */
    public boolean emergency(DelegateExecution execution) {
        return chosen(execution, Triage.BLALJUS_112);
    }

    /** "Vad behöver göras?": avlastning */
    public boolean respite(DelegateExecution execution) {
        return chosen(execution, Triage.AVLASTNING);
    }

    /** "Blev det lugnt?" */
    public boolean calm(DelegateExecution execution) {
        return call(execution)
                .last(ActKind.SAMTAL)
                .flatMap(Call.Act::outcome)
                .filter(TalkOutcome.LUGNT.name()::equals)
                .isPresent();
    }

    /** "Är det säkert att åka dit?": only when somebody has said so. */
    public boolean safeToGo(DelegateExecution execution) {
        return call(execution)
                .last(ActKind.BLALJUS)
                .filter(act -> act.done().contains(EmergencyStep.SAKERT))
                .isPresent();
    }

    /** "Pågår en annan utryckning?" */
    public boolean twoAtOnce(DelegateExecution execution) {
        return acts.outElsewhere(LoggedCall.of(execution));
    }

    /** "Krävs orosanmälan?" */
    public boolean reportNeeded(DelegateExecution execution) {
        return call(execution).reportNeeded();
    }

    /** "Återstår papper?": after 112, where helping came first. */
    public boolean papersLeft(DelegateExecution execution) {
        return chosen(execution, Triage.BLALJUS_112);
    }

    /** "Vem leder överlämningen?": another call of the household does. */
    public boolean anotherLeads(DelegateExecution execution) {
        return handovers.waitsForAnother(LoggedCall.of(execution));
    }

    /** "Vem leder överlämningen?": nobody any more, it has been received. */
    public boolean handoverReceived(DelegateExecution execution) {
        return handovers.isReceived(LoggedCall.of(execution));
    }

    private boolean chosen(DelegateExecution execution, Triage triage) {
        return call(execution).triage().filter(triage::equals).isPresent();
    }

    private Call call(DelegateExecution execution) {
        return calls.known(LoggedCall.of(execution));
    }
}
