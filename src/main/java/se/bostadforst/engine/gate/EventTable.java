package se.bostadforst.engine.gate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.bostadforst.access.CsvResource;

/**
 * The events that come from the program, kept in {@code engine/events.csv}: {@code message} to a process that waits, {@code start} for one
 * that begins a process, {@code error} and {@code escalation} from a step. A model that waits for another one waits for ever.
 */
record EventTable(Map<String, Set<String>> names) {

    static final String TABLE = "engine/events.csv";

    static EventTable ours() {
        return new EventTable(CsvResource.rows(TABLE).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("kind"),
                        Collectors.mapping(row -> row.get("name"), Collectors.toCollection(TreeSet::new)))));
    }

    Set<String> of(String kind) {
        return names.getOrDefault(kind, Set.of());
    }

    /** For a sentence. */
    String offered(String kind) {
        return of(kind).isEmpty() ? "inget ännu" : String.join(", ", of(kind));
    }
}
