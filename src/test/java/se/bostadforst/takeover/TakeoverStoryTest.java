package se.bostadforst.takeover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUpBooked;
import se.bostadforst.followup.FollowUpRecorded;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.support.SupportTest;
import se.bostadforst.tenancy.debt.DebtBand;
import se.bostadforst.tenancy.debt.DebtCreditor;
import se.bostadforst.tenancy.debt.Debts;
import se.bostadforst.tenancy.rent.RentCause;
import se.bostadforst.tenancy.rent.RentLedger;

/** What the stories of an own contract share: follow-ups booked and recorded, a ledger of rents, and everybody's honest answers. */
public abstract class TakeoverStoryTest extends SupportTest {

    protected static final String INVESTIGATOR = "sb_bosocial1";

    @Autowired
    protected RentLedger ledger;

    @Autowired
    protected Debts debts;

    @Autowired
    protected SwedishCalendar calendar;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private List<CaseAction> actions;

    @Autowired
    private PlatformTransactionManager transactions;

    protected static String rentOffice(String unit) {
        return unit.replace("handlaggare", "hyra");
    }

    /** Booked for that day, which the room of follow-ups tells in its own transaction. */
    protected void booked(String caseNumber, int number, String day) {
        var anchor = tenancies.anchor(new CaseNumber(caseNumber)).orElseThrow();
        var nominal = calendar.nextWorkingDay(anchor.plusMonths(number));
        owner.update("""
                insert into bf.follow_up (case_number, number, nominal_on, window_from, window_to, status, booked_on, opened_at)
                values (?, ?, ?, ?, ?, 'BOKAD', ?::date, now())
                on conflict (case_number, number) do update set booked_on = excluded.booked_on, status = 'BOKAD'""", caseNumber, number, nominal, nominal.minusDays(7), nominal.plusDays(7), day);
        tell(new FollowUpBooked(new CaseNumber(caseNumber), number, LocalDate.parse(day)));
    }

    /** Held that day; a third of them with the quarter's own record. */
    protected void held(String caseNumber, int number, String day) {
        owner.update(
                "update bf.follow_up set status = 'GENOMFORD', held_on = ?::date where case_number = ? and number = ?",
                day,
                caseNumber,
                number);
        if (number % 3 == 0) {
            quarterHeld(caseNumber, number / 3);
        }
        tell(new FollowUpRecorded(new CaseNumber(caseNumber), number, true, LocalDate.parse(day)));
    }

    protected void quarterHeld(String caseNumber, int quarter) {
        owner.update("""
                insert into bf.quarter_review (case_number, quarter, fits, plan_revised, recorded_at, recorded_by)
                values (?, ?, 'PASSAR', false, now(), 'test')""", caseNumber, quarter);
    }

    protected void notHeld(String caseNumber, int number, String day) {
        owner.update(
                "update bf.follow_up set status = 'EJ_GENOMFORD' where case_number = ? and number = ?",
                caseNumber,
                number);
        tell(new FollowUpRecorded(new CaseNumber(caseNumber), number, false, LocalDate.parse(day)));
    }

