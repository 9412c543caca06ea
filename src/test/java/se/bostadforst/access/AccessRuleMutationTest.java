package se.bostadforst.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;

/** Every line of {@code access/catalogue.csv} gives exactly what it says, and Java and PostgreSQL read it alike. */
class AccessRuleMutationTest extends AdmissionTest {

    @Autowired
    private AccessCatalogue catalogue;

    @Autowired
    private CaseAccess access;

    @Autowired
    private RoleCatalogue roles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void java_and_postgresql_agree_for_every_role_class_right_case_and_consent() {
        at("2026-05-18T10:00");
        var cases = cases();
        var given = 0;
        for (var actor : actors()) {
            var byJava = byJava(catalogue, actor, facts(actor, cases));
            assertThat(byPostgres(actor, cases))
                    .as("%s %s %s", actor.userId(), actor.roles(), actor.unit())
                    .isEqualTo(byJava);
            given += byJava.size();
        }
        assertThat(given).as("positive control").isGreaterThan(100);
    }

    @Test
    void a_line_taken_away_takes_exactly_that_right_from_exactly_that_role() {
        at("2026-05-18T10:00");
        var cases = cases();
        var actors = actors();
        var facts = actors.stream().collect(Collectors.toMap(actor -> actor, actor -> facts(actor, cases)));
        // PostgreSQL is asked for one of each role: that the units are alike there is the test above
        var asked = actors.stream()
                .collect(Collectors.toMap(Actor::roles, actor -> actor, (first, second) -> first))
                .values();
        for (var line : catalogue.rules()) {
            var without = new AccessCatalogue(
                    catalogue.rules().stream().filter(rule -> rule != line).toList());
            var affected = 0;
            for (var actor : actors) {
                if (!actor.has(line.roleCode())) {
                    assertThat(about(line, without, actor, facts.get(actor)))
                            .as("%s without %s", actor.roles(), line)
                            .isEqualTo(about(line, catalogue, actor, facts.get(actor)));
                    continue;
                }
                var before = byJava(catalogue, actor, facts.get(actor));
                var lost = before.stream()
                        .filter(right -> right.startsWith(line.dataClass() + " " + line.right() + " "))
                        .collect(Collectors.toCollection(TreeSet::new));
                // the same right for another reason stays
                var others = new AccessCatalogue(catalogue.rules().stream()
                        .filter(rule -> rule != line
                                && rule.roleCode().equals(line.roleCode())
                                && rule.dataClass() == line.dataClass()
                                && rule.right() == line.right())
                        .toList());
                lost.removeAll(byJava(others, actor, facts.get(actor)));
                var expected = new TreeSet<>(before);
                expected.removeAll(lost);
                affected += lost.size();
                assertThat(byJava(without, actor, facts.get(actor)))
                        .as("%s without %s", actor.roles(), line)
                        .isEqualTo(expected);
                if (!asked.contains(actor)) {
                    continue;
                }
                if (!lost.isEmpty() && othersHangOn(line)) {
                    // who may not even know of the case has nothing left in PostgreSQL that hangs on it
                    assertThat(expected)
                            .as("%s without %s", actor.roles(), line)
                            .containsAll(byPostgresWithout(line, actor, cases));
                } else if (!lost.isEmpty()) {
                    assertThat(byPostgresWithout(line, actor, cases))
                            .as("%s without %s", actor.roles(), line)
                            .isEqualTo(expected);
                }
            }
            assertThat(affected).as("%s gives something", line).isPositive();
        }
    }

    /** Whoever may not know of the case, or not of the calls that open the crisis card, has nothing left that hangs on it. */
    private static boolean othersHangOn(AccessRule line) {
        return line.right() == AccessRight.READ
                && (line.dataClass() == DataClass.C0
                        || line.dataClass() == DataClass.C12 && line.roleCode().equals("ssm_jour"));
    }

    @Test
    void the_table_holds_the_lines_the_lawyer_reads() {
        assertThat(owner.queryForList(
                        "select role_code || access_right || data_class || condition from bf.access_rule",
                        String.class))
                .containsExactlyInAnyOrderElementsOf(catalogue.rules().stream()
                        .map(rule -> rule.roleCode() + rule.right() + rule.dataClass() + rule.condition())
                        .toList());
        assertThat(catalogue.rules())
                .allSatisfy(rule -> assertThat(roles.role(rule.roleCode())).isPresent());
    }

