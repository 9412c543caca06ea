package se.bostadforst.messaging;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A real mail server. Every wait in the conversation has a limit; JavaMail's own default is to wait for ever. */
final class SmtpMailPort implements MailPort {

    private static final String LIMIT_MILLIS = "15000";

    private final JavaMailSenderImpl sender;
    private final String from;
    private final Clock clock;

    SmtpMailPort(JavaMailSenderImpl sender, String from, Clock clock) {
        this.sender = sender;
        this.from = from;
        this.clock = clock;
        var protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().putIfAbsent("mail.%s.%s".formatted(protocol, wait), LIMIT_MILLIS);
        }
    }

    @Override
    public void send(Mail mail) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setValidateAddresses(true);
            helper.setFrom(from);
            helper.setTo(mail.to().email());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            if (mail.calendar() != null) {
                message.setContent(withMeeting(mail));
            }
            helper.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<%s@%s>".formatted(mail.messageId(), domain()));
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailSendException e) {
            if (!wasTaken(e)) {
                throw new NotSent(code(e));
            }
        } catch (MailAuthenticationException e) {
            throw new NotSent(NotSent.SERVER_UNAVAILABLE);
        } catch (MailException | MessagingException e) {
            throw new NotSent(e.getClass().getSimpleName());
        }
    }

    /** The text, and the meeting as a file that mail programs offer to put in the calendar. */
    private static MimeMultipart withMeeting(Mail mail) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(mail.text(), StandardCharsets.UTF_8.name());
        var meeting = new MimeBodyPart();
        meeting.setDataHandler(new DataHandler(new ByteArrayDataSource(
                mail.calendar().getBytes(StandardCharsets.UTF_8), "text/calendar; charset=UTF-8")));
        meeting.setFileName("mote.ics");
        return new MimeMultipart(text, meeting);
    }

    @Override
    public boolean answers() {
        try {
            sender.testConnection();
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    /** Spring reports a connection that broke at the goodbye as a failure; the letter had been receipted before it. */
    private static boolean wasTaken(MailSendException e) {
        return e.getCause() != null && e.getMessageExceptions().length == 0;
    }

    private static String code(MailSendException e) {
        Exception told = e.getMessageExceptions()[0];
        // No conversation began: Spring then gives the letter the connection's own exception.
        if (told == e.getCause()) {
            return NotSent.SERVER_UNAVAILABLE;
        }
        var innermost = told;
        for (Exception next = told;
                next != null;
                next = next instanceof MessagingException m ? m.getNextException() : null) {
            innermost = next;
        }
        var answer = answer(innermost);
        if (answer == 0) {
            answer = answer(told);
        }
        return answer > 0 ? "smtp-" + answer : innermost.getClass().getSimpleName();
    }

    private static int answer(Exception e) {
        if (e instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
    }

    private String domain() {
        return from.replaceAll(".*@|[>\\s].*", "");
    }
}