    private void tell(Object event) {
        ActorContext.runAs(
                Actor.PROCESS,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> events.publishEvent(event)));
    }

    /** Every rent from the first whose due day lies in the tenancy, paid on its day. */
    protected void paidInTime(String unit, String caseNumber, String from, String to) {
        for (var month = YearMonth.parse(from); !month.isAfter(YearMonth.parse(to)); month = month.plusMonths(1)) {
            paid(unit, caseNumber, month.toString(), calendar.rentDueDate(month).toString(), null);
        }
    }

    protected void paid(String unit, String caseNumber, String month, String day, RentCause cause) {
        var period = YearMonth.parse(month);
        var now = clock.instant();
        at(day + "T09:00");
        as(rentOffice(unit))
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    ledger.invoice(
                            new CaseNumber(caseNumber),
                            new RentLedger.Invoice(period, calendar.rentDueDate(period), new BigDecimal("6900"), null));
                    ledger.pay(
                            new CaseNumber(caseNumber),
                            new RentLedger.Payment(
                                    period, new BigDecimal("6900"), LocalDate.parse(day), null, cause, null));
                }));
        clock.freeze(now);
    }

    protected void debt(String caseNumber, int member, String aroseOn, boolean plan) {
        as(GUIDE)
                .run(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> debts.record(
                                new CaseNumber(caseNumber),
                                new Debts.NewDebt(
                                        member,
                                        DebtCreditor.BOSTADSBOLAG,
                                        LocalDate.parse(aroseOn),
                                        DebtBand.FRAN_20_TILL_50,
                                        plan,
                                        plan ? LocalDate.parse(aroseOn) : null,
                                        false,
                                        null,
                                        false,
                                        false))));
    }

    protected void asked(String caseNumber) {
        as(GUIDE).does("Task_AskTenant", caseNumber, Map.of("will", "VILL", "askedHow", "SAMTAL"));
    }

    /** All three sources certified. */
    protected void evidence(String unit, String caseNumber) {
        as(rentOffice(unit)).does("Task_CertifyRent", caseNumber, certified());
        as(INVESTIGATOR).does("Task_StateComplaints", caseNumber, certified());
        if (openTasks(caseNumber).contains("Task_ConfirmDebtsSupport")) {
            as(GUIDE).does("Task_ConfirmDebtsSupport", caseNumber, certified());
        }
        as(unit).does("Task_ConfirmDebts", caseNumber, certified());
    }

    protected static Map<String, Object> certified() {
        return Map.of("certified", true);
    }

    protected void proposes(String unit, String caseNumber, String proposal) {
        var answers = new HashMap<String, Object>(Map.of("proposal", proposal));
        if ("JA_MED_AVVIKELSE".equals(proposal)) {
            answers.put("motivation", CANARY + ": Hyran var sen en gång och har betalats sedan dess.");
        }
        as(unit).does("Task_RaiseProposal", caseNumber, answers);
    }

    protected void accepted(String caseNumber) {
        as(LETTING).does("Task_DecideAcceptance", caseNumber, Map.of("answer", "ACCEPTERAS"));
    }

    /** Drawn up, signed by everybody and the two others ended. */
    protected void contractSigned(String unit, String caseNumber, String startsOn) {
        as(LETTING).does("Task_DrawUpOwnLease", caseNumber, Map.of("startsOn", startsOn, "monthlyRent", 6900));
        as(LETTING).does("Task_SignOwnLease", caseNumber, inSystem());
        scanned(LETTING, caseNumber, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", caseNumber, signedOn(today()));
        as(chiefOf(unit)).does("Task_EndContracts", caseNumber, Map.of("confirmed", true));
        scanned(unit, caseNumber, "sublease-termination");
        as(unit).does("Task_RecordTerminationSignatures", caseNumber, signedOn(today()));
    }

    protected <T> T inTransaction(String user, Supplier<T> work) {
        return as(user).call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    protected void act(String user, String action, String caseNumber) {
        as(user).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> actions.stream()
                        .filter(a -> a.id().equals(action))
                        .findFirst()
                        .orElseThrow()
                        .run(new CaseNumber(caseNumber))));
    }

    protected String test(String caseNumber, int number, String columns) {
        return value(
                "select concat_ws(' ', " + columns + ") from bf.takeover_test where case_number = ? and test_no = ?",
                caseNumber,
                number);
    }

    /** The tasks of the takeover alone: a home has others. */
    protected List<String> takeoverTasks(String caseNumber) {
        return openTasks(caseNumber).stream().filter(TASKS::contains).toList();
    }

    private static final Set<String> TASKS = Set.of(
            "Task_AskTenant",
            "Task_CertifyRent",
            "Task_StateComplaints",
            "Task_ConfirmDebtsSupport",
            "Task_ConfirmDebts",
            "Task_RaiseProposal",
            "Task_DecideAcceptance",
            "Task_Supplement",
            "Task_DrawUpOwnLease",
            "Task_SignOwnLease",
            "Task_RecordOwnLeaseSignatures",
            "Task_EndContracts",
            "Task_RecordTerminationSignatures",
            "Task_ReviewHousing");

    protected static List<FieldError> refused(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors();
        }
        return List.of();
    }

    /** At home since 2025-10-01 with every rent paid; the clock stands at 2026-06-10. */
    protected String atHome(String name) {
        var caseNumber = movedIn(HV, nominee(name), "2025-09-22T10:00", "2025-10-01");
        return settled(caseNumber);
    }

    protected String coupleAtHome() {
        at("2025-09-22T10:00");
        var couple = admitted(HV, couple("Ada", "Bo"));
        flatFound(couple);
        headLeaseSigned(HV, couple, "2025-10-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        couple,
                        Map.of("startsOn", "2025-10-01", "monthlyRent", 6900, "secondTenant", "JA"));
        as(chiefOf(HV)).does("Task_SignSubleaseServices", couple, inSystem());
        scanned(HV, couple, "sublease");
        as(HV).does("Task_RecordSubleaseSignatures", couple, Map.of("signedOn1", today(), "signedOn2", today()));
        runDueJobsUntil("2025-10-01T00:00");
        return settled(couple);
    }

    protected String settled(String caseNumber) {
        at("2026-06-10T10:00");
        paidInTime(HV, caseNumber, "2025-11", "2026-07");
        return caseNumber;
    }

    /** All met and proposed on 2026-07-01. */
    protected String proposed(String name) {
        var caseNumber = atHome(name);
        booked(caseNumber, 9, "2026-07-01");
        asked(caseNumber);
        evidence(HV, caseNumber);
        at("2026-07-01T14:00");
        held(caseNumber, 9, "2026-07-01");
        proposes(HV, caseNumber, "JA");
        return caseNumber;
    }
}
