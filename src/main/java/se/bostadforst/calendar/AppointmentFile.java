package se.bostadforst.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Appointments as iCalendar (RFC 5545), which every calendar reads. Times are Swedish times with the rules of summer time beside them. It is no
 * request that somebody answers: nobody is named as organiser or guest.
 */
public final class AppointmentFile {

    /** How it is sent. */
    public static final String CONTENT_TYPE = "text/calendar;charset=UTF-8";

    /** Nobody has said how long a meeting is. */
    private static final Duration MEETING = Duration.ofHours(1);

    /** The rules since 1996. The library's own table calls Stockholm Berlin, and then no calendar finds the zone that the times name. */
    private static final VTimeZone ZONE = zone();

    private AppointmentFile() {}

    /** The whole file; an empty one is a calendar with nothing in it. */
    public static String of(List<Appointment> appointments) {
        var file = new Calendar();
        file.add(new ProdId("-//Bostad först//Kalender//SV"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        file.add(new XProperty("X-WR-CALNAME", "Bostad först"));
        file.add(new XProperty("X-WR-TIMEZONE", SwedishCalendar.ZONE.getId()));
        file.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), Duration.ofHours(1)));
        file.add(ZONE.copy());
        appointments.forEach(appointment -> file.add(event(appointment)));
        var written = new StringWriter();
        try {
            new CalendarOutputter(false).output(file, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static VTimeZone zone() {
        var zone = new VTimeZone();
        zone.add(new TzId(SwedishCalendar.ZONE.getId()));
        zone.add(observed(new Daylight(), "CEST", "+0100", "+0200", "19960331T020000", 3));
        zone.add(observed(new Standard(), "CET", "+0200", "+0100", "19961027T030000", 10));
        return zone;
    }

    private static Observance observed(Observance half, String name, String from, String to, String since, int month) {
        half.add(new TzName(name));
        half.add(new TzOffsetFrom(ZoneOffset.of(from)));
        half.add(new TzOffsetTo(ZoneOffset.of(to)));
        half.add(new DtStart<>(LocalDateTime.parse(since, DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))));
        half.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return half;
    }

    private static VEvent event(Appointment appointment) {
        var event = new VEvent(false);
        event.add(new Uid(appointment.uid()));
        event.add(new DtStamp(appointment.changedAt()));
        event.add(new LastModified(appointment.changedAt()));
        event.add(new Sequence(appointment.sequence()));
        event.add(new Summary(appointment.title()));
        appointment
                .at()
                .ifPresentOrElse(
                        at -> {
                            var begins = appointment.on().atTime(at).atZone(SwedishCalendar.ZONE);
                            event.add(new DtStart<>(begins));
                            event.add(new DtEnd<>(begins.plus(MEETING)));
                        },
                        () -> {
                            event.add(new DtStart<>(appointment.on()));
                            event.add(new Transp(Transp.VALUE_TRANSPARENT));
                        });
        event.add(new Status(appointment.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        appointment.link().ifPresent(link -> event.add((Property) new Url(URI.create(link))));
        return event;
    }
}
