package se.bostadforst.support.document;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.support.SupportPlans;

/** "Genomförandeplan": everybody's latest plan, what they say themselves apart from the rest ({@code domain.md} 2.3). */
@Configuration(proxyBeanMethods = false)
class SupportPlanPaper {

    @Bean
    DocumentSource supportPlanPage(CasePapers papers, Persons persons, SupportPlans plans) {
        return new Paper(
                "support-plan",
                caseNumber -> persons.ids(caseNumber).stream()
                        .anyMatch(person -> plans.latest(caseNumber, person).isPresent()),
                caseNumber -> {
                    var values = papers.heading(caseNumber);
                    values.put(
                            "people",
                            persons.alreadyAllowed(caseNumber).stream()
                                    .flatMap(
                                            person -> plans
                                                    .latest(caseNumber, person.personId())
                                                    .map(plan -> values(person, plan))
                                                    .stream())
                                    .toList());
                    return values;
                });
    }

    private static Map<String, Object> values(PersonView person, SupportPlans.Plan plan) {
        var values = new HashMap<String, Object>();
        var content = plan.content();
        values.put("person", person.name());
        values.put("planVersion", "version " + plan.version());
        values.put("lockedOn", SwedishDates.iso(plan.lockedOn()));
        values.put("followUpOn", SwedishDates.iso(content.followUpOn()));
        values.put("ownWords", content.ownWords());
        values.put("takeover", content.takeover());
        values.put("debts", content.debts());
        values.put("reservation", content.reservation());
        values.put("approval", content.approval().label());
        values.put("participated", CasePapers.yesNo(content.participated()));
        values.put(
                "goals",
                content.goals().stream()
                        .map(goal -> Map.of(
                                "area", goal.area().label(),
                                "goal", goal.goal(),
                                "activity", goal.activity(),
                                "responsible", goal.responsible(),
                                "when", goal.when(),
                                "how", goal.how(),
                                "status", goal.status().label()))
                        .toList());
        return values;
    }
}
