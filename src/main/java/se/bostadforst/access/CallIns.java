package se.bostadforst.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls an authority in to a case that is not its own: socialjouren outside office hours (DT-9). It sees the case from then on, until it
 * is let go because the own unit has taken over (condition {@code CALLED_IN} in the access catalogue).
 */
@Service
@Transactional
public class CallIns {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;

    CallIns(JdbcClient jdbc, Clock clock, CaseAccess access) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
    }

    /**
     * From now on the role sees the case. Repeating it changes nothing.
     *
     * @param reasonCode why, as a code; never text about the person
     */
    public void callIn(String caseNumber, String roleCode, String reasonCode) {
        var caller = ActorContext.require().userId();
        ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.call_in (case_number, unit, role_code, reason_code, since, called_by)
                        select case_number, unit, ?, ?, ?, ? from bf.case_file where case_number = ?
                        on conflict (case_number, role_code) where until is null do nothing""")
                .params(roleCode, reasonCode, Timestamp.from(clock.instant()), caller, caseNumber)
                .update());
        access.factsChanged(caseNumber);
    }

    /** The role is let go; it sees nothing of the case from now on. Repeating it changes nothing. */
    public void letGo(String caseNumber, String roleCode) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.call_in set until = ? where case_number = ? and role_code = ? and until is null")
                .params(Timestamp.from(clock.instant()), caseNumber, roleCode)
                .update());
        access.factsChanged(caseNumber);
    }

    /** As {@link #letGo(String, String)}, when that was why; a call-in for another reason stays. */
    public void letGo(String caseNumber, String roleCode, String reasonCode) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.call_in set until = ?
                         where case_number = ? and role_code = ? and reason_code = ? and until is null""")
                .params(Timestamp.from(clock.instant()), caseNumber, roleCode, reasonCode)
                .update());
        access.factsChanged(caseNumber);
    }
}
