package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Requirements;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.UsableInModels;

/** "Pröva svaren mot urvalskraven" (DT-1) */
@Component
@UsableInModels
class EvaluateRequirementsDelegate implements JavaDelegate {

    private static final String DECISION = "admission-requirements";

    private final Requirements requirements;
    private final DecisionTables tables;

    EvaluateRequirementsDelegate(Requirements requirements, DecisionTables tables) {
        this.requirements = requirements;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        var result = tables.evaluate(execution, DECISION, requirements.facts(caseNumber));
        requirements.conclude(caseNumber, result.hits(), result.version());
    }
}
