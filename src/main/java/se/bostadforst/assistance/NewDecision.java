package se.bostadforst.assistance;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/** A decision about to be made; it is dated the day it is stored. */
public record NewDecision(
        Outcome outcome,
        String decisionMaker,
        String delegationPoint,
        String reasons,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String terms,
        boolean appealInstruction) {}
