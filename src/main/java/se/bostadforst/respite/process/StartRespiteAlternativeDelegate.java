package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Alternatives;
import se.bostadforst.respite.Placement;

/** "Begär ställningstagande": respite is not enough, or not for this household. Asked once. */
@Component
@UsableInModels
class StartRespiteAlternativeDelegate implements JavaDelegate {

    private final ThisRespite respite;
    private final AlternativeStarter starter;

    StartRespiteAlternativeDelegate(ThisRespite respite, AlternativeStarter starter) {
        this.respite = respite;
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var placement = respite.of(execution);
        var child = placement.request().filter(Placement.Request::childStays).isPresent();
        starter.start(placement, child ? Alternatives.Why.BARN : Alternatives.Why.NATTER_SAKNAS);
    }
}
