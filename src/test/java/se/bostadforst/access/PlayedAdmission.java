package se.bostadforst.access;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/**
 * Admission played over HTTP by everybody who takes part and everybody who does not; of each step, what it said to PostgreSQL and the
 * lines it left in the read log.
 */
abstract class PlayedAdmission extends AdmissionTest {

    /** Whatever else there is in our schema is about somebody, a table that nobody has thought of included. */
    static final Set<String> ABOUT_NOBODY = Set.of(
            "access_rule", "parameter", "demo_clock", "case_number_series", "read_log_seal", "flyway_schema_history");

    private static final Pattern CASE = Pattern.compile("BF-\\d{4}-\\d{4,}");

    /** A request or a run of the process, what it said to PostgreSQL and the lines it left. */
    record Step(
            String what,
            boolean view,
            int status,
            String body,
            List<TapedTransaction> transactions,
            List<Map<String, Object>> lines) {

        Map<Object, Long> byCase() {
            return lines.stream().collect(groupingBy(line -> line.get("case_number"), counting()));
        }

        /** The case numbers that came back to the person. */
        Set<Object> shown() {
            return CASE.matcher(body).results().map(MatchResult::group).collect(toSet());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RoleCatalogue roles;

    final List<Step> steps = new ArrayList<>();
    Set<String> personal;

    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
        personal = new TreeSet<>(owner.queryForList(
                "select table_name from information_schema.tables where table_schema = 'bf' and table_type = 'BASE TABLE'",
                String.class));
        personal.removeAll(ABOUT_NOBODY);
    }

    String admittedCouple() {
        var answers = with(couple("Ada", "Bo"), "children", "JA", "protectedIdentity2", "SEKRETESSMARKERING");
        var caseNumber = starts(HV, answers);
        request(HV, "samma person en gång till", () -> post(HV, start("submit-form"), answers), false);
        does(HV, "Task_ObtainConsent", caseNumber, with(consentTo("SSM", "SB"), "consents2", List.of("SSM", "SB")));
        does(HV, "Task_AnswerRequirements", caseNumber, with(requirementsMet(), "wantsOwnFlat", "EJ_TILLFRAGAD"));
        does(HV, "Task_AnswerRequirements", caseNumber, requirementsMet());
        days("2026-05-25T08:00");
        does(LEADER, "Task_FollowUpSilence", caseNumber, Map.of("contacted", "KONTAKTAD"));
        for (var party : List.of(SSM, SB, LEADER)) {
            does(party, "Task_Approve", caseNumber, yes());
        }
        does(HV, "Task_AssessChild", caseNumber, Map.of("assessment", "Får ett hem.", "childsView", "Vill flytta."));
        does(HV, "Task_GiveOffer", caseNumber, offerGiven());
        does(HV, "Task_Decide", caseNumber, granted());
        does(HV, "Task_RecordDelivery", caseNumber, delivered("2026-05-25"));
        days("2026-07-27T08:00");
        does(HV, "Task_ExplainUnexecuted", caseNumber, Map.of("unexecutedReason", "INGEN_LAGENHET"));
        does(HV, "Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", "2026-06-01"));
        request(
                HV,
                "samtycke",
                () -> visitor(HV).post("/api/cases/" + caseNumber + "/consents/SB/withdrawal", ""),
                false);
        return caseNumber;
    }

    String refusedRoad() {
        var caseNumber = starts(ST, with(nominee("Cecilia"), "applied", "JA"));
        does(ST, "Task_ObtainConsent", caseNumber, consentTo());
        does(
                ST,
                "Task_AnswerRequirements",
                caseNumber,
                with(
                        requirementsMet(),
                        "currentAtUnit",
                        "ST",
                        "violent",
                        "JA",
                        "riskToOthers",
                        "JA",
                        "violenceMotivation",
                        "Har slagit."));
        does(ST, "Task_Decide", caseNumber, refused());
        var second = starts(ST, nominee("David"));
        does(ST, "Task_ObtainConsent", second, consentTo("SSM"));
        does(ST, "Task_AnswerRequirements", second, with(requirementsMet(), "currentAtUnit", "ST"));
        does(SSM, "Task_Approve", second, no("R10"));
        does(SB, "Task_Approve", second, yes());
        does(LEADER, "Task_Approve", second, yes());
        does(ST, "Task_DecideAfterRefusal", second, Map.of("nextStep", "NEW_ROUND"));
        request(HV, "fel enhet återtar", () -> withdrawal(HV, second), false);
        request(ST, "återtar", () -> withdrawal(ST, second), false);
        return second;
    }

    List<String> coordinated() {
        var person = nominee("Disa");
        var first = starts(EFH, person);
        var second = starts(HV, person);
        does(LEADER, "Task_CoordinateNominations", second, Map.of("coordination", "CONTINUE"));
        return List.of(first, second);
    }

