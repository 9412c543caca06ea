package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The outbox against a real SMTP server on the wire: there, away, back again, and refusing somebody. */
class SmtpDeliveryTest extends OutboxWorld {

    @Test
    void a_server_that_is_down_loses_nothing_and_everything_leaves_when_it_is_back() throws Exception {
        var port = freePort();
        var house = house(port, List.of());
        post(message("task:1", CHEF_1));
        post(message("task:2", new Recipient.ToUser("ssm_chef2")));
        assertThat(house.deliverDue()).isZero();
        assertThat(rows()).extracting(Row::lastError).contains(MailPort.NotSent.SERVER_UNAVAILABLE);
        clock.passes(Duration.ofHours(20));
        assertThat(house.deliverDue()).isZero();
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(house.deliverDue()).isEqualTo(2);
            assertThat(house.deliverDue()).isZero();

            assertThat(server.getReceivedMessages())
                    .extracting(mail -> mail.getAllRecipients()[0].toString())
                    .containsExactlyInAnyOrder("ssm_chef1@demo.example", "ssm_chef2@demo.example");
            assertThat(rows()).allSatisfy(row -> {
                assertThat(row.sentAt()).isNotNull();
                assertThat(row.lastError()).isNull();
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void an_address_that_is_refused_is_given_up_at_last_and_holds_up_nobody_else() throws Exception {
        try (var refusing = new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 no such user ssm_chef1@demo.example"))) {
            var house = house(refusing.port(), List.of());
            post(message("task:1", CHEF_1));
            for (var n = 0; n < 6; n++) {
                assertThat(house.deliverDue()).isZero();
                clock.passes(Duration.ofHours(12));
            }
            assertThat(only().lastError()).isEqualTo("smtp-550");
            assertThat(only().givenUpAt()).isNotNull();
        }
    }

    @Test
    void a_letter_that_is_written_when_it_leaves_has_its_lines_and_a_subject_of_that_moment() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var lines = List.of(
                    new LetterText.Line(
                            "Bedöm urvalskrav", "BF-2026-0042", "förfaller " + LocalDate.of(2026, 12, 1), "/t/17"),
                    new LetterText.Line("Ring 070-123 45 67", "BF-2026-0043", null, null));
            var late = new LateLetters() {
                @Override
                public boolean writes(String dedupeKey) {
                    return dedupeKey.startsWith("late:");
                }

                @Override
                public Optional<LetterText> write(String dedupeKey, String userId) {
                    return dedupeKey.endsWith("nothing")
                            ? Optional.empty()
                            : Optional.of(new LetterText(
                                    "Dagens sammanfattning: 2 saker",
                                    List.of(new LetterText.Section("Förfaller snart", lines))));
                }
            };
            var house = house(server.getSmtp().getPort(), List.of(late));
            post(OutboxMessage.late("late:1", new Recipient.ToUser("ssm_chef1"), "Sammanfattning"));
            post(OutboxMessage.late("late:nothing", new Recipient.ToUser("ssm_chef1"), "Sammanfattning"));

            assertThat(house.deliverDue()).isEqualTo(1);

            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getSubject()).isEqualTo("Dagens sammanfattning: 2 saker");
            assertThat(((String) mail.getContent()).replace("\r\n", "\n")).startsWith("""
                    Hej!

                    Förfaller snart (2)
                    - Bedöm urvalskrav, BF-2026-0042, förfaller 2026-12-01
                      http://localhost:8080/t/17
                    - En uppgift, BF-2026-0043
                    """);
            assertThat(rows()).extracting(Row::lastError).containsExactlyInAnyOrder(null, "nothing-left");
        } finally {
            server.stop();
        }
    }

    private OutboxDelivery house(int port, List<LateLetters> late) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Clock houseClock = super.clock();
        return new OutboxDelivery(
                ledger,
                directory,
                new SmtpMailPort(sender, "Bostad först <noreply@bf.example>", houseClock),
                late,
                "http://localhost:8080/");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
