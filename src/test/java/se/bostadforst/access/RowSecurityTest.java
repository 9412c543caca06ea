package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;

/** PostgreSQL itself refuses, whatever Java forgets ({@code architecture.md} A6): straight SQL with somebody bound. */
class RowSecurityTest extends AdmissionTest {

    private static final List<String> ABOUT_PEOPLE = List.of(
            "case_file",
            "case_party",
            "person",
            "homelessness_situation",
            "identity_index",
            "consent",
            "case_log",
            "read_log",
            "nomination",
            "admission_assessment",
            "violence_motivation",
            "assessment_outcome",
            "approval",
            "capacity_place",
            "offer",
            "assistance_decision",
            "childs_best_interests",
            "outbox");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseAccess access;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void with_nobody_asking_there_are_no_rows() {
        upForApproval(HV, "Ada");

        for (var table : ABOUT_PEOPLE) {
            assertThat(rowsOrRefusal(table)).as(table).isZero();
        }
    }

    @Test
    void without_a_transaction_there_is_nobody_at_all() {
        assertThatThrownBy(() -> as(HV).run(() -> jdbc.sql("select count(*) from bf.person")
                        .query(Long.class)
                        .single()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void another_unit_sees_nothing_of_a_case() {
        var caseNumber = upForApproval(HV, "Ada");

        for (var other :
                List.of(ST, EFH, "soc_st_chef1", "drift1", "processdesigner1", "utvarderare1", "socialjour1")) {
            for (var table : ABOUT_PEOPLE) {
                assertThat(as(other).call(() -> rowsOrRefusal(table, caseNumber)))
                        .as(other + " " + table)
                        .isZero();
            }
        }
        assertThat(as(HV).call(() -> rowsOrRefusal("person", caseNumber))).isOne();
        assertThat(as("soc_hv_chef1").call(() -> rowsOrRefusal("person", caseNumber)))
                .isOne();
    }

    @Test
    void the_landlord_sees_no_ground_no_decision_and_no_other_partys_answer() {
        var caseNumber = upForApproval(HV, "Ada");

        assertThat(as(SB).call(() -> rowsOrRefusal("person", caseNumber))).isOne();
        assertThat(as(SB).call(() -> rowsOrRefusal("approval", caseNumber))).isOne();
        for (var table : List.of(
                "admission_assessment",
                "violence_motivation",
                "nomination",
                "homelessness_situation",
                "childs_best_interests",
                "assistance_decision",
                "offer",
                "capacity_place",
                "identity_index",
                "read_log",
                "outbox")) {
            assertThat(as(SB).call(() -> rowsOrRefusal(table, caseNumber)))
                    .as(table)
                    .isZero();
        }
        assertThatThrownBy(() -> as(SB).call(
                                () -> inTransaction(() -> jdbc.sql("select reason_codes from bf.assessment_outcome")
                                        .query(String.class)
                                        .list())))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(as("sb_bovard1").call(() -> rowsOrRefusal("person", caseNumber)))
                .isZero();
    }

    @Test
    void stadsmissionen_sees_the_person_with_consent_and_not_without() {
        var with = upForApproval(HV, "Ada");
        var without = nominated(HV, "Berit");
        as(HV).does("Task_ObtainConsent", without, consentTo("SB"));
        as(HV).does("Task_AnswerRequirements", without, requirementsMet());

        assertThat(as(SSM).call(() -> rowsOrRefusal("person", with))).isOne();
        assertThat(as(SSM).call(() -> rowsOrRefusal("homelessness_situation", with)))
                .isOne();
        assertThat(as(SSM).call(() -> rowsOrRefusal("person", without))).isZero();
        assertThat(as(SSM).call(() -> rowsOrRefusal("case_file", without))).isOne();
    }

    @Test
    void a_protected_person_is_no_row_outside_the_unit() {
        var caseNumber = upForApproval(HV, with(nominee("Ada"), "protectedIdentity1", "SKYDDAD_FOLKBOKFORING"));

        for (var party : List.of(SSM, SB, LEADER)) {
            assertThat(as(party).call(() -> rowsOrRefusal("person", caseNumber)))
                    .as(party)
                    .isZero();
            assertThat(as(party).call(() -> rowsOrRefusal("homelessness_situation", caseNumber)))
                    .as(party)
                    .isZero();
        }
    }

    @Test
    void a_party_that_is_out_of_the_case_sees_it_no_more() {
        var caseNumber = upForApproval(HV, "Ada");
        owner.update(
                "update bf.case_party set until = now() where case_number = ? and organisation = 'SSM'", caseNumber);

        assertThat(as(SSM).call(() -> rowsOrRefusal("person", caseNumber))).isZero();
        for (var table : List.of("case_file", "consent", "approval")) {
            assertThat(as(SSM).call(() -> rowsOrRefusal(table, caseNumber)))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void nobody_answers_for_another_organisation() {
        var caseNumber = upForApproval(HV, "Ada");

        assertThat(as(SB).call(() -> inTransaction(() -> jdbc.sql(
                                "update bf.approval set outcome = 'GODKAND', answered_by = bf.actor_user() where case_number = ?")
                        .param(caseNumber)
                        .update())))
                .isOne();
        assertThat(owner.queryForList(
                        "select party from bf.approval where case_number = ? and outcome is not null",
                        String.class,
                        caseNumber))
                .containsExactly("SB");
    }

    @Test
    void only_the_partys_own_role_answers_and_only_once() {
        var caseNumber = upForApproval(HV, "Ada");
        var answer = "update bf.approval set outcome = '%s', reason_code = 'R1', answered_by = %s where case_number = '"
                + caseNumber + "'";

        for (var colleague : List.of("sb_bovard1", "ssm_vagledare1", "arbetsgrupp1")) {
            assertThat(changed(colleague, answer.formatted("GODKAND", "bf.actor_user()")))
                    .as(colleague)
                    .isZero();
        }
        assertThat(changed(SB, answer.formatted("GODKAND", "bf.actor_user()"))).isOne();
        assertThat(changed(SB, answer.formatted("EJ_GODKAND", "bf.actor_user()")))
                .isZero();
        assertThatThrownBy(() -> changed(SSM, answer.formatted("GODKAND", "'ssm_chef2'")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_units_other_roles_change_no_case_and_only_the_leader_adds_a_parameter() {
        var caseNumber = upForApproval(HV, "Ada");
        var move = "update bf.case_file set status = 'ANTAGEN' where case_number = '" + caseNumber + "'";
        var parameter = "insert into bf.parameter (code, valid_from, value, changed_by, changed_at)"
                + " values ('capacity.persons', '2026-05-18', '99', 'projektledare1', now())";

        assertThat(changed("soc_hv_hyra1", move)).isZero();
        assertThat(changed("soc_hv_chef1", move)).isZero();
        assertThatThrownBy(() -> changed("arbetsgrupp1", parameter))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_couple_of_whom_one_was_never_asked_has_not_consented() {
        var caseNumber = upForApproval(HV, couple("Ada", "Bo"));
        assertThat(as(SB).call(() -> rowsOrRefusal("person", caseNumber))).isEqualTo(2);

        owner.update(
                "delete from bf.consent where person_id = (select person_id from bf.person where case_number = ? and member_order = 2)",
                caseNumber);

        assertThat(as(SB).call(() -> rowsOrRefusal("person", caseNumber))).isZero();
        assertThat(as(SB).call(() -> inTransaction(() -> access.facts(caseNumber)))
                        .orElseThrow()
                        .toString())
                .doesNotContain("C1");
    }

    @Test
    void what_was_answered_or_delivered_is_not_written_again() {
        var caseNumber = upForApproval(HV, "Ada");
        owner.update(
                "insert into bf.offer values (?, '2026-05-18', 'SKRIFTLIGT', 'x', false, '2026-06-01', '2026-05-19', 'ACCEPTED')",
                caseNumber);
        owner.update(
                "insert into bf.assistance_decision (decision_id, case_number, kind, body, outcome, law_reference, decided_on, decided_by,"
                        + " decision_maker, delegation_point, reasons, children_concerned, appeal_instruction, delivered_on)"
                        + " values (gen_random_uuid(), ?, 'BOSTAD_FORST', 'UNIT', 'BIFALL', 'x', '2026-05-18', 'x', 'x', 'x', 'x', false, true, '2026-05-18')",
                caseNumber);

        assertThat(changed(HV, "update bf.offer set answer = 'DECLINED' where case_number = '" + caseNumber + "'"))
                .isZero();
        assertThat(changed(
                        HV,
                        "update bf.assistance_decision set delivered_on = '2026-01-01' where case_number = '"
                                + caseNumber + "'"))
                .isZero();
    }

    @Test
    void every_table_with_a_case_number_stands_under_forced_row_level_security() {
        var open = owner.queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'bf' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_number', 'person_id'))""", String.class);

        assertThat(open).isEmpty();
        assertThat(
                        owner.queryForList(
                                "select table_name from information_schema.columns where table_schema = 'bf' and column_name = 'case_number'"))
                .hasSizeGreaterThanOrEqualTo(ABOUT_PEOPLE.size());
    }

    @Test
    void no_role_of_the_application_may_pass_by_row_level_security_or_owns_a_table() {
        assertThat(owner.queryForList(
                        "select rolname from pg_roles where rolname like 'bf\\_%' and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select tablename from pg_tables where schemaname = 'bf' and tableowner like 'bf\\_%'"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"case_log", "read_log", "read_log_seal"})
    void a_log_is_added_to_and_never_changed_not_even_by_the_process(String log) {
        for (var change : List.of("delete from bf." + log, "truncate bf." + log)) {
            assertThatThrownBy(() -> ActorContext.runAs(
                            Actor.PROCESS,
                            () -> inTransaction(() -> jdbc.sql(change).update())))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        var column = "read_log_seal".equals(log) ? "sealed_at" : "at";
        assertThatThrownBy(() -> ActorContext.runAs(
                        Actor.PROCESS,
                        () -> inTransaction(() -> jdbc.sql("update bf." + log + " set " + column + " = now()")
                                .update())))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_line_in_somebody_elses_name_cannot_be_written() {
        var caseNumber = upForApproval(HV, "Ada");
        assertThatThrownBy(() -> as(SB).call(() ->
                        inTransaction(() -> jdbc.sql("""
                                insert into bf.read_log (at, user_id, organisation, case_number, data_class, purpose, granted)
                                values (now(), 'ssm_chef1', 'SSM', ?, 'C1', 'x', true)""").param(caseNumber).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as(SB).call(() ->
                        inTransaction(() -> jdbc.sql("""
                                insert into bf.case_log (case_number, at, event, actor, actor_org, data_class)
                                values (?, now(), 'CLOSED', 'ssm_chef1', 'SSM', 'C0')""").param(caseNumber).update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int changed(String user, String change) {
        return as(user).call(() -> inTransaction(() -> jdbc.sql(change).update()));
    }

    private long rowsOrRefusal(String table, String... caseNumber) {
        var where = caseNumber.length == 0 ? "" : " where case_number = '" + caseNumber[0] + "'";
        try {
            return inTransaction(() -> jdbc.sql("select count(*) from bf." + table + where)
                    .query(Long.class)
                    .single());
        } catch (org.springframework.dao.DataAccessException e) {
            assertThat(e).rootCause().hasMessageContaining("permission denied");
            return 0;
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