    void seenByEverybody(String... cases) {
        for (var group : roles.groups()) {
            var user = group.groupId() + "1";
            for (var page : List.of("/arenden", "/api/cases")) {
                var step = request(user, page, () -> visitor(user).get(page), true);
                assertThat(step.byCase().keySet()).as(step.what()).isEqualTo(step.shown());
            }
            for (var caseNumber : cases) {
                for (var page :
                        List.of("/arenden/%s", "/api/cases/%s", "/arenden/%s/lasningar", "/api/cases/%s/readings")) {
                    var step = request(user, page, () -> visitor(user).get(page.formatted(caseNumber)), true);
                    assertThat(step.byCase()).as(step.what()).isEqualTo(Map.of(caseNumber, 1L));
                    assertThat(step.lines().get(0)).as(step.what()).containsEntry("granted", step.status() == 200);
                    if (page.contains("lasningar") || page.contains("readings")) {
                        var unit = value("select lower(unit) from bf.case_file where case_number = ?", caseNumber);
                        assertThat(step.status() == 200)
                                .as(step.what() + " of " + unit)
                                .isEqualTo(user.equals("soc_" + unit + "_chef1"));
                    }
                }
            }
        }
    }

    private void does(String user, String key, String caseNumber, Map<String, Object> answers) {
        var id = as(user).task(key, caseNumber).getId();
        var task = Visitor.ENGINE + "/task/" + id;
        request(user, key + " öppnas", () -> visitor(user).get(task + "/form-variables"), true);
        request(user, key + " bredvid", () -> visitor(user).get("/api/tasks/" + id + "/case"), true);
        request(user, key + " tas", () -> visitor(user).post(task + "/claim", "{\"userId\":\"" + user + "\"}"), false);
        request(
                user,
                key + " fel svar",
                () -> post(user, task + "/submit-form", Map.of("persons", "Någon annan")),
                false);
        var sent = request(user, key + " sänds", () -> post(user, task + "/submit-form", answers), false);
        assertThat(sent.status()).as(sent.what()).isLessThan(300);
        assertThat(sent.byCase()).as(sent.what()).containsEntry(caseNumber, 1L);
        assertThat(sent.lines()).extracting(line -> line.get("action")).containsOnly("CHANGE");
    }

    private String starts(String user, Map<String, Object> answers) {
        request(user, "startformuläret", () -> visitor(user).get(start("form-variables")), true);
        var step = request(user, "nominerar", () -> post(user, start("submit-form"), answers), false);
        assertThat(step.status()).isLessThan(300);
        return value("select max(case_number) from bf.case_file");
    }

    private String start(String what) {
        return Visitor.ENGINE + "/process-definition/"
                + models.createProcessDefinitionQuery()
                        .processDefinitionKey("admission")
                        .latestVersion()
                        .singleResult()
                        .getId()
                + "/" + what;
    }

    private HttpResponse<String> withdrawal(String user, String caseNumber) {
        return visitor(user).post("/api/cases/" + caseNumber + "/withdrawal", "{\"reason\":\"PERSON_VILL_INTE\"}");
    }

    /** The process on its own: whatever it reads, no person does. */
    private void days(String until) {
        var tape = TapedTransaction.of(SqlTape.of(() -> runDueJobsUntil(until)));
        assertThat(tape).allSatisfy(t -> assertThat(t.readings(personal)).isEmpty());
        steps.add(new Step("processen till " + until, false, 200, "", tape, List.of()));
        visitors.clear();
    }

    private Step request(String user, String what, Supplier<HttpResponse<String>> request, boolean view) {
        visitor(user);
        var before = owner.queryForObject("select coalesce(max(entry_id), 0) from bf.read_log", Long.class);
        var answer = new ArrayList<HttpResponse<String>>();
        var tape = TapedTransaction.of(SqlTape.of(() -> answer.add(request.get())));
        var step = new Step(
                user + " " + what,
                view,
                answer.get(0).statusCode(),
                answer.get(0).body(),
                tape,
                owner.queryForList("select * from bf.read_log where entry_id > ?", before));
        assertThat(step.status()).as(step.what()).isLessThan(500);
        assertThat(step.lines().stream()
                        .map(line -> line.get("request_id"))
                        .distinct()
                        .count())
                .as(step.what())
                .isLessThanOrEqualTo(1);
        steps.add(step);
        return step;
    }

    private HttpResponse<String> post(String user, String path, Map<String, Object> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> list ? Map.of("value", json(list), "type", "Json") : Map.of("value", value)));
        return visitor(user).post(path, json(Map.of("variables", variables)));
    }

    private Visitor visitor(String user) {
        return visitors.computeIfAbsent(user, id -> Visitor.signedIn(port, id));
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
