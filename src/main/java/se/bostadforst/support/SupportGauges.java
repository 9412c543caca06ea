package se.bostadforst.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** This month's meetings and the plan, per person. */
@Component
class SupportGauges implements CaseGauges {

    private static final Set<MonthStatus> AS_IT_SHOULD =
            Set.of(MonthStatus.UPPFYLLD, MonthStatus.PARTIELL_OK, MonthStatus.FRANVARANDE);
    private static final int SOON = 14;

    private final Supports supports;
    private final SupportMonths months;
    private final SupportPlans plans;
    private final SupportCalendar calendar;
    private final Parameters parameters;
    private final Clock clock;

    SupportGauges(
            Supports supports,
            SupportMonths months,
            SupportPlans plans,
            SupportCalendar calendar,
            Parameters parameters,
            Clock clock) {
        this.supports = supports;
        this.months = months;
        this.plans = plans;
        this.calendar = calendar;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var gauges = new ArrayList<Gauge>();
        if (!allowed.contains(DataClass.C6)) {
            return gauges;
        }
        var everybody = supports.of(caseNumber);
        for (int i = 0; i < everybody.size(); i++) {
            var support = everybody.get(i);
            var who = everybody.size() == 1 ? "" : i == 0 ? ", första personen" : ", andra personen";
            if (support.endedOn().isPresent()) {
                continue;
            }
            months.of(caseNumber, support.personId(), YearMonth.now(clock))
                    .ifPresent(open -> gauges.add(meetings(caseNumber, support, open, who)));
            if (allowed.contains(DataClass.A6)) {
                gauges.add(plan(caseNumber, support, who));
            }
        }
        return gauges;
    }

    private Gauge meetings(CaseNumber caseNumber, Supports.Support support, SupportMonth open, String who) {
        var month = YearMonth.now(clock);
        var count = months.count(caseNumber, support.personId(), month);
        var today = LocalDate.now(clock);
        var few = !today.isBefore(calendar.firstNotice(month)) && count.held() * 2 < open.required();
        var last = !today.isBefore(calendar.secondNotice(month))
                && (count.held() < open.required() - 1
                        || count.withSocialServices() + count.plannedWithSocialServices() == 0);
        return new Gauge(
                "support-meetings",
                "Stödmöten den här månaden" + who,
                "%d av %d".formatted(count.held(), open.required()),
                open.full() && (few || last) ? Standing.SNART : Standing.SOM_DET_SKA,
                "Minst %d i månaden, minst %d av dem med socialtjänsten"
                        .formatted(
                                open.required(),
                                parameters.intValue(Parameter.SUPPORT_MEETINGS_SOCIAL_SERVICES, month.atDay(1))),
                Gauge.day(calendar.monthOver(month)),
                months.closed(caseNumber, support.personId()).stream()
                        .map(past -> new Past(
                                SwedishDates.monthAndYear(past.month()),
                                "%d av %d, %s"
                                        .formatted(
                                                past.held(),
                                                past.required(),
                                                past.status().label().toLowerCase(java.util.Locale.ROOT)),
                                AS_IT_SHOULD.contains(past.status())))
                        .toList());
    }

    private Gauge plan(CaseNumber caseNumber, Supports.Support support, String who) {
        var today = LocalDate.now(clock);
        var due = calendar.planDue(caseNumber, support.personId()).date();
        var overdue = calendar.planOverdue(caseNumber, support.personId());
        var latest = plans.latest(caseNumber, support.personId());
        return new Gauge(
                "plan-valid",
                "Genomförandeplan" + who,
                latest.map(plan -> "Version " + plan.version()).orElse("Finns inte än"),
                today.isAfter(overdue)
                        ? Standing.BRUTEN
                        : today.isAfter(due.minusDays(SOON)) && latest.isPresent() || today.isAfter(due)
                                ? Standing.SNART
                                : Standing.SOM_DET_SKA,
                "Finns inom fjorton dagar och ses över varje kvartal, nu senast " + due,
                Gauge.day(overdue),
                latest.map(plan -> List.of(new Past("Version " + plan.version(), "låst " + plan.lockedOn(), true)))
                        .orElse(List.of()));
    }
}
