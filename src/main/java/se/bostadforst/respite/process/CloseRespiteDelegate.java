package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Placements;
import se.bostadforst.respite.RespiteEnding;

/** "Avsluta avlastningen": what was not ended by somebody ends with the refusal. */
@Component
@UsableInModels
class CloseRespiteDelegate implements JavaDelegate {

    private final ThisRespite respite;
    private final Placements placements;

    CloseRespiteDelegate(ThisRespite respite, Placements placements) {
        this.respite = respite;
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.close(respite.of(execution), RespiteEnding.AVSLAG);
    }
}
