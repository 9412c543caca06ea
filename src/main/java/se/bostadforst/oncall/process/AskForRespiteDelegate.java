package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.Persons;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.RespiteWanted;

/** "Begär avlastning": asks, and decides nothing ({@code domain.md} 2.9, 2.10 rules). */
@Component
@UsableInModels
class AskForRespiteDelegate implements JavaDelegate {

    private final OnCallLog calls;
    private final Persons persons;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    AskForRespiteDelegate(OnCallLog calls, Persons persons, CaseLog log, ApplicationEventPublisher events) {
        this.calls = calls;
        this.persons = persons;
        this.log = log;
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = calls.known(LoggedCall.of(execution));
        var person =
                call.personId().orElseGet(() -> persons.ids(call.caseNumber()).get(0));
        log.add(call.caseNumber(), CaseEvent.ON_CALL_RESPITE_ASKED);
        events.publishEvent(new RespiteWanted(call.caseNumber(), person));
    }
}
