package se.bostadforst.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.forms.FormRefused;

/** A job that really failed, and something that a person reported: told in Swedish, tried again with a reason, seen by those who may. */
class HindrancesTest extends AdmissionTest {

    private static final String OPERATOR = "drift1";

    @Autowired
    private Hindrances hindrances;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
        what_was_done_is_forgotten();
    }

    @AfterEach
    void what_was_done_is_forgotten() {
        owner.update("delete from bf.hindrance_entry");
    }

    @Test
    void a_job_that_failed_is_told_in_swedish_and_tried_again_with_a_reason() {
        var caseNumber = upForApproval(HV, "Ada");
        var job = failed(caseNumber, 1);

        var open = onlyOne(OPERATOR, caseNumber);
        assertThat(open.kind()).isEqualTo(HindranceKind.FAULT);
        assertThat(open.process()).isEqualTo("Godkännande av övriga aktörer");
        assertThat(open.step()).isNotBlank().doesNotContain("_");
        assertThat(open.where()).isNotBlank().doesNotContain("_");
        assertThat(open.since()).isEqualTo("2026-05-18 10:00");
        assertThat(open.number()).isEqualTo(job);
        assertThat(open.mayRetry()).isTrue();
        assertThat(onlyOne(LEADER, caseNumber).mayRetry()).isFalse();

        assertThatThrownBy(() -> retry(OPERATOR, open, null, "")).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> retry(OPERATOR, open, "LOST", "")).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> retry(OPERATOR, open, "ANNAT_FORSOK", "")).isInstanceOf(FormRefused.class);
        for (var other : List.of(LEADER, HV, SSM, SB)) {
            assertThatThrownBy(() -> retry(other, open, "RATTAT", "")).isInstanceOf(CaseNotFound.class);
        }
        assertThat(entries()).isEmpty();

        retry(OPERATOR, open, "RATTAT", "Ny version av handlingen");
        assertThat(told(OPERATOR).open()).extracting(Hindrance::caseNumber).doesNotContain(caseNumber);
        assertThat(entries())
                .containsExactly(job + " RETRY RATTAT Ny version av handlingen drift1 " + HindranceKind.FAULT);
        assertThatThrownBy(() -> retry(OPERATOR, open, "RATTAT", "")).isInstanceOf(CaseNotFound.class);

        fail(job);
        assertThat(onlyOne(OPERATOR, caseNumber).earlier())
                .as("a job that fails again remembers")
                .singleElement()
                .isEqualTo(new Hindrance.Done(
                        "2026-05-18 10:00", "Nytt försök", "Felet är rättat", "Ny version av handlingen", "drift1"));
        retry(OPERATOR, onlyOne(OPERATOR, caseNumber), "TILLFALLIGT", "");
        management.executeJob(job);
        assertThat(told(OPERATOR).open()).isEmpty();
        assertThat(told(OPERATOR).trying()).isEmpty();
    }

    @Test
    void a_job_that_still_tries_by_itself_needs_nobody() {
        var caseNumber = upForApproval(HV, "Ada");
        failed(caseNumber, 3);

        assertThat(told(OPERATOR).open()).isEmpty();
        assertThat(told(OPERATOR).trying()).singleElement().satisfies(trying -> {
            assertThat(trying.caseNumber()).isEqualTo(caseNumber);
            assertThat(trying.triesLeft()).isPositive();
            assertThat(trying.step()).doesNotContain("_");
            assertThat(trying.nextTry()).startsWith("2026-05-");
            assertThat(trying.mayRetry()).isFalse();
        });
        assertThatThrownBy(() -> retry(OPERATOR, told(OPERATOR).trying().get(0), "RATTAT", ""))
                .isInstanceOf(CaseNotFound.class);
    }

    /** Whatever an exception says, and be it a name, stays where it is. */
    @Test
    void an_exceptions_words_are_never_told() {
        var caseNumber = upForApproval(HV, "Ada");
        var job = failed(caseNumber, 1);
        owner.update(
                "update camunda.act_ru_job set exception_msg_ = 'could not connect to Ada Hemlig' where id_ = ?", job);
        owner.update(
                "update camunda.act_ru_incident set incident_msg_ = 'could not connect to Ada Hemlig' where configuration_ = ?",
                job);

        for (var reader : List.of(OPERATOR, LEADER, "admin")) {
            var body = Visitor.signedIn(port, reader).get("/api/hindrances").body();
            assertThat(body)
                    .contains(caseNumber)
                    .doesNotContain("Hemlig", "could not", "Exception", "bf.", "se.bostadforst", "Event_", "Task_");
        }
        assertThat(onlyOne(OPERATOR, caseNumber).kind()).isEqualTo(HindranceKind.NO_CONTACT);
    }

    @Test
    void what_somebody_reports_stands_at_the_step_until_it_is_gone() {
        var caseNumber = upForApproval(HV, "Ada");
        as(LEADER).run(() -> hindrances.report(" " + caseNumber + " ", "FORM", "Knappen svarar inte"));

        var reported = onlyOne(OPERATOR, caseNumber);
        assertThat(reported.kind()).isEqualTo(HindranceKind.FORM);
        assertThat(reported.step()).isEqualTo("Godkänn nominerad");
        assertThat(reported.mayRetry()).isFalse();
        assertThat(reported.mayClose()).isTrue();
        assertThat(reported.earlier())
                .containsExactly(new Hindrance.Done("2026-05-18 10:00", "Anmält", "", "Knappen svarar inte", LEADER));
        assertThat(runtime.createIncidentQuery().list())
                .as("at the step, and at each step above that waits for it")
                .hasSize(2)
                .allMatch(incident -> incident.getIncidentType().equals("bostadforst.FORM"))
                .allMatch(incident -> incident.getIncidentMessage() == null);

        assertThatThrownBy(() -> retry(OPERATOR, reported, "RATTAT", "")).isInstanceOf(CaseNotFound.class);
        for (var other : List.of(HV, SSM, SB, "arbetsgrupp1")) {
            assertThatThrownBy(() -> close(other, reported, "LOST")).isInstanceOf(CaseNotFound.class);
        }
        close(OPERATOR, reported, "LOST");
        assertThat(told(LEADER).open()).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(entries()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BF-2026-99999999 | FORM | | caseNumber",
                "x' or 1=1-- | FORM | | caseNumber",
                "'' | FORM | | caseNumber",
                "ARENDE | NO_CONTACT | | kind",
                "ARENDE | | | kind",
                "ARENDE | OTHER | | note",
                "ARENDE | FORM | ring 070-174 06 05 | note",
                "ARENDE | FORM | gäller 19900101-0017 | note",
                "ARENDE | FORM | skriv till a@b.se | note"
            })
    void what_is_wrong_is_said_at_the_field(String number, String kind, String note, String field) {
        var caseNumber = upForApproval(HV, "Ada");
        assertThatThrownBy(() ->
                        as(OPERATOR).run(() -> hindrances.report(number.replace("ARENDE", caseNumber), kind, note)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.key()).isEqualTo(field)));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(entries()).isEmpty();
    }

    @Test
    void the_page_is_for_the_leadership_and_operations_and_a_forged_id_finds_nothing() {
        upForApproval(HV, "Ada");
        for (var other : List.of(HV, SSM, SB, "processdesigner1")) {
            var visitor = Visitor.signedIn(port, other);
            assertThat(visitor.get("/api/hindrances").statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.post("/api/hindrances", "{}").statusCode())
                    .as(other)
                    .isEqualTo(404);
            assertThat(visitor.post("/api/hindrances/x1/retry", "{}").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port).get("/api/hindrances").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> as("arbetsgrupp1").call(hindrances::now)).isInstanceOf(CaseNotFound.class);

        var operator = Visitor.signedIn(port, OPERATOR);
        for (var forged : List.of("x1", UUID.randomUUID().toString(), "014qr9ox5b8l0ohlq")) {
            for (var what : List.of("retry", "closing")) {
                var answer = operator.post("/api/hindrances/" + forged + "/" + what, "{\"reason\":\"RATTAT\"}");
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body()).contains("finns inte eller ingår inte i ditt uppdrag");
            }
        }
        assertThat(operator.post("/api/hindrances", "{\"kind\":1,\"x\":2}").statusCode())
                .isEqualTo(400);
        assertThat(Visitor.signedIn(port, LEADER)
                        .post("/api/hindrances/x1/retry", "{\"reason\":\"RATTAT\"}")
                        .statusCode())
                .isEqualTo(404);
        var admin = Visitor.signedIn(port, "admin");
        assertThat(Visitor.json(admin.get("/api/hindrances")).path("mayReport").asBoolean(true))
                .isFalse();
        assertThat(admin.post("/api/hindrances", "{\"kind\":\"FORM\"}").statusCode())
                .isEqualTo(404);
        assertThat(admin.send(
                                "PUT",
                                Visitor.ENGINE + "/job/x1/retries",
                                "{\"retries\":1}",
                                java.util.Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", admin.token()))
                        .statusCode())
                .as("a job is tried again here, with a reason, and nowhere else")
                .isEqualTo(404);
    }

    /** Two of ours and the transaction's own, one failed job or six. */
    @Test
    void as_many_questions_for_one_as_for_six() {
        failed(upForApproval(HV, "Ada"), 1);
        told(OPERATOR);
        var one = statements();
        for (int i = 0; i < 5; i++) {
            failed(upForApproval(HV, "Bo"), 1);
        }
        assertThat(told(OPERATOR).open()).hasSize(6);
        assertThat(statements()).isEqualTo(one);
    }

    /** Under the services: who may not cannot, and nobody in another's name. */
    @Test
    void postgresql_asks_once_more_who_writes() {
        for (var other : List.of(HV, SSM, SB, "arbetsgrupp1")) {
            assertThatThrownBy(() -> insert(other, other, "REPORT"))
                    .as(other)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|row-level security).*");
        }
        assertThatThrownBy(() -> insert(OPERATOR, LEADER, "REPORT")).rootCause().hasMessageContaining("row-level");
        assertThatThrownBy(() -> insert(LEADER, LEADER, "RETRY")).rootCause().hasMessageContaining("row-level");
        insert(LEADER, LEADER, "REPORT");
        assertThat(as("arbetsgrupp1").call(this::rows)).isZero();
        assertThat(as(LEADER).call(this::rows)).isEqualTo(1);
        assertThat(as(OPERATOR).call(this::rows)).isEqualTo(1);
        for (var change : List.of("delete from bf.hindrance_entry", "update bf.hindrance_entry set note = 'x'")) {
            assertThatThrownBy(() -> ActorContext.runAs(
                            Actor.PROCESS,
                            () -> inTransaction(() -> jdbc.sql(change).update())))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "org.postgresql.util.PSQLException: Connection refused | NO_CONTACT",
                "java.net.SocketTimeoutException: Read timed out | NO_CONTACT",
                "ENGINE-03005 ... was updated by another transaction concurrently | AT_ONCE",
                "ERROR: deadlock detected | AT_ONCE",
                "ENGINE-02004 No outgoing sequence flow for the element | NO_WAY",
                "Unknown property used in expression: ${x}. Cause: Cannot resolve identifier 'x' | MODEL",
                "ERROR: new row violates check constraint | DATA",
                "java.lang.NullPointerException | FAULT",
                "'' | FAULT"
            })
    void an_exceptions_kind_is_told_from_its_words(String words, HindranceKind kind) {
        assertThat(HindranceKind.told(words)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Felet var i BF-2026-0042",
                "Version 12 fungerar",
                "Två försök, sedan gick det",
                "Databasen startades om kl. 14.30"
            })
    void an_ordinary_note_is_let_through(String note) {
        assertThat(ShortNote.of(note, true)).hasValue(note);
    }

    @Test
    void every_kind_says_what_to_do_and_who_does_it() {
        assertThat(HindranceKind.values())
                .allMatch(kind -> kind.happened().endsWith(".")
                        && kind.advice().endsWith(".")
                        && !kind.who().isBlank());
    }

    /** A timer of this case that the engine does not know how to carry out. */
    private String failed(String caseNumber, int tries) {
        var job = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .processDefinitionKey("approval-round")
                        .singleResult()
                        .getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0)
                .getId();
        management.setJobRetries(job, tries);
        fail(job);
        return job;
    }

    private void fail(String job) {
        var handler = value("select handler_type_ from camunda.act_ru_job where id_ = ?", job);
        owner.update("update camunda.act_ru_job set handler_type_ = 'no-such-handler' where id_ = ?", job);
        try {
            assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
        } finally {
            owner.update("update camunda.act_ru_job set handler_type_ = ? where id_ = ?", handler, job);
        }
    }

    private Hindrances.Overview told(String reader) {
        return as(reader).call(hindrances::now);
    }

    private Hindrance onlyOne(String reader, String caseNumber) {
        var found = told(reader).open();
        assertThat(found)
                .singleElement()
                .satisfies(one -> assertThat(one.caseNumber()).isEqualTo(caseNumber));
        return found.get(0);
    }

    private void retry(String userId, Hindrance hindrance, String reason, String note) {
        as(userId).run(() -> hindrances.retry(hindrance.hindranceId(), reason, note));
    }

    private void close(String userId, Hindrance hindrance, String reason) {
        as(userId).run(() -> hindrances.close(hindrance.hindranceId(), reason, ""));
    }

    private List<String> entries() {
        return owner
                .queryForList(
                        "select hindrance_id, entry, reason, note, user_id, kind from bf.hindrance_entry order by at, entry")
                .stream()
                .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .toList();
    }

    private long statements() {
        return SqlTape.statements(SqlTape.of(() -> told(OPERATOR)));
    }

    private long rows() {
        return inTransaction(() -> jdbc.sql("select count(*) from bf.hindrance_entry")
                .query(Long.class)
                .single());
    }

    private void insert(String userId, String inTheNameOf, String entry) {
        as(userId)
                .run(() -> inTransaction(() -> jdbc.sql("""
                        insert into bf.hindrance_entry (entry_id, hindrance_id, kind, entry, reason, at, user_id)
                        values (gen_random_uuid(), 'x', 'FORM', ?, ?, now(), ?)""")
                        .params(entry, entry.equals("REPORT") ? null : "RATTAT", inTheNameOf)
                        .update()));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
