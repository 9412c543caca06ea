package se.bostadforst.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.admission.Approvals;
import se.bostadforst.admission.Offers;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.CaseTasks;

/** The next dates in a case, each able to say why it is that date. */
@Component
class NextDates {

    private final Approvals approvals;
    private final Offers offers;
    private final AssistanceDecisions decisions;
    private final List<CaseChapter> chapters;
    private final Clock clock;

    NextDates(
            Approvals approvals,
            Offers offers,
            AssistanceDecisions decisions,
            List<CaseChapter> chapters,
            Clock clock) {
        this.clock = clock;
        this.chapters = chapters;
        this.approvals = approvals;
        this.offers = offers;
        this.decisions = decisions;
    }

    List<CaseView.NextDate> of(CaseNumber caseNumber, List<CaseTasks.OpenTask> known, Set<DataClass> allowed) {
        var dates = new ArrayList<CaseView.NextDate>();
        approvals
                .openDeadline(caseNumber)
                .ifPresent(due ->
                        dates.add(new CaseView.NextDate(due.date().toString(), "Svar från övriga aktörer", due.why())));
        if (allowed.contains(DataClass.C9)) {
            offers.openDeadline(caseNumber)
                    .ifPresent(due ->
                            dates.add(new CaseView.NextDate(due.date().toString(), "Svar på erbjudandet", due.why())));
            decisions
                    .latest(caseNumber)
                    .filter(decision -> decision.appealBy()
                            .filter(day -> !day.isBefore(LocalDate.now(clock)))
                            .isPresent())
                    .ifPresent(decision -> dates.add(new CaseView.NextDate(
                            decision.appealBy().get().toString(),
                            "Sista dag att överklaga",
                            decision.appealByWhy().orElse(""))));
        }
        for (var chapter : chapters) {
            chapter.coming(caseNumber, allowed)
                    .forEach(day -> dates.add(new CaseView.NextDate(
                            day.deadline().date().toString(),
                            day.what(),
                            day.deadline().why())));
        }
        for (var task : known) {
            task.due()
                    .map(LocalDate::toString)
                    .filter(day -> dates.stream().noneMatch(date -> date.date().equals(day)))
                    .ifPresent(day -> dates.add(new CaseView.NextDate(
                            day,
                            task.name(),
                            "Förfallodag för uppgiften, " + SwedishDates.withWeekday(LocalDate.parse(day)))));
        }
        dates.sort(Comparator.comparing(CaseView.NextDate::date));
        return dates;
    }
}
