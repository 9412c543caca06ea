package se.bostadforst.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Månadsrapporten: written by the guide before the meeting, and acknowledged by the caseworker (S002:L340-346, L416-418). */
@Service
@Transactional
public class FollowUpReports {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final FollowUpFigures figures;
    private final CaseLog log;

    FollowUpReports(JdbcClient jdbc, Clock clock, CaseAccess access, FollowUpFigures figures, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.figures = figures;
        this.log = log;
    }

    /** Hands it in; what the house counts is kept as it is now. */
    public void write(CaseNumber caseNumber, int number, String summary, @Nullable String needs) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        var facts = figures.of(caseNumber, number);
        jdbc.sql("""
                        insert into bf.follow_up_report (case_number, number, period_from, period_to, deviations, respite_nights, rents_due, rents_in_time,
                                                         summary, needs, received_at, written_by)
                        values (:case, :number, :from, :to, :deviations, :nights, :due, :inTime, :summary, :needs, :now, :by)""")
                .param("case", caseNumber.value())
                .param("number", number)
                .param("from", facts.from())
                .param("to", facts.to())
                .param("deviations", facts.deviations())
                .param("nights", facts.respiteNights())
                .param("due", boxed(facts.rentsDue()), Types.INTEGER)
                .param("inTime", boxed(facts.rentsInTime()), Types.INTEGER)
                .param("summary", summary)
                .param("needs", needs, Types.VARCHAR)
                .param("now", now())
                .param("by", ActorContext.require().userId())
                .update();
        for (var person : facts.persons()) {
            jdbc.sql("""
                            insert into bf.follow_up_report_person (case_number, number, person_id, held, with_social_services, missed,
                                                                    plan_version, plan_late)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            caseNumber.value(),
                            number,
                            person.personId(),
                            person.held(),
                            person.withSocialServices(),
                            person.missed(),
                            person.planVersion(),
                            person.planLate())
                    .update();
        }
        log.add(caseNumber, CaseEvent.FOLLOW_UP_REPORTED, Integer.toString(number));
    }

    /** The caseworker has read it; once. */
    public void read(CaseNumber caseNumber, int number) {
        access.requireWrite(caseNumber.value(), DataClass.A7);
        var rows = jdbc.sql("""
                        update bf.follow_up_report set read_at = ?, read_by = ?
                         where case_number = ? and number = ? and read_at is null""")
                .params(now(), ActorContext.require().userId(), caseNumber.value(), number)
                .update();
        if (rows == 1) {
            log.add(caseNumber, CaseEvent.FOLLOW_UP_REPORT_READ, Integer.toString(number));
        }
    }

    /** The report, as far as the asker's rows hold it; whoever shows it has asked the access rules. */
    public Optional<FollowUpReport> of(CaseNumber caseNumber, int number) {
        return jdbc.sql("select * from bf.follow_up_report where case_number = ? and number = ?")
                .params(caseNumber.value(), number)
                .query((row, n) -> report(row, persons(caseNumber, number)))
                .optional();
    }

    /** When it came in; for process steps. */
    public Optional<Instant> receivedAt(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(() -> of(caseNumber, number)).map(FollowUpReport::receivedAt);
    }

    /** @throws CaseNotFound when there is none */
    public FollowUpReport require(CaseNumber caseNumber, int number) {
        return of(caseNumber, number).orElseThrow(CaseNotFound::new);
    }

    private List<FollowUpReport.Person> persons(CaseNumber caseNumber, int number) {
        return jdbc.sql("""
                        select r.* from bf.follow_up_report_person r join bf.person p using (person_id)
                         where r.case_number = ? and r.number = ? order by p.member_order""")
                .params(caseNumber.value(), number)
                .query((row, n) -> new FollowUpReport.Person(
                        row.getObject("person_id", UUID.class),
                        row.getInt("held"),
                        row.getInt("with_social_services"),
                        row.getInt("missed"),
                        row.getInt("plan_version"),
                        row.getBoolean("plan_late")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static FollowUpReport report(ResultSet row, List<FollowUpReport.Person> persons) throws SQLException {
        return new FollowUpReport(
                row.getInt("number"),
                new FollowUpReport.Facts(
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        persons,
                        row.getInt("deviations"),
                        row.getInt("respite_nights"),
                        optional(row, "rents_due"),
                        optional(row, "rents_in_time")),
                row.getString("summary"),
                Optional.ofNullable(row.getString("needs")),
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
    }

    private static OptionalInt optional(ResultSet row, String column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Nullable
    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
