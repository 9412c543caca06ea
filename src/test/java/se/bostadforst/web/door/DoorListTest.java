package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.access.CsvResource;
import se.bostadforst.web.door.DoorList.Ruling;

class DoorListTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final List<Caller> EVERYBODY = List.of(
            Caller.NOBODY,
            caller("soc_hv_handlaggare"),
            caller("sb_forvaltare"),
            caller("projektledare"),
            caller("drift"),
            caller("processdesigner"),
            caller("camunda-admin"));

    /** What nobody may reach by any way, as the first words of what follows the engine's name or stands in its place. */
    private static final List<String> NEVER = List.of(
            "comment",
            "attachment",
            "variables",
            "localVariables",
            "complete",
            "resolve",
            "delegate",
            "bpmnError",
            "bpmnEscalation",
            "message",
            "signal",
            "execution",
            "migration",
            "modification",
            "telemetry",
            "verify",
            "suspended",
            "stacktrace",
            "delete",
            "restart",
            "evaluate",
            "correlate",
            "setup",
            "condition",
            "event-subscription",
            "redeploy",
            "rendered-form",
            "unlock");

    private final DoorList list = new DoorList();

    @ParameterizedTest
    @CsvSource({
        "sb_forvaltare, GET, /task/t1, OPEN",
        "sb_forvaltare, POST, /task/t1/submit-form, OPEN",
        "sb_forvaltare, POST, /task/t1/complete, CLOSED",
        "sb_forvaltare, POST, /task/t1/identity-links, CLOSED",
        "sb_forvaltare, POST, /task, CLOSED",
        "sb_forvaltare, POST, /task/count, CLOSED",
        "sb_forvaltare, GET, /task/count, CLOSED",
        "sb_forvaltare, GET, /process-definition/statistics, CLOSED",
        "sb_forvaltare, POST, /task/create, CLOSED",
        "sb_forvaltare, PUT, /task/t1, CLOSED",
        "sb_forvaltare, DELETE, /filter/f1, CLOSED",
        "sb_forvaltare, POST, /filter/create, CLOSED",
        "sb_forvaltare, GET, /user, CLOSED",
        "sb_forvaltare, GET, /history/process-instance, CLOSED",
        "projektledare, POST, /process-instance, OPEN",
        "projektledare, PUT, /job/j1/retries, CLOSED",
        "drift, PUT, /job/j1/retries, CLOSED",
        "drift, DELETE, /process-instance/p1, CLOSED",
        "drift, POST, /process-instance/p1/modification, CLOSED",
        "drift, GET, /job/j1/stacktrace, CLOSED",
        "drift, POST, /group, CLOSED",
        "camunda-admin, POST, /user/create, OPEN",
        "camunda-admin, DELETE, /process-instance/p1, CLOSED",
        "camunda-admin, POST, /identity/verify, CLOSED",
        "camunda-admin, GET, /telemetry/data, CLOSED"
    })
    void each_role_has_the_routes_its_pages_call(String group, String method, String route, Ruling ruling) {
        assertThat(list.rule(method, ENGINE + route, caller(group))).isEqualTo(ruling);
    }

    @Test
    void everybody_reads_their_own_profile_and_nobody_elses() {
        assertThat(list.rule("GET", ENGINE + "/user/drift1/profile", caller("drift")))
                .isEqualTo(Ruling.OPEN);
        assertThat(list.rule("GET", ENGINE + "/user/sb_forvaltare1/profile", caller("drift")))
                .isEqualTo(Ruling.CLOSED);
    }

    @Test
    void who_is_not_signed_in_is_asked_to_and_learns_nothing_about_other_routes() {
        assertThat(list.rule("GET", ENGINE + "/filter", Caller.NOBODY)).isEqualTo(Ruling.SIGN_IN_FIRST);
        assertThat(list.rule("GET", ENGINE + "/comment", Caller.NOBODY)).isEqualTo(Ruling.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/%65ngine/engine/default/filter", "/camunda/api/engine/engine/default/filter;x=1",
                        "/camunda//api/engine/engine/",
                "/camunda/api/./engine/engine/", "/camunda/api/x/../engine/engine/",
                        "/camunda/api/engine/engine/default/filter%2f",
                "/camunda/api/engine/engine/default/task/å", "/camunda/app/tasklist/def%61ult/",
                        "camunda/api/engine/engine/"
            })
    void an_odd_spelling_leads_nowhere(String path) {
        assertThat(list.rule("GET", path, caller("camunda-admin"))).isEqualTo(Ruling.CLOSED);
    }

    /** CVE-2026-77226: whoever comes first to an empty administrators' group becomes administrator. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/index.html"
            })
    void the_setup_of_a_first_administrator_does_not_exist(String path) {
        for (var method : List.of("GET", "POST", "PUT", "OPTIONS")) {
            assertThat(EVERYBODY).allMatch(caller -> list.rule(method, path, caller) == Ruling.CLOSED);
        }
    }

    @Test
    void every_route_of_camunda_is_closed_unless_a_line_opens_it_and_no_line_opens_what_is_forbidden() {
        var routes = JaxRsRoutes.all();
        assertThat(routes)
                .hasSizeGreaterThan(380)
                .contains(
                        "POST " + ENGINE + "/task/x1/submit-form", "POST /camunda/api/admin/setup/default/user/create");
        var open = routes.stream()
                .filter(route -> EVERYBODY.stream().anyMatch(caller -> opens(route, caller)))
                .toList();
        assertThat(open).hasSizeBetween(80, 110);
        assertThat(open)
                .noneMatch(route -> NEVER.stream()
                        .anyMatch(word -> List.of(route.split("[ /]")).contains(word)));
        assertThat(open.stream().filter(route -> route.matches("(PUT|DELETE|PATCH) .*")))
                .allMatch(route -> route.substring(route.indexOf(ENGINE) + ENGINE.length())
                        .matches("/(user|group|authorization)/.*"));
    }

    @Test
    void staff_reach_exactly_what_tasklist_calls() {
        assertThat(JaxRsRoutes.all().stream()
                        .filter(route -> opens(route, caller("sb_forvaltare")))
                        .map(route -> route.replace(ENGINE, "")))
                .containsExactlyInAnyOrder(
                        "GET /filter",
                        "OPTIONS /filter",
                        "GET /filter/count",
                        "GET /filter/x1",
                        "POST /filter/x1/list",
                        "GET /task/x1",
                        "GET /task/x1/form",
                        "GET /task/x1/deployed-form",
                        "GET /task/x1/form-variables",
                        "GET /task/x1/identity-links",
                        "POST /task/x1/claim",
                        "POST /task/x1/unclaim",
                        "POST /task/x1/submit-form",
                        "GET /process-definition",
                        "GET /process-definition/count",
                        "GET /process-definition/x1:1:x1",
                        "GET /process-definition/x1:1:x1/xml",
                        "GET /process-definition/x1:1:x1/startForm",
                        "GET /process-definition/x1:1:x1/deployed-start-form",
                        "GET /process-definition/x1:1:x1/form-variables",
                        "POST /process-definition/x1:1:x1/submit-form",
                        "GET /camunda/api/admin/auth/user/default",
                        "POST /camunda/api/admin/auth/user/default/logout");
    }

    @Test
    void every_line_says_why_it_is_open() {
        assertThat(CsvResource.rows("door/allowed.csv"))
                .allMatch(row -> row.isConsistent() && !row.get("why").isBlank());
        assertThat(list.lines())
                .noneMatch(line -> line.pattern().getPatternString().matches("/(camunda|api|engine-rest)(/\\*\\*)?"));
    }

    private boolean opens(String route, Caller caller) {
        var cut = route.indexOf(' ');
        return list.rule(route.substring(0, cut), route.substring(cut + 1), caller) == Ruling.OPEN;
    }

    private static Caller caller(String group) {
        return new Caller(group.replace("camunda-", "") + (group.equals("camunda-admin") ? "" : "1"), List.of(group));
    }
}
