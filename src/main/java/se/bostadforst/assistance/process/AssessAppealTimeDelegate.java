package se.bostadforst.assistance.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealTime;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.TimeReason;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;

/** "Pröva tiden" (FL 44–45 §§, T-39): a basis for the caseworker; nothing is dismissed by a table. */
@Component
@UsableInModels
@Decides(
        decision = AssessAppealTimeDelegate.DECISION,
        facts = {
            @Word(name = "delivered"),
            @Word(name = "late"),
            @Word(name = "dismissalSetAside"),
            @Word(name = "instructionWrong"),
            @Word(name = "courtInTime")
        },
        outputs = {
            @Word(
                    name = "time",
                    codes = {"I_TID", "FOR_SENT"}),
            @Word(
                    name = "timeReason",
                    codes = {
                        "AVVISNING_UPPHAVD",
                        "DELGIVNING_SAKNAS",
                        "INOM_TIDEN",
                        "FEL_UNDERRATTELSE",
                        "DOMSTOLEN_I_TID",
                        "EFTER_TIDEN"
                    })
        })
class AssessAppealTimeDelegate implements JavaDelegate {

    static final String DECISION = "appeal-in-time";

    private final Appeals appeals;
    private final AppealHandling handling;
    private final DecisionTables tables;

    AssessAppealTimeDelegate(Appeals appeals, AppealHandling handling, DecisionTables tables) {
        this.appeals = appeals;
        this.handling = handling;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appeal = appeals.find(AppealAbout.id(execution)).orElseThrow();
        var result = tables.evaluate(execution, DECISION, handling.timeFacts(appeal));
        var hit = result.hits().get(0);
        handling.timed(
                appeal,
                AppealTime.valueOf((String) hit.get("time")),
                TimeReason.valueOf((String) hit.get("timeReason")),
                result.version());
    }
}
