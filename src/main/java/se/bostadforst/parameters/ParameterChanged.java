package se.bostadforst.parameters;

import java.time.LocalDate;

/**
 * A parameter got a new value. Published in the transaction of the change.
 *
 * @param validFrom today or later: whoever acts on the value when it applies looks again on that day
 */
public record ParameterChanged(Parameter parameter, LocalDate validFrom) {}
