package se.bostadforst.web.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/** Goes on through the filters as somebody. */
final class Passing {

    /** What remains of the chain. */
    interface Rest {
        void run() throws IOException, ServletException;
    }

    private Passing() {}

    /** Without an actor nobody is asking: the services behind show nothing. */
    static void as(Optional<Actor> actor, Rest rest) throws IOException, ServletException {
        if (actor.isEmpty()) {
            rest.run();
            return;
        }
        var failure = new Exception[1];
        ActorContext.runAs(actor.get(), () -> {
            try {
                rest.run();
            } catch (IOException | ServletException e) {
                failure[0] = e;
            }
        });
        if (failure[0] instanceof IOException e) {
            throw e;
        }
        if (failure[0] instanceof ServletException e) {
            throw e;
        }
    }
}