    /** In two units, each: no answer on consent and not shared, shared without consent, shared with consent, taken back. */
    private List<String> cases() {
        var all = new ArrayList<String>();
        for (var unit : List.of(HV, ST)) {
            all.add(nominated(unit, "Ospord"));
            var refused = nominated(unit, "Nej");
            as(unit).does("Task_ObtainConsent", refused, consentTo());
            as(unit).does("Task_AnswerRequirements", refused, requirementsMet());
            all.add(refused);
            var calledIn = upForApproval(unit, "Ja");
            owner.update(
                    "insert into bf.call_in (case_number, unit, role_code, reason_code, since, called_by) select case_number, unit, 'socialjour', 'TEST', now(), 'test' from bf.case_file where case_number = ?",
                    calledIn);
            all.add(calledIn);
            var withdrawn = upForApproval(unit, "Ångrat");
            owner.update(
                    "update bf.consent set withdrawn_at = now() where case_number = ? and recipient in ('SSM', 'PROJECT')",
                    withdrawn);
            owner.update(
                    "update bf.consent set valid_until = '2026-05-17' where case_number = ? and recipient = 'SB'",
                    withdrawn);
            all.add(withdrawn);
            // the jour is on one case, and has opened the card of another without a call; of neither has the household
            // said yes
            owner.update("""
                    insert into bf.on_call_entry (entry_id, case_number, called_at, called_offset, source, anonymous, answered, victim, children,
                                                  neighbours, tell_services, recorded_at, recorded_by, card_until)
                    values (gen_random_uuid(), ?, '2026-05-18T09:00+02', 120, 'POLIS', false, false, false, false, false, false,
                            '2026-05-18T09:00+02', 'ssm_jour9', '2026-05-18T21:00+02')""", withdrawn);
            var broken = upForApproval(unit, "Nödläge");
            owner.update(
                    "update bf.consent set withdrawn_at = now() where case_number = ? and recipient = 'SSM'", broken);
            owner.update("""
                    insert into bf.break_glass (break_id, case_number, reason, words, opened_at, opened_by, until)
                    values (gen_random_uuid(), ?, 'LIVSFARA', 'x', '2026-05-18T09:00+02', 'ssm_jour9', '2026-05-18T11:00+02')""", broken);
            all.add(broken);
            owner.update("""
                    insert into bf.call_in (case_number, unit, role_code, reason_code, since, called_by)
                    select case_number, unit, 'socialjour', 'JOUR_BARN', now(), 'x' from bf.case_file where case_number = ?""", broken);
        }
        return all;
    }

    private List<Actor> actors() {
        return roles.groups().stream()
                .map(group -> new Actor(
                        group.groupId() + "9",
                        group.role().organisation(),
                        group.unit(),
                        Set.of(group.role().code()),
                        false))
                .toList();
    }

    /** What the access rules know of each case, asked once. */
    private Map<String, CaseFacts> facts(Actor actor, List<String> cases) {
        return ActorContext.callAs(
                actor,
                () -> cases.stream()
                        .collect(Collectors.toMap(
                                caseNumber -> caseNumber,
                                caseNumber -> access.facts(caseNumber).orElseThrow())));
    }

    /** The cases in which somebody has the right that this line is about. */
    private static Set<String> about(
            AccessRule line, AccessCatalogue rules, Actor actor, Map<String, CaseFacts> facts) {
        return facts.entrySet().stream()
                .filter(known -> rules.allows(actor, line.dataClass(), line.right(), known.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static TreeSet<String> byJava(AccessCatalogue rules, Actor actor, Map<String, CaseFacts> facts) {
        var rights = new TreeSet<String>();
        facts.forEach((caseNumber, known) -> {
            for (var dataClass : DataClass.values()) {
                for (var right : AccessRight.values()) {
                    if (rules.allows(actor, dataClass, right, known)) {
                        rights.add(dataClass + " " + right + " " + caseNumber);
                    }
                }
            }
        });
        return rights;
    }

    private TreeSet<String> byPostgres(Actor actor, List<String> cases) {
        return ActorContext.callAs(actor, () -> new TransactionTemplate(transactions).execute(status -> ask(cases)));
    }

    private TreeSet<String> byPostgresWithout(AccessRule line, Actor actor, List<String> cases) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            ActorContext.runAs(
                    Actor.PROCESS,
                    () -> assertThat(jdbc.sql(
                                            "delete from bf.access_rule where role_code = ? and data_class = ? and access_right = ? and condition = ?")
                                    .params(
                                            line.roleCode(),
                                            line.dataClass().name(),
                                            line.right().name(),
                                            line.condition().name())
                                    .update())
                            .isOne());
            return ActorContext.callAs(actor, () -> ask(cases));
        });
    }

    private TreeSet<String> ask(List<String> cases) {
        var parameters = Map.of(
                "classes",
                names(DataClass.values()),
                "rights",
                names(AccessRight.values()),
                "cases",
                cases.toArray(String[]::new));
        return jdbc.sql("""
                        select c || ' ' || r || ' ' || n from unnest(:classes::text[]) c, unnest(:rights::text[]) r, unnest(:cases::text[]) n
                         where bf.may(c, r, n)""").params(parameters).query(String.class).list().stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
