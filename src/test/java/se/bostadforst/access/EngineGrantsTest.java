package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;

/** What an organisation's database role may do with the engine's tables: what a click needs ({@code V5__engine_grants.sql}). */
class EngineGrantsTest extends AdmissionTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void no_role_reaches_passwords_memberships_comments_or_attachments() {
        var reached = owner.queryForList("""
                select r.rolname || ' ' || p.privilege || ' ' || t.tablename
                  from pg_tables t, pg_roles r, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p(privilege)
                 where t.schemaname = 'camunda' and r.rolname like 'bf\\_%' and r.rolname not in ('bf_app', 'bf_owner')
                   and (t.tablename like 'act\\_id\\_%' or t.tablename in ('act_hi_comment', 'act_hi_attachment', 'act_ru_filter')
                        or p.privilege = 'TRUNCATE'
                        or p.privilege <> 'SELECT' and (t.tablename like 'act\\_re\\_%' or t.tablename = 'act_ge_property')
                        or p.privilege = 'DELETE' and t.tablename like 'act\\_hi\\_%')
                   and has_table_privilege(r.rolname, 'camunda.' || t.tablename, p.privilege)""", String.class);

        assertThat(reached).isEmpty();
        assertThat(owner.queryForObject(
                        "select has_table_privilege('bf_soc', 'camunda.act_ru_task', 'UPDATE')", Boolean.class))
                .as("positive control")
                .isTrue();
    }

    @Test
    void straight_sql_for_a_password_is_refused_whoever_asks() {
        for (var user : List.of(HV, SSM, SB, LEADER, "drift1", "utvarderare1")) {
            for (var query : List.of(
                    "select pwd_ || salt_ from camunda.act_id_user",
                    "select count(*) from camunda.act_id_info",
                    "select message_ from camunda.act_hi_comment",
                    "select url_ from camunda.act_hi_attachment")) {
                assertThatThrownBy(() -> as(user).call(() -> ask(query)))
                        .as(user + ": " + query)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
        assertThatThrownBy(() -> ActorContext.callAs(Actor.PROCESS, () -> ask("select pwd_ from camunda.act_id_user")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodys_rights_are_taken_away_from_an_organisations_transaction() {
        var before = value("select count(*)::text from camunda.act_ru_authorization");

        as(SB).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        jdbc.sql("delete from camunda.act_ru_authorization").update()));

        assertThat(value("select count(*)::text from camunda.act_ru_authorization"))
                .isEqualTo(before)
                .isNotEqualTo("0");
    }

    private List<String> ask(String query) {
        return new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(query).query(String.class).list());
    }
}
