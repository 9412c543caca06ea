package se.bostadforst.web.door;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Who stands at the door.
 *
 * @param userId null when nobody is signed in
 * @param groupIds the groups the user stands in now
 */
record Caller(@Nullable String userId, List<String> groupIds) {

    static final Caller NOBODY = new Caller(null, List.of());

    boolean signedIn() {
        return userId != null;
    }
}
