package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bostadforst.access.Actor;
import se.bostadforst.access.Actors;
import se.bostadforst.access.RequestNumber;

/** Default deny over every path, and the actor of everything behind it. All that is closed answers alike, whether it exists or not. */
class DoorFilter extends OncePerRequestFilter {

    /** Request attribute with the {@link Caller}, for the filters and pages behind the door. */
    static final String CALLER = Caller.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(DoorFilter.class);

    private final DoorList list;
    private final SignedIn signedIn;
    private final Actors actors;
    private final ObjectMapper json;

    DoorFilter(DoorList list, SignedIn signedIn, Actors actors, ObjectMapper json) {
        this.list = list;
        this.signedIn = signedIn;
        this.actors = actors;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = signedIn.behind(request);
        switch (list.rule(request.getMethod(), request.getRequestURI(), caller)) {
            case OPEN -> {
                request.setAttribute(CALLER, caller);
                var actor = caller.signedIn() ? actors.of(caller.userId(), caller.groupIds()) : Optional.<Actor>empty();
                var number = RequestNumber.begin();
                try {
                    Passing.as(actor, () -> chain.doFilter(request, response));
                } finally {
                    number.close();
                }
            }
            case SIGN_IN_FIRST -> NeutralAnswer.SIGN_IN_FIRST.writeTo(response, json);
            case CLOSED -> {
                LOG.info("Stängd väg: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
                NeutralAnswer.CLOSED.writeTo(response, json);
            }
        }
    }
}
