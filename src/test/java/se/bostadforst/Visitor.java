package se.bostadforst;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Somebody with a browser's cookies, at the running house. */
public final class Visitor {

    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;

    public Visitor(int port) {
        house = "http://localhost:" + port;
    }

    public static Visitor signedIn(int port, String userId) {
        var visitor = new Visitor(port);
        var answer = visitor.signIn(userId, "demo");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(userId + " cannot sign in: " + answer.statusCode());
        }
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    public HttpResponse<String> signIn(String userId, String password) {
        get("/camunda/app/tasklist/default/");
        return send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/" + app(userId),
                "username=" + userId + "&password=" + password,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", token()));
    }

    private static String app(String userId) {
        return userId.equals("admin") ? "admin" : "tasklist";
    }

    public String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", token()));
    }

    /** Sends bytes as they are, as the browser sends a file. */
    public HttpResponse<String> sendBytes(String path, String type, byte[] bytes) {
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .POST(BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token())
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> send(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    /** The whole list of a Tasklist filter, as it comes. */
    public String everyTask() {
        for (var filter : json(get(ENGINE + "/filter"))) {
            if (filter.path("name").asText().startsWith("Alla öppna")) {
                return post(ENGINE + "/filter/" + filter.path("id").asText() + "/list", "{\"processVariables\":[]}")
                        .body();
            }
        }
        throw new IllegalStateException("No filter for every task");
    }
}
