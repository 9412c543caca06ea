package se.bostadforst.access;

import java.util.Optional;
import java.util.function.Supplier;

/** The actor of the current thread. No actor means no rows, everywhere ({@code architecture.md} A6). */
public final class ActorContext {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private ActorContext() {}

    /** The actor, if somebody is asking. */
    public static Optional<Actor> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The actor; refuses neutrally when nobody is asking. */
    public static Actor require() {
        return current().orElseThrow(CaseNotFound::new);
    }

    /** Runs the work as this actor and restores whoever was there before. */
    public static <T> T callAs(Actor actor, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** As {@link #callAs}, without a result. */
    public static void runAs(Actor actor, Runnable work) {
        callAs(actor, () -> {
            work.run();
            return null;
        });
    }

    /** Runs the work as the process itself, on behalf of whoever is asking. Only for what the process needs to go on. */
    public static <T> T asProcess(Supplier<T> work) {
        return callAs(current().map(Actor::elevated).orElse(Actor.PROCESS), work);
    }
}
