package se.bostadforst.oncall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.DecisionTables;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.oncall.JourTriage;
import se.bostadforst.oncall.OnCallActs;
import se.bostadforst.oncall.OnCallLog;

/** "Pröva jourtriage" (DT-7): a suggestion, kept beside what somebody chose. */
@Component
@UsableInModels
@Decides(
        decision = JourTriage.DECISION,
        facts = {
            @Word(
                    name = "situation",
                    codes = {
                        "LIVSFARA",
                        "BARN",
                        "VALD_MOT_HYRESGAST",
                        "GRANNAR_STORS",
                        "BEHOVER_AVSTAND",
                        "PRAKTISKT",
                        "ANNAT"
                    }),
            @Word(name = "victim"),
            @Word(name = "children"),
            @Word(name = "reachable")
        },
        outputs = {
            @Word(
                    name = "triage",
                    codes = {"BLALJUS_112", "UTRYCKNING", "SAMTAL", "AVLASTNING", "RADGIVNING"}),
            @Word(
                    name = "track",
                    codes = {"SKYDD", "VANLIGT"}),
            @Word(
                    name = "report",
                    codes = {"GENAST", "NEJ"})
        })
class SuggestTriageDelegate implements JavaDelegate {

    private final OnCallLog calls;
    private final OnCallActs acts;
    private final DecisionTables tables;

    SuggestTriageDelegate(OnCallLog calls, OnCallActs acts, DecisionTables tables) {
        this.calls = calls;
        this.acts = acts;
        this.tables = tables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var call = calls.known(LoggedCall.of(execution));
        var facts = JourTriage.facts(
                call.situation().orElseThrow(),
                call.facts().victim(),
                call.facts().children(),
                call.facts().reachable().orElse(null));
        var result = tables.evaluate(execution, JourTriage.DECISION, facts);
        acts.suggested(call.callId(), JourTriage.Suggestion.of(result.hits().get(0)), result.version());
    }
}
