package se.bostadforst.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets our own pages, which stand beside the web apps, read the session's token: Camunda gives its cookie to {@code /camunda} only, and
 * the path is the one thing about the cookie that cannot be configured.
 */
class TokenCookieFilter extends OncePerRequestFilter {

    private static final String NAME = CsrfConstants.CSRF_TOKEN_DEFAULT_COOKIE_NAME + "=";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void addHeader(String name, String value) {
                super.addHeader(
                        name,
                        HttpHeaders.SET_COOKIE.equals(name) && value.startsWith(NAME)
                                ? value.replaceFirst("(?i);\\s*Path=[^;]*", ";Path=/")
                                : value);
            }
        });
    }
}
