package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * Every policy of row-level security, as PostgreSQL lists them, is taken away and thrown wide open, one at a time in a transaction that is
 * rolled back: somebody's reading, adding or changing must come out otherwise, or the policy guards nothing that is tried.
 */
class PolicyMutationTest extends AdmissionTest {

    /** A person's database role, user, organisation, unit and roles. */
    private record Asker(String role, String user, String organisation, String unit, String roles) {}

    private record Policy(String table, String name, String command, String roles, String using, String check) {

        boolean concerns(Asker asker) {
            return roles.contains(asker.role()) || roles.contains("bf_engine");
        }

        boolean isOpen() {
            return "true".equals(using == null ? check : using) && (check == null || "true".equals(check));
        }

        String thrownOpen() {
            return "alter policy " + name + " on bf." + table + (using == null ? "" : " using (true)")
                    + (check == null ? "" : " with check (true)");
        }
    }

    private static final List<Asker> ASKERS = List.of(
            new Asker("bf_soc", HV, "SOC", "HV", "soc_handlaggare"),
            new Asker("bf_soc", "soc_hv_chef1", "SOC", "HV", "soc_chef"),
            new Asker("bf_soc", "soc_hv_hyra1", "SOC", "HV", "soc_hyra"),
            new Asker("bf_soc", ST, "SOC", "ST", "soc_handlaggare"),
            new Asker("bf_ssm", SSM, "SSM", "", "ssm_chef"),
            new Asker("bf_ssm", "ssm_vagledare1", "SSM", "", "ssm_vagledare"),
            new Asker("bf_sb", SB, "SB", "", "sb_forvaltare"),
            new Asker("bf_sb", "sb_bovard1", "SB", "", "sb_bovard"),
            new Asker("bf_project", LEADER, "PROJECT", "", "projektledare"),
            new Asker("bf_project", "arbetsgrupp1", "PROJECT", "", "arbetsgrupp"),
            new Asker("bf_other", "utvarderare1", "OTHER", "", "utvarderare"),
            new Asker("bf_nobody", "", "", "", ""),
            new Asker("bf_system", "process", "OPERATIONS", "", ""));

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource database;

    @LocalServerPort
    private int port;

    private final Map<String, List<String>> samples = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();

