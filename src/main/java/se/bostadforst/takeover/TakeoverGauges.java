package se.bostadforst.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenancies;

/** Months to the earliest own contract; a condition that is not met warns nobody here, it is tried again (T-08, T-14). */
@Component
class TakeoverGauges implements CaseGauges {

    private final TakeoverCalendar calendar;
    private final TakeoverTests tests;
    private final Tenancies tenancies;
    private final Clock clock;

    TakeoverGauges(TakeoverCalendar calendar, TakeoverTests tests, Tenancies tenancies, Clock clock) {
        this.calendar = calendar;
        this.tests = tests;
        this.tenancies = tenancies;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.A9) || !calendar.tenancyRuns(caseNumber)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return calendar.earliest(caseNumber).stream()
                .map(earliest -> {
                    var come = calendar.timeHasCome(caseNumber, today);
                    var anchor = tenancies.anchor(caseNumber).orElseThrow();
                    return new Gauge(
                            "months-to-takeover",
                            "Tid till eget kontrakt",
                            come
                                    ? "Kan prövas"
                                    : "Månader i lägenheten: %d".formatted(ChronoUnit.MONTHS.between(anchor, today)),
                            today.isAfter(earliest.date()) && !calendar.gateHeld(caseNumber)
                                    ? Standing.SNART
                                    : Standing.SOM_DET_SKA,
                            "Prövas från %s, när tredje kvartalsuppföljningen har hållits, och sedan varje månad"
                                    .formatted(earliest.date()),
                            come ? null : Gauge.day(earliest.date()),
                            tests.of(caseNumber).stream()
                                    .map(test -> new Past(
                                            "Prövning " + test.number(),
                                            test.testDate().orElse(test.openedOn()) + ", "
                                                    + test.result()
                                                            .map(TestResult::label)
                                                            .orElse("Pågår")
                                                            .toLowerCase(java.util.Locale.ROOT),
                                            true))
                                    .toList());
                })
                .toList();
    }
}
