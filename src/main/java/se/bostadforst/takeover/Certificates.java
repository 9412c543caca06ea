package se.bostadforst.takeover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaints;
import se.bostadforst.tenancy.rent.RentEvidence;

/** Who stands behind the evidence: each source is certified by who answers for it, as its own records have it that day. */
@Service
@Transactional
public class Certificates {

    /** One certificate; its statement holds no amounts and no creditors (T-30). */
    public record Certificate(CertificateSource source, LocalDate on, String organisation, String statement) {}

    private static final Actor ANY_GUIDE = new Actor(
            "process", Organisation.SSM, java.util.Optional.empty(), java.util.Set.of("ssm_vagledare"), false);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final TakeoverTests tests;
    private final Conditions conditions;
    private final RentEvidence rents;
    private final Complaints complaints;
    private final CaseLog log;

    Certificates(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            TakeoverTests tests,
            Conditions conditions,
            RentEvidence rents,
            Complaints complaints,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.tests = tests;
        this.conditions = conditions;
        this.rents = rents;
        this.complaints = complaints;
        this.log = log;
    }

    /** True when the tenants have consented to Stadsmissionen knowing the debts; otherwise the caseworker confirms alone. */
    public boolean guideMayKnowDebts(CaseNumber caseNumber) {
        return ActorContext.callAs(ANY_GUIDE, () -> access.mayRead(caseNumber.value(), DataClass.C8));
    }

    /** What the certificate would say today. */
    public String statement(CaseNumber caseNumber, CertificateSource source) {
        var today = LocalDate.now(clock);
        return switch (source) {
            case RENT -> rents.of(caseNumber, today).certificate();
            case COMPLAINTS -> complaintStatement(complaints.serious(caseNumber, today));
            case DEBTS_SUPPORT, DEBTS -> debtStatement(caseNumber, today);
        };
    }

    /**
     * Certifies it, in the running test.
     *
     * @throws se.bostadforst.access.CaseNotFound when the asker does not answer for this source
     */
    public void certify(CaseNumber caseNumber, CertificateSource source) {
        switch (source) {
            case RENT, COMPLAINTS, DEBTS_SUPPORT -> access.requireWrite(caseNumber.value(), source.dataClass());
            case DEBTS -> access.requireWrite(caseNumber.value(), DataClass.A9);
        }
        var test = tests.running(caseNumber).orElseThrow();
        var actor = ActorContext.require();
        jdbc.sql("""
                        insert into bf.takeover_certificate (case_number, test_no, source, statement, certified_at, certified_by, organisation)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        test.number(),
                        source.name(),
                        statement(caseNumber, source),
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        actor.organisation().name())
                .update();
        log.add(
                caseNumber,
                CaseEvent.TAKEOVER_CERTIFIED,
                source.label().toLowerCase(java.util.Locale.ROOT) + ", "
                        + actor.organisation().label());
    }

    /** The certificates of a test, as far as the asker's rows hold them. */
    public List<Certificate> of(CaseNumber caseNumber, int test) {
        return jdbc.sql("""
                        select source, certified_at, organisation, statement from bf.takeover_certificate
                         where case_number = ? and test_no = ? order by certified_at, source""")
                .params(caseNumber.value(), test)
                .query((row, n) -> new Certificate(
                        CertificateSource.valueOf(row.getString(1)),
                        row.getTimestamp(2)
                                .toInstant()
                                .atZone(SwedishCalendar.ZONE)
                                .toLocalDate(),
                        Organisation.valueOf(row.getString(3)).label(),
                        row.getString(4)))
                .list();
    }

    private static String complaintStatement(Complaints.Serious serious) {
        return serious.grounded() == 0 && serious.open() == 0
                ? "Inga allvarliga klagomål om störningar har inkommit."
                : "Grundade allvarliga klagomål: %d. Under utredning: %d."
                        .formatted(serious.grounded(), serious.open());
    }

    /** Yes or no, as Svenska Bostäder may know it (2.0.3, C8). */
    private String debtStatement(CaseNumber caseNumber, LocalDate today) {
        var test = tests.running(caseNumber).orElseThrow();
        var statuses =
                conditions.now(caseNumber, conditions.gather(caseNumber, today, conditions.takers(caseNumber, test)));
        return "Planering för hantering av skulder: %s. Inga nya skulder: %s."
                .formatted(lower(statuses.get(Criterion.K3)), lower(statuses.get(Criterion.K3B)));
    }

    private static String lower(CriterionStatus status) {
        return status.label().toLowerCase(java.util.Locale.ROOT);
    }
}
