package se.bostadforst.takeover.process;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.Criterion;
import se.bostadforst.takeover.TakeoverCalendar;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestResult;

/** "Pröva utfallet" (DT-3): a basis for people. Nothing follows from it by itself (T-09). */
@Component
@UsableInModels
@Decides(
        decision = AssessTakeoverResultDelegate.DECISION,
        facts = {
            @Word(
                    name = "will",
                    codes = {"VILL", "VILL_INTE_NU", "VILL_INTE"}),
            @Word(name = "tooEarly"),
            @Word(
                    name = "k1",
                    codes = {"UPPFYLLT", "EJ_UPPFYLLT", "UTREDS"}),
            @Word(
                    name = "k2",
                    codes = {"UPPFYLLT", "EJ_UPPFYLLT", "UTREDS"}),
            @Word(
                    name = "k3",
                    codes = {"UPPFYLLT", "EJ_UPPFYLLT", "EJ_TILLAMPLIGT"}),
            @Word(
                    name = "k3b",
                    codes = {"UPPFYLLT", "EJ_UPPFYLLT", "UTREDS"})
        },
        outputs = {
            @Word(
                    name = "result",
                    codes = {"FOR_TIDIGT", "HYRESGAST_AVBOJT", "FORESLA", "AVVAKTA_UTREDNING", "PROVA_IGEN"})
        })
class AssessTakeoverResultDelegate implements JavaDelegate {

    static final String DECISION = "takeover-result";

    private final TakeoverTests tests;
    private final TakeoverCalendar calendar;
    private final DecisionTables tables;

    AssessTakeoverResultDelegate(TakeoverTests tests, TakeoverCalendar calendar, DecisionTables tables) {
        this.tests = tests;
        this.calendar = calendar;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        var test = tests.running(caseNumber).orElseThrow();
        var facts = new HashMap<String, Object>();
        facts.put("will", test.will().orElseThrow().name());
        facts.put(
                "tooEarly",
                test.testDate()
                        .filter(day -> !calendar.timeHasCome(caseNumber, day))
                        .isPresent());
        for (var criterion : Criterion.values()) {
            var status = test.statuses().get(criterion);
            facts.put(criterion.name().toLowerCase(java.util.Locale.ROOT), status == null ? null : status.name());
        }
        var result = tables.evaluate(execution, DECISION, facts);
        tests.concluded(
                caseNumber, TestResult.valueOf((String) result.hits().get(0).get("result")), result.version());
    }
}
