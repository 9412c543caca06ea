package se.bostadforst.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;

/** Default deny over every path, and the actor of everything behind it. All that is closed answers alike, whether it exists or not. */
class DoorFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DoorFilter.class);

    private final DoorList list;
    private final SignedIn signedIn;
    private final Actors actors;

    DoorFilter(DoorList list, SignedIn signedIn, Actors actors) {
        this.list = list;
        this.signedIn = signedIn;
        this.actors = actors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var user = signedIn.behind(request);
        var groups = user.map(SignedIn.User::groupIds).orElse(List.of());
        var path = request.getRequestURI();
        switch (list.rule(request.getMethod(), path, user.isPresent(), groups)) {
            case OPEN -> {
                var actor = user.flatMap(u -> actors.of(u.userId(), u.groupIds()));
                if (actor.isPresent()) {
                    passAs(actor.get(), request, response, chain);
                } else {
                    chain.doFilter(request, response);
                }
            }
            case SIGN_IN_FIRST -> signInFirst(request, response);
            case CLOSED -> {
                LOG.info("Stängd väg: {} {}", request.getMethod(), path);
                answer(response, HttpServletResponse.SC_NOT_FOUND, "Sidan finns inte.");
            }
        }
    }

    private static void passAs(
            se.bostadforst.access.Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var failure = new Exception[1];
        ActorContext.runAs(actor, () -> {
            try {
                chain.doFilter(request, response);
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

    private static void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/t/")) {
            request.getSession(true).setAttribute(TaskLinks.WANTED, request.getRequestURI());
            response.sendRedirect("/camunda/app/tasklist/default/");
            return;
        }
        answer(response, HttpServletResponse.SC_UNAUTHORIZED, "Logga in först.");
    }

    static void answer(HttpServletResponse response, int status, String sentence) {
        try {
            response.setStatus(status);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write("{\"type\":\"Refused\",\"message\":\"" + sentence + "\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
