package se.bostadforst.assistance.appeal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** What must hold of the days and texts of an appeal, each refusal a Swedish sentence at its field. */
final class AppealChecks {

    private static final String FUTURE = "Dagen har inte varit än.";

    private AppealChecks() {}

    static void received(Contested decision, NewAppeal appeal, LocalDate today, List<FieldError> errors) {
        day(
                "receivedOn",
                appeal.receivedOn(),
                today,
                decision.decidedOn(),
                "Överklagandet kan inte ha kommit in före beslutsdagen.",
                errors);
        if (appeal.receivedHow() == null) {
            errors.add(new FieldError("receivedHow", "Välj hur det kom in."));
        }
        if (appeal.instructionWrong() == null) {
            errors.add(new FieldError("instruction", "Svara ja eller nej."));
        }
        var court = appeal.courtReceivedOn();
        if (appeal.receivedHow() == AppealWay.FRAN_DOMSTOLEN) {
            day(
                    "courtReceivedOn",
                    court,
                    today,
                    decision.decidedOn(),
                    "Domstolen kan inte ha fått det före beslutsdagen.",
                    errors);
            if (court != null && appeal.receivedOn() != null && court.isAfter(appeal.receivedOn())) {
                errors.add(new FieldError("courtReceivedOn", "Domstolen hade det innan ni fick det."));
            }
        } else if (court != null) {
            errors.add(new FieldError("courtReceivedOn", "Dagen gäller bara det som domstolen har skickat vidare."));
        }
    }

    /** @throws FormRefused when the day has not been, or lies before what it follows on */
    static void day(String field, LocalDate day, LocalDate today, LocalDate earliest, String tooEarly) {
        var errors = new java.util.ArrayList<FieldError>();
        day(field, day, today, earliest, tooEarly, errors);
        if (!errors.isEmpty()) {
            throw new FormRefused(List.copyOf(errors));
        }
    }

    static void text(String field, @Nullable String text, int longest, String missing, List<FieldError> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, missing));
        } else if (text.codePointCount(0, text.length()) > longest) {
            errors.add(new FieldError(field, "Högst %d tecken.".formatted(longest)));
        } else if (text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "Texten har ett tecken som inte går att spara."));
        }
    }

    private static void day(
            String field,
            @Nullable LocalDate day,
            LocalDate today,
            LocalDate earliest,
            String tooEarly,
            List<FieldError> errors) {
        if (day == null) {
            errors.add(new FieldError(field, "Ange ett datum."));
        } else if (day.isAfter(today)) {
            errors.add(new FieldError(field, FUTURE));
        } else if (day.isBefore(earliest)) {
            errors.add(new FieldError(field, tooEarly));
        }
    }
}
