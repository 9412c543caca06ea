package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

class MailWiringTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MailSenderAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(OutboxDelivery.class, () -> mock(OutboxDelivery.class))
            .withUserConfiguration(MessagingConfiguration.class, DemoInbox.class, DemoInboxPage.class)
            .withPropertyValues("bostadforst.outbox.enabled=false");

    @Test
    void letters_stay_in_the_demo_when_no_mail_server_is_configured() {
        application.run(context -> assertThat(context)
                .hasSingleBean(DemoInboxPage.class)
                .getBean(MailPort.class)
                .isInstanceOf(DemoInbox.class));
    }

    @Test
    void letters_leave_by_the_mail_server_when_there_is_one() {
        application
                .withPropertyValues("spring.mail.host=mail.example", "bostadforst.mail.from=noreply@bf.example")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(DemoInboxPage.class)
                        .getBean(MailPort.class)
                        .isInstanceOf(SmtpMailPort.class));
    }

    @Test
    void production_has_no_demo_inbox_even_with_a_mail_server() {
        application
                .withPropertyValues(
                        "spring.profiles.active=prod",
                        "spring.mail.host=mail.example",
                        "bostadforst.mail.from=noreply@bf.example")
                .run(context ->
                        assertThat(context).doesNotHaveBean(DemoInbox.class).doesNotHaveBean(DemoInboxPage.class));
    }

    @Test
    void production_does_not_start_without_a_mail_server() {
        application
                .withPropertyValues("spring.profiles.active=prod")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("spring.mail.host saknas"));
    }

    @Test
    void a_mail_server_needs_a_sender() {
        application
                .withPropertyValues("spring.mail.host=mail.example")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("bostadforst.mail.from"));
    }

    @Test
    void the_outbox_is_emptied_every_ten_seconds() {
        application
                .withPropertyValues("bostadforst.outbox.enabled=true")
                .run(context -> assertThat(
                                context.getBean(ScheduledTaskHolder.class).getScheduledTasks())
                        .singleElement()
                        .satisfies(task -> assertThat(((FixedDelayTask) task.getTask()).getIntervalDuration())
                                .isEqualTo(Duration.ofSeconds(10))));
    }

    @Test
    void nothing_is_scheduled_where_tests_deliver_themselves() {
        application.run(context -> assertThat(context).doesNotHaveBean(ScheduledTaskHolder.class));
    }
}
