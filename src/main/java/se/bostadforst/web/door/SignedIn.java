package se.bostadforst.web.door;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.identity.Users;

/** Who is behind a request: the web apps' own session, with groups read anew each time so that a group taken away is gone at once. */
@Component
class SignedIn {

    private static final String ENGINE = "default";

    private final Users users;

    SignedIn(Users users) {
        this.users = users;
    }

    Caller behind(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Caller.NOBODY;
        }
        var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ENGINE);
        return authentication == null
                ? Caller.NOBODY
                : new Caller(authentication.getName(), users.groupsOf(authentication.getName()));
    }
}
