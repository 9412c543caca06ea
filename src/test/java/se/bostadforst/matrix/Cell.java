package se.bostadforst.matrix;

import java.util.Set;

/**
 * One square of the matrix: somebody, a way in, and what should come of it.
 *
 * @param route as {@link RunningRoutes} writes it, for the report and for comparing answers of one route
 * @param ofCase whose id stands in the address: A, B, - for an id of nothing, or empty
 * @param answers the statuses that are right
 * @param denied true when nothing of the house may be reached or changed
 * @param tokenless sent without the page's own key, so that a change that is allowed stops at the threshold
 * @param log the line the read log shall get, null for none
 */
record Cell(
        Role role,
        Expectations.Line line,
        String route,
        String verb,
        String path,
        String ofCase,
        Set<Integer> answers,
        boolean denied,
        boolean tokenless,
        String log) {

    /** Modeler's own address, where a name and a password count and a session does not. */
    boolean atModelers() {
        return path.startsWith("/engine-rest");
    }

    String kind() {
        return line.kind();
    }

    /** What is sent along: nothing that could change anything if it came through, and what the route insists on. */
    String body() {
        if ("GET".equals(verb) || "OPTIONS".equals(verb) || "DELETE".equals(verb)) {
            return null;
        }
        if (path.endsWith("/history/task/count")) {
            return "{\"unfinished\":true}";
        }
        if (path.contains("/consents/") || path.endsWith("/unclaim") || path.endsWith("/rents/import")) {
            return "";
        }
        if (path.endsWith("/claim") || path.endsWith("/assignee")) {
            return "{\"userId\":\"" + role.userId() + "\"}";
        }
        return path.endsWith("/withdrawal") && !path.contains("/appeals/") ? "{\"reason\":\"FELREGISTRERAD\"}" : "{}";
    }

    @Override
    public String toString() {
        return role.label() + " " + verb + " " + path;
    }
}
