package se.bostadforst.engine.sight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import se.bostadforst.access.CsvResource;

/**
 * The engine knows where a case is, never what it is about: a variable that is not in {@code engine/variables.csv} is refused whatever
 * route it comes by, and the click that tried rolls back ({@code architecture.md} A2).
 */
public class VariableAllowList implements HistoryEventHandler {

    private static final Set<String> OF_A_LOOP =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    private final Set<String> allowed = CsvResource.rows("engine/variables.csv").stream()
            .map(row -> row.get("name"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable
                && !allowed.contains(variable.getVariableName())
                && !OF_A_LOOP.contains(variable.getVariableName())) {
            throw new IllegalStateException("The variable " + variable.getVariableName() + " is not on the allow-list");
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
