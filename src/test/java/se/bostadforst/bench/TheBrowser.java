package se.bostadforst.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bostadforst.Visitor;
import se.bostadforst.bench.Meter.Cost;

/** The same clicks as Tasklist sends them: through the door, over HTTP, each with what everything behind it said to the database. */
final class TheBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final int port;
    private final Meter meter;

    TheBrowser(int port, Meter meter) {
        this.port = port;
        this.meter = meter;
    }

    Cost claim(Step step, String task) {
        var visitor = visitor(step);
        return meter.of(() -> done(visitor.post(at(task, "/claim"), "{\"userId\":\"" + step.who() + "\"}")));
    }

    Cost open(Step step, String task) {
        var visitor = visitor(step);
        return meter.of(() -> done(visitor.get(at(task, "/form-variables"))));
    }

    Cost submit(Step step, String task) {
        var visitor = visitor(step);
        var body = body(step.answers());
        return meter.of(() -> done(visitor.post(at(task, "/submit-form"), body)));
    }

    /** The first page of the team's list, with its count, as Tasklist asks for both at once. */
    static void page(Visitor visitor, int expected) {
        var answer = visitor.send(
                "POST",
                Visitor.ENGINE + "/filter/" + everyTask(visitor) + "/list?firstResult=0&maxResults=15",
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/hal+json",
                        "X-XSRF-TOKEN",
                        visitor.token()));
        assertThat(Visitor.json(done(answer)).path("count").asInt()).isEqualTo(expected);
    }

    /** The id of the filter that shows all a person may see. */
    static String everyTask(Visitor visitor) {
        for (var filter : Visitor.json(visitor.get(Visitor.ENGINE + "/filter"))) {
            if (filter.path("name").asText().startsWith("Alla öppna")) {
                return filter.path("id").asText();
            }
        }
        throw new IllegalStateException("No filter for every task");
    }

    private Visitor visitor(Step step) {
        return visitors.computeIfAbsent(step.who(), user -> Visitor.signedIn(port, user));
    }

    private static String at(String task, String what) {
        return Visitor.ENGINE + "/task/" + task + what;
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isBetween(200, 299);
        return answer;
    }

    private static String body(Map<String, Object> answers) {
        var variables = new HashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(
                key, value instanceof List<?> ? Map.of("value", text(value), "type", "Json") : Map.of("value", value)));
        return text(Map.of("variables", variables));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
