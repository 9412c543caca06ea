package se.bostadforst.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpTest;
import se.bostadforst.tenancy.rent.RentLedger;

/**
 * The time machine: homes month after month through the real processes, everybody answering what is on their list each morning, and an
 * account of what must hold at the end. {@code -Dbostadforst.years.homes=15 -Dbostadforst.years.months=24} is the project at full size.
 */
class TwoYearsTest extends FollowUpTest {

    private static final int HOMES = Integer.getInteger("bostadforst.years.homes", 4);
    private static final int MONTHS = Integer.getInteger("bostadforst.years.months", 11);
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);
    private static final Set<String> WHEN_MET = Set.of("Task_RateGoals", "Task_RateNeighbours", "Task_KeepMinutes");

    private record Open(String id, String key, String caseNumber, String followUp) {}

    /** A household, and what it and its landlord say of an own contract. */
    private record Home(String caseNumber, String unit, LocalDate anchor, String will, String answer) {}

    private final Map<String, Home> homes = new HashMap<>();

    @Autowired
    private SwedishCalendar calendar;

    @Autowired
    private RentLedger ledger;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void nobody_is_forgotten_nobody_is_asked_twice_and_no_day_is_without_a_contract() {
        for (int n = 0; n < HOMES; n++) {
            moveIn(n);
        }
        var end = FIRST.plusMonths(MONTHS);
        var before = DatabaseCost.now(owner);
        var answered = 0;
        for (var day = calendar.nextWorkingDay(FIRST.plusDays(HOMES));
                day.isBefore(end);
                day = calendar.addWorkingDays(day, 1)) {
            goOnTo(day + "T09:00");
            payRents(day);
            answered += answer(day);
        }
        System.out.printf(
                "[figures] %d homes, %d months: %d answers, %s%n",
                HOMES, MONTHS, answered, DatabaseCost.now(owner).since(before, HOMES * MONTHS));

        everyMonthHasOneFollowUpOnItsDay(end);
        noDayWithoutOrWithTwoContracts(end);
        assertThat(owner.queryForList("""
                                select case_number, recipient, subject, (created_at at time zone 'Europe/Stockholm')::date, count(*)
                                  from bf.outbox
                                 where dedupe_key like '%/followup/%' and subject not like '%bokad%' and recipient like 'group:%'
                                 group by 1, 2, 3, 4 having count(*) > 1""").stream().filter(letters -> homes.containsKey(letters.get("case_number"))))
                .as("each reminder once a person and day")
                .isEmpty();
        assertThat(owner.queryForList("select id_ from camunda.act_ru_job where retries_ = 0"))
                .isEmpty();
        assertThat(owner.queryForList("select id_ from camunda.act_ru_incident"))
                .isEmpty();
        assertThat(homes.values().stream()
                        .filter(home -> "ACCEPTERAS".equals(home.answer()) && "VILL".equals(home.will())))
                .allSatisfy(home -> assertThat(status(home.caseNumber())).isEqualTo("OVERTAGET"));
    }

    private void moveIn(int n) {
        var unit = List.of(HV, ST, EFH).get(n % 3);
        var anchor = FIRST.plusDays(n);
        var caseNumber = movedIn(unit, nominee("Hem " + n), "2026-01-12T10:00", anchor.toString());
        homes.put(
                caseNumber,
                new Home(
                        caseNumber,
                        unit,
                        anchor,
                        n % 2 == 0 ? "VILL" : "VILL_INTE_NU",
                        n % 4 == 0 ? "ACCEPTERAS" : "ACCEPTERAS_INTE"));
    }

    private void payRents(LocalDate day) {
        var period = YearMonth.from(day).plusMonths(1);
        if (!calendar.rentDueDate(period).equals(day)) {
            return;
        }
        for (var home : homes.values()) {
            if ("INFLYTTAD".equals(status(home.caseNumber())) && !day.isBefore(home.anchor())) {
                as(home.unit().replace("handlaggare", "hyra"))
                        .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            var about = new CaseNumber(home.caseNumber());
                            ledger.invoice(about, new RentLedger.Invoice(period, day, new BigDecimal("6900"), null));
                            ledger.pay(
                                    about,
                                    new RentLedger.Payment(
                                            period, new BigDecimal("6900"), day, "Autogiro", null, null));
                        }));
            }
        }
    }

    /** Everything on everybody's list that can be answered this morning, until nothing new comes of it. */
    private int answer(LocalDate day) {
        var done = new HashSet<String>();
        var answered = 0;
        for (var again = true; again; ) {
            again = false;
            for (var task : open()) {
                if (done.add(task.id()) && answer(task, homes.get(task.caseNumber()), day)) {
                    answered++;
                    again = true;
                }
            }
        }
        return answered;
    }

    private boolean answer(Open task, Home home, LocalDate day) {
        var about = new CaseNumber(home.caseNumber());
        var number = task.followUp() == null ? 0 : Integer.parseInt(task.followUp());
        if (WHEN_MET.contains(task.key())
                && followUps
                        .of(about, number)
                        .flatMap(FollowUp::bookedOn)
                        .filter(day::isBefore)
                        .isPresent()) {
            return false;
        }
        return switch (task.key()) {
            case "Task_BookMeeting" -> book(task, about, number, day);
            case "Task_WriteReport" -> does(GUIDE, task, report());
            case "Task_ReadReport" -> does(home.unit(), task, Map.of("read", true));
            case "Task_RateGoals" -> does(GUIDE, task, goals());
            case "Task_RateNeighbours" -> does(SB, task, Map.of("rating", "GRON"));
            case "Task_KeepMinutes" -> keepMinutes(task, home, number);
            case "Task_DrawUpPlan", "Task_ReviewPlan" ->
                does(GUIDE, task, plan(day.plusMonths(3).toString()));
            case "Task_AskTenant" -> does(GUIDE, task, Map.of("will", home.will(), "askedHow", "SAMTAL"));
            case "Task_CertifyRent" -> does(home.unit().replace("handlaggare", "hyra"), task, certified());
            case "Task_StateComplaints" -> does("sb_bosocial1", task, certified());
            case "Task_ConfirmDebtsSupport" -> does(GUIDE, task, certified());
            case "Task_ConfirmDebts" -> does(home.unit(), task, certified());
            case "Task_RaiseProposal" -> does(home.unit(), task, Map.of("proposal", "JA"));
            case "Task_DecideAcceptance" -> does(LETTING, task, landlords(home));
            case "Task_DrawUpOwnLease" -> does(LETTING, task, Map.of("startsOn", nextFirst(day), "monthlyRent", 6900));
            case "Task_SignOwnLease" -> does(LETTING, task, inSystem());
            case "Task_RecordOwnLeaseSignatures" -> scanAndSign(task, LETTING, home, "own-lease");
            case "Task_EndContracts" -> does(chiefOf(home.unit()), task, Map.of("confirmed", true));
            case "Task_RecordTerminationSignatures" -> scanAndSign(task, home.unit(), home, "sublease-termination");
            default -> false;
        };
    }

    private boolean book(Open task, CaseNumber about, int number, LocalDate day) {
        var nominal = followUpCalendar.nominal(about, number).date();
        return does(GUIDE, task, booking((nominal.isBefore(day) ? day : nominal).toString()));
    }

    private boolean keepMinutes(Open task, Home home, int number) {
        var booked = followUps
                .of(new CaseNumber(home.caseNumber()), number)
                .flatMap(FollowUp::bookedOn)
                .orElseThrow()
                .toString();
        var at = with(number % FollowUp.QUARTER == 0 ? quarterHeld(booked) : held(booked), "heldAt", "08:30");
        return does(home.unit(), task, at);
    }

    private boolean scanAndSign(Open task, String user, Home home, String document) {
        scanned(user, home.caseNumber(), document);
        return does(user, task, signedOn(today()));
    }

    private static Map<String, Object> landlords(Home home) {
        return "ACCEPTERAS".equals(home.answer())
                ? Map.of("answer", "ACCEPTERAS")
                : Map.of("answer", "ACCEPTERAS_INTE", "reasonCode", "ANNAT", "reason", CANARY + ": Vi vill vänta.");
    }

    private static Map<String, Object> certified() {
        return Map.of("certified", true);
    }

    private static String nextFirst(LocalDate day) {
        return day.plusMonths(1).withDayOfMonth(1).toString();
    }

    private boolean does(String user, Open task, Map<String, Object> answers) {
        as(user).run(() -> {
            tasks.claim(task.id(), user);
            forms.submitTaskForm(task.id(), answers);
        });
        return true;
    }

    private List<Open> open() {
        return owner
                .query(
                        """
                select t.id_, t.task_def_key_, e.business_key_,
                       (select v.text_ from camunda.act_ru_variable v where v.proc_inst_id_ = t.proc_inst_id_ and v.name_ = 'followUp' limit 1)
                  from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                 where e.business_key_ is not null order by t.create_time_, t.id_""",
                        (row, n) -> new Open(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .stream()
                .filter(task -> homes.containsKey(task.caseNumber()))
                .toList();
    }

    private void everyMonthHasOneFollowUpOnItsDay(LocalDate end) {
        for (var home : homes.values()) {
            var numbers = new ArrayList<Integer>();
            for (var followUp : followUps.of(new CaseNumber(home.caseNumber()))) {
                numbers.add(followUp.number());
                assertThat(followUp.nominalOn())
                        .isEqualTo(calendar.nextWorkingDay(home.anchor().plusMonths(followUp.number())));
                if (followUp.nominalOn().isBefore(end.minusDays(3))) {
                    assertThat(followUp.status().held())
                            .as("%s %s", home, followUp)
                            .isTrue();
                }
            }
            assertThat(numbers).doesNotHaveDuplicates().isSorted().contains(MONTHS - 1);
            assertThat(numbers.get(numbers.size() - 1)).isEqualTo(numbers.size());
        }
    }

    private void noDayWithoutOrWithTwoContracts(LocalDate end) {
        for (var home : homes.values()) {
            assertThat(owner.queryForList("""
                            select day::date from generate_series(?::date, ?::date, interval '1 day') day
                             where (select count(*) from bf.lease l
                                     where l.case_number = ? and l.kind in ('SUBLEASE', 'OWN_LEASE') and l.replaced_at is null and l.signed_on is not null
                                       and day >= l.starts_on and day <= coalesce(l.ends_on, 'infinity')) <> 1""", home.anchor(), end, home.caseNumber()))
                    .as("days without a contract or with two: %s", home)
                    .isEmpty();
        }
    }
}
