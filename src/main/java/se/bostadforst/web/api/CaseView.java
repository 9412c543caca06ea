package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseGauges;

/** A case as one reader may see it; the stable answer of the case API ({@code architecture.md} A12). */
public record CaseView(
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
        List<CaseChapter.Chapter> chapters,
        List<CaseGauges.Gauge> gauges,
        @Nullable Decision decision,
        List<String> consents,
        List<Step> steps,
        List<Line> timeline,
        List<DocumentsApi.Row> documents,
        List<Action> actions,
        String whoDecidesNow) {

    public record Code(String code, String label) {}

    public record Household(String type, boolean children, int persons) {}

    public record Person(String name, @Nullable String phone) {}

    public record OpenTask(
            String name,
            String holder,
            String organisation,
            @Nullable String due,
            boolean late,
            boolean mine,
            @Nullable String taskId) {}

    public record NextDate(String date, String what, String why) {}

    public record Counter(String label, String value) {}

    public record Decision(
            String outcome,
            String lawReference,
            String decidedOn,
            @Nullable String deliveredOn,
            @Nullable String appealBy,
            @Nullable String appealByWhy) {}

    /**
     * A finished step.
     *
     * @param holder the role that had it
     * @param actor the colleague who did it; null for what another organisation has done
     */
    public record Step(
            String at,
            String name,
            String holder,
            String organisation,
            @Nullable String actor) {}

    public record Line(String at, String text, String by) {}

    public record Action(String id, String label, @Nullable String question) {}

    /** A case in a list. */
    public record Row(
            String caseNumber,
            Code unit,
            Code phase,
            @Nullable String closing,
            List<OpenTask> openTasks) {

        /** True when the reader's own group has something to do. */
        public boolean waitsForMe() {
            return openTasks.stream().anyMatch(OpenTask::mine);
        }

        /** True when somebody else has the ball. */
        public boolean waitsForOthers() {
            return !openTasks.isEmpty() && !waitsForMe();
        }
    }
}
