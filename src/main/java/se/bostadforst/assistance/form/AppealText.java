package se.bostadforst.assistance.form;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bostadforst.access.DataClass;
import se.bostadforst.assistance.appeal.Appeal;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealWords;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.Change;
import se.bostadforst.assistance.appeal.Contested;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.TaskVisit;

/** What the forms of an appeal show alike; the reading is asked for and logged here. */
@Component
class AppealText {

    private static final String APPEAL = "appeal";

    private final CaseForms shown;
    private final Appeals appeals;
    private final AppealHandling handling;
    private final AppealWords words;
    private final Persons persons;

    AppealText(CaseForms shown, Appeals appeals, AppealHandling handling, AppealWords words, Persons persons) {
        this.shown = shown;
        this.appeals = appeals;
        this.handling = handling;
        this.words = words;
        this.persons = persons;
    }

    /** The appeal that the task is about; the program's own id, which no client can set. */
    Appeal appeal(TaskVisit visit) {
        return appeals.find(UUID.fromString(visit.about(APPEAL)))
                .filter(appeal -> appeal.caseNumber().value().equals(visit.caseNumber()))
                .orElseThrow(se.bostadforst.access.CaseNotFound::new);
    }

    Contested contested(TaskVisit visit) {
        return handling.contestedOf(appeal(visit));
    }

    /** Case, persons and the decision. */
    Map<String, Object> heading(TaskVisit visit, String formId) {
        var values = new HashMap<>(shown.withPersons(visit, formId, DataClass.C1, DataClass.C9));
        values.put("appealed", contested(visit).title());
        return values;
    }

    /** All there is to know of the appeal. */
    Map<String, Object> about(TaskVisit visit, String formId) {
        var values = heading(visit, formId);
        var appeal = appeal(visit);
        var decision = handling.contestedOf(appeal);
        values.put("delivered", decision.deliveredInSwedish());
        values.put("lastDay", decision.lastDayInSwedish());
        values.put(
                "received",
                "%s, %s%s"
                        .formatted(
                                SwedishDates.withWeekday(appeal.receivedOn()),
                                appeal.receivedHow().label().toLowerCase(java.util.Locale.ROOT),
                                appeal.courtReceivedOn()
                                        .map(day -> ", i domstolen " + SwedishDates.iso(day))
                                        .orElse("")));
        values.put("appellant", appellant(appeal));
        values.put("letter", appeal.letter());
        values.put("timeResult", words.time(appeal));
        return values;
    }

    String judgment(Appeal appeal) {
        return "%s %s, mål %s"
                .formatted(
                        appeal.courtOutcome().map(outcome -> outcome.label()).orElse(""),
                        appeal.courtDecidedOn().map(SwedishDates::iso).orElse(""),
                        appeal.courtReference().orElse(""));
    }

    String change(Appeal appeal) {
        return appeal.change().map(Change::label).orElse("")
                + appeal.changeReasons().map(reasons -> "\n" + reasons).orElse("");
    }

    String forwardBy(Appeal appeal) {
        return SwedishDates.withWeekday(appeal.forwardBy());
    }

    private String appellant(Appeal appeal) {
        return persons.alreadyAllowed(new CaseNumber(appeal.caseNumber().value())).stream()
                        .filter(person -> person.personId().equals(appeal.personId()))
                        .map(PersonView::name)
                        .findFirst()
                        .orElse("Personen")
                + appeal.representative().map(name -> ", genom ombud " + name).orElse("");
    }
}
