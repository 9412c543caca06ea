package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Organisation;

class OutboxTest extends OutboxWorld {

    @ParameterizedTest
    @EnumSource(Organisation.class)
    void every_organisation_may_post_and_none_may_read(Organisation organisation) {
        var actor = new Actor("somebody", organisation, Optional.empty(), Set.of(), false);

        ActorContext.runAs(actor, () -> transaction.executeWithoutResult(status -> outbox.post(message("k", CHEF_1))));

        assertThat(rows()).hasSize(1);
        assertThatThrownBy(() -> ActorContext.runAs(
                        actor,
                        () -> transaction.executeWithoutResult(status -> jdbc.sql("select count(*) from bf.outbox")
                                .query(Integer.class)
                                .single())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_same_message_posted_twice_is_one_letter() {
        post(message("task:1", CHEF_1));
        post(message("task:1", CHEF_1));
        assertThat(delivery.deliverDue()).isEqualTo(1);

        post(message("task:1", CHEF_1));

        assertThat(delivery.deliverDue()).isZero();
        assertThat(mailServer.taken).hasSize(1);
    }

    @Test
    void a_message_is_rolled_back_with_what_it_tells_about() {
        ActorContext.runAs(
                somebody(),
                () -> transaction.executeWithoutResult(status -> {
                    outbox.post(message("task:1", CHEF_1));
                    status.setRollbackOnly();
                }));

        assertThat(delivery.deliverDue()).isZero();
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_message_cannot_be_posted_on_its_own() {
        assertThatThrownBy(() -> outbox.post(message("task:1", CHEF_1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_mail_server_that_is_down_is_not_noticed_by_who_posts() {
        mailServer.isDown();

        post(message("task:1", CHEF_1));

        assertThat(mailServer.asked).isZero();
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_letter_says_what_it_is_about_and_leaves_once() {
        post(message("task:1", CHEF_1));

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(delivery.deliverDue()).isZero();
        assertThat(mailServer.taken).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(address("ssm_chef1"));
            assertThat(mail.subject()).isEqualTo("Godkänn nominering – BF-2026-0042");
            assertThat(mail.text())
                    .contains("http://localhost:8080/t/17")
                    .endsWith("Innehåller inga personuppgifter.\n");
        });
        assertThat(only().sentAt()).isEqualTo(NOW);
        assertThat(only().lastError()).isNull();
    }

    @Test
    void letters_are_not_sent_inside_a_transaction_and_hold_no_connection_while_they_are_sent() {
        post(message("task:1", CHEF_1));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> delivery.deliverDue()))
                .isInstanceOf(IllegalStateException.class);

        mailServer.onSend = mail -> assertThat(
                        org.springframework.transaction.support.TransactionSynchronizationManager.getResourceMap())
                .isEmpty();

        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void nobody_to_write_to_is_not_tried_again() {
        directory.people.remove(CHEF_1);
        post(message("task:1", CHEF_1));

        assertThat(delivery.deliverDue()).isZero();

        assertThat(only().sentAt()).isEqualTo(NOW);
        assertThat(only().lastError()).isEqualTo("no-address");
    }

    @Test
    void everybody_in_a_group_gets_a_letter_of_their_own() {
        post(message("task:1", CHEFER));

        assertThat(delivery.deliverDue()).isEqualTo(3);

        assertThat(mailServer.recipients()).containsExactlyInAnyOrder("ssm_chef1", "ssm_chef2", "ssm_chef3");
        assertThat(rows()).extracting(Row::lastError).containsExactlyInAnyOrder("spread", null, null, null);
    }

    @Test
    void a_member_whose_mailbox_is_full_repeats_nobody_elses_letter() {
        mailServer.refuses("ssm_chef2", "smtp-552");
        post(message("task:1", CHEFER));
        assertThat(delivery.deliverDue()).isEqualTo(2);

        mailServer.refusals.clear();
        clock.passes(Duration.ofMinutes(1));

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(mailServer.recipients()).containsExactlyInAnyOrder("ssm_chef1", "ssm_chef3", "ssm_chef2");
    }
}
