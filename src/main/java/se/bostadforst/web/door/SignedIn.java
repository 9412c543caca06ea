package se.bostadforst.web.door;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actors;
import se.bostadforst.engine.identity.Users;

/**
 * Who is behind a request: the web apps' own session, with groups read anew each time so that a group taken away is gone at once, and
 * whoever has none left, or is no user any more, is nobody. The
 * engine behind the door gets the same groups; Camunda's own refresh would ask eight questions where this asks one.
 */
@Component
class SignedIn {

    private static final String ENGINE = "default";

    private final Users users;
    private final Actors actors;

    SignedIn(Users users, Actors actors) {
        this.users = users;
        this.actors = actors;
    }

    Caller behind(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Caller.NOBODY;
        }
        var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ENGINE);
        if (!(authentication instanceof UserAuthentication user)) {
            return Caller.NOBODY;
        }
        var groups = actors.counting(users.groupsOf(user.getName()));
        user.setGroupIds(groups);
        if (groups.isEmpty()) {
            return Caller.NOBODY;
        }
        return new Caller(user.getName(), groups);
    }
}
