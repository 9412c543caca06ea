package se.bostadforst.respite.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.OfficeTime;
import se.bostadforst.respite.Placements;

/** "Välj vem som beslutar nu" (DT-9, A-18): the unit in office hours, socialjouren at all other times. */
@Component
@UsableInModels
@Decides(
        decision = ChooseRespiteDeciderDelegate.DECISION,
        facts = {@Word(name = "workingDay"), @Word(name = "withinHours")},
        outputs = {
            @Word(
                    name = "decider",
                    codes = {"UNIT", "SOCIALJOUR"})
        })
class ChooseRespiteDeciderDelegate implements JavaDelegate {

    static final String DECISION = "respite-decider";

    private final ThisRespite respite;
    private final OfficeTime office;
    private final Placements placements;
    private final DecisionTables tables;

    ChooseRespiteDeciderDelegate(ThisRespite respite, OfficeTime office, Placements placements, DecisionTables tables) {
        this.respite = respite;
        this.office = office;
        this.placements = placements;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var facts = Map.<String, Object>of("workingDay", office.workingDay(), "withinHours", office.withinHours());
        var result = tables.evaluate(execution, DECISION, facts);
        placements.sentTo(respite.of(execution), DecidingBody.valueOf((String)
                result.hits().get(0).get("decider")));
    }
}
