package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.Conditions;
import se.bostadforst.takeover.TakeoverTests;

/** "Pröva varje villkor" (DT-3): on the day of the meeting, once for every tenant who takes over. */
@Component
@UsableInModels
@Decides(
        decision = Conditions.TABLE,
        facts = {
            @Word(name = "lateByTenant"),
            @Word(name = "rentUnclear"),
            @Word(name = "seriousComplaint"),
            @Word(name = "complaintOpen"),
            @Word(name = "debts"),
            @Word(name = "debtWithoutPlan"),
            @Word(name = "newDebt"),
            @Word(name = "newDebtDisputed")
        },
        outputs = {
            @Word(
                    name = "criterion",
                    codes = {"K1", "K2", "K3", "K3B"}),
            @Word(
                    name = "status",
                    codes = {"UPPFYLLT", "EJ_UPPFYLLT", "UTREDS", "EJ_TILLAMPLIGT"})
        },
        manyHits = true)
class AssessTakeoverCriteriaDelegate implements JavaDelegate {

    private final TakeoverTests tests;
    private final Conditions conditions;
    private final FollowUps followUps;
    private final DecisionTables tables;

    AssessTakeoverCriteriaDelegate(
            TakeoverTests tests, Conditions conditions, FollowUps followUps, DecisionTables tables) {
        this.tests = tests;
        this.conditions = conditions;
        this.followUps = followUps;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        var test = tests.running(caseNumber).orElseThrow();
        var day = test.followUp()
                .flatMap(number -> followUps.of(caseNumber, number))
                .flatMap(FollowUp::heldOn)
                .orElseThrow();
        var gathered = conditions.gather(caseNumber, day, conditions.takers(caseNumber, test));
        var results = gathered.each().stream()
                .map(facts -> tables.evaluate(execution, Conditions.TABLE, facts))
                .toList();
        var statuses = Conditions.worst(
                results.stream().map(result -> Conditions.read(result.hits())).toList());
        tests.assessed(caseNumber, day, statuses, gathered, results.get(0).version());
    }
}
