package se.bostadforst.respite.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.respite.Placements;

/** "Stäng socialjourens insyn": the own unit has taken over. */
@Component
@UsableInModels
class LetSocialjourGoDelegate implements JavaDelegate {

    private final Placements placements;

    LetSocialjourGoDelegate(Placements placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.letGoOfSocialjour(ThisRespite.caseOf(execution));
    }
}
