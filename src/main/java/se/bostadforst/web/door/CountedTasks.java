package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Cockpit's start page counts how many tasks are open, taken and waiting. The same route would count what one colleague has done and when,
 * so it takes those four questions and no other.
 */
final class CountedTasks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN = "unfinished";
    private static final Set<String> KINDS =
            Set.of(OPEN, "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups");

    private CountedTasks() {}

    static Optional<NeutralAnswer> fault(byte[] body) {
        try {
            var asked = JSON.readTree(body);
            var known = asked.path(OPEN).asBoolean()
                    && asked.properties().stream()
                            .allMatch(kind -> KINDS.contains(kind.getKey()) && isFlag(kind.getValue()));
            return known ? Optional.empty() : Optional.of(NeutralAnswer.FORBIDDEN_QUERY);
        } catch (IOException e) {
            return Optional.of(NeutralAnswer.UNREADABLE);
        }
    }

    private static boolean isFlag(JsonNode value) {
        return value.isBoolean();
    }
}
