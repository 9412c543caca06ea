package se.bostadforst.access;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * The read log held against what PostgreSQL was asked ({@code security.md} 6.1, 3.4): admission played over HTTP by everybody who takes part
 * and everybody who does not, and every statement that gave a person something about somebody has its line in the same transaction.
 */
class ReadLogReconciliationTest extends AdmissionTest {

    /** Whatever else there is in our schema is about somebody, a table that nobody has thought of included. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "access_rule", "parameter", "demo_clock", "case_number_series", "read_log_seal", "flyway_schema_history");

    /** What a view may have the process read for it, known by a piece of the SQL, and why nothing more reaches the screen. */
    private static final Map<String, String> ELEVATED_IN_VIEWS = Map.of(
            "array(select p.organisation from bf.case_party", "avgör om läsningen är tillåten; svaret är ja eller nej",
            "protected_identity <> 'INGEN'", "bara orden ”Skyddade personuppgifter”, för den som har samtycke",
            "select distinct o.case_number, c.unit", "samordnarens egna ärendenummer (A3), en rad per ärende",
            "select * from bf.case_file where case_number = ?", "bara enheten, för samordnaren (A3)",
            "from bf.capacity_place where case_number = ?", "vilka utfall beslutet kan få, för den som läser C9",
            "coalesce(sum(persons), 0)", "antal upptagna platser, inget ärende");

    /** A request or a run of the process, what it said to PostgreSQL and the lines it left. */
    private record Step(
            String what,
            boolean view,
            int status,
            List<TapedTransaction> transactions,
            List<Map<String, Object>> lines) {}

    @LocalServerPort
    private int port;

