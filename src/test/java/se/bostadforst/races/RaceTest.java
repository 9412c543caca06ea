package se.bostadforst.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** What the races share: people with browsers, clicks on tasks, and what must hold in the tables after each block. */
abstract class RaceTest extends AdmissionTest {

    static final String HV2 = "soc_hv_handlaggare2";

    /** Rounds beside each other: with three clicks each there are fewer of them than connections. */
    static final int LANES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    private long began;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
        began = System.nanoTime();
    }

    @AfterAll
    static void what_came_out_is_reported() {
        Ledger.save();
    }

    Visitor visitor(String user) {
        return Visitor.signedIn(port, user);
    }

    HttpResponse<String> claims(Visitor visitor, String user, String taskId) {
        return visitor.post(Visitor.ENGINE + "/task/" + taskId + "/claim", json(Map.of("userId", user)));
    }

    HttpResponse<String> handsOver(Visitor visitor, String user, String taskId) {
        return visitor.post("/api/hand-over/" + taskId, json(Map.of("to", user, "reason", "ARBETSFORDELNING")));
    }

    HttpResponse<String> submits(Visitor visitor, String taskId, Map<String, Object> answers) {
        return visitor.post(Visitor.ENGINE + "/task/" + taskId + "/submit-form", variables(answers));
    }

    HttpResponse<String> nominates(Visitor visitor, Map<String, Object> answers) {
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("admission")
                .latestVersion()
                .singleResult()
                .getId();
        return visitor.post(Visitor.ENGINE + "/process-definition/" + definition + "/submit-form", variables(answers));
    }

    HttpResponse<String> withdraws(Visitor visitor, String caseNumber) {
        return visitor.post("/api/cases/" + caseNumber + "/withdrawal", json(Map.of("reason", "FLYTTAT")));
    }

    /** The open task of this kind, taken by the person. */
    String taken(String user, String key, String caseNumber) {
        return as(user).call(() -> {
            var id = tasks.createTaskQuery()
                    .taskDefinitionKey(key)
                    .processInstanceBusinessKey(caseNumber)
                    .singleResult()
                    .getId();
            tasks.claim(id, user);
            return id;
        });
    }

    /** One answer is still to be asked for, so that the task comes back. */
    static Map<String, Object> notAllAsked() {
        return with(requirementsMet(), "acceptsGuide", "EJ_TILLFRAGAD");
    }

    String readyForRequirements(String unit, String firstName) {
        var caseNumber = nominated(unit, firstName);
        as(unit).does("Task_ObtainConsent", caseNumber, consentTo());
        return caseNumber;
    }

    long count(String sql, Object... parameters) {
        return owner.queryForObject("select count(*) from " + sql, Long.class, parameters);
    }

    /** Nothing of the block went astray, the engine has nothing broken, and no more places are taken than there are. */
    void settle(Kind kind) {
        var ledger = Ledger.of(kind);
        ledger.took((System.nanoTime() - began) / 1_000_000);
        ledger.effects("trasiga jobb", count("camunda.act_ru_job where retries_ = 0 or exception_msg_ is not null"), 0);
        ledger.effects("incidenter", count("camunda.act_ru_incident"), 0);
        ledger.effects("överbokningar", count("""
                        (select coalesce(sum(persons), 0) as persons, count(*) as flats from bf.capacity_place
                          where reserved_at is not null and released_at is null) taken where persons > 15 or flats > 15"""), 0);
        ledger.effects("väntande lås", count("pg_locks where not granted"), 0);
        assertThat(ledger.wrong()).as(kind.swedish()).isEmpty();
        assertThat(ledger.rounds()).isEqualTo(kind.rounds());
    }

    /** A task kind of these cases in the engine's tables: so many done, so many open. */
    void tasksAre(Kind kind, Collection<String> cases, String key, long done, long open) {
        var in = "camunda.act_hi_taskinst t join camunda.act_hi_procinst p on p.id_ = t.proc_inst_id_"
                + " where t.task_def_key_ = ? and p.business_key_ = any (?) and ";
        var numbers = cases.toArray(String[]::new);
        Ledger.of(kind).effects(key + " klara", count(in + "t.delete_reason_ = 'completed'", key, numbers), done);
        Ledger.of(kind).effects(key + " öppna", count(in + "t.end_time_ is null", key, numbers), open);
        Ledger.of(kind)
                .effects(
                        key + " öppna i drift",
                        count(
                                "camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_"
                                        + " where t.task_def_key_ = ? and e.business_key_ = any (?)",
                                key,
                                numbers),
                        open);
    }

    /** So many lines of an event in the case log of these cases. */
    void logged(Kind kind, Collection<String> cases, String event, long times) {
        Ledger.of(kind)
                .effects(
                        "journalrader " + event,
                        count(
                                "bf.case_log where event = ? and case_number = any (?)",
                                event,
                                cases.toArray(String[]::new)),
                        times);
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String variables(Map<String, Object> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(
                key,
                value instanceof List<?> list ? Map.of("value", json(list), "type", "Json") : Map.of("value", value)));
        return json(Map.of("variables", variables));
    }
}
