package se.bostadforst.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;

/**
 * A follow-up that tenant, guide and caseworker came to is one of the month's meetings, and the one with socialtjänsten, who says so itself
 * (A-07, T-17). For whoever has written its record.
 */
@Service
@Transactional
public class JointMeetings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SupportMonths months;
    private final ApplicationEventPublisher events;

    JointMeetings(JdbcClient jdbc, Clock clock, SupportMonths months, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.months = months;
        this.events = events;
    }

    /**
     * Counts it. What the guide has entered or planned for that day is that meeting; a month that is shut stays as it is.
     *
     * @param on civil day in Sweden
     */
    public void held(CaseNumber caseNumber, LocalDate on, MeetingKind kind, List<UUID> present) {
        if (months.isShut(caseNumber, YearMonth.from(on))) {
            return;
        }
        var by = ActorContext.require().userId();
        ActorContext.asProcess(() -> known(caseNumber, on, by) || add(caseNumber, on, kind, present, by));
        present.forEach(person -> events.publishEvent(new MeetingHeld(caseNumber, person)));
        months.countAgain(caseNumber, YearMonth.from(on));
    }

    private boolean known(CaseNumber caseNumber, LocalDate on, String by) {
        return jdbc.sql("""
                        update bf.support_meeting set status = 'GENOMFORT', social_services = true, attendance_confirmed = true, confirmed_by = ?
                         where meeting_id = (select m.meeting_id from bf.support_meeting m
                                              where m.case_number = ? and m.meeting_on = ? and m.status in ('GENOMFORT', 'PLANERAT')
                                                and not exists (select 1 from bf.support_correction c where c.meeting_id = m.meeting_id)
                                              order by m.social_services desc, m.recorded_at limit 1)""").params(by, caseNumber.value(), on).update() == 1;
    }

    private boolean add(CaseNumber caseNumber, LocalDate on, MeetingKind kind, List<UUID> present, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.support_meeting (meeting_id, case_number, meeting_on, kind, status, social_services,
                                                        attendance_confirmed, confirmed_by, content, recorded_at, recorded_by)
                        values (?, ?, ?, ?, 'GENOMFORT', true, true, ?, '{}', ?, ?)""")
                .params(id, caseNumber.value(), on, kind.name(), by, Timestamp.from(clock.instant()), by)
                .update();
        present.forEach(person -> jdbc.sql(
                        "insert into bf.support_attendance (meeting_id, case_number, person_id, present) values (?, ?, ?, true)")
                .params(id, caseNumber.value(), person)
                .update());
        return true;
    }
}
