package se.bostadforst.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseNumber;

/** Follow-ups on time, and the report before the meeting. */
@Component
class FollowUpGauges implements CaseGauges {

    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final FollowUpReports reports;
    private final Clock clock;

    FollowUpGauges(FollowUps followUps, FollowUpCalendar calendar, FollowUpReports reports, Clock clock) {
        this.followUps = followUps;
        this.calendar = calendar;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var all = followUps.alreadyAllowed(caseNumber);
        if (all.isEmpty() || !allowed.contains(DataClass.C0)) {
            return List.of();
        }
        var gauges = new ArrayList<Gauge>();
        gauges.add(onTime(all));
        if (allowed.contains(DataClass.A7)) {
            gauges.add(report(caseNumber, all));
        }
        return gauges;
    }

    private Gauge onTime(List<FollowUp> all) {
        var next = all.stream().filter(FollowUp::open).findFirst();
        var late = next.filter(followUp ->
                followUp.bookedOn().isEmpty() && calendar.bookingLate(followUp.caseNumber(), followUp.number()));
        return new Gauge(
                "follow-ups-on-time",
                "Uppföljningar i tid",
                share(
                        all,
                        followUp -> !followUp.open(),
                        followUp -> followUp.status().held()),
                standing(
                        late.isPresent(),
                        last(all).filter(followUp -> !followUp.status().held())),
                "En varje månad, på sin dag eller inom fem arbetsdagar från den",
                next.map(followUp -> Gauge.day(followUp.windowTo())).orElse(null),
                history(
                        all,
                        followUp -> !followUp.open(),
                        followUp -> followUp.status().held()));
    }

    private Gauge report(CaseNumber caseNumber, List<FollowUp> all) {
        var next = all.stream()
                .filter(followUp -> followUp.status() == FollowUpStatus.BOKAD)
                .findFirst();
        var missing = next.filter(
                followUp -> reports.of(caseNumber, followUp.number()).isEmpty());
        var late = missing.filter(followUp ->
                today().isAfter(calendar.reportBy(caseNumber, followUp.number()).date()));
        return new Gauge(
                "report-before-meeting",
                "Rapport före mötet",
                share(all, followUp -> followUp.status().held(), FollowUpGauges::inTime),
                standing(
                        late.isPresent(),
                        last(all).filter(followUp -> followUp.status() == FollowUpStatus.GENOMFORD_UTAN_RAPPORT)),
                "Lämnad fem arbetsdagar före mötet, och alltid innan det börjar",
                missing.flatMap(FollowUp::bookedOn).map(Gauge::day).orElse(null),
                history(all, followUp -> followUp.status().held(), FollowUpGauges::inTime));
    }

    private static boolean inTime(FollowUp followUp) {
        return followUp.status() == FollowUpStatus.GENOMFORD;
    }

    private static Standing standing(boolean warns, Optional<FollowUp> broken) {
        return warns ? Standing.SNART : broken.isPresent() ? Standing.BRUTEN : Standing.SOM_DET_SKA;
    }

    private static String share(List<FollowUp> all, Predicate<FollowUp> of, Predicate<FollowUp> good) {
        return "%d av %d"
                .formatted(
                        all.stream().filter(of).filter(good).count(),
                        all.stream().filter(of).count());
    }

    private static List<Past> history(List<FollowUp> all, Predicate<FollowUp> of, Predicate<FollowUp> good) {
        return all.stream()
                .filter(of)
                .map(followUp -> new Past(
                        "Uppföljning " + followUp.number(),
                        followUp.status().label()
                                + followUp.heldOn().map(day -> " " + day).orElse(""),
                        good.test(followUp)))
                .toList();
    }

    private static Optional<FollowUp> last(List<FollowUp> all) {
        return all.stream().filter(followUp -> !followUp.open()).reduce((one, other) -> other);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
