package se.bostadforst.assistance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A decision as its own unit reads it. Civil dates in Sweden; the person is empty when the whole household is meant. */
public record Decision(
        UUID decisionId,
        DecisionKind kind,
        Optional<UUID> personId,
        DecidingBody body,
        Outcome outcome,
        String lawReference,
        LocalDate decidedOn,
        boolean appealInstruction,
        Optional<LocalDate> deliveredOn,
        Optional<LocalDate> appealBy,
        Optional<String> appealByWhy,
        Optional<LocalDate> executedOn) {}
