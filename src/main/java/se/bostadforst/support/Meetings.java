package se.bostadforst.support;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseNumber;

/**
 * Stödmöten: planned, held, missed or cancelled (S002:L154-158). Entering one takes a guide half a minute in a stairwell, and a wrong one
 * is struck out and entered anew.
 */
@Service
@Transactional
public class Meetings {

    private static final String SHUT = "Månaden är stängd och kan inte längre ändras.";
    private static final String VIEW = """
            select m.meeting_id, m.meeting_on, m.starts_at, m.kind, m.status, m.social_services,
                   array(select a.person_id::text from bf.support_attendance a where a.meeting_id = m.meeting_id order by 1) as expected,
                   array(select a.person_id::text from bf.support_attendance a where a.meeting_id = m.meeting_id and a.present order by 1) as present
              from bf.support_meeting m
             where m.case_number = ? and not exists (select 1 from bf.support_correction c where c.meeting_id = m.meeting_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Supports supports;
    private final SupportMonths months;
    private final ApplicationEventPublisher events;

    Meetings(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            Supports supports,
            SupportMonths months,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.supports = supports;
        this.months = months;
        this.events = events;
    }

    /**
     * Enters a meeting; who was missed is sought out, who was met is not.
     *
     * @throws CaseNotFound when the asker may not
     * @throws MeetingRefused with a sentence for each field; nothing is stored
     */
    public UUID record(CaseNumber caseNumber, NewMeeting meeting) {
        access.requireChange(caseNumber.value(), Purpose.change("meeting"), DataClass.C6);
        check(caseNumber, meeting);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.support_meeting (meeting_id, case_number, meeting_on, starts_at, kind, status, social_services, minutes,
                                                        content, recorded_at, recorded_by)
                        values (:id, :case, :on, :at, :kind, :status, :soc, :minutes, :content, :now, :by)""")
                .param("id", id)
                .param("case", caseNumber.value())
                .param("on", meeting.on())
                .param("at", meeting.startsAt(), Types.TIME)
                .param("kind", meeting.kind().name())
                .param("status", meeting.status().name())
                .param("soc", meeting.socialServices())
                .param("minutes", meeting.minutes(), Types.INTEGER)
                .param(
                        "content",
                        meeting.content().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("now", now())
                .param("by", ActorContext.require().userId())
                .update();
        var present = meeting.status() != MeetingStatus.UTEBLIVET_HYRESGAST;
        for (var person : meeting.persons()) {
            jdbc.sql(
                            "insert into bf.support_attendance (meeting_id, case_number, person_id, present) values (?, ?, ?, ?)")
                    .params(id, caseNumber.value(), person, present)
                    .update();
        }
        if (meeting.note() != null && !meeting.note().isBlank()) {
            access.requireWrite(caseNumber.value(), DataClass.C7);
            jdbc.sql("insert into bf.support_note (meeting_id, case_number, note) values (?, ?, ?)")
                    .params(id, caseNumber.value(), meeting.note().strip())
                    .update();
        }
        tell(caseNumber, meeting.status(), List.copyOf(meeting.persons()));
        months.countAgain(caseNumber, YearMonth.from(meeting.on()));
        return id;
    }

    /**
     * What became of a planned meeting, with one tap.
     *
     * @param socialServices whether socialtjänsten took part; as it was planned when nothing is said of it
     * @throws CaseNotFound when there is no such planned meeting
     * @throws MeetingRefused when it lies ahead, or its month can no longer be changed
     */
    public void outcome(CaseNumber caseNumber, UUID meetingId, MeetingStatus status, @Nullable Boolean socialServices) {
        access.requireChange(caseNumber.value(), Purpose.change("meeting"), DataClass.C6);
        var meeting = find(caseNumber, meetingId)
                .filter(m -> m.status() == MeetingStatus.PLANERAT)
                .orElseThrow(CaseNotFound::new);
        if ((status == MeetingStatus.GENOMFORT || status == MeetingStatus.UTEBLIVET_HYRESGAST)
                && meeting.on().isAfter(LocalDate.now(clock))) {
            throw new MeetingRefused(Map.of("status", "Mötet har inte varit än."));
        }
        refuseWhenShut(caseNumber, meeting);
        jdbc.sql("""
                        update bf.support_meeting set status = ?, social_services = ?, recorded_at = ?, recorded_by = ?
                         where meeting_id = ? and status = 'PLANERAT'""")
                .params(
                        status.name(),
                        socialServices == null ? meeting.socialServices() : socialServices,
                        now(),
                        ActorContext.require().userId(),
                        meetingId)
                .update();
        if (status == MeetingStatus.UTEBLIVET_HYRESGAST) {
            jdbc.sql("update bf.support_attendance set present = false where meeting_id = ?")
                    .param(meetingId)
                    .update();
        }
        tell(caseNumber, status, meeting.expected());
        months.countAgain(caseNumber, YearMonth.from(meeting.on()));
    }

    /**
     * Strikes out what was entered wrong; it stays readable in the record (T-57).
     *
     * @throws MeetingRefused when the month can no longer be changed
     */
    public void strike(CaseNumber caseNumber, UUID meetingId) {
        access.requireChange(caseNumber.value(), Purpose.change("meeting"), DataClass.C6);
        var meeting = find(caseNumber, meetingId).orElseThrow(CaseNotFound::new);
        refuseWhenShut(caseNumber, meeting);
        jdbc.sql(
                        "insert into bf.support_correction (meeting_id, case_number, struck_at, struck_by) values (?, ?, ?, ?)")
                .params(
                        meetingId,
                        caseNumber.value(),
                        now(),
                        ActorContext.require().userId())
                .update();
        months.countAgain(caseNumber, YearMonth.from(meeting.on()));
    }

    /**
     * Socialtjänsten's own word on the meetings of a month that it is said to have taken part in; asked once for the household.
     *
     * @param askedAbout whose month asks, and is judged again by its own process
     */
    public void confirmAttendance(CaseNumber caseNumber, UUID askedAbout, YearMonth month, boolean tookPart) {
        if (!access.mayRead(caseNumber.value(), DataClass.C6)) {
            throw new CaseNotFound();
        }
        jdbc.sql("""
                        update bf.support_meeting set attendance_confirmed = ?, confirmed_by = ?
                         where case_number = ? and social_services and meeting_on between ? and ?""")
                .params(
                        tookPart,
                        ActorContext.require().userId(),
                        caseNumber.value(),
                        month.atDay(1),
                        month.atEndOfMonth())
                .update();
        months.countAgainExcept(askedAbout, caseNumber, month);
    }

    /** The month's meetings the asker may see, earliest first; without notes. */
    public List<Meeting> of(CaseNumber caseNumber, YearMonth month) {
        return jdbc.sql(
                        VIEW
                                + " and m.meeting_on between ? and ? order by m.meeting_on, m.starts_at nulls first, m.meeting_id")
                .params(caseNumber.value(), month.atDay(1), month.atEndOfMonth())
                .query(Meetings::meeting)
                .list();
    }

    /** What the guides have noted of the month's meetings, for a reader of C7; nobody else's rows hold any. */
    public Map<UUID, String> notes(CaseNumber caseNumber, YearMonth month) {
        var notes = new HashMap<UUID, String>();
        jdbc.sql("""
                        select n.meeting_id, n.note from bf.support_note n join bf.support_meeting m using (meeting_id)
                         where n.case_number = ? and m.meeting_on between ? and ?""")
                .params(caseNumber.value(), month.atDay(1), month.atEndOfMonth())
                .query((RowCallbackHandler) row -> notes.put(row.getObject(1, UUID.class), row.getString(2)));
        return notes;
    }

    private Optional<Meeting> find(CaseNumber caseNumber, UUID meetingId) {
        return jdbc.sql(VIEW + " and m.meeting_id = ?")
                .params(caseNumber.value(), meetingId)
                .query(Meetings::meeting)
                .optional();
    }

    private void refuseWhenShut(CaseNumber caseNumber, Meeting meeting) {
        if (months.isShut(caseNumber, YearMonth.from(meeting.on()))) {
            throw new MeetingRefused(Map.of("status", SHUT));
        }
    }

    private void check(CaseNumber caseNumber, NewMeeting meeting) {
        var wrong = new LinkedHashMap<String, String>();
        var today = LocalDate.now(clock);
        var supported = supports.of(caseNumber);
        if (supported.isEmpty()) {
            throw new CaseNotFound();
        }
        var begun = supported.get(0).begunOn();
        var ended = supported.get(0).endedOn();
        var planned = meeting.status() == MeetingStatus.PLANERAT;
        if (!planned && meeting.on().isAfter(today)) {
            wrong.put("on", "Dagen har inte varit än. Välj Planerat för ett möte som kommer.");
        } else if (planned && meeting.on().isBefore(today)) {
            wrong.put("on", "Ett planerat möte kan inte ligga bakåt i tiden.");
        } else if (meeting.on().isBefore(begun)) {
            wrong.put("on", "Stödet började " + begun + ".");
        } else if (ended.filter(meeting.on()::isAfter).isPresent()) {
            wrong.put("on", "Stödet avslutades " + ended.get() + ".");
        } else if (meeting.on().isAfter(today.plusYears(1))) {
            wrong.put("on", "Högst ett år framåt.");
        } else if (months.isShut(caseNumber, YearMonth.from(meeting.on()))) {
            wrong.put("on", SHUT);
        }
        if (meeting.persons().isEmpty()) {
            wrong.put("persons", "Kryssa för vem mötet gällde.");
        } else if (!supported.stream().map(Supports.Support::personId).toList().containsAll(meeting.persons())) {
            throw new CaseNotFound();
        }
        if (meeting.note() != null && meeting.note().length() > 2000) {
            wrong.put("note", "Högst 2 000 tecken.");
        }
        if (meeting.minutes() != null && (meeting.minutes() < 5 || meeting.minutes() > 600)) {
            wrong.put("minutes", "Mellan 5 och 600 minuter.");
        }
        if (wrong.isEmpty()
                && !meeting.again()
                && of(caseNumber, YearMonth.from(meeting.on())).stream()
                        .anyMatch(known -> known.on().equals(meeting.on())
                                && known.kind() == meeting.kind()
                                && known.status() == meeting.status()
                                && known.expected().stream().anyMatch(meeting.persons()::contains))) {
            wrong.put("again", "Ett likadant möte är redan registrerat den dagen. Kryssa här om det var två.");
        }
        if (!wrong.isEmpty()) {
            throw new MeetingRefused(wrong);
        }
    }

    private void tell(CaseNumber caseNumber, MeetingStatus status, List<UUID> persons) {
        for (var person : persons) {
            if (status == MeetingStatus.UTEBLIVET_HYRESGAST) {
                events.publishEvent(new MeetingMissed(caseNumber, person));
            } else if (status == MeetingStatus.GENOMFORT) {
                events.publishEvent(new MeetingHeld(caseNumber, person));
            }
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Meeting meeting(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Meeting(
                row.getObject("meeting_id", UUID.class),
                row.getObject("meeting_on", LocalDate.class),
                Optional.ofNullable(row.getObject("starts_at", LocalTime.class)),
                MeetingKind.valueOf(row.getString("kind")),
                MeetingStatus.valueOf(row.getString("status")),
                row.getBoolean("social_services"),
                uuids(row.getArray("expected")),
                uuids(row.getArray("present")));
    }

    private static List<UUID> uuids(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.stream((String[]) array.getArray()).map(UUID::fromString).toList();
    }
}
