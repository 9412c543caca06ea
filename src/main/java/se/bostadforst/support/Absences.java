package se.bostadforst.support;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** Times when somebody cannot meet; the month is marked and nothing is asked of it ({@code domain.md} 2.4 exceptions). */
@Service
@Transactional
public class Absences {

    /** One absence, from and including to and including. Civil dates in Sweden. */
    public record Absence(UUID absenceId, UUID personId, LocalDate from, LocalDate to, AbsenceReason reason) {}

    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Supports supports;
    private final SupportMonths months;
    private final CaseLog log;

    Absences(JdbcClient jdbc, Clock clock, CaseAccess access, Supports supports, SupportMonths months, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.supports = supports;
        this.months = months;
        this.log = log;
    }

    /**
     * Records an absence; months it touches that are closed and can still be corrected are judged again.
     *
     * @param from first day, civil date in Sweden
     * @param to last day
     * @throws CaseNotFound when the asker may not, or the person has no support in the case
     * @throws MeetingRefused with a sentence for each field
     */
    public void record(CaseNumber caseNumber, UUID personId, LocalDate from, LocalDate to, AbsenceReason reason) {
        access.requireChange(caseNumber.value(), Purpose.change("absence"), DataClass.C6);
        var support = supports.of(caseNumber, personId).orElseThrow(CaseNotFound::new);
        var wrong = new LinkedHashMap<String, String>();
        if (to.isBefore(from)) {
            wrong.put("to", "Sista dagen ligger före den första.");
        } else if (from.plusDays(MOST_DAYS).isBefore(to)) {
            wrong.put("to", "Högst ett år åt gången.");
        }
        if (from.isBefore(support.begunOn())) {
            wrong.put("from", "Stödet började " + support.begunOn() + ".");
        } else if (support.endedOn().filter(from::isAfter).isPresent()) {
            wrong.put("from", "Stödet avslutades " + support.endedOn().get() + ".");
        } else if (from.isAfter(LocalDate.now(clock).plusYears(1))) {
            wrong.put("from", "Högst ett år framåt.");
        } else if (wrong.isEmpty() && overlaps(caseNumber, personId, from, to)) {
            wrong.put("from", "Frånvaro är redan registrerad under de dagarna. Stryk den först om den är fel.");
        }
        if (!wrong.isEmpty()) {
            throw new MeetingRefused(wrong);
        }
        jdbc.sql("""
                        insert into bf.support_absence (case_number, person_id, from_date, to_date, reason, recorded_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        personId,
                        from,
                        to,
                        reason.name(),
                        ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.ABSENCE, from + "–" + to);
        countAgain(caseNumber, from, to);
    }

    /**
     * Strikes out what was entered wrong; it stays in the record (T-57).
     *
     * @throws CaseNotFound when the asker may not, or there is no such absence
     */
    public void strike(CaseNumber caseNumber, UUID absenceId) {
        access.requireChange(caseNumber.value(), Purpose.change("absence"), DataClass.C6);
        var absence = of(caseNumber).stream()
                .filter(known -> known.absenceId().equals(absenceId))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        jdbc.sql("update bf.support_absence set struck_at = ?, struck_by = ? where absence_id = ?")
                .params(Timestamp.from(clock.instant()), ActorContext.require().userId(), absenceId)
                .update();
        log.add(caseNumber, CaseEvent.ABSENCE_STRUCK, absence.from() + "–" + absence.to());
        countAgain(caseNumber, absence.from(), absence.to());
    }

    /** The absences the asker's rows hold, latest first; the struck ones are not among them. */
    public List<Absence> of(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select absence_id, person_id, from_date, to_date, reason from bf.support_absence
                         where case_number = ? and struck_at is null order by from_date desc, absence_id""")
                .param(caseNumber.value())
                .query((row, n) -> new Absence(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        AbsenceReason.valueOf(row.getString(5))))
                .list();
    }

    private boolean overlaps(CaseNumber caseNumber, UUID personId, LocalDate from, LocalDate to) {
        return of(caseNumber).stream()
                .anyMatch(known -> known.personId().equals(personId)
                        && !known.from().isAfter(to)
                        && !known.to().isBefore(from));
    }

    private void countAgain(CaseNumber caseNumber, LocalDate from, LocalDate to) {
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.countAgain(caseNumber, month);
        }
    }
}
