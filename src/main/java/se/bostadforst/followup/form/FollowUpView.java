package se.bostadforst.followup.form;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpReport;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.forms.TaskVisit;

/** What several forms of the follow-ups show alike, for whoever has asked the access rules. */
@Component
public class FollowUpView {

    private static final String FOLLOW_UP = "followUp";

    private final FollowUps followUps;
    private final Persons persons;

    FollowUpView(FollowUps followUps, Persons persons) {
        this.followUps = followUps;
        this.persons = persons;
    }

    static int number(TaskVisit visit) {
        return Integer.parseInt(visit.about(FOLLOW_UP));
    }

    FollowUp of(TaskVisit visit) {
        return followUps.of(new CaseNumber(visit.caseNumber()), number(visit)).orElseThrow();
    }

    /** The number, the day it is for, and when the meeting is. */
    void put(FollowUp followUp, Map<String, Object> values) {
        values.put(
                "number",
                followUp.quarterly()
                        ? "%d, kvartal %d".formatted(followUp.number(), followUp.quarter())
                        : Integer.toString(followUp.number()));
        values.put("nominal", SwedishDates.withWeekday(followUp.nominalOn()));
        values.put("window", "%s till %s".formatted(followUp.windowFrom(), followUp.windowTo()));
        values.put("meeting", meeting(followUp));
    }

    /** Day, time and place. */
    public static String meeting(FollowUp followUp) {
        return followUp.bookedOn()
                .map(day -> "%s kl. %s, %s"
                        .formatted(
                                SwedishDates.withWeekday(day),
                                followUp.bookedAt().map(FollowUpView::clock).orElse("–"),
                                followUp.place()
                                        .map(place -> place.label().toLowerCase(java.util.Locale.ROOT))
                                        .orElse("–")))
                .orElse("Inte bokat");
    }

    /** The time as it is written in Swedish. */
    public static String clock(LocalTime time) {
        return "%02d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** What the house has counted, a line for each thing. */
    public String figures(CaseNumber caseNumber, FollowUpReport.Facts facts) {
        var names = names(caseNumber);
        var lines = new ArrayList<String>();
        lines.add("%s till %s".formatted(facts.from(), facts.to()));
        for (var person : facts.persons()) {
            var who = facts.persons().size() == 1 ? "" : names.getOrDefault(person.personId(), "Personen") + ": ";
            lines.add(who
                    + "stödmöten hållna: %d, med socialtjänsten: %d, uteblivna: %d"
                            .formatted(person.held(), person.withSocialServices(), person.missed()));
            lines.add(who
                    + (person.planVersion() == 0
                            ? "ingen genomförandeplan än"
                            : "genomförandeplan version " + person.planVersion())
                    + (person.planLate() ? ", försenad" : ""));
        }
        lines.add("Avvikelser: " + facts.deviations());
        lines.add("Nätter på avlastning: " + facts.respiteNights());
        lines.add(
                facts.rentsDue().isPresent()
                        ? "Hyror i tid: %d av %d"
                                .formatted(
                                        facts.rentsInTime().orElse(0),
                                        facts.rentsDue().getAsInt())
                        : "Hyror i tid: visas inte, samtycke saknas");
        return String.join("\n", lines);
    }

    Map<UUID, String> names(CaseNumber caseNumber) {
        return new HashMap<>(persons.alreadyAllowed(caseNumber).stream()
                .collect(Collectors.toMap(PersonView::personId, PersonView::name)));
    }
}
