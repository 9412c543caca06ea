package se.bostadforst.support.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.support.GoalArea;
import se.bostadforst.support.Meeting;
import se.bostadforst.support.Meetings;
import se.bostadforst.support.PlanApproval;
import se.bostadforst.support.SupportCalendar;
import se.bostadforst.support.SupportPlans;

/** The forms of {@code bpmn/support}. */
@Configuration(proxyBeanMethods = false)
class SupportForms {

    private static final String PERSON = "personId";
    private static final int MOST_GOALS = 3;

    /** What came of an outreach; a no is respected (A-26, T-16). */
    private enum Result {
        KONTAKT("kontakt"),
        NYTT_MOTE("nytt möte bokat"),
        INGEN_KONTAKT("ingen kontakt än"),
        VILL_INTE("vill inte träffas nu");

        private final String label;

        Result(String label) {
            this.label = label;
        }
    }

    @Bean
    TaskForm planForm(CaseForms shown, Persons persons, SupportPlans plans, Clock clock) {
        return CaseForms.form(
                "support-plan",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "support-plan", DataClass.C0, DataClass.C1, DataClass.A6);
                    values.remove("persons");
                    values.put("person", name(persons, visit));
                    var latest = plans.latest(new CaseNumber(visit.caseNumber()), personId(visit));
                    values.put(
                            "version",
                            Integer.toString(
                                    latest.map(SupportPlans.Plan::version).orElse(0) + 1));
                    latest.map(SupportPlans.Plan::content).ifPresent(plan -> prefill(values, plan));
                    return values;
                },
                (visit, answers) -> {
                    var followUp = answers.date("followUpOn");
                    if (!followUp.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("followUpOn", "Välj en dag som kommer.");
                    }
                    plans.lock(new CaseNumber(visit.caseNumber()), personId(visit), content(answers, followUp));
                });
    }

    @Bean
    TaskForm confirmAttendanceForm(CaseForms shown, Meetings meetings) {
        return CaseForms.form(
                "support-confirm-attendance",
                visit -> {
                    var values = shown.caseOnly(visit, "support-confirm-attendance", DataClass.C6);
                    var month = YearMonth.parse(visit.about("month"));
                    values.put("month", month.toString());
                    values.put(
                            "meetings",
                            meetings.of(new CaseNumber(visit.caseNumber()), month).stream()
                                    .filter(Meeting::socialServices)
                                    .map(meeting -> meeting.on() + ", "
                                            + meeting.kind().label().toLowerCase(java.util.Locale.ROOT))
                                    .collect(Collectors.joining("\n")));
                    return values;
                },
                (visit, answers) -> meetings.confirmAttendance(
                        new CaseNumber(visit.caseNumber()),
                        personId(visit),
                        YearMonth.parse(visit.about("month")),
                        "JA".equals(answers.text("tookPart"))));
    }

    @Bean
    TaskForm rebookForm(CaseForms shown, Persons persons, SupportCalendar calendar, CaseLog log) {
        return outreach("support-rebook", shown, persons, calendar, log);
    }

    @Bean
    TaskForm homeVisitForm(CaseForms shown, Persons persons, SupportCalendar calendar, CaseLog log) {
        return outreach("support-home-visit", shown, persons, calendar, log);
    }

    @Bean
    TaskForm reachOutTogetherForm(CaseForms shown, Persons persons, SupportCalendar calendar, CaseLog log) {
        return outreach("support-reach-out-together", shown, persons, calendar, log);
    }

    private static TaskForm outreach(
            String formId, CaseForms shown, Persons persons, SupportCalendar calendar, CaseLog log) {
        return CaseForms.form(
                formId,
                visit -> {
                    var values = shown.withPersonsIfConsented(visit, formId, DataClass.C0, DataClass.C1, DataClass.C6);
                    values.remove("persons");
                    values.put("person", name(persons, visit));
                    values.put(
                            "lastContact",
                            calendar.lastContact(new CaseNumber(visit.caseNumber()), personId(visit))
                                    .toString());
                    return values;
                },
                (visit, answers) -> log.add(
                        new CaseNumber(visit.caseNumber()),
                        CaseEvent.OUTREACH,
                        answers.choice("result", Result.class).label));
    }

    private static SupportPlans.Content content(Answers answers, LocalDate followUp) {
        var approval = answers.choice("approval", PlanApproval.class);
        var wanted = approval != PlanApproval.VILL_INTE_HA_PLAN;
        return new SupportPlans.Content(
                answers.optionalText("ownWords").orElse(null),
                wanted ? goals(answers) : List.of(),
                answers.optionalText("takeover").orElse(null),
                answers.optionalText("debts").orElse(null),
                answers.yes("participated"),
                approval,
                answers.optionalText("reservation").orElse(null),
                followUp);
    }

    private static List<SupportPlans.Goal> goals(Answers answers) {
        var goals = new ArrayList<SupportPlans.Goal>();
        for (int n = 1; n <= MOST_GOALS && (n == 1 || answers.yes("moreGoals" + (n - 1))); n++) {
            goals.add(new SupportPlans.Goal(
                    answers.choice("area" + n, GoalArea.class),
                    answers.text("goal" + n),
                    answers.text("activity" + n),
                    answers.text("responsible" + n),
                    answers.text("when" + n),
                    answers.text("how" + n),
                    answers.choice("status" + n, SupportPlans.GoalStatus.class)));
        }
        return goals;
    }

    private static void prefill(Map<String, Object> values, SupportPlans.Content plan) {
        var known = new HashMap<String, Object>();
        known.put("ownWords", plan.ownWords());
        known.put("takeover", plan.takeover());
        known.put("debts", plan.debts());
        for (int n = 1; n <= plan.goals().size(); n++) {
            var goal = plan.goals().get(n - 1);
            known.put("area" + n, goal.area().name());
            known.put("goal" + n, goal.goal());
            known.put("activity" + n, goal.activity());
            known.put("responsible" + n, goal.responsible());
            known.put("when" + n, goal.when());
            known.put("how" + n, goal.how());
            known.put("status" + n, goal.status().name());
            if (n > 1) {
                known.put("moreGoals" + (n - 1), true);
            }
        }
        known.values().removeIf(value -> value == null);
        values.putAll(known);
    }

    private static String name(Persons persons, TaskVisit visit) {
        return persons.alreadyAllowed(new CaseNumber(visit.caseNumber())).stream()
                .filter(person -> person.personId().equals(personId(visit)))
                .map(PersonView::name)
                .findFirst()
                .orElse("Uppgifter om personen delas inte med er: samtycke saknas.");
    }

    private static UUID personId(TaskVisit visit) {
        return UUID.fromString(visit.about(PERSON));
    }
}
