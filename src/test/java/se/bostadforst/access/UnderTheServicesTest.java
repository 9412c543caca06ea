package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** A service that forgets its question, or glues a stranger's words into it, still gets no row of anybody else's. */
class UnderTheServicesTest extends AdmissionTest {

    private static final List<String> EVERYBODY = List.of(
            "soc_hv_handlaggare1",
            "soc_hv_chef1",
            "soc_st_handlaggare1",
            "soc_efh_handlaggare1",
            "soc_efh_chef1",
            "socialjour1",
            "ssm_chef1",
            "ssm_vagledare1",
            "sb_forvaltare1",
            "sb_bosocial1",
            "projektledare1",
            "arbetsgrupp1",
            "styrgrupp1",
            "utvarderare1",
            "avlastningsboende1",
            "drift1",
            "processdesigner1");
    private static final Set<String> PARTIES = Set.of(
            "ssm_chef1",
            "ssm_vagledare1",
            "sb_forvaltare1",
            "sb_bosocial1",
            "projektledare1",
            "arbetsgrupp1",
            "styrgrupp1");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @Autowired
    private PlatformTransactionManager transactions;

    private String ofHv;
    private String ofEfh;

    @BeforeEach
    void a_case_in_each_of_two_units() {
        at("2026-05-18T10:00");
        ofHv = upForApproval(HV, "Ada");
        ofEfh = nominated(EFH, "Bo");
    }

    @Test
    void a_question_without_where_gives_every_table_of_the_catalogue_and_no_foreign_row() {
        var foreign = new TreeSet<String>();
        var rows = new TreeMap<String, Integer>();
        for (var table : tablesWithCases()) {
            for (var person : EVERYBODY) {
                var seen = as(person).call(() -> cases("select * from bf." + table));
                rows.merge(person, seen.size(), Integer::sum);
                seen.removeAll(own(person));
                seen.forEach(number -> foreign.add(person + " " + table + " " + number));
            }
        }
        FoundationReport.part(Chapter.MATRIX, UnderTheServicesTest.class)
                .figure(
                        "Tabeller med ärenden, ur PostgreSQL:s egen katalog",
                        tablesWithCases().size())
                .figure(
                        "Främmande rader i en fråga utan villkor, " + EVERYBODY.size() + " roller",
                        foreign.size(),
                        "0",
                        foreign.isEmpty())
                .note(
                        "Inuti en fråga kan ingen byta vem som frågar: organisationens roll får inte köra set_config, och en andra sats efter ett"
                                + " semikolon sänds aldrig. Det som återstår är den som redan kan köra egna satser som bf_app: den inloggningen får ta på"
                                + " sig varje organisations roll, och skyddas bara av sitt lösenord och av att programmet inte lämnar ut den.")
                .save();
        assertThat(foreign).isEmpty();
        assertThat(rows.get("soc_hv_handlaggare1")).as("positive control").isGreaterThan(5);
        assertThat(rows.get("sb_forvaltare1")).as("positive control").isPositive();
    }

