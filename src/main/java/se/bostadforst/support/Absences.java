package se.bostadforst.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
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

    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Supports supports;
    private final SupportMonths months;
    private final CaseLog log;

    Absences(JdbcClient jdbc, CaseAccess access, Supports supports, SupportMonths months, CaseLog log) {
        this.jdbc = jdbc;
        this.access = access;
        this.supports = supports;
        this.months = months;
        this.log = log;
    }

    /**
     * Records an absence; months it touches that are closed are judged again.
     *
     * @param from first day, civil date in Sweden
     * @param to last day
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
        }
        if (!wrong.isEmpty()) {
            throw new MeetingRefused(wrong);
        }
        jdbc.sql("""
                        insert into bf.support_absence (case_number, person_id, from_date, to_date, reason, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict (case_number, person_id, from_date) do nothing""")
                .params(
                        caseNumber.value(),
                        personId,
                        from,
                        to,
                        reason.name(),
                        ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.ABSENCE, from + "–" + to);
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.countAgain(caseNumber, month);
        }
    }
}
