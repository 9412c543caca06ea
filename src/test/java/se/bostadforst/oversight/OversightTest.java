package se.bostadforst.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.followup.FollowUpTest;

/** The managers' figures over cases that were played: right, few questions, small counts kept back outside the project, nobody named. */
class OversightTest extends FollowUpTest {

    @Autowired
    private Oversight oversight;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @Test
    void figures_are_those_of_the_cases_that_run() throws IOException {
        onlyMine();
        var anders = movedIn(EFH, nominee("Anders"), "2026-01-26T10:00", "2026-02-02");
        followedUp(EFH, anders, 1);
        var nominated = nominated(HV, "Bo");
        at("2026-03-23T10:00");

        var report = as("projektledare1").call(oversight::today);

        assertThat(report.exact()).isTrue();
        assertThat(cell(report, "phases", "Inflyttad", "Ärenden")).isEqualTo("1");
        assertThat(cell(report, "phases", "Nominerad", "Ärenden")).isEqualTo("1");
        assertThat(cell(report, "phases", "Alla", "Ärenden")).isEqualTo("2");
        assertThat(cell(report, "tasks", "Alla", "Öppna"))
                .isEqualTo(Integer.toString(
                        openTasks(anders).size() + openTasks(nominated).size()));
        assertThat(cell(report, "waiting", "Socialtjänsten, Hässelby-Vällingby", "Ärenden"))
                .isEqualTo("1");
        assertThat(cell(report, "follow-ups", "mars 2026", "Hållna i tid")).isEqualTo("1");
        assertThat(cell(report, "follow-ups", "Tolv månader", "Rapport före mötet"))
                .isEqualTo("1");
        assertThat(cell(report, "takeovers", "Mer än 6 månader", "Hushåll")).isEqualTo("1");
        assertThat(cell(report, "support-months", "Tolv månader", "Alla"))
                .isEqualTo(value(
                        "select count(*)::text from bf.support_month where status is not null and case_number = ?",
                        anders));
        assertThat(cell(report, "tasks", "Alla", "Försenade"))
                .isEqualTo(sumOf(report, "1–5 dagar", "6–20 dagar", "Mer än 20"));
        assertThat(new ObjectMapper().findAndRegisterModules().writeValueAsString(report))
                .doesNotContain("BF-", "Anders", anders, nominated);
    }

    @Test
    void outside_the_project_small_counts_are_kept_back_and_nobody_else_gets_any() throws IOException {
        onlyMine();
        at("2026-05-18T10:00");
        nominated(HV, "Ada");

        var told = as("drift1").call(oversight::today);
        assertThat(told.exact()).isFalse();
        assertThat(cell(told, "phases", "Nominerad", "Ärenden")).isEqualTo("<5");
        assertThat(cell(told, "phases", "Alla", "Ärenden")).isEqualTo("–");
        assertThat(cell(told, "waiting", "Socialtjänsten, Hässelby-Vällingby", "Ärenden"))
                .isEqualTo("–");
        assertThat(told.tables())
                .allSatisfy(table -> assertThat(table.rows())
                        .allSatisfy(row -> assertThat(row.cells())
                                .hasSize(table.columns().size())
                                .noneMatch(cell -> cell.value() != null && Cell.small(cell.value()))));
        for (var other : List.of(HV, GUIDE, SB, "styrgrupp1")) {
            assertThatThrownBy(() -> as(other).call(oversight::today)).isInstanceOf(CaseNotFound.class);
        }

        assertThat(json("admin").get("exact").asBoolean()).isFalse();
        assertThat(json("projektledare1").get("exact").asBoolean()).isTrue();
        for (var other : List.of(HV, GUIDE, SB)) {
            assertThat(Visitor.signedIn(port, other).get("/api/oversight").statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Visitor(port).get("/api/oversight").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("/bf/chart.js").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port)
                        .get("/webjars/chart.js/4.5.1/dist/chart.umd.min.js")
                        .statusCode())
                .isEqualTo(404);
        var file = Visitor.signedIn(port, "projektledare1").get("/api/oversight.csv");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(file.body())
                .startsWith("\uFEFFFigur;Rad;Mått;Antal;Dag\r\n")
                .contains("Ärenden i varje skede;Nominerad;Ärenden;1;2026-05-18");
    }

    /** As many questions as there are families, however many cases run, and none that reads a whole table where an index would do. */
    @Test
    void six_questions_whatever_the_number_of_cases() {
        at("2026-05-18T10:00");
        nominated(HV, "Ada");
        var one = questions();
        for (int i = 0; i < 5; i++) {
            nominated(HV, "Bo");
        }
        var began = System.nanoTime();
        assertThat(questions()).isEqualTo(one).isEqualTo(6);
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(500);
    }

    private long questions() {
        return SqlTape.of(() -> as("projektledare1")
                        .run(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> oversight.today())))
                .stream()
                .filter(said -> said.sql().contains("count(*)"))
                .count();
    }

    private void onlyMine() {
        owner.update("delete from bf.support_month");
        owner.update(
                "update bf.follow_up set status = 'EJ_GENOMFORD', held_on = null, booked_on = '2010-01-01', nominal_on = '2010-01-01'");
        owner.update("update bf.tenancy set ended_on = '2010-01-01' where ended_on is null");
    }

    private JsonNode json(String userId) throws IOException {
        return new ObjectMapper()
                .readTree(Visitor.signedIn(port, userId).get("/api/oversight").body());
    }

    private static String sumOf(Report report, String... columns) {
        var sum = 0;
        for (var column : columns) {
            sum += Integer.parseInt(cell(report, "tasks", "Alla", column));
        }
        return Integer.toString(sum);
    }

    private static String cell(Report report, String table, String row, String column) {
        var found = report.tables().stream()
                .filter(t -> t.id().equals(table))
                .findFirst()
                .orElseThrow();
        return found.rows().stream()
                .filter(r -> r.label().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(found.columns().indexOf(column))
                .text();
    }
}
