package se.bostadforst.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.Appointment;
import se.bostadforst.casefile.CaseNumber;

/** The household's follow-ups, one a month from the anchor; for process steps and whoever has asked the access rules. */
@Service
@Transactional
public class FollowUps {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowUps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens a month's follow-up. Repeating it opens nothing twice.
     *
     * @return true when it was opened now
     */
    boolean open(CaseNumber caseNumber, int number, LocalDate nominalOn, LocalDate from, LocalDate to) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.follow_up (case_number, number, nominal_on, window_from, window_to, opened_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (case_number, number) do nothing""")
                        .params(caseNumber.value(), number, nominalOn, from, to, Timestamp.from(clock.instant()))
                        .update())
                == 1;
    }

    /** The last day the report was asked for. */
    Optional<LocalDate> remindedOn(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select reminded_on from bf.follow_up where case_number = ? and number = ? and reminded_on is not null")
                .params(caseNumber.value(), number)
                .query(LocalDate.class)
                .optional());
    }

    /** The last day that an earlier month's report tells of. */
    Optional<LocalDate> reportedTo(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select max(period_to) from bf.follow_up_report where case_number = ? and number < ? having max(period_to) is not null""")
                .params(caseNumber.value(), number)
                .query(LocalDate.class)
                .optional());
    }

    void reminded(CaseNumber caseNumber, int number) {
        ActorContext.asProcess(
                () -> jdbc.sql("update bf.follow_up set reminded_on = ? where case_number = ? and number = ?")
                        .params(LocalDate.now(clock), caseNumber.value(), number)
                        .update());
    }

    /** One of them. */
    public Optional<FollowUp> of(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> jdbc.sql("select * from bf.follow_up where case_number = ? and number = ?")
                .params(caseNumber.value(), number)
                .query(FollowUps::followUp)
                .optional());
    }

    /** All that have been opened, in order. */
    public List<FollowUp> of(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> alreadyAllowed(caseNumber));
    }

    /** As {@link #of(CaseNumber)}, as far as the asker's rows hold them; whoever shows them has asked the access rules. */
    public List<FollowUp> alreadyAllowed(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.follow_up where case_number = ? order by number")
                .param(caseNumber.value())
                .query(FollowUps::followUp)
                .list();
    }

    /**
     * A meeting that has, or had, a day.
     *
     * @param bookings how often it has been given one
     * @param calledOff true when it was to come and tenancy and support have ended since
     */
    public record Booked(
            CaseNumber caseNumber,
            int number,
            FollowUpStatus status,
            LocalDate on,
            Optional<LocalTime> at,
            int bookings,
            Instant bookedThen,
            boolean calledOff) {

        private Booked off() {
            return new Booked(caseNumber, number, status, on, at, bookings, bookedThen, true);
        }

        /** As it stands in a calendar: the same appointment however often it is moved. */
        public Appointment appointment(Optional<String> link) {
            return new Appointment(
                    Appointment.Kind.FOLLOW_UP,
                    caseNumber.value(),
                    "follow-up-%s-%d@bostadforst".formatted(caseNumber, number),
                    Math.max(0, bookings - 1),
                    bookedThen,
                    on,
                    at,
                    calledOff || status == FollowUpStatus.EJ_GENOMFORD,
                    link);
        }
    }

    /** The meetings from that day on in all cases that the asker takes part in, earliest first. The caller writes the read log. */
    public List<Booked> booked(LocalDate from) {
        return booked(from, LocalDate.of(9999, 12, 31));
    }

    /** As {@link #booked(LocalDate)}, up to and including a last day. */
    public List<Booked> booked(LocalDate from, LocalDate to) {
        var meetings = jdbc.sql(
                        "select * from bf.follow_up where booked_on between ? and ? order by booked_on, case_number, number limit 500")
                .params(from, to)
                .query(FollowUps::booking)
                .list();
        var goingOn = goingOn(meetings.stream()
                .filter(meeting -> meeting.status() == FollowUpStatus.BOKAD)
                .map(meeting -> meeting.caseNumber().value())
                .toList());
        return meetings.stream()
                .map(meeting -> meeting.status() == FollowUpStatus.BOKAD
                                && !goingOn.contains(meeting.caseNumber().value())
                        ? meeting.off()
                        : meeting)
                .toList();
    }

    private Set<String> goingOn(List<String> caseNumbers) {
        return ActorContext.asProcess(() -> Set.copyOf(jdbc.sql("""
                        select case_number from bf.tenancy where ended_on is null and case_number = any (string_to_array(:cases, ','))
                        union select case_number from bf.support where ended_on is null and case_number = any (string_to_array(:cases, ','))""")
                .param("cases", String.join(",", caseNumbers))
                .query(String.class)
                .list()));
    }

    /** One meeting that has a day; for the process. */
    Booked booked(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> jdbc.sql("select * from bf.follow_up where case_number = ? and number = ?")
                .params(caseNumber.value(), number)
                .query(FollowUps::booking)
                .single());
    }

    private static Booked booking(ResultSet row, int n) throws SQLException {
        return new Booked(
                new CaseNumber(row.getString("case_number")),
                row.getInt("number"),
                FollowUpStatus.valueOf(row.getString("status")),
                row.getObject("booked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("booked_at", LocalTime.class)),
                row.getInt("bookings"),
                Optional.ofNullable(row.getTimestamp("booked_moment"))
                        .orElse(row.getTimestamp("opened_at"))
                        .toInstant(),
                false);
    }

    /**
     * True when that quarter's follow-up, or a later one in its place, has been held with a record of its own: the third is the gate to an
     * own contract (S002:L143, T-07).
     */
    public boolean quarterHeld(CaseNumber caseNumber, int quarter) {
        return ActorContext.asProcess(
                () -> jdbc.sql("select exists (select 1 from bf.quarter_review where case_number = ? and quarter = ?)")
                        .params(caseNumber.value(), quarter)
                        .query(Boolean.class)
                        .single());
    }

    private static FollowUp followUp(ResultSet row, int n) throws SQLException {
        return new FollowUp(
                new CaseNumber(row.getString("case_number")),
                row.getInt("number"),
                row.getObject("nominal_on", LocalDate.class),
                row.getObject("window_from", LocalDate.class),
                row.getObject("window_to", LocalDate.class),
                FollowUpStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("booked_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("booked_at", LocalTime.class)),
                Optional.ofNullable(row.getString("place")).map(MeetingPlace::valueOf),
                Optional.ofNullable(row.getObject("held_on", LocalDate.class)));
    }
}
