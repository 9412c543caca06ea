package se.bostadforst.bench;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import se.bostadforst.Visitor;
import se.bostadforst.attack.PlainHouse;

/** Plain Camunda with people in the groups that are measured. Its REST stands open, so it is furnished from outside. */
final class PlainHouseFurnished {

    private final PlainHouse house;
    private final String filter;
    private int people;

    private PlainHouseFurnished(PlainHouse house) {
        this.house = house;
        filter = Visitor.json(house.stranger().get("/engine-rest/filter?name=Alla"))
                .get(0)
                .path("id")
                .asText();
    }

    static PlainHouseFurnished beside(DataSource owner) {
        return new PlainHouseFurnished(PlainHouse.atFullSpeedBeside(owner));
    }

    JdbcTemplate owner() {
        return new JdbcTemplate(new SimpleDriverDataSource(
                new org.postgresql.Driver(), house.address() + "?options=-c%20statement_timeout=0", "postgres", ""));
    }

    String filter() {
        return filter;
    }

    String instanceOf(String processKey) {
        return Visitor.json(
                        post("/process-definition/key/" + processKey + "/start", "{\"businessKey\":\"BF-2026-0001\"}"))
                .path("id")
                .asText();
    }

    /** Somebody in these groups, signed in to the web apps, where grants are checked. */
    Visitor visitor(List<String> groups) {
        var id = "bench" + ++people;
        post(
                "/user/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"demo\"}}"
                        .formatted(id, id));
        for (var group : groups) {
            house.stranger()
                    .post(
                            "/engine-rest/group/create",
                            "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"WORKFLOW\"}".formatted(group, group));
            done(house.stranger().send("PUT", "/engine-rest/group/" + group + "/members/" + id, null, Map.of()));
        }
        grant(id, 0, "tasklist", "ACCESS");
        grant(id, 5, "*", "READ");
        grant(id, 6, "*", "READ");
        var visitor = new Visitor(house.port());
        visitor.get("/camunda/app/welcome/default/");
        done(visitor.send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=" + id + "&password=demo",
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-XSRF-TOKEN", visitor.token())));
        visitor.get("/camunda/app/welcome/default/");
        return visitor;
    }

    String firstTask(Visitor visitor) {
        var tasks = Visitor.json(visitor.get(Visitor.ENGINE + "/task?maxResults=1"));
        if (tasks.isEmpty()) {
            throw new IllegalStateException("plain Camunda's people see no task: nothing is compared");
        }
        return tasks.path(0).path("id").asText();
    }

    private void grant(String user, int resource, String id, String permission) {
        post(
                "/authorization/create",
                "{\"type\":1,\"userId\":\"%s\",\"resourceType\":%d,\"resourceId\":\"%s\",\"permissions\":[\"%s\"]}"
                        .formatted(user, resource, id, permission));
    }

    private HttpResponse<String> post(String path, String json) {
        return done(house.stranger().post("/engine-rest" + path, json));
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
