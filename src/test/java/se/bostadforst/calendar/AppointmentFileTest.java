package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentFileTest {

    private static final Instant THEN = Instant.parse("2026-06-01T08:00:00Z");

    /** Summer time ends on 2026-10-25 and begins on 2026-03-29. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-23, 10:00, 08:00",
        "2026-10-26, 10:00, 09:00",
        "2026-03-27, 10:00, 09:00",
        "2026-03-30, 10:00, 08:00"
    })
    void ten_oclock_is_ten_oclock_on_both_sides_of_summer_time(LocalDate on, LocalTime at, LocalTime inUtc)
            throws Exception {
        var text = AppointmentFile.of(List.of(meeting(on, Optional.of(at))));
        assertThat(text)
                .contains("DTSTART;TZID=Europe/Stockholm:%sT100000"
                        .formatted(on.toString().replace("-", "")))
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
        var file = parsed(text);
        assertThat(file.validate().getEntries()).isEmpty();
        var event = (net.fortuna.ical4j.model.component.VEvent)
                file.getComponent("VEVENT").orElseThrow();
        var zone = (VTimeZone) file.getComponent("VTIMEZONE").orElseThrow();
        var offset = zone.getApplicableObservance(on.atTime(inUtc).toInstant(ZoneOffset.UTC))
                .getRequiredProperty("TZOFFSETTO")
                .getValue();
        assertThat(inUtc.plusHours(Integer.parseInt(offset.substring(1, 3)))).isEqualTo(at);
        assertThat(event.getSummary().getValue()).isEqualTo("Uppföljning BF-2026-0004");
    }

    @Test
    void a_whole_day_has_no_time_and_leaves_its_owner_free() throws Exception {
        var text = AppointmentFile.of(List.of(meeting(LocalDate.of(2026, 6, 3), Optional.empty())));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260603", "TRANSP:TRANSPARENT")
                .doesNotContain("DTEND");
        assertThat(parsed(text).validate().getEntries()).isEmpty();
    }

    @Test
    void an_empty_calendar_is_a_calendar() throws Exception {
        assertThat(parsed(AppointmentFile.of(List.of())).getComponents("VEVENT"))
                .isEmpty();
    }

    private static Appointment meeting(LocalDate on, Optional<LocalTime> at) {
        return new Appointment(
                Appointment.Kind.FOLLOW_UP, "BF-2026-0004", "x@bostadforst", 1, THEN, on, at, false, Optional.empty());
    }

    private static net.fortuna.ical4j.model.Calendar parsed(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
