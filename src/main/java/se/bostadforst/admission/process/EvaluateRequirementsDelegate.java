package se.bostadforst.admission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Requirements;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;

/** "Pröva svaren mot urvalskraven" (DT-1) */
@Component
@UsableInModels
@Decides(
        decision = EvaluateRequirementsDelegate.DECISION,
        manyHits = true,
        facts = {
            @Word(
                    name = "acutelyHomeless",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "currentAtUnit",
                    codes = {"HV", "ST", "EFH", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "qualifiesTrainingFlat",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "wantsOwnFlat",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "acceptsGuide",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "acceptsCooperation",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "understandsProject",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "acceptsEvaluation",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "disturbanceEviction",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(name = "evictionWithinLookback"),
            @Word(
                    name = "violent",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"}),
            @Word(
                    name = "riskToOthers",
                    codes = {"JA", "NEJ", "EJ_TILLFRAGAD"})
        },
        outputs = {
            @Word(name = "code"),
            @Word(
                    name = "verdict",
                    codes = {"NEJ", "OBESVARAT"})
        })
class EvaluateRequirementsDelegate implements JavaDelegate {

    static final String DECISION = "admission-requirements";

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