    @Autowired
    private RoleCatalogue roles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private Set<String> personal;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
        personal = new TreeSet<>(owner.queryForList(
                "select table_name from information_schema.tables where table_schema = 'bf' and table_type = 'BASE TABLE'",
                String.class));
        personal.removeAll(ABOUT_NOBODY);
    }

    @Test
    void no_reading_without_a_line_and_one_line_for_each_reading() {
        var admitted = admittedCouple();
        var refused = refusedRoad();
        var others = coordinated();
        seenByEverybody(admitted, refused);
        var report = FoundationReport.part(Chapter.READ_LOG, ReadLogReconciliationTest.class);

        var all = steps.stream().flatMap(step -> step.transactions().stream()).toList();
        var reading = all.stream().filter(t -> !t.readings(personal).isEmpty()).toList();
        var unlogged = reading.stream()
                .filter(TapedTransaction::committed)
                .filter(t -> !covers(t))
                .toList();
        assertThat(unlogged).as("readings without a line").isEmpty();
        assertThat(steps).filteredOn(step -> step.status() < 400).allSatisfy(step -> {
            assertThat(byCase(step).values()).as(step.what()).allMatch(lines -> lines == 1);
            assertThat(step.transactions().stream()
                            .filter(t -> !t.committed())
                            .flatMap(t -> t.readings(personal).stream()))
                    .as(step.what() + ": what is rolled back is not shown")
                    .isEmpty();
        });
        assertThat(steps).filteredOn(Step::view).allSatisfy(this::elevatedStaysInside);
        assertThat(others)
                .as("cases that somebody was told of beside their own")
                .allSatisfy(caseNumber -> assertThat(owner.queryForList(
                                "select distinct user_id from bf.read_log where case_number = ? and data_class = 'A3' and granted",
                                String.class,
                                caseNumber))
                        .containsExactly(LEADER));

        var lines = steps.stream().flatMap(step -> step.lines().stream()).toList();
        var denied =
                lines.stream().filter(line -> !(boolean) line.get("granted")).count();
        assertThat(reading.size()).as("positive control").isGreaterThan(80);
        assertThat(denied).as("positive control").isGreaterThan(40);
        assertThat(lines)
                .extracting(line -> line.get("action"))
                .contains("READ", "LIST", "SEARCH", "CHANGE", "FOLLOW_UP");
        assertThat(lines).allSatisfy(line -> assertThat(line.get("roles")).isNotNull());
        assertThat(lines).extracting(line -> line.get("purpose")).isSubsetOf(purposes());
        report.figure("Anrop och processteg som spelades", steps.size())
                .figure("Transaktioner på bandet", all.size())
                .figure("Transaktioner där en människa läste om någon", reading.size())
                .figure(
                        "SQL-frågor i dem",
                        reading.stream()
                                .mapToInt(t -> t.readings(personal).size())
                                .sum())
                .figure("Rader i läsloggen", lines.size())
                .figure("därav nekade", denied)
                .figure("Läsningar utan rad", unlogged.size(), "0", unlogged.isEmpty())
                .figure("Lyckade anrop med mer än en rad för ett ärende", 0, "0", true)
                .table(
                        "Vad processen läser åt en vy, och varför inget mer når skärmen",
                        List.of("Fråga", "Varför"),
                        ELEVATED_IN_VIEWS.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(known -> List.of(known.getKey(), known.getValue()))
                                .toList())
                .table(
                        "Rader efter vad som gjordes",
                        List.of("Vad", "Rader"),
                        new java.util.TreeMap<>(lines.stream()
                                        .collect(groupingBy(line -> (String) line.get("action"), counting())))
                                .entrySet().stream()
                                        .map(count -> List.of(
                                                ReadAction.valueOf(count.getKey())
                                                        .label(),
                                                count.getValue().toString()))
                                        .toList())
                .note(
                        "Vem som frågar avgörs av den databasroll som bands i samma transaktion. Uppgiftslistan i Tasklist (ärendenummer och"
                                + " uppgiftens namn, motorns tabeller) räknas inte som läsning om en person och skriver ingen rad.")
                .save();
    }

    @Test
    void a_reading_that_forgets_its_line_is_noticed() {
        var caseNumber = nominated(HV, "Ada");
        var tape = TapedTransaction.of(SqlTape.of(() -> as(HV).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql("select first_name from bf.person where case_number = ?")
                        .param(caseNumber)
                        .query(String.class)
                        .list()))));

        assertThat(tape).singleElement().satisfies(transaction -> {
            assertThat(transaction.readings(personal)).hasSize(1);
            assertThat(covers(transaction)).isFalse();
        });
    }

    @Test
    void what_is_about_nobody_has_no_way_to_somebody_and_the_document_names_the_rest() throws IOException {
        assertThat(owner.queryForList(
                        "select table_name from information_schema.columns where table_schema = 'bf' and column_name in ('case_number', 'person_id')",
                        String.class))
                .doesNotContainAnyElementsOf(ABOUT_NOBODY);
        assertThat(owner.queryForList(
                        "select conrelid::regclass::text from pg_constraint where contype = 'f' and connamespace = 'bf'::regnamespace",
                        String.class))
                .noneMatch(table -> ABOUT_NOBODY.contains(table.replace("bf.", "")));
        var document = Files.readString(Path.of("docs/personuppgifter.md"));
        assertThat(personal)
                .hasSizeGreaterThan(15)
                .allSatisfy(table -> assertThat(document).contains("`bf." + table + "`"));
    }

    @Test
    void every_form_has_the_name_that_people_know_in_the_log() throws IOException {
        try (var forms = Files.walk(Path.of("forms"))) {
            assertThat(forms.filter(file -> file.toString().endsWith(".form"))
                            .map(file -> file.getParent().getFileName() + "-"
                                    + file.getFileName().toString().replace(".form", "")))
                    .isNotEmpty()
                    .isSubsetOf(purposes());
        }
    }

    private static Set<String> purposes() {
        return CsvResource.rows("access/purposes.csv").stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
    }

    private boolean covers(TapedTransaction transaction) {
        var lines = transaction.lines();
        return !lines.isEmpty()
                && lines.values().stream().allMatch(count -> count == 1)
                && transaction.readings(personal).stream()
                        .allMatch(said -> lines.keySet().containsAll(said.cases()));
    }

    private static Map<Object, Long> byCase(Step step) {
        return step.lines().stream().collect(groupingBy(line -> line.get("case_number"), counting()));
    }

    private void elevatedStaysInside(Step step) {
        for (var said : step.transactions().stream()
                .flatMap(t -> t.elevatedReadings(personal).stream())
                .toList()) {
            assertThat(ELEVATED_IN_VIEWS.keySet())
                    .as(step.what() + " reads as the process: " + said.sql())
                    .anyMatch(said.sql()::contains);
            if (step.status() < 400) {
                assertThat(byCase(step).keySet())
                        .as(step.what() + ": " + said.sql())
                        .containsAll(said.cases());
            }
        }
    }

    private String admittedCouple() {
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
        does(HV, "Task_ExplainUnexecuted", caseNumber, Map.of("reason", "INGEN_LAGENHET"));
        does(HV, "Task_RecordAnswer", caseNumber, offerAnswered("ACCEPTED", "2026-06-01"));
        request(
                HV,
                "samtycke",
                () -> visitor(HV).post("/api/cases/" + caseNumber + "/consents/SB/withdrawal", ""),
                false);
        return caseNumber;
    }

    private String refusedRoad() {
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

    private List<String> coordinated() {
        var person = nominee("Disa");
        var first = starts(EFH, person);
        var second = starts(HV, person);
        does(LEADER, "Task_CoordinateNominations", second, Map.of("coordination", "CONTINUE"));
        return List.of(first, second);
    }

    private void seenByEverybody(String... cases) {
        for (var group : roles.groups()) {
            var user = group.groupId() + "1";
            for (var page : List.of("/arenden", "/api/cases")) {
                request(user, page, () -> visitor(user).get(page), true);
            }
            for (var caseNumber : cases) {
                for (var page :
                        List.of("/arenden/%s", "/api/cases/%s", "/arenden/%s/lasningar", "/api/cases/%s/readings")) {
                    var step = request(user, page, () -> visitor(user).get(page.formatted(caseNumber)), true);
                    assertThat(byCase(step)).as(step.what()).isEqualTo(Map.of(caseNumber, 1L));
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
        assertThat(byCase(sent)).as(sent.what()).containsEntry(caseNumber, 1L);
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
        steps.add(new Step("processen till " + until, false, 200, tape, List.of()));
        visitors.clear();
    }

    private Step request(String user, String what, Supplier<HttpResponse<String>> request, boolean view) {
        visitor(user);
        var before = owner.queryForObject("select coalesce(max(entry_id), 0) from bf.read_log", Long.class);
        var status = new int[1];
        var tape =
                TapedTransaction.of(SqlTape.of(() -> status[0] = request.get().statusCode()));
        var step = new Step(
                user + " " + what,
                view,
                status[0],
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