    @Test
    void every_policy_is_missed_when_it_is_gone_and_noticed_when_it_is_wide_open() throws SQLException {
        at("2026-05-18T10:00");
        furnish();
        var survived = new ArrayList<String>();
        var mutations = 0;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var policies = policies();
            for (var policy : policies) {
                look(policy.table());
                var before = outcomes(connection, policy);
                connection.rollback();
                mutations++;
                run(connection, "drop policy " + policy.name() + " on bf." + policy.table());
                if (outcomes(connection, policy).equals(before)) {
                    survived.add("borttagen: " + policy);
                }
                connection.rollback();
                if (!policy.isOpen()) {
                    mutations++;
                    run(connection, policy.thrownOpen());
                    if (outcomes(connection, policy).equals(before)) {
                        survived.add("öppnad: " + policy);
                    }
                    connection.rollback();
                }
            }
            assertThat(policies).hasSizeGreaterThan(50);
        }
        FoundationReport.part(Chapter.RULES, PolicyMutationTest.class)
                .figure("Radskyddets policyer, var och en borttagen och vidöppen", mutations)
                .figure(
                        "Upptäckta",
                        "%d (%d %%)"
                                .formatted(
                                        mutations - survived.size(), 100 * (mutations - survived.size()) / mutations),
                        "100 %",
                        survived.isEmpty())
                .save();
        assertThat(survived).isEmpty();
    }

    /** Something in every table: a case that is admitted with a child, one up for approval, one refused as a risk, one of another unit. */
    private void furnish() {
        var elsewhere = upForApproval(ST, "Cecilia");
        var waiting = upForApproval(HV, "Bo");
        as(SB).does("Task_Approve", waiting, yes());
        var admitted = upForApproval(HV, with(nominee("Ada"), "children", "JA"));
        for (var party : List.of(SSM, SB, LEADER)) {
            as(party).opens("Task_Approve", admitted);
        }
        allApprove(admitted);
        as(HV).does("Task_AssessChild", admitted, childAssessed());
        as(HV).does("Task_Decide", admitted, granted());
        as(HV).does("Task_GiveOffer", admitted, offerGiven());
        var refused = as(HV).starts("admission", with(nominee("Eva"), "applied", "JA"));
        as(HV).does("Task_ObtainConsent", refused, consentTo("SSM"));
        as(HV).does(
                        "Task_AnswerRequirements",
                        refused,
                        with(
                                requirementsMet(),
                                "violent",
                                "JA",
                                "riskToOthers",
                                "JA",
                                "violenceMotivation",
                                "Hot mot personal"));
        rentsAndDebts(admitted);
        rentsAndDebts(waiting);
        rentsAndDebts(elsewhere);
        var answer = Visitor.signedIn(port, LEADER)
                .post(
                        "/api/parameters/capacity.persons",
                        "{\"validFrom\":\"2027-05-18\",\"value\":\"16\",\"note\":\"prov\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Rent paid and a debt, each once by hand of whoever may write it, so that it can be tried again. */
    private void rentsAndDebts(String caseNumber) {
        owner.update(
                "insert into bf.rent_row (case_number, period, version, due_on, amount, source, created_by, created_at) values (?, '2026-05', 1, '2026-04-30', 7450, 'HAND', 'soc_hv_hyra1', now())",
                caseNumber);
        owner.update(
                "insert into bf.rent_payment (payment_id, case_number, period, amount, order_received_on, source, recorded_by, recorded_at) values (gen_random_uuid(), ?, '2026-05', 7450, '2026-04-30', 'HAND', 'soc_hv_hyra1', now())",
                caseNumber);
        owner.update("""
                insert into bf.rent_import (unit, content_hash, row_count, imported_at, imported_by)
                select unit, case_number, 1, now(), 'soc_hv_hyra1' from bf.case_file where case_number = ?""", caseNumber);
        owner.update("""
                insert into bf.debt (debt_id, case_number, person_id, creditor, arose_on, band, plan_exists, claim_on_older, recorded_by, recorded_at)
                select gen_random_uuid(), case_number, person_id, 'ANNAN', '2026-01-01', 'OVER_100', false, false, 'ssm_vagledare1', now()
                  from bf.person where case_number = ?""", caseNumber);
        owner.update("""
                insert into bf.consent (consent_id, case_number, unit, person_id, recipient, data_class, form, given_at, recorded_by)
                select gen_random_uuid(), p.case_number, f.unit, p.person_id, 'SSM', c, 'SKRIFTLIGT', now(), 'test'
                  from bf.person p join bf.case_file f using (case_number), unnest(array['C4', 'C8']) c where p.case_number = ?""", caseNumber);
    }

    private List<Policy> policies() {
        return owner.query(
                "select * from pg_policies where schemaname = 'bf' order by tablename, policyname",
                (row, n) -> new Policy(
                        row.getString("tablename"),
                        row.getString("policyname"),
                        row.getString("cmd"),
                        row.getString("roles"),
                        row.getString("qual"),
                        row.getString("with_check")));
    }

    /** A few rows to add again, and a column that may be changed to what it is. */
    private void look(String table) {
        samples.computeIfAbsent(
                table,
                name -> owner.queryForList(
                        "select to_jsonb(t)::text from (select * from bf." + name + " order by ctid desc limit 25) t",
                        String.class));
        columns.computeIfAbsent(
                table,
                name -> owner
                        .queryForList(
                                "select column_name from information_schema.column_privileges where table_schema = 'bf'"
                                        + " and table_name = ? and privilege_type = 'UPDATE' and grantee <> 'postgres'"
                                        + " group by 1 order by max(case when column_name in ('answered_by', 'status', 'answer') then 1 else 0 end) desc, count(*) desc, 1",
                                String.class,
                                name)
                        .stream()
                        .findFirst()
                        .orElse(""));
    }

    /** What comes of everybody's reading, adding and changing, in numbers and error codes. */
    private Map<String, String> outcomes(Connection connection, Policy policy) throws SQLException {
        var table = policy.table();
        var outcomes = new TreeMap<String, String>();
        for (var asker : ASKERS.stream().filter(policy::concerns).toList()) {
            become(connection, asker);
            outcomes.put(
                    asker.user() + asker.role() + " läser",
                    tried(connection, "select count(*) from bf." + table, null));
            if ("INSERT".equals(policy.command()) || "ALL".equals(policy.command())) {
                outcomes.put(asker.user() + asker.role() + " lägger till", added(connection, table));
            }
            var column = columns.get(table);
            if ("UPDATE".equals(policy.command()) && !column.isEmpty()) {
                outcomes.put(
                        asker.user() + asker.role() + " ändrar",
                        tried(connection, "update bf." + table + " set " + column + " = " + changed(column), null));
            }
            run(connection, "reset role");
        }
        return outcomes;
    }

    private String added(Connection connection, String table) throws SQLException {
        var added = new ArrayList<String>();
        var may = tried(
                connection,
                "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'bf." + table
                        + "'::regclass and attnum > 0 and not attisdropped and has_column_privilege(attrelid, attnum, 'INSERT')",
                null);
        for (var row : samples.get(table)) {
            added.add(tried(
                    connection,
                    "insert into bf." + table + " (" + may + ") overriding system value select " + may
                            + " from jsonb_populate_record(null::bf." + table + ", ?::jsonb)",
                    row));
        }
        if (samples.get(table).isEmpty()) {
            added.add(tried(connection, "insert into bf." + table + " default values", null));
        }
        return added.toString();
    }

    private static String changed(String column) {
        return "answered_by".equals(column) ? "bf.actor_user()" : column;
    }

    private static void become(Connection connection, Asker asker) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('bf.user', ?, true), set_config('bf.org', ?, true), set_config('bf.unit', ?, true),
                       set_config('bf.roles', ?, true), set_config('bf.today', '2026-05-18', true)""")) {
            statement.setString(1, asker.user());
            statement.setString(2, asker.organisation());
            statement.setString(3, asker.unit());
            statement.setString(4, asker.roles());
            statement.execute();
        }
        run(connection, "set local role " + asker.role());
    }

    private static String tried(Connection connection, String sql, String parameter) throws SQLException {
        var here = connection.setSavepoint();
        try (var statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            if (!statement.execute()) {
                return String.valueOf(statement.getUpdateCount());
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            return e.getMessage().contains("row-level security") ? "radskydd" : e.getSQLState();
        } finally {
            connection.rollback(here);
            connection.releaseSavepoint(here);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
