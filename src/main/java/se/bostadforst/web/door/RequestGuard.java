package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what is sent to the API before anybody else does: size, kind, shape, and the keys nobody outside may use. */
class RequestGuard extends OncePerRequestFilter {

    /** Bytes. The largest form of the house is far below. */
    static final int LARGEST = 256 * 1024;

    /** Bytes. The rooms say in Swedish what is wrong with a file that is a little too large. */
    static final int LARGEST_FILE = 3 * 1024 * 1024;

    /** Bytes. A photograph of a paper by a phone's camera is far below. */
    static final int LARGEST_SCAN = 11 * 1024 * 1024;

    private static final Pattern CSV = plainly(MediaType.parseMediaType("text/csv"));
    private static final Pattern BYTES = plainly(MediaType.APPLICATION_OCTET_STREAM);
    private static final Pattern JSON = plainly(MediaType.APPLICATION_JSON);
    private static final Pattern FORM = plainly(MediaType.APPLICATION_FORM_URLENCODED);

    private static final Logger LOG = LoggerFactory.getLogger(RequestGuard.class);

    private final ObjectMapper json;

    RequestGuard(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.isApi(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var largest = largest(request);
        if (request.getContentLengthLong() > largest) {
            refuse(NeutralAnswer.TOO_LARGE, request, response);
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(largest + 1);
        } catch (IOException neverCame) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refuse(NeutralAnswer.TOO_SLOW, request, response);
            return;
        }
        var query = Paths.isCamundaApi(request)
                ? QueryText.limited(request.getQueryString())
                : new QueryText(request.getQueryString(), false);
        var fault = query.refused() ? Optional.of(NeutralAnswer.FORBIDDEN_QUERY) : faultOf(body, request);
        if (fault.isPresent()) {
            refuse(fault.get(), request, response);
        } else {
            chain.doFilter(new ReadRequest(request, body, query.text()), response);
        }
    }

    private static Optional<NeutralAnswer> faultOf(byte[] body, HttpServletRequest request) {
        if (body.length > largest(request)) {
            return Optional.of(NeutralAnswer.TOO_LARGE);
        }
        if (body.length == 0) {
            return Paths.needsBody(request) || Paths.isCountOfTasks(request)
                    ? Optional.of(NeutralAnswer.UNREADABLE)
                    : Optional.empty();
        }
        if (request.getHeader("Content-Encoding") != null) {
            return Optional.of(NeutralAnswer.NOT_JSON);
        }
        if (Paths.isSignIn(request)) {
            return is(FORM, request) ? Optional.empty() : Optional.of(NeutralAnswer.NOT_JSON);
        }
        if (Paths.isFile(request)) {
            return is(BYTES, request) || is(CSV, request) && !Paths.isSignedCopy(request)
                    ? Optional.empty()
                    : Optional.of(NeutralAnswer.NO_FILE);
        }
        if (!is(JSON, request)) {
            return Optional.of(NeutralAnswer.NOT_JSON);
        }
        var shape = JsonShape.fault(body, Paths.isForm(request));
        return shape.isEmpty() && Paths.isCountOfTasks(request) ? CountedTasks.fault(body) : shape;
    }

    private static int largest(HttpServletRequest request) {
        if (Paths.isSignedCopy(request)) {
            return LARGEST_SCAN;
        }
        return Paths.isFile(request) ? LARGEST_FILE : LARGEST;
    }

    private static boolean is(Pattern expected, HttpServletRequest request) {
        return request.getContentType() != null
                && expected.matcher(request.getContentType()).matches();
    }

    /** UTF-8 or unsaid: in another alphabet those behind would read another request than the one looked at here. */
    private static Pattern plainly(MediaType type) {
        return Pattern.compile("(?i)" + Pattern.quote(type.toString()) + "(?:\\s*;\\s*charset=\"?utf-8\"?)?\\s*");
    }

    private void refuse(NeutralAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info(
                "Nekad begäran ({}): {} {}", answer.status(), request.getMethod(), LogText.of(request.getRequestURI()));
        answer.writeTo(response, json);
    }
}
