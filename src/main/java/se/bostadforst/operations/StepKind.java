package se.bostadforst.operations;

import java.util.Map;
import java.util.Optional;

/** What the engine calls its elements, in Swedish; crossings and the frame of several at once are not steps that people speak of. */
final class StepKind {

    private static final Map<String, String> IN_SWEDISH = Map.ofEntries(
            Map.entry("userTask", "Uppgift"),
            Map.entry("serviceTask", "Programmet gör"),
            Map.entry("sendTask", "Programmet sänder"),
            Map.entry("scriptTask", "Programmet gör"),
            Map.entry("businessRuleTask", "Regel"),
            Map.entry("callActivity", "Delprocess"),
            Map.entry("subProcess", "Delprocess"),
            Map.entry("startEvent", "Början"),
            Map.entry("startTimerEvent", "Början"),
            Map.entry("messageStartEvent", "Början"),
            Map.entry("intermediateTimer", "Väntan på en dag"),
            Map.entry("boundaryTimer", "En dag kom"),
            Map.entry("intermediateMessageCatch", "Väntan på besked"),
            Map.entry("boundaryMessage", "Besked kom"),
            Map.entry("receiveTask", "Väntan på besked"),
            Map.entry("intermediateConditional", "Väntan på att något ska gälla"),
            Map.entry("boundaryError", "Något gick inte"),
            Map.entry("noneEndEvent", "Slut"),
            Map.entry("terminateEndEvent", "Slut"),
            Map.entry("errorEndEvent", "Slut"),
            Map.entry("messageEndEvent", "Slut"),
            Map.entry("escalationEndEvent", "Slut"));

    private StepKind() {}

    static Optional<String> of(String engineType) {
        return engineType.endsWith("Gateway") || "multiInstanceBody".equals(engineType)
                ? Optional.empty()
                : Optional.of(IN_SWEDISH.getOrDefault(engineType, "Händelse"));
    }
}
