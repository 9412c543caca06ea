package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.RespiteBeginning;
import se.bostadforst.respite.RespiteRequests;

/** "Öppna avlastningen": by a form, by a button, or by the jour, who knows already whom it is about. */
@Component
@UsableInModels
class OpenRespiteDelegate implements JavaDelegate {

    private final RespiteBeginning beginning;

    OpenRespiteDelegate(RespiteBeginning beginning) {
        this.beginning = beginning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (execution.getVariable(RespiteRequests.RESPITE) == null) {
            var placement = beginning.begin(ThisRespite.caseOf(execution), (String) execution.getVariable("personId"));
            execution.setVariable(RespiteRequests.RESPITE, Integer.toString(placement.number()));
        }
    }
}
