package se.bostadforst.support.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.support.MonthStatus;
import se.bostadforst.support.SupportMonths;

/** "Stäng stödmånaden" (DT-2) */
@Component
@UsableInModels
@Decides(
        decision = CloseMonthDelegate.DECISION,
        facts = {
            @Word(name = "absent"),
            @Word(name = "fullMonth"),
            @Word(name = "enoughHeld"),
            @Word(name = "enoughWithSocialServices"),
            @Word(name = "enoughButForStaff"),
            @Word(name = "missedByTenant")
        },
        outputs = {
            @Word(
                    name = "status",
                    codes = {
                        "UPPFYLLD",
                        "SOC_SAKNAS",
                        "BRIST_UTFORARE",
                        "BRIST_KONTAKT",
                        "PARTIELL_OK",
                        "PARTIELL_BRIST",
                        "FRANVARANDE"
                    })
        })
class CloseMonthDelegate implements JavaDelegate {

    static final String DECISION = "support-month-result";

    private final SupportMonths months;
    private final DecisionTables tables;

    CloseMonthDelegate(SupportMonths months, DecisionTables tables) {
        this.months = months;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var person = SupportedPerson.of(execution);
        var month = SupportedPerson.month(execution);
        var result = tables.evaluate(execution, DECISION, months.facts(person.caseNumber(), person.personId(), month));
        var status = MonthStatus.valueOf((String) result.hits().get(0).get("status"));
        months.close(person.caseNumber(), person.personId(), month, status, result.version());
    }
}
