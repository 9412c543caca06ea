package se.bostadforst.oncall;

import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A call as it was typed on a phone at night; null where nothing was chosen.
 *
 * @param calledAt empty for now
 * @param clock which, when the hour comes twice
 * @param answered false when somebody has to be called back
 * @param circumstances what else was ticked
 * @param member which of the household it is about, 1 or 2
 * @param triage null to choose it in the task
 */
public record NewCall(
        @Nullable String calledAt,
        @Nullable CallTime.Clock clock,
        @Nullable CallSource source,
        boolean anonymous,
        boolean answered,
        @Nullable Situation situation,
        @Nullable Boolean reachable,
        Set<Circumstance> circumstances,
        @Nullable Integer member,
        @Nullable String note,
        @Nullable Triage triage,
        @Nullable String triageReason) {

    /** What a tick says. */
    public enum Circumstance {
        /** The tenant is a victim: violence, threats, visitors who have taken over (T-58). */
        VICTIM,
        /** There are children there now. */
        CHILDREN,
        /** A neighbour is affected. */
        NEIGHBOURS,
        /** The caseworker is to know. */
        TELL_SERVICES
    }

    boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