    @Test
    void an_injected_string_is_a_string_and_glued_into_the_question_it_gives_no_foreign_row() {
        var injected = "x' or 1=1--";
        for (var table : tablesWithCases()) {
            var column = table + ".case_number";
            for (var person : List.of("soc_hv_handlaggare1", "soc_st_handlaggare1", "sb_forvaltare1", "drift1")) {
                assertThat(as(person)
                                .call(() -> cases("select * from bf." + table + " where " + column + " = ?", injected)))
                        .as(person + " " + table)
                        .isEmpty();
                var glued = as(person)
                        .call(() -> cases("select * from bf." + table + " where " + column + " = '" + injected + "'"));
                glued.removeAll(own(person));
                assertThat(glued).as(person + " " + table).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x' or set_config('bf.unit', 'EFH', true) is not null --",
                "x' or set_config('role', 'bf_system', true) is not null --",
                "x' or pg_catalog.set_config('bf.roles', 'soc_handlaggare', true) = 'y' --",
                "x' or U&\"set\\005fconfig\"('role', 'bf_system', true) = 'y' --",
                "x' union select set_config('role', 'bf_system', true) --",
                "x'; set local role bf_system; select case_number from bf.case_file --",
                "x'; reset role; select case_number from bf.case_file --",
                "x' or query_to_xml('select set_config(''role'',''bf_system'',true)', true, true, '') is not null --",
                "x' or query_to_xml('set local role bf_system', true, true, '') is not null --"
            })
    void what_is_injected_does_not_change_who_is_asking(String injected) {
        var seen = new HashSet<String>();
        var refusals = new ArrayList<DataAccessException>();
        try {
            as(HV).run(() -> inTransaction(() -> {
                try {
                    seen.addAll(jdbc.sql("select case_number from bf.case_file where case_number = '" + injected)
                            .query(String.class)
                            .list());
                    return seen.addAll(jdbc.sql("select case_number from bf.case_file")
                            .query(String.class)
                            .list());
                } catch (DataAccessException refused) {
                    refusals.add(refused);
                    throw refused;
                }
            }));
        } catch (DataAccessException | TransactionException refused) {
            // what PostgreSQL says it cannot do at all, the pool answers by throwing the connection away: then even
            // rolling back fails
            assertThat(refusals).hasSize(1);
        }
        assertThat(refusals)
                .allSatisfy(refused -> assertThat(refused)
                        .rootCause()
                        .message()
                        .containsAnyOf(
                                "permission denied for function set_config",
                                "Not one question",
                                "SET is not allowed in a non-volatile function"));
        assertThat(seen).doesNotContain(ofEfh);
        // whoever asks next, on whatever connection, is still asked who they are
        assertThat(as(HV).call(() -> cases("select * from bf.case_file")))
                .contains(ofHv)
                .doesNotContain(ofEfh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role bf_system",
                "set local role bf_soc",
                "reset role",
                "set session authorization bf_app",
                "discard all",
                "do $$ begin set local role bf_system; end $$",
                "call x()",
                "select 1; set local role bf_system",
                " /**/ set role bf_soc"
            })
    void the_rooms_send_one_question_and_nothing_that_sets_anything(String statement) {
        assertThatThrownBy(() ->
                        as(HV).run(() -> inTransaction(() -> jdbc.sql(statement).update())))
                .rootCause()
                .hasMessageContaining("Not one question");
    }

    @Test
    void the_role_is_taken_anew_for_everybody_in_one_transaction() {
        as(HV).run(() -> inTransaction(() -> {
            assertThat(cases("select * from bf.case_file")).contains(ofHv).doesNotContain(ofEfh);
            ActorContext.asProcess(
                    () -> assertThat(cases("select * from bf.case_file")).contains(ofHv, ofEfh));
            return assertThat(cases("select * from bf.case_file"))
                    .contains(ofHv)
                    .doesNotContain(ofEfh);
        }));
    }

    /** The engine's own way to the database passes nobody's binding: there the rooms' tables are shut altogether. */
    @Test
    void without_anybody_and_beside_the_rooms_there_is_no_row() {
        for (var table : tablesWithCases()) {
            assertThat(cases("select * from bf." + table))
                    .as("nobody, " + table)
                    .isEmpty();
            assertThatThrownBy(
                            () -> inTransaction(() -> new JdbcTemplate(pool).queryForList("select * from bf." + table)))
                    .as("bf_app, " + table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** Said openly: whoever can send own statements as the application's login can take on any role. That login is the last secret. */
    @Test
    void the_login_itself_may_take_on_every_role_and_is_therefore_kept_from_the_rooms() {
        var seen = new TransactionTemplate(transactions).execute(status -> {
            var raw = new JdbcTemplate(pool);
            raw.execute("set local role bf_system");
            var found = raw.queryForList("select case_number from bf.case_file", String.class);
            DataSourceUtils.releaseConnection(null, pool);
            return found;
        });
        assertThat(seen).contains(ofHv, ofEfh);
    }

    @Test
    void no_function_runs_with_its_owners_rights_and_no_view_passes_by_row_level_security() {
        assertThat(owner.queryForList(
                        "select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'bf' and p.prosecdef",
                        String.class))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select viewname from pg_views where schemaname = 'bf' union all select matviewname from pg_matviews where schemaname = 'bf'",
                        String.class))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select rolname from pg_roles where rolname like 'bf\\_%' and rolname <> 'bf_app'"
                                + " and has_function_privilege(rolname, 'pg_catalog.set_config(text,text,boolean)', 'execute')",
                        String.class))
                .isEmpty();
    }

    private List<String> tablesWithCases() {
        return owner.queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_number'
                 where n.nspname = 'bf' and c.relkind in ('r', 'p') order by 1""", String.class);
    }

    private Set<String> own(String person) {
        if (person.startsWith("soc_")) {
            return new HashSet<>(owner.queryForList(
                    "select case_number from bf.case_file where unit = upper(split_part(?, '_', 2))",
                    String.class,
                    person));
        }
        if (person.startsWith("socialjour")) {
            return new HashSet<>(owner.queryForList(
                    "select case_number from bf.call_in where role_code = 'socialjour' and until is null",
                    String.class));
        }
        if (PARTIES.contains(person)) {
            // the coordination of double nominations is the project leader's in every case (T-32, A3)
            return new HashSet<>(owner.queryForList(
                    "select case_number from bf.case_log where data_class = 'A3' and ? like 'projektledare%' union "
                            + "select case_number from bf.case_party where organisation = ? and until is null",
                    String.class,
                    person,
                    person.startsWith("ssm") ? "SSM" : person.startsWith("sb") ? "SB" : "PROJECT"));
        }
        return Set.of();
    }

    private Set<String> cases(String sql, Object... parameters) {
        try {
            return inTransaction(() -> {
                var found = new HashSet<String>();
                for (Map<String, Object> row :
                        jdbc.sql(sql).params(parameters).query().listOfRows()) {
                    found.add(String.valueOf(row.get("case_number")));
                }
                return found;
            });
        } catch (DataAccessException e) {
            assertThat(e).rootCause().hasMessageContaining("permission denied");
            return new HashSet<>();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
