package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;
import se.bostadforst.casefile.CaseChapter;

/** The jour's page about one household as one reader may see it: the crisis card when it is open, and the calls. */
public record JourView(
        String caseNumber,
        String address,
        boolean cardOpen,
        boolean brokenGlass,
        boolean mayLog,
        boolean mayBreakGlass,
        boolean mayWritePlan,
        List<Person> persons,
        String keys,
        @Nullable Plan plan,
        List<CaseChapter.Line> lines,
        List<CaseView.OpenTask> openTasks,
        List<Call> calls) {

    public record Person(int order, String name, @Nullable String phone) {}

    /** The crisis plan. */
    public record Plan(
            int version,
            String risk,
            String helps,
            String contacts,
            @Nullable String entry,
            String writtenOn) {}

    /** A call of the log. */
    public record Call(
            String callId,
            String heading,
            String text,
            @Nullable String struck,
            boolean received) {}

    /** What was found. */
    public record Hit(String caseNumber, String address, String names) {}

    /** A crisis card that was opened without a call. */
    public record Opening(
            String breakId,
            String caseNumber,
            String reason,
            String words,
            String openedAt,
            String openedBy,
            boolean own) {}

    /** What the table suggests for what can be ticked; reachable is empty where it is not asked. */
    public record Suggestion(
            String situation,
            boolean victim,
            boolean children,
            @Nullable Boolean reachable,
            String triage,
            String label,
            boolean protection,
            boolean report) {}

    /** What of the log one reader may see, as the API says it. */
    public record Log(String caseNumber, List<Call> calls, List<Notice> notices) {}

    /** What another organisation was told. */
    public record Notice(CaseView.Code to, CaseView.Code kind, boolean serious, String told, boolean withdrawn) {}
}
