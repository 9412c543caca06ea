package se.bostadforst.followup.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.Light;
import se.bostadforst.followup.QuarterRatings;
import se.bostadforst.followup.QuarterRatings.Change;
import se.bostadforst.followup.QuarterRatings.Need;
import se.bostadforst.followup.QuarterRatings.Rating;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;

/** The forms of {@code bpmn/followup/quarterly-follow-up.bpmn}. */
@Configuration(proxyBeanMethods = false)
class RatingForms {

    @Bean
    TaskForm rateGoalsForm(CaseForms shown, FollowUpView view, Persons persons, QuarterRatings ratings) {
        return CaseForms.form(
                "followup-rate-goals",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "followup-rate-goals", DataClass.C0, DataClass.C1, DataClass.A7);
                    values.remove("persons");
                    var followUp = view.of(visit);
                    putQuarter(followUp, values);
                    var names = view.names(followUp.caseNumber());
                    var adults = adults(persons, followUp.caseNumber());
                    values.put("couple", adults.size() == 2);
                    for (int n = 1; n <= adults.size(); n++) {
                        values.put(
                                "person" + n,
                                names.getOrDefault(adults.get(n - 1), n == 1 ? "Första personen" : "Andra personen"));
                    }
                    return values;
                },
                (visit, answers) -> {
                    var followUp = view.of(visit);
                    var adults = adults(persons, followUp.caseNumber());
                    var given = new ArrayList<Rating>();
                    for (int n = 1; n <= adults.size(); n++) {
                        given.add(rating(answers, adults.get(n - 1), n));
                    }
                    ratings.rate(followUp.caseNumber(), followUp.quarter(), given);
                });
    }

    @Bean
    TaskForm rateNeighboursForm(CaseForms shown, FollowUpView view, QuarterRatings ratings) {
        return CaseForms.form(
                "followup-rate-neighbours",
                visit -> {
                    var values = shown.caseOnly(visit, "followup-rate-neighbours", DataClass.A8);
                    putQuarter(view.of(visit), values);
                    return values;
                },
                (visit, answers) -> {
                    var followUp = view.of(visit);
                    ratings.rateNeighbours(
                            followUp.caseNumber(), followUp.quarter(), answers.choice("rating", Light.class));
                });
    }

    private static void putQuarter(FollowUp followUp, Map<String, Object> values) {
        values.put("quarter", Integer.toString(followUp.quarter()));
        values.put("meeting", FollowUpView.meeting(followUp));
    }

    private static List<UUID> adults(Persons persons, CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> persons.ids(caseNumber));
    }

    private static Rating rating(Answers answers, UUID person, int n) {
        return new Rating(
                person,
                answers.choice("housing" + n, Change.class),
                answers.choice("ownContract" + n, Change.class),
                answers.choice("quality" + n, Change.class),
                answers.choice("stability" + n, Change.class),
                answers.choice("integration" + n, Change.class),
                answers.choice("supportNeed" + n, Need.class),
                answers.optionalNumber("lifeQuality" + n).map(BigDecimal::intValueExact));
    }
}
