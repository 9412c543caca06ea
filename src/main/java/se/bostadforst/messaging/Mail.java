package se.bostadforst.messaging;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A letter to one person, ready to send.
 *
 * @param messageId the same at every attempt, so that a mailbox can tell a second copy
 * @param text plain text, the whole letter
 * @param link the path that the text leads to
 * @param calendar a meeting for the reader's calendar
 */
public record Mail(
        UUID messageId,
        Address to,
        String subject,
        String text,
        @Nullable String link,
        @Nullable String calendar) {

    private static final String FOOTER =
            "Bostad först – automatiskt meddelande. Svara inte på detta brev. Innehåller inga personuppgifter.";

    Mail with(@Nullable String meeting) {
        return new Mail(messageId, to, subject, text, link, meeting);
    }

    static Mail of(UUID messageId, Address to, String subject, String body, @Nullable String link, String baseUrl) {
        var where = link == null ? "" : "Öppna i Bostad först: %s%s\n\n".formatted(baseUrl.replaceAll("/+$", ""), link);
        return new Mail(messageId, to, subject, "Hej!\n\n%s\n\n%s-- \n%s\n".formatted(body, where, FOOTER), link, null);
    }
}
