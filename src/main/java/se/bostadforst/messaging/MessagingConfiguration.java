package se.bostadforst.messaging;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Which way letters leave, and how often. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailPort smtpMailPort(JavaMailSenderImpl sender, @Value("${bostadforst.mail.from}") String from, Clock clock) {
        return new SmtpMailPort(sender, from, clock);
    }

    @Bean
    @Profile("prod")
    @WithoutMailServer
    MailPort missingMailServer() {
        throw new IllegalStateException("Ange en e-postserver: spring.mail.host saknas (krävs i profilen prod).");
    }

    /** Not in tests, which deliver when they want to. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "bostadforst.outbox.enabled", matchIfMissing = true)
    static class Schedule {

        private final OutboxDelivery delivery;

        Schedule(OutboxDelivery delivery) {
            this.delivery = delivery;
        }

        @Scheduled(fixedDelayString = "${bostadforst.outbox.every:10s}")
        void deliverDue() {
            delivery.deliverDue();
        }
    }
}
