package se.bostadforst.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Kinds of addresses the door treats differently. They are compared as they came; {@link DoorList} lets no other spelling through. */
final class Paths {

    static final String ENGINE_REST = "/engine-rest/";

    private static final String CAMUNDA_API = "/camunda/api/";
    private static final String OWN_API = "/api/";
    private static final Pattern SIGN_IN = Pattern.compile("/camunda/api/admin/auth/user/default/login/[a-z]+");
    private static final String SIGN_OUT = "/camunda/api/admin/auth/user/default/logout";
    private static final Pattern PLUGIN_FILE = Pattern.compile("/camunda/api/[a-z]+/plugin/[A-Za-z]+/static/.*");
    private static final Pattern TASK = Pattern.compile("/camunda/api/engine/engine/default/task/([^/]+)(/.*)?");

    /** No route of ours needs more; whatever is written in another way is somebody trying. Encoded {@code @} and {@code :} stand in ids. */
    private static final Pattern PLAIN = Pattern.compile(
            "/(?:(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@:-]|%40|%3[Aa])+/)*(?:(?!\\.{1,2}$)(?:[A-Za-z0-9_.@:-]|%40|%3[Aa])+)?");

    private static final String COUNT_OF_TASKS = "/camunda/api/engine/engine/default/history/task/count";

    private static final String RENT_FILE = "/api/rents/import";
    private static final Pattern SIGNED_COPY = Pattern.compile("/api/cases/[^/]+/documents/[^/]+/signed-copy");

    /** Longer than any of ours, and short enough for the pattern above, which uses stack for every letter. */
    private static final int LONGEST = 500;

    /** Where the engine's REST calls what it was asked wrongly a fault of its own. */
    private static final Pattern ASKED = Pattern.compile("/camunda/api/engine/engine/default/"
            + "(?:filter/[^/]+/list|(?:task|process-instance|variable-instance|job)(?:/count)?|job/[^/]+/retries"
            + "|user/create|group/create|group/[^/]+/members/[^/]+|authorization/(?:create|[^/]+))");

    private static final Pattern NEEDS_BODY =
            Pattern.compile("/camunda/api/engine/.*/(?:claim|assignee|submit-form|list)");

    private Paths() {}

    static boolean isPlain(String path) {
        return path.length() <= LONGEST && PLAIN.matcher(path).matches();
    }

    static boolean isApi(HttpServletRequest request) {
        return isCamundaApi(request) || isOwnApi(request);
    }

    static boolean isCamundaApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(CAMUNDA_API);
    }

    static boolean isOwnApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OWN_API);
    }

    static boolean isEngineRest(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ENGINE_REST);
    }

    static boolean isSignIn(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && SIGN_IN.matcher(request.getRequestURI()).matches();
    }

    static boolean isSignOut(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && SIGN_OUT.equals(request.getRequestURI());
    }

    /** Scripts and styles of the web apps' plugins stand under their API. */
    static boolean isPluginFile(HttpServletRequest request) {
        return PLUGIN_FILE.matcher(request.getRequestURI()).matches();
    }

    /** The engine's REST breaks on nothing where it expects something. */
    static boolean needsBody(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && NEEDS_BODY.matcher(request.getRequestURI()).matches();
    }

    /** A file is sent as it is, alone in the request. */
    static boolean isFile(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && (RENT_FILE.equals(request.getRequestURI()) || isSignedCopy(request));
    }

    /** A scanned paper, whose kind the documents' room reads from its content. */
    static boolean isSignedCopy(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && SIGNED_COPY.matcher(request.getRequestURI()).matches();
    }

    static boolean isCountOfTasks(HttpServletRequest request) {
        return COUNT_OF_TASKS.equals(request.getRequestURI());
    }

    static boolean isQueryOrAdministration(HttpServletRequest request) {
        return ASKED.matcher(request.getRequestURI()).matches();
    }

    static boolean isTask(HttpServletRequest request) {
        return TASK.matcher(request.getRequestURI()).matches();
    }

    /** A user or group under a name that the administrator has thought of. */
    static boolean isNewName(HttpServletRequest request) {
        return request.getRequestURI().matches("/camunda/api/engine/engine/default/(?:user|group)/create");
    }

    /** A form that is sent in, to a task or to start with. */
    static boolean isForm(HttpServletRequest request) {
        return isCamundaApi(request) && request.getRequestURI().endsWith("/submit-form");
    }

    /** The task that is being taken, given back, handed over or answered, or null. */
    static String worksOnTask(HttpServletRequest request) {
        var match = TASK.matcher(request.getRequestURI());
        return "POST".equals(request.getMethod()) && match.matches() ? match.group(1) : null;
    }
}
