package se.bostadforst.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bostadforst.Visitor;
import se.bostadforst.access.CallIns;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealWay;
import se.bostadforst.assistance.appeal.NewAppeal;
import se.bostadforst.casefile.CaseNumber;

/** Who sees an appeal, what cannot be entered, and the clock that a delay breaks (FL 46 §). */
class AppealSightTest extends AppealTest {

    @Autowired
    private AppealHandling handling;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CallIns callIns;

    @LocalServerPort
    private int port;

    @Test
    void the_clock_reminds_the_caseworker_alerts_the_manager_and_the_delay_stays_on_the_page() {
        var caseNumber = refusedCase("Dröjd");
        appeals(caseNumber, "2026-06-08");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        assertThat(swedish(as(HV).task("Task_Forward", caseNumber).getDueDate()))
                .isEqualTo("2026-06-15T23:59");
        assertThat(timers(caseNumber))
                .contains(
                        "BoundaryEvent_ForwardReminder 2026-06-11T08:00", "BoundaryEvent_ForwardLate 2026-06-16T08:00");
        assertThat(gauge(caseNumber)).contains("ska vara överlämnat 2026-06-15", "SOM_DET_SKA");
        runDueJobsUntil("2026-06-11T08:00");
        assertThat(gauge(caseNumber)).contains("SNART");
        runDueJobsUntil("2026-06-16T08:00");
        assertThat(gauge(caseNumber)).contains("BRUTEN", "1 arbetsdag för sent");
        assertThat(letters(caseNumber))
                .contains(
                        "soc_hv_handlaggare Överlämna till förvaltningsrätten – " + caseNumber,
                        "soc_hv_chef Överlämnandet till förvaltningsrätten är försenat – " + caseNumber);
        forwarded(caseNumber, "2026-06-17");

        assertThat(gauge(caseNumber))
                .contains("Inget överklagande väntar", "överlämnat 2026-06-17, 2 arbetsdagar för sent");
        assertThat(passed(caseNumber)).contains("EndEvent_ForwardReminded", "EndEvent_ForwardAlerted");
    }

    @Test
    void an_appeal_forwarded_in_time_disturbs_nobody() {
        var caseNumber = refusedCase("Snabb");
        appeals(caseNumber, "2026-06-08");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        forwarded(caseNumber, "2026-06-10");
        runDueJobsUntil("2026-06-30T08:00");

        assertThat(letters(caseNumber)).noneMatch(letter -> letter.contains("förvaltningsrätten"));
    }

    @Test
    void only_the_own_unit_sees_that_there_is_an_appeal() {
        var caseNumber = decidedCase("Hemlig", with(granted(), "appealInstruction", true));
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        at("2026-06-08T10:00");
        as(HV).run(() -> callIns.callIn(caseNumber, "socialjour", "AVLASTNING"));
        var others = List.of(SSM, SB, LEADER, "ssm_vagledare1", "soc_hv_hyra1", "socialjour1");
        var before = others.stream().map(other -> page(other, caseNumber)).toList();
        appeals(caseNumber, "2026-06-08");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());

