package se.bostadforst.tenancy;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.TenureWaiver.Ground;
import se.bostadforst.tenancy.TenureWaiver.LegalReview;
import se.bostadforst.tenancy.TenureWaiver.Review;
import se.bostadforst.tenancy.TenureWaiver.TribunalOutcome;

/** Avståendet från besittningsskydd and hyresnämnden's word on it ({@code domain.md} 2.2 steps 4 and 5). It never stops a move-in. */
@Service
@Transactional
public class TenureWaivers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    TenureWaivers(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** Draws it up; a new one after a refusal or an alert begins afresh. */
    public void drawUp(CaseNumber caseNumber, Ground ground) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        var rows = jdbc.sql("""
                        update bf.tenure_waiver set drawn_up_on = ?, ground = ?, sent_on = null, tribunal_number = null, decided_on = null,
                               outcome = null, valid_until = null, legal_review = null where case_number = ?""")
                .params(LocalDate.now(clock), ground.name(), caseNumber.value())
                .update();
        if (rows == 0) {
            jdbc.sql("insert into bf.tenure_waiver (case_number, drawn_up_on, ground) values (?, ?, ?)")
                    .params(caseNumber.value(), LocalDate.now(clock), ground.name())
                    .update();
        }
        log.add(caseNumber, CaseEvent.WAIVER_DRAWN_UP);
    }

    /** It went to hyresnämnden that day. */
    public void sent(CaseNumber caseNumber, LocalDate on, @Nullable String tribunalNumber) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("update bf.tenure_waiver set sent_on = :on, tribunal_number = :number where case_number = :case")
                .param("on", on)
                .param("number", tribunalNumber, Types.VARCHAR)
                .param("case", caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.WAIVER_SENT, SwedishDates.iso(on));
    }

    /**
     * Hyresnämnden has decided.
     *
     * @param validUntil last day of an approval; null when refused
     */
    public void decided(
            CaseNumber caseNumber,
            LocalDate on,
            TribunalOutcome outcome,
            @Nullable String tribunalNumber,
            @Nullable LocalDate validUntil) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("""
                        update bf.tenure_waiver set decided_on = :on, outcome = :outcome, valid_until = :until,
                               tribunal_number = coalesce(:number, tribunal_number) where case_number = :case""")
                .param("on", on)
                .param("outcome", outcome.name())
                .param("until", validUntil, Types.DATE)
                .param("number", tribunalNumber, Types.VARCHAR)
                .param("case", caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.WAIVER_DECIDED, outcome.label());
    }

    /** What the unit does after a refusal. */
    public void reviewedRefusal(CaseNumber caseNumber, LegalReview review) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("update bf.tenure_waiver set legal_review = ? where case_number = ?")
                .params(review.name(), caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.WAIVER_LEGAL_REVIEW, review.label());
    }

    /** What the unit does about an alert. */
    public void reviewedTenure(CaseNumber caseNumber, Review review) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        jdbc.sql("update bf.tenure_waiver set reviewed_on = ?, review = ? where case_number = ?")
                .params(LocalDate.now(clock), review.name(), caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.TENURE_REVIEWED, review.label());
    }

    /** When the unit last took a stand on an alert; for the process's own steps. */
    Optional<LocalDate> reviewedOn(CaseNumber caseNumber) {
        return jdbc.sql("select reviewed_on from bf.tenure_waiver where case_number = ? and reviewed_on is not null")
                .param(caseNumber.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The latest stand on an alert; for the process's own steps. */
    public Optional<Review> latestReview(CaseNumber caseNumber) {
        return ActorContext.asProcess(
                () -> jdbc.sql("select review from bf.tenure_waiver where case_number = ? and review is not null")
                        .param(caseNumber.value())
                        .query((row, n) -> Review.valueOf(row.getString(1)))
                        .optional());
    }

    /** The waiver, as far as the asker's rows hold it. */
    public Optional<TenureWaiver> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.tenure_waiver where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> new TenureWaiver(
                        row.getObject("drawn_up_on", LocalDate.class),
                        Ground.valueOf(row.getString("ground")),
                        Optional.ofNullable(row.getObject("sent_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("tribunal_number")),
                        Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("outcome")).map(TribunalOutcome::valueOf),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                        Optional.ofNullable(row.getString("legal_review")).map(LegalReview::valueOf)))
                .optional();
    }
}
