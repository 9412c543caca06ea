package se.bostadforst.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.DeviationKind;
import se.bostadforst.disturbance.Deviations;
import se.bostadforst.forms.FormRefused;

/** How a follow-up went: held, held without the report it should have had (T-20), or not held within its days. Written once. */
@Service
@Transactional
public class FollowUpRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final FollowUps followUps;
    private final FollowUpReports reports;
    private final FollowUpMeetings meetings;
    private final Deviations deviations;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    FollowUpRecords(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            FollowUps followUps,
            FollowUpReports reports,
            FollowUpMeetings meetings,
            Deviations deviations,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.followUps = followUps;
        this.reports = reports;
        this.meetings = meetings;
        this.deviations = deviations;
        this.log = log;
        this.events = events;
    }

    /**
     * It was held. A report that came after it began, or never, makes it {@code GENOMFORD_UTAN_RAPPORT} and a deviation on Stadsmissionen.
     *
     * @param quarter the quarter's own record; required every third month
     * @throws FormRefused when the day cannot be
     */
    public void held(CaseNumber caseNumber, int number, Minutes minutes, Optional<QuarterReview> quarter) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        var followUp = refuseOtherDays(caseNumber, number, minutes.heldOn());
        if (followUp.quarterly() != quarter.isPresent()) {
            throw new IllegalArgumentException("A quarter has a record of its own, a month has none");
        }
        var inTime = reports.receivedAt(caseNumber, number)
                .filter(received -> received.isBefore(start(minutes.heldOn(), minutes.heldAt())))
                .isPresent();
        var status = inTime ? FollowUpStatus.GENOMFORD : FollowUpStatus.GENOMFORD_UTAN_RAPPORT;
        close(caseNumber, number, status, minutes.heldOn(), minutes.heldAt());
        insert(caseNumber, number, null, minutes);
        quarter.ifPresent(review -> insert(caseNumber, followUp.quarter(), review));
        if (!inTime) {
            deviations.record(
                    caseNumber,
                    null,
                    DeviationKind.REPORT_MISSING,
                    Organisation.SSM,
                    minutes.heldOn(),
                    Integer.toString(number));
        }
        if (minutes.redFlag()) {
            log.add(caseNumber, CaseEvent.RED_FLAG, Integer.toString(number));
        }
        meetings.count(followUp, minutes);
        tell(caseNumber, number, status, minutes.heldOn());
    }

    /** It was not held within its days; the next one is still a month from the anchor. */
    public void notHeld(CaseNumber caseNumber, int number, NotHeldReason reason) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        var today = LocalDate.now(clock);
        close(caseNumber, number, FollowUpStatus.EJ_GENOMFORD, null, null);
        insert(caseNumber, number, reason, null);
        reason.against()
                .ifPresent(organisation -> deviations.record(
                        caseNumber,
                        null,
                        DeviationKind.FOLLOW_UP_NOT_HELD,
                        organisation,
                        today,
                        Integer.toString(number)));
        tell(caseNumber, number, FollowUpStatus.EJ_GENOMFORD, today);
    }

    /** The record of a meeting that was held, as far as the asker's rows hold it; whoever shows it has asked the access rules. */
    public Optional<Minutes> minutes(CaseNumber caseNumber, int number) {
        return jdbc.sql("""
                        select m.*, f.held_on, f.held_at from bf.follow_up_minutes m join bf.follow_up f using (case_number, number)
                         where m.case_number = ? and m.number = ? and m.not_held_reason is null""")
                .params(caseNumber.value(), number)
                .query(FollowUpRecords::minutes)
                .optional();
    }

    /** The quarter's record, as far as the asker's rows hold it. */
    public Optional<QuarterReview> quarter(CaseNumber caseNumber, int quarter) {
        return jdbc.sql("select * from bf.quarter_review where case_number = ? and quarter = ?")
                .params(caseNumber.value(), quarter)
                .query((row, n) -> new QuarterReview(
                        QuarterReview.Fits.valueOf(row.getString("fits")),
                        row.getBoolean("plan_revised"),
                        Optional.ofNullable(row.getString("child_item"))))
                .optional();
    }

    /** True when the record says that something must be done soon; for process steps. */
    public boolean redFlag(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> minutes(caseNumber, number))
                .filter(Minutes::redFlag)
                .isPresent();
    }

    private FollowUp refuseOtherDays(CaseNumber caseNumber, int number, LocalDate heldOn) {
        var followUp = followUps.of(caseNumber, number).orElseThrow(CaseNotFound::new);
        if (heldOn.isAfter(LocalDate.now(clock))) {
            throw FormRefused.at("heldOn", "Dagen har inte varit än.");
        }
        if (heldOn.isBefore(followUp.windowFrom()) || heldOn.isAfter(followUp.windowTo())) {
            throw FormRefused.at(
                    "heldOn",
                    "Uppföljningen räknas om den hölls från %s till %s. Hölls den inte då väljer du Inte genomförd."
                            .formatted(followUp.windowFrom(), followUp.windowTo()));
        }
        return followUp;
    }

    private void close(
            CaseNumber caseNumber,
            int number,
            FollowUpStatus status,
            @Nullable LocalDate heldOn,
            @Nullable LocalTime heldAt) {
        var rows = jdbc.sql("""
                        update bf.follow_up set status = :status, held_on = :on, held_at = :at, recorded_at = :now, recorded_by = :by
                         where case_number = :case and number = :number and status in ('PLANERAD', 'BOKAD')""")
                .param("status", status.name())
                .param("on", heldOn, Types.DATE)
                .param("at", heldAt, Types.TIME)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .param("case", caseNumber.value())
                .param("number", number)
                .update();
        if (rows != 1) {
            throw new CaseNotFound();
        }
    }

    private void insert(CaseNumber caseNumber, int number, @Nullable NotHeldReason reason, @Nullable Minutes minutes) {
        var statement = jdbc.sql("""
                        insert into bf.follow_up_minutes (case_number, number, not_held_reason, attendees, housing, economy, disturbance,
                                                          health, support, own_assessment, next_step, recorded_at, recorded_by)
                        values (:case, :number, :reason, :attendees, :housing, :economy, :disturbance, :health, :support, :own, :next,
                                :now, :by)""")
                .param("case", caseNumber.value())
                .param("number", number)
                .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                .param("attendees", minutes == null ? new String[0] : names(minutes))
                .param("own", minutes == null ? null : minutes.ownAssessment().orElse(null), Types.VARCHAR)
                .param("next", minutes == null ? null : minutes.nextStep().orElse(null), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId());
        for (var area : Minutes.Area.values()) {
            var light = minutes == null ? null : minutes.assessment().get(area).name();
            statement = statement.param(area.name().toLowerCase(java.util.Locale.ROOT), light, Types.VARCHAR);
        }
        statement.update();
    }

    private void insert(CaseNumber caseNumber, int quarter, QuarterReview review) {
        jdbc.sql("""
                        insert into bf.quarter_review (case_number, quarter, fits, plan_revised, child_item, recorded_at, recorded_by)
                        values (:case, :quarter, :fits, :plan, :child, :now, :by)""")
                .param("case", caseNumber.value())
                .param("quarter", quarter)
                .param("fits", review.fits().name())
                .param("plan", review.planRevised())
                .param("child", review.childItem().orElse(null), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.QUARTER_HELD, Integer.toString(quarter));
    }

    private void tell(CaseNumber caseNumber, int number, FollowUpStatus status, LocalDate on) {
        log.add(
                caseNumber,
                CaseEvent.FOLLOW_UP_HELD,
                number + ": " + status.label().toLowerCase(java.util.Locale.ROOT));
        events.publishEvent(new FollowUpRecorded(caseNumber, number, status.held(), on));
    }

    private static Instant start(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SwedishCalendar.ZONE).toInstant();
    }

    private static String[] names(Minutes minutes) {
        return minutes.attendees().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static Minutes minutes(ResultSet row, int n) throws SQLException {
        var lights = new EnumMap<Minutes.Area, Light>(Minutes.Area.class);
        for (var area : Minutes.Area.values()) {
            lights.put(area, Light.valueOf(row.getString(area.name().toLowerCase(java.util.Locale.ROOT))));
        }
        var attendees = EnumSet.noneOf(Attendee.class);
        List<String> names = Arrays.asList((String[]) row.getArray("attendees").getArray());
        names.forEach(name -> attendees.add(Attendee.valueOf(name)));
        return new Minutes(
                row.getObject("held_on", LocalDate.class),
                row.getObject("held_at", LocalTime.class),
                attendees,
                lights,
                Optional.ofNullable(row.getString("own_assessment")),
                Optional.ofNullable(row.getString("next_step")));
    }
}
