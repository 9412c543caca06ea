package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** A municipality may sublet without consent but must tell the landlord at once (JB 12:39 st 3). */
@Service
@Transactional
public class LandlordNotices {

    /** How it was sent. */
    public enum Way {
        E_POST,
        BREV,
        PERSONLIGEN
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    LandlordNotices(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** Records the notice; a later one replaces nothing. */
    public void sent(CaseNumber caseNumber, LocalDate on, Way way) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("""
                        insert into bf.landlord_notice (case_number, sent_on, sent_how, sent_by) values (?, ?, ?, ?)
                        on conflict (case_number) do nothing""")
                .params(
                        caseNumber.value(),
                        on,
                        way.name(),
                        ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.LANDLORD_NOTIFIED, SwedishDates.iso(on));
    }

    /** The day the landlord was told. */
    public Optional<LocalDate> of(CaseNumber caseNumber) {
        return jdbc.sql("select sent_on from bf.landlord_notice where case_number = ?")
                .param(caseNumber.value())
                .query(LocalDate.class)
                .optional();
    }
}
