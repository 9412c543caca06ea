package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class OutboxDeliveryTest extends OutboxWorld {

    @Test
    void a_letter_is_tried_after_1_minute_5_minutes_30_minutes_2_hours_and_12_hours_and_then_given_up() {
        mailServer.refuses("ssm_chef1", "smtp-451");
        post(message("task:1", CHEF_1));

        assertThat(delivery.deliverDue()).isZero();
        for (var wait : List.of("PT1M", "PT5M", "PT30M", "PT2H", "PT12H")) {
            assertThat(only().givenUpAt()).isNull();
            assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.parse(wait)));
            var asked = mailServer.asked;
            clock.passes(Duration.parse(wait).minusMillis(1));
            delivery.deliverDue();
            assertThat(mailServer.asked).isEqualTo(asked);
            clock.passes(Duration.ofMillis(1));
            delivery.deliverDue();
            assertThat(mailServer.asked).isEqualTo(asked + 1);
        }

        assertThat(only().attempts()).isEqualTo(6);
        assertThat(only().givenUpAt()).isEqualTo(clock.instant());
        assertThat(only().lastError()).isEqualTo("smtp-451");
        clock.passes(Duration.ofDays(30));
        assertThat(delivery.deliverDue()).isZero();
        assertThat(mailServer.asked).isEqualTo(6);
    }

    @Test
    void a_letter_that_is_taken_at_last_leaves_no_error_behind() {
        mailServer.refuses("ssm_chef1", "smtp-451");
        post(message("task:1", CHEF_1));
        delivery.deliverDue();

        mailServer.refusals.clear();
        clock.passes(Duration.ofMinutes(1));

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(only().lastError()).isNull();
    }

    @Test
    void one_letter_that_fails_does_not_hold_up_the_next() {
        mailServer.refuses("ssm_chef1", "smtp-550");
        post(message("task:1", CHEF_1));
        clock.passes(Duration.ofSeconds(1));
        post(message("task:2", new Recipient.ToUser("ssm_chef2")));

        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void an_unexpected_failure_is_noted_by_its_class_only() {
        mailServer.onSend = mail -> {
            throw new IllegalStateException("no such mailbox " + mail.to().email());
        };
        post(message("task:1", CHEF_1));

        assertThat(delivery.deliverDue()).isZero();

        assertThat(only().lastError()).isEqualTo("IllegalStateException");
    }

    @Test
    void a_directory_that_cannot_answer_is_asked_again() {
        directory.fails = true;
        post(message("task:1", CHEF_1));
        assertThat(delivery.deliverDue()).isZero();

        directory.fails = false;
        clock.passes(Duration.ofMinutes(1));

        assertThat(delivery.deliverDue()).isEqualTo(1);
    }

    @Test
    void an_outage_of_two_days_loses_no_letter_and_all_leave_once_when_the_server_is_back() {
        mailServer.isDown();
        for (var quarter = 0; quarter < 4 * 48; quarter++) {
            post(message("task:" + quarter, CHEF_1));
            assertThat(delivery.deliverDue()).isZero();
            clock.passes(Duration.ofMinutes(15));
        }
        assertThat(mailServer.asked).isEqualTo(1);

        mailServer.isBack();
        post(message("task:last", CHEF_1));

        assertThat(delivery.deliverDue()).isEqualTo(193);
        assertThat(mailServer.taken)
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates()
                .hasSize(193);
        assertThat(delivery.deliverDue()).isZero();
    }

    @Test
    void a_round_ends_at_the_first_sign_that_the_server_is_away() {
        mailServer.isDown();
        post(message("task:1", CHEF_1));
        post(message("task:2", CHEF_1));

        delivery.deliverDue();

        assertThat(mailServer.asked).isEqualTo(1);
        assertThat(rows()).extracting(Row::attempts).containsExactlyInAnyOrder(1, 0);
    }

    @Test
    void two_that_deliver_at_once_send_each_letter_once() throws Exception {
        for (var number = 0; number < 60; number++) {
            post(message("task:" + number, CHEF_1));
        }
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);

        var first = threads.submit(() -> {
            start.await();
            return delivery.deliverDue();
        });
        var second = threads.submit(() -> {
            start.await();
            return delivery.deliverDue();
        });
        start.countDown();

        assertThat(first.get() + second.get()).isEqualTo(60);
        threads.shutdown();
        assertThat(mailServer.taken)
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void a_letter_that_is_being_sent_is_out_of_reach_for_others() {
        post(message("task:1", CHEF_1));
        mailServer.onSend = mail -> {
            mailServer.onSend = nothing -> {};
            assertThat(delivery.deliverDue()).isZero();
        };

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(mailServer.taken).hasSize(1);
    }

    @Test
    void a_process_that_died_while_sending_leaves_the_letter_to_the_next_with_the_same_message_id() {
        post(message("task:1", CHEF_1));
        mailServer.onSend = mail -> {
            throw new Died();
        };
        assertThatThrownBy(delivery::deliverDue).isInstanceOf(Died.class);
        mailServer.onSend = nothing -> {};
        assertThat(delivery.deliverDue()).isZero();

        clock.passes(Duration.ofMinutes(5));

        assertThat(delivery.deliverDue()).isEqualTo(1);
        assertThat(mailServer.taken).extracting(Mail::messageId).containsOnly(only().messageId());
    }

    @Test
    void a_letter_that_kills_the_process_every_time_is_given_up() {
        post(message("task:1", CHEF_1));
        mailServer.onSend = mail -> {
            throw new Died();
        };
        for (var attempt = 1; attempt <= 6; attempt++) {
            assertThatThrownBy(delivery::deliverDue).isInstanceOf(Died.class);
            clock.passes(Duration.ofMinutes(5));
        }

        assertThat(delivery.deliverDue()).isZero();

        assertThat(only().givenUpAt()).isNotNull();
        assertThat(only().lastError()).isEqualTo("interrupted");
    }

    @Test
    void a_failure_told_later_than_the_lease_lasts_changes_nothing() {
        post(message("task:1", CHEF_1));
        mailServer.onSend = mail -> {
            clock.passes(Duration.ofMinutes(6));
            mailServer.onSend = second -> {
                throw new MailPort.NotSent("smtp-452");
            };
            delivery.deliverDue();
            throw new MailPort.NotSent("smtp-451");
        };

        delivery.deliverDue();

        assertThat(only().attempts()).isEqualTo(2);
        assertThat(only().lastError()).isEqualTo("smtp-452");
        assertThat(only().nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_letter_that_left_is_not_sent_again_although_that_was_told_later_than_the_lease_lasts() {
        post(message("task:1", CHEF_1));
        mailServer.onSend = mail -> {
            clock.passes(Duration.ofMinutes(6));
            mailServer.onSend = second -> {
                throw new MailPort.NotSent("smtp-452");
            };
            delivery.deliverDue();
            mailServer.onSend = nothing -> {};
        };

        assertThat(delivery.deliverDue()).isEqualTo(1);
        clock.passes(Duration.ofDays(1));

        assertThat(delivery.deliverDue()).isZero();
        assertThat(only().lastError()).isNull();
        assertThat(mailServer.taken).hasSize(1);
    }
}
