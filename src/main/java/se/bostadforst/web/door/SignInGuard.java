package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** The web apps' sign-in, slowed down for guessers, and their sign-out, which leaves nothing on either side. */
class SignInGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SignInGuard.class);
    private static final Pattern USER_ID = Pattern.compile("\\P{Cntrl}{0,255}");

    private final LoginThrottle throttle;
    private final RetiredSessions retired;
    private final ObjectMapper json;

    SignInGuard(LoginThrottle throttle, RetiredSessions retired, ObjectMapper json) {
        this.throttle = throttle;
        this.retired = retired;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isSignOut(request)) {
            signOut(request, response, chain);
        } else if (Paths.isSignIn(request)) {
            signIn(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\", \"cookies\"");
        chain.doFilter(request, response);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var userId = userId(request.getInputStream().readAllBytes());
        if (userId.isEmpty()) {
            NeutralAnswer.UNREADABLE.writeTo(response, json);
            return;
        }
        var wait = throttle.waitOf(userId.get(), request.getRemoteAddr());
        if (!wait.isZero()) {
            tooMany(wait.toSeconds() + 1, response, json);
            return;
        }
        var before = request.getRequestedSessionId();
        if (before != null) {
            retired.add(before);
        }
        chain.doFilter(request, response);
        if (before != null && response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            retired.remove(before);
        }
        if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            throttle.failed(userId.get(), request.getRemoteAddr());
        } else if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
            throttle.succeeded(userId.get(), request.getRemoteAddr());
        }
    }

    static void tooMany(long seconds, HttpServletResponse response, ObjectMapper json) throws IOException {
        LOG.info("För många inloggningsförsök, vänta {} s", seconds);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        NeutralAnswer.waiting(seconds).writeTo(response, json);
    }

    /** False for what PostgreSQL cannot even be asked about. */
    static boolean couldBeUser(String userId) {
        return USER_ID.matcher(userId).matches();
    }

    /** The one user name in the form. */
    private static Optional<String> userId(byte[] form) {
        try {
            var names = Arrays.stream(new String(form, StandardCharsets.UTF_8).split("&"))
                    .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                    .filter(part -> part.startsWith("username="))
                    .map(part -> part.substring("username=".length()))
                    .toList();
            return names.size() == 1 && couldBeUser(names.get(0)) ? Optional.of(names.get(0)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
