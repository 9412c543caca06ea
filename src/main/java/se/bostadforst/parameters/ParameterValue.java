package se.bostadforst.parameters;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * One value of a parameter and who gave it.
 *
 * @param validFrom first civil date in Sweden it applies
 * @param value a whole number, {@code HH:mm}, or the code of a choice
 * @param changedBy user id, or {@code system} for the first value
 */
public record ParameterValue(
        Parameter parameter,
        LocalDate validFrom,
        String value,
        @Nullable String note,
        String changedBy,
        Instant changedAt) {}
