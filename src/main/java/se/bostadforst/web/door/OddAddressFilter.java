package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address written in an odd way (encoded letters, {@code //}, {@code ;}, dot segments) leads nowhere, like every other that is not on
 * the list. First of all filters: Spring Security's own path filter comes before its firewall, and answers such addresses with a fault.
 */
class OddAddressFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OddAddressFilter.class);

    private final ObjectMapper json;

    OddAddressFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isPlain(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            LOG.info("Udda adress: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
            refuse(response, json);
        }
    }

    static void refuse(HttpServletResponse response, ObjectMapper json) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        NeutralAnswer.CLOSED.writeTo(response, json);
    }
}
