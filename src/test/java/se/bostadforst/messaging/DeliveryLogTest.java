package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;

/** Operations see what became of the letters and let them be tried again; an alarm rings when nothing goes out (peers.md ask 4). */
@ExtendWith(OutputCaptureExtension.class)
class DeliveryLogTest extends OutboxWorld {

    private static final String OPERATOR = "drift1";

    @Autowired
    private DeliveryLog log;

    @Autowired
    private DeliveryAlarm alarm;

    @LocalServerPort
    private int port;

    private DeliveryLog.Page page() {
        return as(OPERATOR).call(log::page);
    }

    @AfterEach
    void nothing_rings() {
        owner.update("delete from bf.outbox");
        alarm.watch();
    }

    @Test
    void sent_waiting_and_failed_letters_are_told_with_a_reason_in_swedish_and_the_next_try() {
        mailServer.refuses("ssm_chef2", "smtp-451");
        post(message("task:1", CHEF_1));
        post(message("task:2", new Recipient.ToUser("ssm_chef2")));
        post(message("task:3", new Recipient.ToUser("ssm_utan_adress")));
        delivery.deliverDue();

        assertThat(page().sent()).singleElement().satisfies(row -> {
            assertThat(row.at()).isEqualTo("2026-11-22 09:00");
            assertThat(row.to()).isEqualTo("ssm_chef1");
            assertThat(row.what()).isEqualTo("Godkänn nominering – BF-2026-0042");
            assertThat(row.mayRetry()).isFalse();
        });
        assertThat(page().waiting()).singleElement().satisfies(row -> {
            assertThat(row.why()).isEqualTo("E-postservern kan inte ta emot brevet just nu (svar 451).");
            assertThat(row.next()).isEqualTo("2026-11-22 09:01");
            assertThat(row.attempts()).isEqualTo(1);
            assertThat(row.mayRetry()).isTrue();
        });
        assertThat(page().failed()).singleElement().satisfies(row -> {
            assertThat(row.why()).startsWith("Mottagaren har ingen e-postadress.");
            assertThat(row.mayRetry()).isFalse();
        });
        assertThat(page().days()).containsExactly(new DeliveryLog.Day("2026-11-22", 1, 0));
    }

    @Test
    void a_letter_to_a_group_waits_under_the_groups_name() {
        mailServer.isDown();
        post(message("task:1", CHEF_1));
        post(message("task:2", CHEFER));
        delivery.deliverDue();
        assertThat(page().waiting())
                .extracting(DeliveryLog.Row::to)
                .containsExactlyInAnyOrder("ssm_chef1", "Stockholms Stadsmission – chef eller samordnare");
    }

    @Test
    void the_page_costs_the_same_for_many_letters() {
        post(message("task:1", CHEF_1));
        var one = SqlTape.statements(SqlTape.of(this::page));
        for (var n = 2; n < 80; n++) {
            post(message("task:" + n, CHEF_1));
        }
        assertThat(SqlTape.statements(SqlTape.of(this::page))).isEqualTo(one);
        assertThat(page().waiting()).hasSize(50);
        assertThat(page().waitingInAll()).isEqualTo(79);
    }

    @Test
    void a_letter_that_was_given_up_is_tried_again_from_the_beginning() {
        mailServer.refuses("ssm_chef1", "smtp-550");
        post(message("task:1", CHEF_1));
        for (var n = 0; n < 6; n++) {
            delivery.deliverDue();
            clock.passes(Duration.ofHours(12));
        }
        var failed = page().failed().get(0);
        assertThat(failed.why())
                .isEqualTo("E-postservern tar inte emot brevet (svar 550). Kontrollera mottagarens adress i Admin.");
        assertThat(page().days()).extracting(DeliveryLog.Day::failed).containsExactly(1);
        mailServer.refusals.clear();

        as(OPERATOR).run(() -> log.retry(UUID.fromString(failed.messageId())));

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(page().failed()).isEmpty();
        assertThat(page().sent()).hasSize(1);
        assertThatThrownBy(() -> as(OPERATOR).run(() -> log.retry(UUID.fromString(failed.messageId()))))
                .as("a letter that has left is not sent again")
                .isInstanceOf(CaseNotFound.class);
    }

