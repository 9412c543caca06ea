package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.AppTest;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Organisation;

/** On PostgreSQL with the real migration, the real database roles and row-level security; with a clock, users and a mail server of its own. */
abstract class OutboxWorld extends AppTest {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Recipient CHEF_1 = new Recipient.ToUser("ssm_chef1");
    static final Recipient CHEFER = new Recipient.ToGroup("ssm_chef");

    final TestClock clock = new TestClock();
    final MailServer mailServer = new MailServer();
    final Directory directory = new Directory();

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxLedger ledger;

    @Autowired
    JdbcClient jdbc;

    TransactionTemplate transaction;
    OutboxDelivery delivery;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void the_outbox_is_empty_and_the_mail_server_is_ours() {
        super.clock.freeze(NOW);
        delivery = new OutboxDelivery(ledger, directory, mailServer, List.of(), "http://localhost:8080");
        owner.update("delete from bf.outbox");
        directory.people.put(CHEF_1, List.of(address("ssm_chef1")));
        directory.people.put(CHEFER, List.of(address("ssm_chef1"), address("ssm_chef2"), address("ssm_chef3")));
        directory.people.put(new Recipient.ToUser("ssm_chef2"), List.of(address("ssm_chef2")));
        directory.people.put(new Recipient.ToUser("ssm_chef3"), List.of(address("ssm_chef3")));
    }

    /** The clock of the house, for what is built by hand. */
    java.time.Clock clock() {
        return super.clock;
    }

    static OutboxMessage message(String dedupeKey, Recipient recipient) {
        return OutboxMessage.aboutTask(dedupeKey, recipient, "BF-2026-0042", "Godkänn nominering", "/t/17");
    }

    static Address address(String userId) {
        return new Address(userId, userId + "@demo.example");
    }

    static Actor somebody() {
        return new Actor("soc_hv_handlaggare1", Organisation.SOC, Optional.empty(), Set.of("soc_handlaggare"), false);
    }

    void post(OutboxMessage message) {
        ActorContext.runAs(somebody(), () -> transaction.executeWithoutResult(status -> outbox.post(message)));
    }

    record Row(
            java.util.UUID messageId,
            int attempts,
            Instant nextAttemptAt,
            Instant sentAt,
            Instant givenUpAt,
            String lastError) {}

    Row only() {
        assertThat(rows()).hasSize(1);
        return rows().get(0);
    }

    List<Row> rows() {
        return ActorContext.callAs(
                Actor.PROCESS,
                () -> transaction.execute(status -> jdbc.sql("select * from bf.outbox")
                        .query((row, number) -> new Row(
                                row.getObject("message_id", java.util.UUID.class),
                                row.getInt("attempts"),
                                instant(row, "next_attempt_at"),
                                instant(row, "sent_at"),
                                instant(row, "given_up_at"),
                                row.getString("last_error")))
                        .list()));
    }

    static Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        var time = row.getObject(column, java.time.OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    static final class Directory implements RecipientDirectory {

        final Map<Recipient, List<Address>> people = new HashMap<>();
        boolean fails;

        @Override
        public List<Address> addresses(Recipient recipient) {
            if (fails) {
                throw new IllegalStateException("the directory is away");
            }
            return people.getOrDefault(recipient, List.of());
        }
    }

    static final class MailServer implements MailPort {

        final List<Mail> taken = Collections.synchronizedList(new ArrayList<>());
        final Map<String, String> refusals = new HashMap<>();
        volatile Consumer<Mail> onSend = mail -> {};
        volatile boolean down;
        int asked;

        void isDown() {
            down = true;
        }

        void isBack() {
            down = false;
        }

        void refuses(String userId, String code) {
            refusals.put(userId, code);
        }

        List<String> recipients() {
            return taken.stream().map(mail -> mail.to().userId()).toList();
        }

        @Override
        public void send(Mail mail) {
            synchronized (this) {
                asked++;
            }
            if (down) {
                throw new NotSent(NotSent.SERVER_UNAVAILABLE);
            }
            if (refusals.containsKey(mail.to().userId())) {
                throw new NotSent(refusals.get(mail.to().userId()));
            }
            onSend.accept(mail);
            taken.add(mail);
        }

        @Override
        public boolean answers() {
            return !down;
        }
    }

    /** The clock of the house, standing still until the test says that time passes. */
    final class TestClock {

        void passes(Duration time) {
            OutboxWorld.super.clock.freeze(instant().plus(time));
        }

        Instant instant() {
            return OutboxWorld.super.clock.instant();
        }
    }
}
