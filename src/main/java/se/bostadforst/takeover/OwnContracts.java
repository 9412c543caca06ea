package se.bostadforst.takeover;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.documents.Signatures;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.TenancyClosing;
import se.bostadforst.tenancy.TenancyEnding;
import se.bostadforst.tenancy.Tenants;

/**
 * The tenant's own first-hand contract ({@code domain.md} 2.7 steps 6 and 7). It begins on the 1st of a month; socialtjänstens contract and
 * the Bostad först contract end the day before, so that no day is without a contract and none has two. Until then nothing has changed.
 */
@Service
@Transactional
public class OwnContracts {

    /** The paper on which the Bostad först contract ends; every tenant of it signs, also one who does not take over (T-03). */
    public static final String TERMINATION = "sublease-termination";

    /**
     * An own contract on its way or in force. Days are civil days in Sweden.
     *
     * @param endedOn when the manager ended the two contracts of the project; they end the day before {@code startsOn}
     */
    public record OwnContract(int test, LocalDate startsOn, Optional<LocalDate> endedOn, boolean begun) {

        /** The last day of the contracts that it takes over from. */
        public LocalDate lastDayBefore() {
            return startsOn.minusDays(1);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final TakeoverTests tests;
    private final Conditions conditions;
    private final Leases leases;
    private final Tenants tenants;
    private final Signatures signatures;
    private final TenancyClosing closing;
    private final CaseFiles cases;
    private final CaseLog log;

    OwnContracts(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            TakeoverTests tests,
            Conditions conditions,
            Leases leases,
            Tenants tenants,
            Signatures signatures,
            TenancyClosing closing,
            CaseFiles cases,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.tests = tests;
        this.conditions = conditions;
        this.leases = leases;
        this.tenants = tenants;
        this.signatures = signatures;
        this.closing = closing;
        this.cases = cases;
        this.log = log;
    }

    /** Svenska Bostäder draws it up, or draws it up anew; what was signed of an earlier one is void. */
    public void drawUp(CaseNumber caseNumber, LocalDate startsOn, BigDecimal monthlyRent) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        var test = accepted(caseNumber);
        leases.drawUpOwn(caseNumber, startsOn, monthlyRent);
        jdbc.sql("""
                        insert into bf.takeover_contract (case_number, test_no, starts_on, drawn_up_on, drawn_up_by)
                        values (:case, :test, :starts, :today, :user)
                        on conflict (case_number, test_no) do update
                           set starts_on = :starts, drawn_up_on = :today, drawn_up_by = :user, ended_on = null, ended_by = null""")
                .param("case", caseNumber.value())
                .param("test", test.number())
                .param("starts", startsOn)
                .param("today", LocalDate.now(clock))
                .param("user", ActorContext.require().userId())
                .update();
        var wanted = new ArrayList<Signatory>();
        conditions.takers(caseNumber, test).forEach(member -> wanted.add(Signatory.tenant(member)));
        wanted.add(Signatory.of(Party.SB));
        signatures.require(caseNumber, LeaseKind.OWN_LEASE.documentCode(), wanted);
    }

    /** Everybody has signed the own contract. */
    public void signedByAll(CaseNumber caseNumber) {
        if (signatures.complete(caseNumber, LeaseKind.OWN_LEASE.documentCode())) {
            leases.signed(caseNumber, LeaseKind.OWN_LEASE);
        }
    }

    /**
     * The manager ends both contracts of the project, from the own contract's first day; in force only when that day comes. Ends nothing
     * when the first day has been: then the own contract is drawn up for a later month.
     */
    public void endContracts(CaseNumber caseNumber) {
        access.requireWrite(caseNumber.value(), DataClass.C3, DataClass.A9);
        var contract = running(caseNumber).orElseThrow(CaseNotFound::new);
        if (!LocalDate.now(clock).isBefore(contract.startsOn())) {
            return;
        }
        jdbc.sql("update bf.takeover_contract set ended_on = ?, ended_by = ? where case_number = ? and test_no = ?")
                .params(LocalDate.now(clock), ActorContext.require().userId(), caseNumber.value(), contract.test())
                .update();
        var wanted = new ArrayList<Signatory>();
        tenants.of(caseNumber).forEach(member -> wanted.add(Signatory.tenant(member)));
        wanted.add(Signatory.of(Party.SOC));
        signatures.require(caseNumber, TERMINATION, wanted);
        signatures.approveInSystem(caseNumber, TERMINATION, Signatory.of(Party.SOC));
        log.add(caseNumber, CaseEvent.TAKEOVER_CONTRACTS_END, SwedishDates.iso(contract.lastDayBefore()));
    }

