package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.calendar.AppointmentFile;

class SmtpMailPortTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneOffset.UTC);
    private static final UUID MESSAGE = UUID.fromString("4a4a72a5-6f4b-4a52-9d5a-0c3b8f0a4f11");
    private static final Mail LETTER = Mail.of(
            MESSAGE,
            new Address("ssm_chef1", "ssm_chef1@demo.example"),
            "Godkänn nominering – BF-2026-0042",
            "Det gäller: Godkänn nominering\nÄrende: BF-2026-0042",
            "/t/17",
            "https://bf.example");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void a_letter_arrives_as_swedish_plain_text_that_says_it_was_sent_by_a_machine() throws Exception {
        port(SERVER.getSmtp().getPort()).send(LETTER);

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(LETTER.subject());
        assertThat(((String) received.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(LETTER.text().strip());
        assertThat(received.getContentType()).startsWith("text/plain");
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly("ssm_chef1@demo.example");
        assertThat(received.getFrom())
                .containsExactly(new InternetAddress("noreply@bf.example", "Bostad först", "UTF-8"));
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Bostad först");
        assertThat(received.getMessageID()).isEqualTo("<" + MESSAGE + "@bf.example>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getSentDate()).isEqualTo(NOVEMBER.instant());
    }

    @Test
    void a_server_that_lets_us_in_answers() {
        assertThat(port(SERVER.getSmtp().getPort()).answers()).isTrue();
    }

    @Test
    void a_letter_with_a_meeting_carries_it_as_a_file_for_the_calendar() throws Exception {
        var meeting = AppointmentFile.of(List.of(new Appointment(
                Appointment.Kind.FOLLOW_UP,
                "BF-2026-0004",
                "follow-up-BF-2026-0004-1@bostadforst",
                0,
                Instant.parse("2026-06-01T08:00:00Z"),
                LocalDate.of(2026, 7, 1),
                Optional.of(LocalTime.of(10, 0)),
                false,
                Optional.empty())));
        port(SERVER.getSmtp().getPort()).send(LETTER.with(meeting));

        var received = SERVER.getReceivedMessages();
        var parts = (MimeMultipart) received[received.length - 1].getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent().toString()).isEqualToNormalizingNewlines(LETTER.text());
        assertThat(parts.getBodyPart(1).getContentType()).contains("text/calendar", "UTF-8");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("mote.ics");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(meeting);
    }

    @Test
    void a_server_that_is_down_is_unavailable() throws IOException {
        int nobodyListens;
        try (var socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }

        assertThat(port(nobodyListens).answers()).isFalse();
        assertThatThrownBy(() -> port(nobodyListens).send(LETTER))
                .isInstanceOf(MailPort.NotSent.class)
                .hasMessage("server-unavailable");
    }

    @ParameterizedTest
    @CsvSource({"hangs", "hangs up", "421 too busy"})
    void a_server_that_does_not_greet_is_unavailable(String greeting) throws IOException {
        try (var server = new ScriptedMailServer(Map.of("HELLO", greeting))) {
            assertThat(port(server.port()).answers()).isFalse();
        }
        try (var server = new ScriptedMailServer(Map.of("HELLO", greeting))) {
            assertThatThrownBy(() -> port(server.port()).send(LETTER)).hasMessage("server-unavailable");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 later, smtp-451",
        "RCPT, 550 no ssm_chef1@demo.example here, smtp-550",
        "RCPT, 451 grey, smtp-451",
        "DATA, 552 full, smtp-552",
        "END, 554 spam, smtp-554",
        "END, hangs, SocketTimeoutException",
    })
    void a_letter_that_is_refused_tells_a_code_and_no_address(String step, String reply, String code)
            throws IOException {
        try (var server = new ScriptedMailServer(Map.of(step, reply))) {
            assertThatThrownBy(() -> port(server.port()).send(LETTER))
                    .isInstanceOf(MailPort.NotSent.class)
                    .hasMessage(code)
                    .hasNoCause();
        }
    }

    @Test
    void a_connection_lost_before_the_receipt_is_a_failure_of_this_letter_only() throws IOException {
        try (var server = new ScriptedMailServer(Map.of("END", ScriptedMailServer.HANGS_UP))) {
            assertThatThrownBy(() -> port(server.port()).send(LETTER))
                    .isInstanceOf(MailPort.NotSent.class)
                    .hasMessageNotContaining("server-unavailable");
        }
    }

    @ParameterizedTest
    @CsvSource({"hangs", "hangs up", "500 what"})
    void a_letter_that_was_receipted_is_sent_whatever_happens_at_the_goodbye(String goodbye) throws IOException {
        try (var server = new ScriptedMailServer(Map.of("QUIT", goodbye))) {
            assertThatCode(() -> port(server.port()).send(LETTER)).doesNotThrowAnyException();
        }
    }

    @Test
    void no_wait_is_without_a_limit() {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol("smtps");
        sender.getJavaMailProperties().setProperty("mail.smtps.timeout", "2000");

        new SmtpMailPort(sender, "noreply@bf.example", NOVEMBER);

        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtps.connectiontimeout", "15000")
                .containsEntry("mail.smtps.timeout", "2000")
                .containsEntry("mail.smtps.writetimeout", "15000");
    }

    private static MailPort port(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "300");
        return new SmtpMailPort(sender, "Bostad först <noreply@bf.example>", NOVEMBER);
    }
}
