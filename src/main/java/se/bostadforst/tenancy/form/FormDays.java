package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.time.LocalDate;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;

/** What several forms ask of a day. */
final class FormDays {

    private FormDays() {}

    /** The day of something that has happened. */
    static LocalDate notAhead(Answers answers, String field, Clock clock) {
        var day = answers.date(field);
        if (day.isAfter(LocalDate.now(clock))) {
            throw FormRefused.at(field, "Dagen har inte varit än.");
        }
        return day;
    }
}
