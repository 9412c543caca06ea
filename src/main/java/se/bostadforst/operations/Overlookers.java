package se.bostadforst.operations;

import java.util.Optional;
import java.util.function.Supplier;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;

/** Who may see where every case stands: the project leader, operations, and administrators, who are nobody's actor ({@code architecture.md} A4). */
final class Overlookers {

    private static final String LEADER = "projektledare";
    private static final String OPERATIONS = "drift";

    private Overlookers() {}

    /**
     * Whoever is asking; empty for an administrator, whom the door has let in.
     *
     * @throws CaseNotFound for anybody else
     */
    static Optional<Actor> require() {
        var actor = ActorContext.current();
        if (actor.filter(a -> !a.has(LEADER) && !a.has(OPERATIONS)).isPresent()) {
            throw new CaseNotFound();
        }
        return actor;
    }

    /** Whoever may report a hindrance or say that it is gone, with a name that goes into the log. */
    static Actor requireNamed() {
        return require().orElseThrow(CaseNotFound::new);
    }

    /** Whoever may let a job try again. */
    static Actor requireOperations() {
        return require().filter(Overlookers::operates).orElseThrow(CaseNotFound::new);
    }

    static boolean operates(Actor actor) {
        return actor.has(OPERATIONS);
    }

    /** A look at the engine's own tables, which hold no person. */
    static <T> T look(Supplier<T> question) {
        return ActorContext.asProcess(question);
    }
}