    @Test
    void a_letter_that_is_being_tried_is_not_tried_twice() {
        post(message("task:1", CHEF_1));
        var attempt = ledger.claim(Duration.ofMinutes(5)).orElseThrow();
        assertThatThrownBy(() -> as(OPERATOR).run(() -> log.retry(attempt.messageId())))
                .isInstanceOf(CaseNotFound.class);
        as(OPERATOR).run(log::retryWaiting);
        assertThat(ledger.claim(Duration.ofMinutes(5))).isEmpty();
    }

    @Test
    void everything_that_waits_is_tried_at_once_when_somebody_says_so() {
        mailServer.refuses("ssm_chef1", "smtp-451");
        post(message("task:1", CHEF_1));
        delivery.deliverDue();
        mailServer.refusals.clear();
        assertThat(delivery.deliverDue()).isZero();

        as(OPERATOR).run(log::retryWaiting);

        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void the_alarm_rings_when_a_letter_has_waited_too_long_and_is_over_when_it_has_left(CapturedOutput output) {
        mailServer.isDown();
        post(message("task:1", CHEF_1));
        delivery.deliverDue();
        clock.passes(Duration.ofMinutes(60));
        assertThat(alarm.sentence()).isEmpty();
        assertThat(health()).contains("\"UP\"");
        clock.passes(Duration.ofSeconds(1));
        alarm.watch();
        alarm.watch();

        var sentence = "Ett brev väntar på att gå ut. Det äldsta har väntat sedan 2026-11-22 09:00.";
        assertThat(alarm.sentence()).contains(sentence);
        assertThat(page().alarm()).contains(sentence);
        assertThat(health()).contains("VARNING").doesNotContain("ssm_chef1", "brev");
        assertThat(output.getAll().split("Larm, utskick: ", -1)).hasSize(2);
        for (var reader : List.of("projektledare1", OPERATOR)) {
            var hindrances = Visitor.json(Visitor.signedIn(port, reader).get("/api/hindrances"));
            assertThat(hindrances.path("mailAlarm").asText()).isEqualTo(sentence);
            assertThat(hindrances.path("seesDeliveries").asBoolean()).isEqualTo(reader.equals(OPERATOR));
        }

        mailServer.isBack();
        delivery.deliverDue();
        alarm.watch();

        assertThat(alarm.sentence()).isEmpty();
        assertThat(health()).contains("\"UP\"");
        assertThat(Visitor.json(Visitor.signedIn(port, OPERATOR).get("/api/hindrances"))
                        .path("mailAlarm")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_alarm_rings_when_letters_were_given_up_and_nothing_has_left_since() {
        mailServer.refuses("ssm_chef1", "smtp-550");
        post(message("task:1", CHEF_1));
        for (var n = 0; n < 6; n++) {
            delivery.deliverDue();
            clock.passes(Duration.ofHours(12));
        }
        assertThat(alarm.sentence())
                .contains("Programmet har gett upp om ett brev, och inget brev har gått ut sedan dess.");
        post(message("task:2", new Recipient.ToUser("ssm_chef2")));
        delivery.deliverDue();
        assertThat(alarm.sentence()).isEmpty();
    }

    @Test
    void only_operations_and_administrators_see_it_and_never_an_address() {
        mailServer.refuses("ssm_chef1", "smtp-451");
        post(message("task:1", CHEF_1));
        delivery.deliverDue();
        for (var other : List.of("soc_hv_handlaggare1", "ssm_chef1", "sb_forvaltare1", "projektledare1")) {
            assertThatThrownBy(() -> as(other).call(log::page)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> as(other).run(log::retryWaiting)).isInstanceOf(CaseNotFound.class);
            var visitor = Visitor.signedIn(port, other);
            assertThat(visitor.get("/utskick").statusCode()).isEqualTo(404);
            assertThat(visitor.post("/api/deliveries/retry", "{}").statusCode()).isEqualTo(404);
        }
        for (var operator : List.of(OPERATOR, "admin")) {
            var visitor = Visitor.signedIn(port, operator);
            assertThat(visitor.get("/utskick").body())
                    .contains("Godkänn nominering – BF-2026-0042", "ssm_chef1", "Nästa försök")
                    .doesNotContain("@demo");
            assertThat(visitor.post("/api/deliveries/retry", "{}").statusCode()).isEqualTo(204);
            assertThat(visitor.post("/api/deliveries/" + UUID.randomUUID() + "/retry", "{}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/api/deliveries/x/retry", "{}").statusCode())
                    .isBetween(400, 404);
        }
    }

    private String health() {
        var answer = new Visitor(port).get("/actuator/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
