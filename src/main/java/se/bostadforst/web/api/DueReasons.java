package se.bostadforst.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CsvResource;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.DueRules;

/**
 * Why a task is due the day it is, from its model's own expression and without asking about the case, so that a list of any length costs
 * nothing more. What is counted from the day the task came says so in figures; the rest stands in {@code web/due-reasons.csv}.
 */
@Component
class DueReasons {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\w+\\.\\w+)\\(.*\\)\\s*}");
    private static final String COUNTED = "dueInWorkingDays";

    private final DueRules rules;
    private final Deadlines deadlines;
    private final SwedishCalendar calendar;
    private final Map<String, String> words = new HashMap<>();

    DueReasons(DueRules rules, Deadlines deadlines, SwedishCalendar calendar) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.calendar = calendar;
        CsvResource.rows("web/due-reasons.csv").forEach(row -> words.put(row.get("rule"), row.get("why")));
    }

    /** The bean and method of an expression that has words, or is counted; for the test that none is forgotten. */
    boolean knows(String expression) {
        var call = call(expression);
        return call.filter(words::containsKey).isPresent()
                || call.filter(name -> name.endsWith("." + COUNTED)).isPresent();
    }

    Optional<String> of(String definitionId, String taskKey, Instant created, LocalDate due) {
        var call = rules.of(definitionId, taskKey).flatMap(DueReasons::call);
        return call.filter(name -> name.endsWith("." + COUNTED)).isPresent()
                ? counted(created.atZone(SwedishCalendar.ZONE).toLocalDate(), due)
                : call.map(words::get);
    }

    /** Empty when somebody has set another day since: no reason is better than a wrong one. */
    private Optional<String> counted(LocalDate created, LocalDate due) {
        if (due.isBefore(created)) {
            return Optional.empty();
        }
        if (due.equals(calendar.nextWorkingDay(created))) {
            return Optional.of(
                    due.equals(created) ? "Samma dag som uppgiften kom" : "Första arbetsdagen efter att uppgiften kom");
        }
        return Optional.of(deadlines.workingDaysAfter(created, calendar.workingDaysBetween(created, due)))
                .filter(deadline -> deadline.date().equals(due))
                .map(deadline -> deadline.why() + ", då uppgiften kom");
    }

    private static Optional<String> call(String expression) {
        var matcher = CALL.matcher(expression);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