        assertThat(page(HV, caseNumber))
                .contains(
                        "Beslut och överklaganden",
                        "Överklagande 1",
                        "delgivet 2026-05-18, kan överklagas till och med 2026-06-08");
        assertThat(page(CHIEF, caseNumber)).contains("Överklagande 1", "Överlämna till förvaltningsrätten");
        assertThat(others.stream().map(other -> page(other, caseNumber)))
                .as("not even that somebody works on it")
                .isEqualTo(before)
                .allSatisfy(page ->
                        assertThat(page).contains(caseNumber).doesNotContain("verklagande", "rvaltningsr", "APPEAL"));
        for (var other : List.of(ST, SSM, SB, LEADER, "socialjour1", "soc_hv_hyra1")) {
            assertThat(Visitor.signedIn(port, other)
                            .get("/api/cases/" + caseNumber + "/appeals")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        for (var other : List.of(ST, "socialjour1", "soc_hv_hyra1")) {
            assertThat(rows(other, "appeal") + rows(other, "appeal_dismissal"))
                    .as(other)
                    .isZero();
        }
        assertThat(rows(CHIEF, "appeal")).isPositive();
    }

    @Test
    void nobody_but_a_caseworker_of_the_unit_registers_or_handles_one() {
        var caseNumber = new CaseNumber(refusedCase("Låst"));
        appeals(caseNumber.value(), "2026-06-08");
        var appeal = inTransaction(HV, () -> appeals.of(caseNumber).get(0));
        for (var other : List.of(ST, CHIEF, "soc_hv_hyra1", "socialjour1", SSM, SB, LEADER)) {
            assertThatThrownBy(() -> inTransaction(other, () -> appeals.register(caseNumber, appeal("2026-06-08"))))
                    .as(other)
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> inTransaction(other, () -> {
                        handling.keep(appeal, "x");
                        return null;
                    }))
                    .as(other)
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> inTransaction(other, () -> {
                        appeals.withdraw(caseNumber, appeal.appealId());
                        return null;
                    }))
                    .as(other)
                    .isInstanceOf(CaseNotFound.class);
        }
        for (var other : List.of(ST, CHIEF, "soc_hv_hyra1", "socialjour1")) {
            assertThat(inTransaction(
                            other,
                            () -> jdbc.sql("update bf.appeal set handled_by = ?")
                                    .param(other)
                                    .update()))
                    .as(other)
                    .isZero();
        }
        assertThatThrownBy(() -> as(SSM).starts("admission", nominee("Nej"))).isNotNull();
        assertThatThrownBy(() -> as(SSM).starts("appeal", appealOf(decisionOf(caseNumber.value()), "2026-06-08")))
                .isNotNull();
    }

    @Test
    void a_couple_appeals_each_for_themselves_and_nobody_twice_at_a_time() {
        var caseNumber = decidedCase(couple("Ett", "Två"), refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        appeals(caseNumber, "2026-06-01");
        assertRefusedAt("decision", () -> appeals(caseNumber, "2026-06-02"));
        appeals(
                caseNumber,
                "2026-06-02",
                "appellant",
                "ANDRA",
                "through",
                "OMBUD",
                "representative",
                CANARY + " Ombud");

        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange", "Task_ConsiderChange");
        assertThat(value("select count(distinct person_id)::text from bf.appeal where case_number = ?", caseNumber))
                .isEqualTo("2");
        var alone = refusedCase("Ensam");
        assertRefusedAt("appellant", () -> appeals(alone, "2026-06-01", "appellant", "ANDRA"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "receivedOn, receivedOn=2026-05-17",
        "receivedOn, receivedOn=2026-06-02",
        "receivedOn, receivedOn=2026-02-30",
        "receivedHow, receivedHow=DUVA",
        "courtReceivedOn, receivedHow=FRAN_DOMSTOLEN",
        "courtReceivedOn, receivedHow=FRAN_DOMSTOLEN;courtReceivedOn=2026-05-17",
        "courtReceivedOn, receivedHow=FRAN_DOMSTOLEN;receivedOn=2026-05-29;courtReceivedOn=2026-05-30",
        "courtReceivedOn, courtReceivedOn=2026-05-30",
        "representative, through=OMBUD",
        "letter, letter=",
        "decision, decision=00000000-0000-0000-0000-000000000000",
        "decision, decision=x",
        "instruction, instruction=KANSKE",
        "appeal, appeal=00000000-0000-0000-0000-000000000000",
    })
    void what_cannot_be_is_refused_at_its_field(String field, String changes) {
        var caseNumber = refusedCase("Vanda");
        at("2026-06-01T10:00");
        var answers = with(appealOf(decisionOf(caseNumber), "2026-06-01"));
        for (var change : changes.split(";")) {
            var pair = change.split("=", 2);
            answers = with(answers, pair[0], pair[1]);
        }
        var wrong = answers;

        assertRefusedAt(field, () -> as(HV).starts("appeal", wrong));
        assertThat(owner.queryForList("select 1 from bf.appeal where case_number = ?", caseNumber))
                .isEmpty();
    }

    @Test
    void a_grant_without_terms_and_another_units_decision_cannot_be_chosen() {
        var full = with(granted(), "terms", null);
        var granted = decidedCase("Hel", full);
        var refused = refusedCase("Annan");

        assertThat(as(HV).opensStart("appeal").get("appealable").toString())
                .contains(refused, decisionOf(refused))
                .doesNotContain(decisionOf(granted));
        assertThat(as(ST).opensStart("appeal").get("appealable").toString()).doesNotContain(refused);
        assertRefusedAt("decision", () -> as(ST).starts("appeal", appealOf(decisionOf(refused), "2026-05-18")));
        assertRefusedAt("decision", () -> as(HV).starts("appeal", appealOf(decisionOf(granted), "2026-05-18")));
    }

    @Test
    void the_page_registers_and_takes_back_and_says_what_is_wrong_at_its_field() {
        var caseNumber = refusedCase("Sidan");
        at("2026-06-08T10:00");
        var staff = Visitor.signedIn(port, HV);
        var path = "/api/cases/" + caseNumber + "/appeals";
        var body = """
                {"decision":"%s","appellant":"FORSTA","representative":"","receivedOn":"%s","receivedHow":"BREV","courtReceivedOn":"",
                 "instruction":"JA","letter":"KANARIE: Jag vill ha en lägenhet."}""";
        var wrong = staff.post(path, body.formatted(decisionOf(caseNumber), "2026-06-09"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("receivedOn", "Dagen har inte varit än.");
        for (var broken : List.of("{}", "[]", "null", "{\"decision\":17}", "{\"appeal\":\"x\"}")) {
            assertThat(staff.post(path, broken).statusCode()).as(broken).isBetween(400, 499);
        }
        assertThat(staff.post(path, body.formatted(decisionOf(caseNumber), "2026-06-08"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(openTasks(caseNumber)).containsExactly("Task_ConsiderChange");
        assertThat(staff.get("/arenden/" + caseNumber + "/overklaganden").body())
                .contains("Överklagande 1", "inkom 2026-06-08, i tid", "2026-06-08", "44 § förvaltningslagen");
        assertThat(Visitor.signedIn(port, CHIEF)
                        .get("/arenden/" + caseNumber + "/overklaganden")
                        .body())
                .contains("Överklagande 1")
                .doesNotContain("<form");
        var withdrawal = path + "/" + appealId(caseNumber, 1) + "/withdrawal";
        assertThat(staff.post(withdrawal, "{}").statusCode()).isEqualTo(204);
        assertThat(staff.post(withdrawal, "{}").statusCode()).isEqualTo(400);
        assertThat(staff.post(path + "/x/withdrawal", "{}").statusCode()).isEqualTo(404);
        assertThat(openTasks(caseNumber)).isEmpty();
    }

    @Test
    void the_papers_say_what_they_should() throws Exception {
        var caseNumber = refusedCase("Papper");
        appeals(caseNumber, "2026-06-09");
        as(HV).does("Task_DecideDismissal", caseNumber, dismissed());
        assertThat(text(caseNumber, "appeal-dismissal"))
                .contains(
                        "Ditt överklagande avvisas, eftersom det kom in för sent",
                        "45 § förvaltningslagen",
                        "måndag 8 juni 2026",
                        "Så här överklagar du avvisningen",
                        "inom tre veckor från den dag du fick del av avvisningen");
        var second = refusedCase("Brev");
        appeals(second, "2026-06-08");
        as(HV).does("Task_ConsiderChange", second, kept());
        assertRefusedAt(
                "complete",
                () -> as(HV).does("Task_Forward", second, Map.of("forwardedOn", "2026-06-08", "complete", true)));
        assertThat(text(second, "appeal-cover-letter"))
                .contains(
                        "Till förvaltningsrätten",
                        "46 § förvaltningslagen",
                        "Jag vill ha en lägenhet.",
                        "Ett av urvalskraven är inte uppfyllt.",
                        "Personen fick beslutet måndag 18 maj 2026",
                        "SoL 2025:400 11 kap. 1 §",
                        "Beslutet ändras inte");
        var old = decidedBeforeTheNewAct();
        assertThat(text(old, "appeal-cover-letter")).contains("SoL 2001:453 4 kap. 1 §");
    }

    /** T-44, U15: an appealed decision keeps its law, and what is decided anew follows the day. */
    private String decidedBeforeTheNewAct() {
        at("2025-06-30T10:00");
        var caseNumber = approved(HV, "Gammal");
        as(HV).does("Task_Decide", caseNumber, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2025-06-30"));
        appeals(caseNumber, "2025-07-21");
        as(HV).does("Task_ConsiderChange", caseNumber, with(changed("DELVIS"), "appealInstruction", true));
        assertThat(owner.queryForList(
                        "select law_reference from bf.assistance_decision where case_number = ? order by decided_on",
                        String.class,
                        caseNumber))
                .containsExactly("SoL 2001:453 4 kap. 1 §", "SoL 2025:400 11 kap. 1 §");
        return caseNumber;
    }

    private static NewAppeal appeal(String receivedOn) {
        return new NewAppeal(null, 1, null, java.time.LocalDate.parse(receivedOn), AppealWay.BREV, null, false, "x");
    }

    private String page(String user, String caseNumber) {
        return Visitor.signedIn(port, user).get("/api/cases/" + caseNumber).body();
    }

    private String gauge(String caseNumber) {
        var body = page(HV, caseNumber);
        var from = body.indexOf("\"appeal-forwarding\"");
        return body.substring(from, Math.min(body.length(), from + 700));
    }

    private int rows(String user, String table) {
        return inTransaction(
                user,
                () -> jdbc.sql("select count(*) from bf." + table)
                        .query(Integer.class)
                        .single());
    }

    private List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select regexp_replace(recipient, '^[^_]*?([a-z]+_)', '\\1') || ' ' || subject from bf.outbox where case_number = ?",
                String.class,
                caseNumber);
    }
}
