package se.bostadforst.matrix;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.bostadforst.Visitor;

/**
 * Somebody at the door.
 *
 * @param label what the report calls them
 * @param userId null for nobody
 * @param groups the groups they stand in at the time of the walk
 * @param visitor the session they keep, whatever has happened to them since; null without one
 */
record Role(String label, String userId, Set<String> groups, Visitor visitor) {

    private static final Map<String, String> UNITS = Map.of("hv", "A", "efh", "B");

    /** True while the house knows who is asking; whoever has no group left, or stands in two units, is nobody whatever the cookie says. */
    boolean hasSession() {
        return visitor != null && groups.size() == 1;
    }

    boolean isAny(String... groupIds) {
        return List.of(groupIds).stream().anyMatch(groups::contains);
    }

    /** True when this person asks as one of our roles; whoever stands in two units, or in none of our groups, is nobody (T-33, T-56). */
    boolean isActor() {
        return code().isPresent();
    }

    /** The role's code without its unit, where it stands in exactly one of our groups. */
    Optional<String> code() {
        return groups.size() == 1 && !isAny("camunda-admin", "matrix-utan-roll")
                ? Optional.of(groups.iterator().next().replaceFirst("^soc_(?:hv|st|efh)_", "soc_"))
                : Optional.empty();
    }

    /** The case of the two that belongs to this person's own unit. */
    Optional<String> ownCase() {
        return groups.stream()
                .filter(group -> group.startsWith("soc_") && code().isPresent())
                .map(group -> UNITS.get(group.split("_")[1]))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** The party of the approval round this person belongs to. */
    Optional<String> party() {
        return code().map(code -> code.startsWith("ssm_") ? "SSM" : code.startsWith("sb_") ? "SB" : code)
                .map(code -> Set.of("arbetsgrupp", "projektledare").contains(code) ? "PROJECT" : code)
                .filter(Set.of("SSM", "SB", "PROJECT")::contains);
    }

    Map<String, String> headers(boolean withToken, boolean withPassword, String contentType) {
        var headers = new HashMap<String, String>();
        if (visitor != null) {
            headers.put("Cookie", "JSESSIONID=" + visitor.sessionId() + "; XSRF-TOKEN=" + visitor.token());
            if (withToken) {
                headers.put("X-XSRF-TOKEN", visitor.token());
            }
        }
        if (withPassword && userId != null && !label.equals("borttagen")) {
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((userId + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        if (contentType != null) {
            headers.put("Content-Type", contentType);
        }
        return headers;
    }
}
