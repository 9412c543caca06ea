package se.bostadforst.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the page asked before somebody signed in may be answered after. Such a request carries the session that the sign-in replaced; the
 * container would make a new one for it, and its cookie would put out the one just signed in with. It is answered as the stranger's
 * request it is, and leaves no cookie. Whether it is late is asked when it matters: the sign-in may come in the middle of it.
 */
class LateRequestFilter extends OncePerRequestFilter {

    private final RetiredSessions retired;

    LateRequestFilter(RetiredSessions retired) {
        this.retired = retired;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = request.getRequestedSessionId();
        if (asked == null || Paths.isSignIn(request)) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Asker(request, asked), new Answer(response, asked));
        }
    }

    private final class Asker extends HttpServletRequestWrapper {

        private final String asked;
        private HttpSession passing;

        Asker(HttpServletRequest request, String asked) {
            super(request);
            this.asked = asked;
        }

        @Override
        public HttpSession getSession(boolean create) {
            if (!retired.contains(asked)) {
                return super.getSession(create);
            }
            if (passing == null && create) {
                passing = new PassingSession(getServletContext());
            }
            return passing;
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }
    }

    private final class Answer extends HttpServletResponseWrapper {

        private final String asked;

        Answer(HttpServletResponse response, String asked) {
            super(response);
            this.asked = asked;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!dropped(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!dropped(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addCookie(Cookie cookie) {
            if (!dropped(HttpHeaders.SET_COOKIE)) {
                super.addCookie(cookie);
            }
        }

        private boolean dropped(String name) {
            return HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) && retired.contains(asked);
        }
    }
}
