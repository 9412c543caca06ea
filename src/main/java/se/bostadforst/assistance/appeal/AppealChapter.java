package se.bostadforst.assistance.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** "Beslut och överklaganden" on the case's page: every decision with its delivery and last day, every appeal with its clock. */
@Component
class AppealChapter implements CaseChapter {

    private final ContestedDecisions contested;
    private final Appeals appeals;
    private final AppealWords words;
    private final Clock clock;

    AppealChapter(ContestedDecisions contested, Appeals appeals, AppealWords words, Clock clock) {
        this.contested = contested;
        this.appeals = appeals;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return Set.of(DataClass.C9);
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C9)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        var today = LocalDate.now(clock);
        contested.of(caseNumber).forEach(decision -> lines.add(Line.of(decision.title(), delivery(decision))));
        appeals.of(caseNumber)
                .forEach(appeal -> lines.add(new Line(
                        "Överklagande " + appeal.number(),
                        words.status(appeal),
                        appeal.waitsForForwarding() && appeal.late(today))));
        return lines.isEmpty() ? List.of() : List.of(new Chapter("Beslut och överklaganden", lines));
    }

    /** The decision on the intervention itself has its day already; here are the others', and the court's. */
    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C9)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var coming = new ArrayList<Coming>();
        for (var decision : contested.of(caseNumber)) {
            if (decision.dismissal() || decision.personId().isPresent()) {
                decision.appealBy()
                        .filter(day -> !day.date().isBefore(today))
                        .ifPresent(day -> coming.add(new Coming("Sista dag att överklaga: " + decision.title(), day)));
            }
        }
        appeals.of(caseNumber).stream()
                .filter(Appeal::waitsForForwarding)
                .forEach(appeal -> coming.add(new Coming(
                        "Överklagande %d till förvaltningsrätten".formatted(appeal.number()),
                        new Deadline(
                                appeal.forwardBy(),
                                "skyndsamt enligt 46 § förvaltningslagen, räknat från %s"
                                        .formatted(SwedishDates.withWeekday(appeal.receivedOn()))))));
        return coming;
    }

    private static String delivery(Contested decision) {
        return decision.deliveredOn()
                .map(day -> "delgivet %s, kan överklagas till och med %s"
                        .formatted(
                                SwedishDates.iso(day),
                                decision.appealBy()
                                        .map(last -> SwedishDates.iso(last.date()))
                                        .orElse("–")))
                .orElse("inte delgivet än");
    }
}
