package se.bostadforst.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.identity.Users;

/** Who is behind a request: the web apps' own session, with groups read anew each time so that a group taken away is gone at once. */
@Component
class SignedIn {

    /** A signed-in user. */
    record User(String userId, List<String> groupIds) {}

    private static final String ENGINE = "default";

    private final Users users;

    SignedIn(Users users) {
        this.users = users;
    }

    Optional<User> behind(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var authentication = AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(ENGINE);
        return Optional.ofNullable(authentication)
                .map(signedIn -> signedIn.getName())
                .map(userId -> new User(userId, users.groupsOf(userId)));
    }
}
