package se.bostadforst.tenancy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** The contracts of a household, on both levels (T-37). A new version replaces the old, which stays as history. */
@Service
@Transactional
public class Leases {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Parameters parameters;
    private final Tenancies tenancies;
    private final CaseLog log;

    Leases(JdbcClient jdbc, Clock clock, CaseAccess access, Parameters parameters, Tenancies tenancies, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.parameters = parameters;
        this.tenancies = tenancies;
        this.log = log;
    }

    /**
     * Draws up a contract until further notice. The first day of the Bostad först contract becomes the anchor.
     *
     * @param startsOn civil date in Sweden
     * @param monthlyRent kronor
     */
    public void drawUp(
            CaseNumber caseNumber, LeaseKind kind, LocalDate startsOn, BigDecimal monthlyRent, boolean jointLetting) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        write(caseNumber, kind, startsOn, monthlyRent, jointLetting);
    }

    /** Svenska Bostäder draws up the tenant's own first-hand contract after a takeover; the anchor stays where it is. */
    public void drawUpOwn(CaseNumber caseNumber, LocalDate startsOn, BigDecimal monthlyRent) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        write(caseNumber, LeaseKind.OWN_LEASE, startsOn, monthlyRent, false);
    }

    /** An own contract that does not come about. */
    public void dropOwn(CaseNumber caseNumber) {
        replace(caseNumber, LeaseKind.OWN_LEASE);
    }

    private void write(
            CaseNumber caseNumber, LeaseKind kind, LocalDate startsOn, BigDecimal monthlyRent, boolean jointLetting) {
        var version = newest(caseNumber, kind) + 1;
        replace(caseNumber, kind);
        jdbc.sql("""
                        insert into bf.lease (case_number, kind, version, starts_on, notice_months, monthly_rent, joint_letting,
                                              drawn_up_on, drawn_up_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        kind.name(),
                        version,
                        startsOn,
                        parameters.intValue(Parameter.LEASE_NOTICE_MONTHS, LocalDate.now(clock)),
                        monthlyRent,
                        jointLetting,
                        LocalDate.now(clock),
                        ActorContext.require().userId())
                .update();
        if (kind == LeaseKind.SUBLEASE) {
            tenancies.putStart(caseNumber, startsOn);
        }
        log.add(caseNumber, CaseEvent.LEASE_DRAWN_UP, kind.label());
    }

    /** Everybody has signed; told by the process. Repeating it changes nothing. */
    public void signed(CaseNumber caseNumber, LeaseKind kind) {
        var rows = ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.lease set signed_on = ? where case_number = ? and kind = ? and replaced_at is null and signed_on is null")
                .params(LocalDate.now(clock), caseNumber.value(), kind.name())
                .update());
        if (rows == 1) {
            log.add(caseNumber, CaseEvent.LEASE_SIGNED, kind.label());
        }
    }

    /** The contracts in force or on their way, as far as the asker's rows hold them. */
    public List<Lease> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.lease where case_number = ? and replaced_at is null order by kind")
                .param(caseNumber.value())
                .query(Leases::lease)
                .list();
    }

    /** One of them. */
    public Optional<Lease> of(CaseNumber caseNumber, LeaseKind kind) {
        return of(caseNumber).stream().filter(lease -> lease.kind() == kind).findFirst();
    }

    /** An amended first day: a new version of the contract that is otherwise the same, signed when the amendment is. */
    void amendStart(CaseNumber caseNumber, LocalDate startsOn) {
        ActorContext.asProcess(() -> {
            var current = of(caseNumber, LeaseKind.SUBLEASE).orElseThrow();
            replace(caseNumber, LeaseKind.SUBLEASE);
            return jdbc.sql("""
                            insert into bf.lease (case_number, kind, version, starts_on, notice_months, monthly_rent, joint_letting,
                                                  drawn_up_on, drawn_up_by, signed_on)
                            values (?, 'SUBLEASE', ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            caseNumber.value(),
                            current.version() + 1,
                            startsOn,
                            current.noticeMonths(),
                            current.monthlyRent(),
                            current.jointLetting(),
                            LocalDate.now(clock),
                            ActorContext.require().userId(),
                            current.signedOn()
                                    .map(signed -> LocalDate.now(clock))
                                    .orElse(null))
                    .update();
        });
        tenancies.putStart(caseNumber, startsOn);
    }

    /** Whatever was drawn up for a flat that is not to be had any more. */
    void replaceAll(CaseNumber caseNumber) {
        for (var kind : LeaseKind.values()) {
            replace(caseNumber, kind);
        }
    }

    /** The last day of the contracts in force. */
    void end(CaseNumber caseNumber, LocalDate on) {
        ActorContext.asProcess(
                () -> jdbc.sql("""
                        update bf.lease set ends_on = ? where case_number = ? and replaced_at is null and starts_on <= ?""").params(on, caseNumber.value(), on).update());
    }

    private void replace(CaseNumber caseNumber, LeaseKind kind) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.lease set replaced_at = ? where case_number = ? and kind = ? and replaced_at is null")
                .params(Timestamp.from(clock.instant()), caseNumber.value(), kind.name())
                .update());
    }

    private int newest(CaseNumber caseNumber, LeaseKind kind) {
        return jdbc.sql("select coalesce(max(version), 0) from bf.lease where case_number = ? and kind = ?")
                .params(caseNumber.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    private static Lease lease(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Lease(
                LeaseKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getObject("starts_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ends_on", LocalDate.class)),
                row.getInt("notice_months"),
                row.getBigDecimal("monthly_rent"),
                row.getBoolean("joint_letting"),
                row.getObject("drawn_up_on", LocalDate.class),
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)));
    }
}
