package se.bostadforst.web.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;
import se.bostadforst.access.Actors;
import se.bostadforst.engine.identity.Users;

/**
 * Modeler's door to {@code /engine-rest}: HTTP Basic with every request, no session, process designers only, and only the allow-list's
 * routes. The engine is told who is asking, for without anybody it checks nothing; and is made to forget in the end.
 */
class DesignerFilter extends OncePerRequestFilter {

    /** Bytes of one deployment: a capability's whole folder is about a tenth. */
    static final int LARGEST = 2 * 1024 * 1024;

    /** Files and fields of one deployment; the engine's reader breaks on thousands. */
    static final int MOST_PARTS = 200;

    private static final Pattern PART = Pattern.compile("(?i)content-disposition");

    private static final Logger LOG = LoggerFactory.getLogger(DesignerFilter.class);

    private final DoorList list;
    private final Users users;
    private final Actors actors;
    private final IdentityService identity;
    private final LoginThrottle throttle;
    private final ObjectMapper json;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    DesignerFilter(
            DoorList list,
            Users users,
            Actors actors,
            IdentityService identity,
            LoginThrottle throttle,
            ObjectMapper json) {
        this.list = list;
        this.users = users;
        this.actors = actors;
        this.identity = identity;
        this.throttle = throttle;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SourceGuard.isSentByAPage(request)) {
            LOG.info("Främmande ursprung: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
            NeutralAnswer.FOREIGN.writeTo(response, json);
            return;
        }
        var credentials = credentials(request);
        if (credentials.isEmpty()) {
            askForPassword(request, response);
            return;
        }
        var userId = credentials.get()[0];
        var wait = throttle.waitOf(userId, request.getRemoteAddr());
        if (!wait.isZero()) {
            SignInGuard.tooMany(wait.toSeconds() + 1, response, json);
        } else if (!users.passwordIsRight(userId, credentials.get()[1])) {
            throttle.failed(userId, request.getRemoteAddr());
            askForPassword(request, response);
        } else {
            throttle.succeeded(userId, request.getRemoteAddr());
            passAs(new Caller(userId, actors.counting(users.groupsOf(userId))), request, response, chain);
        }
    }

    private void passAs(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (list.rule(request.getMethod(), request.getRequestURI(), caller) != DoorList.Ruling.OPEN) {
            LOG.info("Stängd väg: {} {}", request.getMethod(), LogText.of(request.getRequestURI()));
            NeutralAnswer.CLOSED.writeTo(response, json);
            return;
        }
        var body = request.getContentLengthLong() > LARGEST
                ? null
                : request.getInputStream().readNBytes(LARGEST + 1);
        if (body == null || body.length > LARGEST || parts(body) > MOST_PARTS) {
            NeutralAnswer.TOO_LARGE.writeTo(response, json);
            return;
        }
        var query = QueryText.limited(request.getQueryString());
        if (query.refused()) {
            NeutralAnswer.FORBIDDEN_QUERY.writeTo(response, json);
            return;
        }
        identity.setAuthentication(caller.userId(), caller.groupIds());
        try {
            Passing.as(
                    actors.of(caller.userId(), caller.groupIds()),
                    () -> chain.doFilter(new ReadRequest(request, body, query.text()), response));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static long parts(byte[] body) {
        return PART.matcher(new String(body, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private Optional<String[]> credentials(HttpServletRequest request) {
        try {
            return Optional.ofNullable(basic.convert(request))
                    .filter(given -> SignInGuard.couldBeUser(given.getName()))
                    .map(given -> new String[] {given.getName(), String.valueOf(given.getCredentials())});
        } catch (AuthenticationException e) {
            return Optional.empty();
        }
    }

    /** A browser is not asked: it would open a box of its own, remember the password and send it for any page that asks. */
    private void askForPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Modeler\", charset=\"UTF-8\"");
        }
        NeutralAnswer.SIGN_IN_FIRST.writeTo(response, json);
    }
}
