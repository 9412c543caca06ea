package se.bostadforst.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** "Uppföljningen" on the case's page: the last and the next; the counters are {@link FollowUpGauges}. */
@Component
class FollowUpChapter implements CaseChapter {

    private final FollowUps followUps;
    private final FollowUpCalendar calendar;
    private final FollowUpReports reports;
    private final FollowUpRecords records;
    private final QuarterRatings ratings;
    private final Clock clock;

    FollowUpChapter(
            FollowUps followUps,
            FollowUpCalendar calendar,
            FollowUpReports reports,
            FollowUpRecords records,
            QuarterRatings ratings,
            Clock clock) {
        this.followUps = followUps;
        this.calendar = calendar;
        this.reports = reports;
        this.records = records;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return followUps.of(caseNumber).isEmpty() ? Set.of() : Set.of(DataClass.C0, DataClass.A7, DataClass.A8);
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var all = followUps.alreadyAllowed(caseNumber);
        if (all.isEmpty() || !allowed.contains(DataClass.C0)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        next(all).ifPresent(next -> lines.add(nextLine(next)));
        last(all)
                .ifPresent(last -> lines.add(new Line(
                        name(last),
                        last.status().label()
                                + last.heldOn().map(day -> " " + day).orElse(""),
                        last.status() != FollowUpStatus.GENOMFORD)));
        if (allowed.contains(DataClass.A7)) {
            next(all)
                    .filter(next -> next.status() == FollowUpStatus.BOKAD)
                    .ifPresent(next -> lines.add(reportLine(caseNumber, next)));
            lastQuarter(all)
                    .flatMap(quarter -> records.quarter(caseNumber, quarter)
                            .map(review ->
                                    Line.of("Kvartal " + quarter, review.fits().label())))
                    .ifPresent(lines::add);
        }
        if (allowed.contains(DataClass.A8)) {
            lastQuarter(all)
                    .flatMap(quarter -> ratings.neighbours(caseNumber, quarter)
                            .map(light -> new Line(
                                    "Trygghet för kringboende, kvartal " + quarter, light.label(), light == Light.ROD)))
                    .ifPresent(lines::add);
        }
        return List.of(new Chapter("Uppföljningen", lines));
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        var all = followUps.alreadyAllowed(caseNumber);
        if (!allowed.contains(DataClass.C0)) {
            return List.of();
        }
        var coming = new ArrayList<Coming>();
        next(all).ifPresent(next -> {
            var nominal = calendar.nominal(caseNumber, next.number());
            coming.add(new Coming(
                    name(next),
                    next.bookedOn()
                            .map(day -> new Deadline(day, "bokad; uppföljningens dag är " + nominal.why()))
                            .orElse(nominal)));
            if (allowed.contains(DataClass.A7)
                    && next.status() == FollowUpStatus.BOKAD
                    && reports.of(caseNumber, next.number()).isEmpty()) {
                coming.add(new Coming("Månadsrapport", calendar.reportBy(caseNumber, next.number())));
            }
        });
        return coming;
    }

    private Line nextLine(FollowUp next) {
        var late = next.status() == FollowUpStatus.PLANERAD && calendar.bookingLate(next.caseNumber(), next.number());
        return new Line(
                "Nästa: " + name(next).toLowerCase(java.util.Locale.ROOT),
                next.bookedOn()
                        .map(day -> "Bokad %s kl. %s"
                                .formatted(
                                        day,
                                        next.bookedAt()
                                                .map(time -> "%02d.%02d".formatted(time.getHour(), time.getMinute()))
                                                .orElse("–")))
                        .orElse("Ska bokas, hålls %s till %s".formatted(next.windowFrom(), next.windowTo())),
                late);
    }

    private Line reportLine(CaseNumber caseNumber, FollowUp next) {
        var due = calendar.reportBy(caseNumber, next.number()).date();
        return reports.of(caseNumber, next.number())
                .map(report -> Line.of(
                        "Månadsrapport", report.readAt().isPresent() ? "Lämnad och läst" : "Lämnad, inte läst än"))
                .orElseGet(() -> new Line(
                        "Månadsrapport",
                        "Lämnas senast " + due,
                        LocalDate.now(clock).isAfter(due)));
    }

    private static String name(FollowUp followUp) {
        return followUp.quarterly()
                ? "Kvartalsuppföljning " + followUp.quarter()
                : "Månadsuppföljning " + followUp.number();
    }

    private static Optional<FollowUp> next(List<FollowUp> all) {
        return all.stream().filter(FollowUp::open).findFirst();
    }

    private static Optional<FollowUp> last(List<FollowUp> all) {
        return all.stream().filter(followUp -> !followUp.open()).max(Comparator.comparing(FollowUp::number));
    }

    private static Optional<Integer> lastQuarter(List<FollowUp> all) {
        return all.stream()
                .filter(followUp -> followUp.quarterly() && followUp.status().held())
                .map(FollowUp::quarter)
                .max(Comparator.naturalOrder());
    }
}
