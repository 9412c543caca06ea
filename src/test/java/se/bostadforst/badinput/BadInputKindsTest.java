package se.bostadforst.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.TestDatabases;
import se.bostadforst.Visitor;
import se.bostadforst.attack.PlainHouse;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** Every kind of bad answer of {@code security.md} 5, by every way into our house, and the same into plain Camunda. */
class BadInputKindsTest extends OpenForms {

    private static final String SECRET = "HEMLIGT-4711";

    @LocalServerPort
    private int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private String countRows;

    @Test
    void every_kind_is_refused_at_its_field_in_swedish_and_leaves_nothing_behind() throws IOException {
        var beside =
                CompletableFuture.supplyAsync(() -> PlainHouse.beside(Objects.requireNonNull(owner.getDataSource())));
        var desks = openAll();
        var plain = new PlainAnswers(beside.join());
        var rows = new ArrayList<List<String>>();
        var wrong = new ArrayList<String>();
        for (var kind : Kinds.all()) {
            var answers = with(right().get(kind.formId()));
            answers.putAll(kind.changes());
            if (kind.at().contains("reasons")
                    && kind.changes().get("reasons") instanceof String text
                    && text.length() > 30
                    && text.length() < 5000) {
                answers.put("decisionMaker", SECRET);
            }
            var before = rowCounts();
            var http = ours(desks.get(kind.formId()), answers);
            var byForm = engine(kind, () -> submit(desks.get(kind.formId()), typed(answers)));
            var byComplete = desks.get(kind.formId())
                    .taskId()
                    .map(task -> engine(
                            kind,
                            () -> as(desks.get(kind.formId()).userId())
                                    .run(() -> tasks.complete(task, typed(answers)))))
                    .orElse("–");
            var after = rowCounts();
            var right = isRight(kind, http)
                    && byForm.startsWith("avvisat")
                    && (byComplete.startsWith("avvisat") || byComplete.equals("–"))
                    && after.equals(before);
            if (!right) {
                wrong.add(kind + " http " + http.status() + " " + http.body() + " | form " + byForm + " | complete "
                        + byComplete + " | rows " + (after.equals(before) ? "same" : "changed"));
            }
            rows.add(List.of(
                    kind.number(),
                    kind.what(),
                    kind.formId(),
                    plain.submit(kind.formId(), answers),
                    plain.complete(kind.formId(), answers),
                    http.status() + (http.fields().isEmpty() ? "" : " vid " + String.join(", ", http.fields())),
                    byForm,
                    right ? "ja" : "NEJ"));
        }
        report(rows, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(Files.readString(TestDatabases.LOG)).doesNotContain(SECRET);
    }

    @Test
    void what_is_only_odd_is_kept_letter_by_letter_and_never_runs() {
        at("2026-05-18T10:00");
        var odd = "<img src=x onerror=alert(1)>";
        var staff = Visitor.signedIn(port, HV);
        var answer = staff.post(
                Visitor.ENGINE + "/process-definition/" + admission() + "/submit-form",
                Json.variables(with(
                        nominee("A\u030asa 👨‍👩‍👧 \u0437"),
                        "lastName1",
                        odd,
                        "language1",
                        "${1+1} #{x} %n%s {}",
                        "phone1",
                        " ")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var caseNumber = value("select case_number from bf.person where last_name = ?", odd);

        assertThat(owner.queryForMap(
                        "select first_name, last_name, language, phone from bf.person where case_number = ?",
                        caseNumber))
                .hasEntrySatisfying(
                        "first_name", name -> assertThat((String) name).startsWith("Åsa 👨‍👩‍👧 з"))
                .containsEntry("last_name", odd)
                .containsEntry("language", "${1+1} #{x} %n%s {}")
                .containsEntry("phone", null);
        assertThat(as(HV).opens("Task_ObtainConsent", caseNumber).get("persons").toString())
                .contains("Åsa 👨‍👩‍👧 з", odd);
        assertThat(staff.get("/arenden/" + caseNumber).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain(odd);
        assertThat(staff.everyTask()).contains(caseNumber).doesNotContain("onerror", "Åsa");
        assertThat(owner.queryForList(
                        "select subject || body from bf.outbox where case_number = ?", String.class, caseNumber))
                .noneMatch(letter -> letter.contains("onerror") || letter.contains("Åsa"));
    }

    @Test
    void a_lookalike_user_an_unknown_task_and_a_second_answer_are_told_apart_from_nothing() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Dubbelklick");
        var task = Visitor.ENGINE + "/task/"
                + as(HV).task("Task_ObtainConsent", caseNumber).getId();
        var staff = Visitor.signedIn(port, HV);
        assertThat(staff.post(task + "/claim", "{\"userId\":\"s\u043ec_hv_handlaggare1\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).signIn("s%D0%BEc_hv_handlaggare1", "demo").statusCode())
                .isEqualTo(401);
        assertThat(staff.post(task + "/claim", "{\"userId\":\"" + HV + "\"}").statusCode())
                .isEqualTo(204);
        var consent = Json.variables(with(consentTo("SSM")));
        assertThat(staff.post(task + "/submit-form", consent).statusCode()).isEqualTo(204);
        var twice = staff.post(task + "/submit-form", consent);
        assertThat(twice.statusCode()).isEqualTo(409);
        var unknown = staff.post(Visitor.ENGINE + "/task/finns-inte/submit-form", consent);
        assertThat(unknown.statusCode()).isEqualTo(404);
        Sentences.assertSilent(twice.body() + unknown.body());
    }

    private record Said(int status, String body, TreeSet<String> fields) {}

    private Said ours(Desk desk, Map<String, Object> answers) {
        var visitor = visitors.computeIfAbsent(desk.userId(), user -> Visitor.signedIn(port, user));
        var path = desk.taskId().map(task -> "/task/" + task).orElseGet(() -> "/process-definition/" + admission());
        var answer = visitor.post(Visitor.ENGINE + path + "/submit-form", Json.variables(answers));
        var fields = new TreeSet<String>();
        if (answer.statusCode() == 400) {
            Json.read(answer.body())
                    .path("fields")
                    .forEach(field -> fields.add(field.path("key").asText()));
        }
        return new Said(answer.statusCode(), answer.body(), fields);
    }

    private static boolean isRight(Kinds.Kind kind, Said said) {
        if (said.status() == 413) {
            return kind.number().equals("26");
        }
        if (said.status() != 400) {
            return false;
        }
        Sentences.assertSilent(said.body().replaceAll("\"key\":\"[^\"]*\"", ""));
        if (kind.at().isEmpty()) {
            return said.fields().isEmpty() || said.body().contains("FormRefused");
        }
        return said.fields().equals(new TreeSet<>(kind.at()))
                && Json.read(said.body()).path("fields").findValuesAsText("message").stream()
                        .allMatch(Sentences::known);
    }

    private String engine(Kinds.Kind kind, Runnable click) {
        try {
            click.run();
            return "ANTAGET";
        } catch (FormRefused refused) {
            var keys = refused.errors().stream().map(FieldError::key).collect(Collectors.toCollection(TreeSet::new));
            var asExpected = kind.at().isEmpty() || keys.equals(new TreeSet<>(kind.at()));
            return (asExpected && refused.errors().stream().allMatch(error -> Sentences.known(error.message()))
                            ? "avvisat"
                            : "FEL FÄLT")
                    + " vid " + String.join(", ", keys);
        } catch (RuntimeException broken) {
            return "BRAST: " + broken;
        }
    }

    /** What a client of the engine's own API would hand over. */
    private static Map<String, Object> typed(Map<String, Object> answers) {
        var typed = new HashMap<>(answers);
        typed.replaceAll((key, value) -> value instanceof Kinds.Claimed claimed
                ? switch (claimed.type()) {
                    case "Object" ->
                        Variables.serializedObjectValue("rO0ABXNy")
                                .objectTypeName("java.util.HashMap")
                                .serializationDataFormat("application/x-java-serialized-object")
                                .create();
                    case "File" ->
                        Variables.fileValue("x.txt").file(new byte[] {1}).create();
                    case "Date" -> Variables.dateValue(new java.util.Date(0));
                    case "Long" -> Variables.longValue(7L);
                    default -> Variables.byteArrayValue(new byte[] {1});
                }
                : value);
        return typed;
    }

    private String admission() {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey("admission")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Rows of every table of ours and of the engine's that an answer could touch. A refused reading is no reading. */
    /** How many rows each table has, in one question. */
    private String rowCounts() {
        if (countRows == null) {
            countRows = String.join(
                    " union all ",
                    owner.queryForList(
                            "select format('select %L || '' '' || count(*) from %I.%I', table_name, table_schema, table_name)"
                                    + " from information_schema.tables where table_type = 'BASE TABLE' and (table_schema = 'bf' and table_name not like 'read_log%' or table_schema = 'camunda' and table_name in ('act_ru_task', 'act_ru_variable', 'act_ru_execution', 'act_hi_varinst', 'act_hi_taskinst', 'act_hi_actinst', 'act_hi_detail', 'act_ge_bytearray'))",
                            String.class));
        }
        return String.join("\n", owner.queryForList(countRows, String.class));
    }

    private static void report(List<List<String>> rows, int wrong) {
        FoundationReport.part(Chapter.BAD_INPUT, BadInputKindsTest.class)
                .figure("Slag av felaktig inmatning prövade i formulär", rows.size())
                .figure("Felaktigt antagna hos oss", wrong, "0", wrong == 0)
                .figure(
                        "Felaktigt antagna av ren Camunda (submit-form / complete)",
                        accepted(rows, 3) + " / " + accepted(rows, 4))
                .figure(
                        "Svar 5xx hos oss",
                        rows.stream().filter(row -> row.get(5).startsWith("5")).count(),
                        "0",
                        true)
                .figure("Svar 5xx av ren Camunda (submit-form / complete)", faults(rows, 3) + " / " + faults(rows, 4))
                .table(
                        "Slagen i security.md 5, skickade till samma formulär",
                        List.of(
                                "Nr",
                                "Vad som skickas",
                                "Formulär",
                                "Camunda submit-form",
                                "Camunda complete",
                                "Vi, uppgiftslistans väg",
                                "Vi, motorns tjänst",
                                "Rätt?"),
                        rows)
                .save();
    }

    private static long accepted(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> row.get(column).startsWith("2")).count();
    }

    private static long faults(List<List<String>> rows, int column) {
        return rows.stream().filter(row -> row.get(column).startsWith("5")).count();
    }
}
