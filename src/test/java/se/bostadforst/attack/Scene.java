package se.bostadforst.attack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;
import se.bostadforst.Visitor;

/** One attacker's try at one house: what was sent, what came back, and whether it worked. */
final class Scene {

    private final House house;
    private final Attacker attacker;
    private final Victim victim;
    private final Visitor visitor;
    private final List<HttpResponse<String>> answers = new ArrayList<>();
    private String success;

    private Scene(House house, Attacker attacker) {
        this.house = house;
        this.attacker = attacker;
        this.victim = house.victim();
        this.visitor = house.visitor(attacker);
    }

    /** Plays the attack and looks at what it did. */
    static Scene play(Attack attack, House house, Attacker attacker) {
        var scene = new Scene(house, attacker);
        var before = house.rows();
        attack.attempt().on(scene);
        scene.answers.stream()
                .filter(answer -> answer.body() != null && answer.body().contains(scene.victim.canary()))
                .findFirst()
                .ifPresent(answer -> scene.worked("läste det hemliga"));
        if (!before.equals(house.rows())) {
            scene.worked("ändrade rader");
        }
        return scene;
    }

    Victim victim() {
        return victim;
    }

    boolean plain() {
        return house.isPlain();
    }

    int port() {
        return house.port();
    }

    @Nullable
    String me() {
        return attacker.userId();
    }

    /** The attacker saw what it came for. */
    void worked(String how) {
        if (success == null) {
            success = how;
        }
    }

    void workedIf(boolean seen, String how) {
        if (seen) {
            worked(how);
        }
    }

    Optional<String> success() {
        return Optional.ofNullable(success);
    }

    List<HttpResponse<String>> answers() {
        return answers;
    }

    HttpResponse<String> get(String path) {
        return kept(visitor.get(path));
    }

    HttpResponse<String> post(String path, String json) {
        return kept(visitor.post(path, json));
    }

    HttpResponse<String> put(String path, String json) {
        return sent("PUT", path, json);
    }

    HttpResponse<String> delete(String path) {
        return sent("DELETE", path, null);
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, Map<String, String> headers) {
        return kept(visitor.send(method, path, body, headers));
    }

    String token() {
        return visitor.token();
    }

    /** The engine's REST behind the web apps. */
    static String engine(String path) {
        return Visitor.ENGINE + path;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Visitor.json(answer);
    }

    private HttpResponse<String> sent(String method, String path, @Nullable String json) {
        return kept(visitor.send(
                method, path, json, Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", visitor.token())));
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answers.add(answer);
        return answer;
    }
}
