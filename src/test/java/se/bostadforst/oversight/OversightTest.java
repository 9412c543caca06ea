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
                .isEqualTo(sumOf(report, "1–5 dagar", "6–20 dagar", "Mer än 20 dagar"));
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
    void seven_questions_whatever_the_number_of_cases() {
        at("2026-05-18T10:00");
        nominated(HV, "Ada");
        var one = questions();
        for (int i = 0; i < 5; i++) {
            nominated(HV, "Bo");
        }
        var began = System.nanoTime();
        assertThat(questions()).isEqualTo(one).isEqualTo(7);
        assertThat((System.nanoTime() - began) / 1_000_000).as("ms").isLessThan(500);
    }

    /** Far more households than any project of this kind has: what is counted is found by its index, and the page does not wait. */
    @Test
    void two_thousand_households_are_counted_while_one_blinks() {
        at("2026-05-18T10:00");
        try {
            owner.update("""
                    insert into bf.case_file (case_number, unit, status, household_type, children, opened_at, opened_by, closed_at)
                    select 'BF-2099-' || n, 'HV', 'INFLYTTAD', 'SINGLE', false, now(), 'x', case when n % 2 = 0 then now() end
                      from generate_series(10001, 14000) n""");
            owner.update("""
                    insert into bf.tenancy (case_number, start_date, moved_in_at)
                    select case_number, date '2026-01-01', now() from bf.case_file where case_number like 'BF-2099-%'""");
            owner.update("""
                    insert into bf.person (person_id, case_number, member_order, identity_type, first_name, last_name, protected_identity, registered_sex, interpreter)
                    select gen_random_uuid(), case_number, 1, 'TILLFALLIG_ID', 'x', 'x', 'INGEN', 'KVINNA', false from bf.case_file where case_number like 'BF-2099-%'""");
            owner.update("""
                    insert into bf.follow_up (case_number, number, nominal_on, window_from, window_to, status, booked_on, held_on, opened_at)
                    select case_number, n, d, d, d, 'GENOMFORD', d, d, now()
                      from bf.case_file, generate_series(1, 36) n, lateral (select (date '2026-06-01' - n * 30) as d) day where case_number like 'BF-2099-%'""");
            owner.update("""
                    insert into bf.support_month (case_number, person_id, month, days, days_in_month, required, status, opened_at)
                    select case_number, person_id, to_char(date '2026-06-01' - n * 30, 'YYYY-MM'), 30, 30, 4, 'UPPFYLLD', now()
                      from bf.person, generate_series(1, 36) n where case_number like 'BF-2099-%' on conflict do nothing""");
            owner.execute("analyze bf.case_file, bf.follow_up, bf.support_month, bf.tenancy");
            as("projektledare1").call(oversight::today);
            var began = System.nanoTime();
            var report = as("projektledare1").call(oversight::today);
            var ms = (System.nanoTime() - began) / 1_000_000;
            System.out.println("OVERSIGHT " + ms + " ms");
            assertThat(ms).isLessThan(2_000);
            assertThat(cell(report, "phases", "Inflyttad", "Ärenden")).isEqualTo("2\u00a0000");
            assertThat(
                            explained(
                                    "select count(*) from bf.follow_up where status in ('PLANERAD', 'BOKAD') or coalesce(held_on, booked_on, nominal_on) >= '2026-05-01'"))
                    .contains("follow_up_by_day", "follow_up_by_status");
            assertThat(
                            explained(
                                    "select month, status, count(*) from bf.support_month where status is not null and month >= '2026-05' group by month, status"))
                    .contains("support_month_by_month");
        } finally {
            for (var table : List.of("support_month", "follow_up", "person", "tenancy", "case_file")) {
                owner.update("delete from bf." + table + " where case_number like 'BF-2099-%'");
            }
        }
    }

    private String explained(String sql) {
        return String.join("\n", owner.queryForList("explain " + sql, String.class));
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
