package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.lang.Nullable;
import se.bostadforst.access.ActorContext;
import se.bostadforst.admission.AdmissionTest;

/** Every attack of the catalogue by every attacker: on plain Camunda, on our house, and on our engine with the door out of the way. */
class AttacksTest extends AdmissionTest {

    private static final List<String> INSIDE =
            List.of("Exception", "ENGINE-", "org.camunda", "java.", "permission", "SQL");

    @LocalServerPort
    private int port;

    private final Outcomes outcomes = new Outcomes();
    private final List<House> houses = new ArrayList<>();

    @AfterEach
    void nobody_stays() {
        houses.forEach(House::close);
        identity.deleteUser("nobody1");
    }

    @TestFactory
    Stream<DynamicTest> what_works_on_plain_camunda_works_for_nobody_here() {
        at("2026-05-18T10:00");
        var plain = new PlainSide(owner.getDataSource());
        var ours = ourHouse();
        houses.addAll(List.of(plain, ours));
        var catalogue = Stream.of(
                        ExpressionAttacks.all(),
                        CommentAttacks.all(),
                        BesideTheFormAttacks.all(),
                        HandOverAttacks.all(),
                        OracleAttacks.all(),
                        ForgedFlowAttacks.all(),
                        HouseAttacks.all())
                .flatMap(List::stream)
                .toList();
        return Stream.concat(
                catalogue.stream()
                        .map(attack -> DynamicTest.dynamicTest(attack.name(), () -> {
                            for (var attacker : Attacker.values()) {
                                tryOnPlain(attack, attacker, plain);
                                tryOnOurs(attack, attacker, ours);
                                tryBeneath(attack, attacker, ours);
                            }
                        })),
                Stream.of(DynamicTest.dynamicTest("nothing worked here, and much did there", () -> {
                    outcomes.report(AttacksTest.class);
                    assertThat(outcomes.workedOnOurs()).isZero();
                    assertThat(outcomes.workedOnPlain()).isGreaterThan(100);
                })));
    }

    private void tryOnPlain(Attack attack, Attacker attacker, PlainSide plain) {
        plain.freshVictim();
        var scene = Scene.play(attack, plain, attacker);
        if (scene.answers().stream().anyMatch(answer -> List.of(401, 403).contains(answer.statusCode()))) {
            plain.forget(attacker);
        }
        outcomes.onPlain(attack, attacker, scene);
        if (attack.worksFor().contains(attacker)) {
            assertThat(scene.success())
                    .as("%s by %s on plain: %s", attack.name(), attacker, answers(scene))
                    .isPresent();
        }
    }

    private void tryOnOurs(Attack attack, Attacker attacker, OurSide ours) {
        var scene = Scene.play(attack, ours, attacker);
        outcomes.onOurs(attack, attacker, scene);
        assertThat(scene.success())
                .as("%s by %s: %s", attack.name(), attacker, answers(scene))
                .isEmpty();
        for (var answer : scene.answers()) {
            if (!attack.allowedTo().contains(attacker)) {
                assertThat(answer.statusCode())
                        .as(
                                "%s by %s: %s %s",
                                attack.name(), attacker, answer.request().method(), answer.uri())
                        .isBetween(400, 499);
            }
            if (answer.statusCode() >= 400) {
                assertThat(answer.body()).as(answer.uri().toString()).doesNotContain(INSIDE);
                assertThat(answer.statusCode()).as(answer.uri().toString()).isLessThan(500);
            }
        }
    }

    /** Without anybody the engine asks nothing, so the door never lets nobody in; it is those with a name who are tried here. */
    private void tryBeneath(Attack attack, Attacker attacker, OurSide ours) {
        if (attack.beneath() == null || attacker.userId() == null) {
            return;
        }
        var before = ours.rows();
        var seen = beneathTheDoor(attack, attacker, ours.victim());
        assertThat(ours.rows()).as("%s by %s, beneath", attack.name(), attacker).isEqualTo(before);
        assertThat(String.valueOf(seen)).doesNotContain(ours.victim().canary());
        assertThat(isNothing(seen))
                .as("%s by %s, beneath, saw %s", attack.name(), attacker, seen)
                .isTrue();
        outcomes.heldBeneath(attack);
    }

    /** What the attacker saw, or null when the engine said no. */
    @Nullable
    private Object beneathTheDoor(Attack attack, Attacker attacker, Victim victim) {
        var groups = users.groupsOf(attacker.userId());
        var actor = actors.of(attacker.userId(), groups);
        identity.setAuthentication(attacker.userId(), groups);
        try {
            return actor.isPresent()
                    ? ActorContext.callAs(actor.get(), () -> attack.beneath().on(engine, victim))
                    : attack.beneath().on(engine, victim);
        } catch (RuntimeException refused) {
            return null;
        } finally {
            identity.clearAuthentication();
        }
    }

    private static boolean isNothing(@Nullable Object seen) {
        return seen == null
                || seen instanceof Collection<?> many && many.isEmpty()
                || seen instanceof Map<?, ?> map && map.isEmpty()
                || seen instanceof Long count && count == 0;
    }

    private OurSide ourHouse() {
        var canary = "Kanarie" + UUID.randomUUID().toString().substring(0, 8);
        var caseNumber = nominated(HV, canary);
        var shared = as(HV).starts("admission", nominee(canary));
        as(HV).does("Task_ObtainConsent", shared, consentTo());
        as(HV).does("Task_AnswerRequirements", shared, requirementsMet());
        var task = as(HV).task("Task_ObtainConsent", caseNumber);
        var victim = new Victim(
                canary,
                caseNumber,
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getId(),
                as(SB).task("Task_Approve", shared).getId(),
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("Alla öppna i mitt team")
                        .singleResult()
                        .getId(),
                "comment1",
                "attachment1",
                HV);
        users.ensure("nobody1", "Ingen", "Alls", "nobody1@example.invalid", "demo", List.of("sb_bovard"));
        var ours = new OurSide(port, victim, new Rows(address(), "camunda", ourTables()));
        identity.deleteMembership("nobody1", "sb_bovard");
        return ours;
    }

    private String address() {
        return owner.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getURL());
    }

    private List<String> ourTables() {
        return owner.queryForList(
                "select 'bf.' || tablename from pg_tables where schemaname = 'bf' and tablename not like '%read_log%'",
                String.class);
    }

    private static List<String> answers(Scene scene) {
        return scene.answers().stream().map(AttacksTest::line).toList();
    }

    private static String line(HttpResponse<String> answer) {
        var body = String.valueOf(answer.body());
        return answer.request().method() + " " + answer.uri().getPath() + " → " + answer.statusCode() + " "
                + body.substring(0, Math.min(120, body.length()));
    }
}
