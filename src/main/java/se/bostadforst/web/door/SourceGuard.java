package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whatever changes something comes from our own pages: same origin, and the session's own token in {@code X-XSRF-TOKEN}. The web apps'
 * filter checks the token too, but ends the session of whoever was deceived; this one only refuses.
 */
class SourceGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SourceGuard.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectMapper json;

    SourceGuard(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForeign(request)) {
            LOG.info("Främmande ursprung: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
            NeutralAnswer.FOREIGN.writeTo(response, json);
        } else if (!hasToken(request)) {
            LOG.info("Utan sidans nyckel: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
            NeutralAnswer.PAGE_TOO_OLD.writeTo(response, json);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * For the door without sessions: a page of somebody's, with a password the browser may remember. Modeler comes from a file and
     * with {@code fetch}; a form, a picture or a page of another site does not.
     */
    static boolean isSentByAPage(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var mode = request.getHeader("Sec-Fetch-Mode");
        return origin != null && origin.toLowerCase(Locale.ROOT).startsWith("http") && !sameAuthority(origin, request)
                || mode != null && !"cors".equals(mode) && !READING.contains(request.getMethod());
    }

    private static boolean isForeign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !Set.of("same-origin", "none").contains(site.toLowerCase(Locale.ROOT))) {
            return true;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameAuthority(origin, request);
    }

    private static boolean sameAuthority(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            var host = request.getHeader(HttpHeaders.HOST);
            return uri.getHost() != null
                    && host != null
                    && authority(uri).equals(authority(URI.create(uri.getScheme() + "://" + host)));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String authority(URI uri) {
        var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static boolean hasToken(HttpServletRequest request) {
        var session = request.getSession(false);
        var given = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
        return session != null
                && given != null
                && session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME) instanceof String expected
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
