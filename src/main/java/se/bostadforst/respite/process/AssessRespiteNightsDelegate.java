package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Placements;
import se.bostadforst.respite.RespiteAssessments;
import se.bostadforst.respite.RespiteResult;

/** "Pröva nätterna" (DT-5): what can be granted. People decide. */
@Component
@UsableInModels
@Decides(
        decision = AssessRespiteNightsDelegate.DECISION,
        facts = {
            @Word(name = "accepts"),
            @Word(name = "childStays"),
            @Word(name = "leftFirstNight"),
            @Word(name = "enough")
        },
        outputs = {
            @Word(
                    name = "result",
                    codes = {"EJ_AKTUELLT", "EJ_SOM_AVLASTNING", "KAN_BEVILJAS", "KAN_BEVILJAS_DELVIS"})
        })
class AssessRespiteNightsDelegate implements JavaDelegate {

    static final String DECISION = "respite-nights";

    private final ThisRespite respite;
    private final RespiteAssessments assessments;
    private final Placements placements;
    private final DecisionTables tables;

    AssessRespiteNightsDelegate(
            ThisRespite respite, RespiteAssessments assessments, Placements placements, DecisionTables tables) {
        this.respite = respite;
        this.assessments = assessments;
        this.placements = placements;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var placement = respite.of(execution);
        var result = tables.evaluate(execution, DECISION, assessments.facts(placement));
        placements.ruled(
                placement, RespiteResult.valueOf((String) result.hits().get(0).get("result")), result.version());
    }
}
