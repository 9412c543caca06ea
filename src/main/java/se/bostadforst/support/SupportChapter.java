package se.bostadforst.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** "Stödet" on the case's page: this month's meetings and the plan, per person; the landlord learns that there is contact. */
@Component
class SupportChapter implements CaseChapter {

    private final CaseAccess access;
    private final Supports supports;
    private final SupportMonths months;
    private final SupportPlans plans;
    private final SupportCalendar calendar;
    private final Clock clock;

    SupportChapter(
            CaseAccess access,
            Supports supports,
            SupportMonths months,
            SupportPlans plans,
            SupportCalendar calendar,
            Clock clock) {
        this.access = access;
        this.supports = supports;
        this.months = months;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return supports.of(caseNumber).isEmpty() ? Set.of() : Set.of(DataClass.C6, DataClass.A6);
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var everybody = supports.of(caseNumber);
        if (everybody.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        if (!allowed.contains(DataClass.C6)) {
            if (access.mayKnowNumber(caseNumber.value(), DataClass.C6)) {
                lines.add(Line.of("Stöd", everybody.get(0).endedOn().isEmpty() ? "Kontakt finns" : "Avslutat"));
            }
        } else {
            for (int i = 0; i < everybody.size(); i++) {
                var who = everybody.size() == 1 ? "" : i == 0 ? ", första personen" : ", andra personen";
                meetings(caseNumber, everybody.get(i), who, lines);
                if (allowed.contains(DataClass.A6)) {
                    plan(caseNumber, everybody.get(i), who, lines);
                }
            }
        }
        return lines.isEmpty() ? List.of() : List.of(new Chapter("Stödet", lines));
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.A6)) {
            return List.of();
        }
        return supports.of(caseNumber).stream()
                .filter(support -> support.endedOn().isEmpty())
                .map(support -> calendar.planDue(caseNumber, support.personId()))
                .distinct()
                .map(due -> new Coming("Genomförandeplan", due))
                .toList();
    }

    private void meetings(CaseNumber caseNumber, Supports.Support support, String who, List<Line> lines) {
        if (support.endedOn().isPresent()) {
            lines.add(Line.of("Stöd" + who, "Avslutat " + support.endedOn().get()));
            return;
        }
        var month = YearMonth.now(clock);
        months.of(caseNumber, support.personId(), month).ifPresent(open -> {
            var count = months.count(caseNumber, support.personId(), month);
            lines.add(new Line(
                    "Stödmöten i " + monthName(month) + who,
                    "%d av %d, %d med socialtjänsten%s%s"
                            .formatted(
                                    count.held(),
                                    open.required(),
                                    count.withSocialServices(),
                                    count.planned() > 0 ? ", " + count.planned() + " planerade" : "",
                                    count.missed() > 0 ? ", " + count.missed() + " uteblivna" : ""),
                    false));
        });
        months.of(caseNumber, support.personId(), month.minusMonths(1))
                .flatMap(SupportMonth::status)
                .ifPresent(status -> lines.add(new Line(
                        "Stödmånaden " + monthName(month.minusMonths(1)) + who,
                        status.label(),
                        status != MonthStatus.UPPFYLLD
                                && status != MonthStatus.PARTIELL_OK
                                && status != MonthStatus.FRANVARANDE)));
        lines.add(Line.of(
                "Senaste kontakt" + who,
                calendar.lastContact(caseNumber, support.personId()).toString()));
    }

    private void plan(CaseNumber caseNumber, Supports.Support support, String who, List<Line> lines) {
        var due = calendar.planDue(caseNumber, support.personId()).date();
        var late = support.endedOn().isEmpty() && due.isBefore(LocalDate.now(clock));
        lines.add(plans.latest(caseNumber, support.personId())
                .map(plan -> new Line(
                        "Genomförandeplan" + who,
                        "Version %d, låst %s. %s. Ses över %s"
                                .formatted(
                                        plan.version(),
                                        plan.lockedOn(),
                                        plan.content().approval().label(),
                                        due),
                        late))
                .orElseGet(() -> new Line("Genomförandeplan" + who, "Finns inte än, klar senast " + due, late)));
    }

    private static String monthName(YearMonth month) {
        return SwedishDates.inWords(month.atDay(1)).substring(2);
    }
}
