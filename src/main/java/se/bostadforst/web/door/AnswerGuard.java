package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bostadforst.engine.Refusals;

/**
 * The last word on every answer of the APIs: nothing is stored in the browser, and an error says no more than {@link Wording} lets it.
 * Our own API words its refusals itself; only its faults are held back.
 */
class AnswerGuard extends OncePerRequestFilter {

    private static final IntPredicate EVERY_ERROR = status -> status >= 400;
    private static final IntPredicate OUR_FAULTS = status -> status >= 500;

    private final Wording wording;
    private final ObjectMapper json;

    AnswerGuard(Wording wording, ObjectMapper json) {
        this.wording = wording;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.isApi(request) && !Paths.isEngineRest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var keepNothing = !Paths.isPluginFile(request);
        if (keepNothing) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        var guarded = new GuardedResponse(response, Paths.isOwnApi(request) ? OUR_FAULTS : EVERY_ERROR, keepNothing);
        try {
            chain.doFilter(request, guarded);
        } catch (ServletException | RuntimeException e) {
            wording.ofFault(rootOf(e), request).writeTo(guarded, json);
            return;
        }
        if (guarded.isHeldBack()) {
            wording.of(
                            guarded.getStatus(),
                            guarded.heldBackBody(),
                            (Throwable) request.getAttribute(Refusals.ATTRIBUTE),
                            request)
                    .writeTo(guarded, json);
        } else {
            guarded.finish();
        }
    }

    private static Throwable rootOf(Exception e) {
        return e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
    }
}
