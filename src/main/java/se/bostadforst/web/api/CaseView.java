package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/** A case as one reader may see it; the stable answer of the case API ({@code architecture.md} A12). */
record CaseView(
        String caseNumber,
        Code unit,
        Code phase,
        @Nullable String closing,
        @Nullable Household household,
        List<Person> persons,
        @Nullable String personsHidden,
        List<OpenTask> openTasks,
        List<NextDate> nextDates,
        List<Counter> counters,
        @Nullable Decision decision,
        List<String> consents,
        List<Line> timeline,
        List<Object> documents,
        List<Action> actions,
        String whoDecidesNow) {

    record Code(String code, String label) {}

    record Household(String type, boolean children, int persons) {}

    record Person(String name, @Nullable String phone) {}

    record OpenTask(
            String name, String holder, String organisation, @Nullable String due, boolean late, boolean mine, @Nullable String taskId) {}

    record NextDate(String date, String what, String why) {}

    record Counter(String label, String value) {}

    record Decision(
            String outcome,
            String lawReference,
            String decidedOn,
            @Nullable String deliveredOn,
            @Nullable String appealBy,
            @Nullable String appealByWhy) {}

    record Line(String at, String text, String by) {}

    record Action(String id, String label) {}

    /** A case in a list. */
    record Row(String caseNumber, Code unit, Code phase, @Nullable String closing, List<OpenTask> openTasks) {}
}
