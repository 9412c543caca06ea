package se.bostadforst.engine.gate;

import java.util.Set;
import java.util.stream.Collectors;
import se.bostadforst.access.CsvResource;

/** The variables a process may hold ({@code architecture.md} A2), kept in {@code engine/variables.csv}. */
final class ModelVariables {

    static final String TABLE = "engine/variables.csv";

    private static final Set<String> NAMES =
            CsvResource.rows(TABLE).stream().map(row -> row.get("name")).collect(Collectors.toUnmodifiableSet());

    private ModelVariables() {}

    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
