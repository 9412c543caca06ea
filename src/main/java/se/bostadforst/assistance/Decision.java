package se.bostadforst.assistance;

import java.time.LocalDate;
import java.util.Optional;

/** A decision as its own unit reads it. */
public record Decision(
        Outcome outcome,
        String lawReference,
        LocalDate decidedOn,
        Optional<LocalDate> deliveredOn,
        Optional<LocalDate> appealBy,
        Optional<String> appealByWhy,
        Optional<LocalDate> executedOn) {}
