package se.bostadforst.messaging;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.lang.Nullable;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.calendar.SwedishCalendar;

/** What the outbox's codes are called to operations. */
final class DeliveryWords {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", SWEDISH);

    private DeliveryWords() {}

    /** Swedish time; nothing for no time. */
    static String minute(@Nullable OffsetDateTime at) {
        return at == null ? "" : MINUTE.format(at.atZoneSameInstant(SwedishCalendar.ZONE));
    }

    static String letters(int number) {
        return number == 1 ? "Ett brev" : number + " brev";
    }

    /** Why a letter has not left. The server's own words are never kept: they repeat addresses. */
    static String why(@Nullable String code) {
        if (code == null) {
            return "";
        }
        if (code.startsWith("smtp-5")) {
            return "E-postservern tar inte emot brevet (svar %s). Kontrollera mottagarens adress i Admin."
                    .formatted(code.substring(5));
        }
        if (code.startsWith("smtp-")) {
            return "E-postservern kan inte ta emot brevet just nu (svar %s).".formatted(code.substring(5));
        }
        return switch (code) {
            case MailPort.NotSent.SERVER_UNAVAILABLE -> "E-postservern svarar inte, eller släpper inte in programmet.";
            case "no-address" -> "Mottagaren har ingen e-postadress. Lägg in den i Admin.";
            case "interrupted" -> "Programmet avbröts när brevet skulle sändas.";
            case "nothing-left" -> "Det fanns inget kvar att berätta.";
            default -> "Något gick fel när brevet skulle sändas (%s).".formatted(code);
        };
    }

    /** The group's name, or the member of staff's user id. */
    static String recipient(String stored, RoleCatalogue roles) {
        return Recipient.of(stored) instanceof Recipient.ToGroup group
                ? roles.group(group.groupId()).map(RoleGroup::label).orElse(group.groupId())
                : ((Recipient.ToUser) Recipient.of(stored)).userId();
    }
}
