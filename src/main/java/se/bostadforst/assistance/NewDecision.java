package se.bostadforst.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A decision about to be made; it is dated the day it is stored.
 *
 * @param personId whom it is about; null for the whole household
 */
public record NewDecision(
        DecisionKind kind,
        @Nullable UUID personId,
        DecidingBody body,
        Outcome outcome,
        String decisionMaker,
        String delegationPoint,
        String reasons,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String terms,
        boolean appealInstruction) {}