    /** True when the manager has ended the two contracts and the first day has not come. */
    public boolean endedBeforeFirstDay(CaseNumber caseNumber) {
        return running(caseNumber)
                .filter(contract -> LocalDate.now(clock).isBefore(contract.startsOn())
                        && contract.endedOn().isPresent())
                .isPresent();
    }

    /** True when everything is signed and ended and the first day has not come: otherwise it is drawn up for a later month. */
    public boolean readyBeforeFirstDay(CaseNumber caseNumber) {
        return endedBeforeFirstDay(caseNumber)
                && signatures.complete(caseNumber, LeaseKind.OWN_LEASE.documentCode())
                && signatures.complete(caseNumber, TERMINATION);
    }

    /** 00:00 on the first day: the tenant has an own contract; the tenancy at second hand ended yesterday. Told once. */
    public void begin(CaseNumber caseNumber) {
        var contract = running(caseNumber).orElseThrow();
        var rows = ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.takeover_contract set begun_at = ?
                         where case_number = ? and test_no = ? and begun_at is null and ended_on is not null""")
                .params(Timestamp.from(clock.instant()), caseNumber.value(), contract.test())
                .update());
        if (rows == 1) {
            closing.end(caseNumber, contract.lastDayBefore(), TenancyEnding.OVERTAGET);
            cases.moveTo(caseNumber, CaseStatus.OVERTAGET);
            log.add(caseNumber, CaseEvent.TAKEN_OVER, SwedishDates.iso(contract.startsOn()));
            tests.close(caseNumber, TestEnding.OVERTAGET);
        }
    }

    /** The tenant has changed their mind, or the tenancy ended otherwise: what was drawn up is void and everything else is as before. */
    public void drop(CaseNumber caseNumber) {
        if (running(caseNumber).isPresent()) {
            leases.dropOwn(caseNumber);
            signatures.drop(caseNumber, LeaseKind.OWN_LEASE.documentCode());
            signatures.drop(caseNumber, TERMINATION);
        }
    }

    /** The housing part of the intervention is decided anew; socialtjänstens alone (C9). */
    public void reviewHousing(
            CaseNumber caseNumber, String decisionMaker, String delegationPoint, String reasons, SupportAfter support) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        jdbc.sql("""
                        insert into bf.housing_review (case_number, decided_on, decided_by, decision_maker, delegation_point, reasons, support)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        LocalDate.now(clock),
                        ActorContext.require().userId(),
                        decisionMaker,
                        delegationPoint,
                        reasons,
                        support.name())
                .update();
        log.add(caseNumber, CaseEvent.HOUSING_REVIEWED);
    }

    /** The latest one, as far as the asker's rows hold it. */
    public Optional<OwnContract> of(CaseNumber caseNumber) {
        return all(caseNumber).stream().reduce((first, second) -> second);
    }

    /** The one of the running test; for the process's own steps. */
    public Optional<OwnContract> running(CaseNumber caseNumber) {
        return tests.running(caseNumber)
                .flatMap(test -> ActorContext.asProcess(() -> all(caseNumber)).stream()
                        .filter(contract -> contract.test() == test.number())
                        .findFirst());
    }

    private List<OwnContract> all(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select test_no, starts_on, ended_on, begun_at from bf.takeover_contract where case_number = ? order by test_no")
                .param(caseNumber.value())
                .query((row, n) -> new OwnContract(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        row.getTimestamp(4) != null))
                .list();
    }

    private TakeoverTest accepted(CaseNumber caseNumber) {
        return tests.running(caseNumber)
                .filter(test -> test.answer().filter(Answer.ACCEPTERAS::equals).isPresent())
                .orElseThrow(CaseNotFound::new);
    }
}
