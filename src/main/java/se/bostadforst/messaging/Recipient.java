package se.bostadforst.messaging;

import java.util.regex.Pattern;

/** Who is to know: everybody in a group, or one person. Ids of the engine, never an address and never a name. */
public sealed interface Recipient {

    /** As stored: {@code group:ssm_chef}, {@code user:ssm_chef1}. */
    String stored();

    /** Everybody who is in the group when the letter is sent. */
    record ToGroup(String groupId) implements Recipient {

        private static final String PREFIX = "group:";

        public ToGroup {
            requireId(groupId);
        }

        @Override
        public String stored() {
            return PREFIX + groupId;
        }
    }

    /** One person. */
    record ToUser(String userId) implements Recipient {

        private static final String PREFIX = "user:";

        public ToUser {
            requireId(userId);
        }

        @Override
        public String stored() {
            return PREFIX + userId;
        }
    }

    /** The reverse of {@link #stored()}. */
    static Recipient of(String stored) {
        if (stored.startsWith(ToGroup.PREFIX)) {
            return new ToGroup(stored.substring(ToGroup.PREFIX.length()));
        }
        if (stored.startsWith(ToUser.PREFIX)) {
            return new ToUser(stored.substring(ToUser.PREFIX.length()));
        }
        throw new IllegalArgumentException("A recipient begins with group: or user:");
    }

    private static void requireId(String id) {
        if (id == null || !Pattern.matches("[a-zA-Z0-9_.@-]+", id)) {
            throw new IllegalArgumentException("Not the id of a group or a user");
        }
    }
}
