package se.bostadforst.respite.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.respite.Alternatives;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.RespiteRequests;

/** The question and its process begin together, once. */
@Component
class AlternativeStarter {

    private static final String PROCESS = "respite-alternative";

    private final Alternatives alternatives;
    private final ProcessMessages processes;

    AlternativeStarter(Alternatives alternatives, ProcessMessages processes) {
        this.alternatives = alternatives;
        this.processes = processes;
    }

    void start(Placement placement, Alternatives.Why why) {
        if (alternatives.open(placement, why)) {
            ActorContext.runAs(
                    Actor.PROCESS,
                    () -> processes.start(
                            PROCESS,
                            placement.caseNumber().value(),
                            Map.of(RespiteRequests.RESPITE, Integer.toString(placement.number()))));
        }
    }
}
