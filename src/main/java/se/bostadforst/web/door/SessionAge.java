package se.bostadforst.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session eight hours after sign-in, however busy it is (ASVS 7.3.2). Sign-in makes a new session, so its creation is the sign-in.
 * Both times are the container's own: moving the demonstration's clock signs nobody out.
 */
class SessionAge extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(8);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() >= LONGEST.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
