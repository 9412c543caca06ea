package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Alternatives;
import se.bostadforst.respite.NightAlerts;

/** "Räkna nätterna": at midnight another one has been slept; at 10, 12 and 14 somebody is told, and at the last one asked. */
@Component
@UsableInModels
class CountRespiteNightsDelegate implements JavaDelegate {

    private final ThisRespite respite;
    private final NightAlerts alerts;
    private final AlternativeStarter starter;

    CountRespiteNightsDelegate(ThisRespite respite, NightAlerts alerts, AlternativeStarter starter) {
        this.respite = respite;
        this.alerts = alerts;
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var placement = respite.of(execution);
        if (alerts.count(placement)) {
            starter.start(placement, Alternatives.Why.TAKET_NATT);
        }
    }
}
