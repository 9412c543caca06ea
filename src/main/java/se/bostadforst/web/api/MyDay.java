package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One person's day: case numbers, tasks and days, nobody's name. Days are civil dates in Sweden.
 *
 * @param today {@code yyyy-MM-dd}
 * @param further how many of the tasks have no day, or a later one
 * @param more true when there are more tasks than were counted
 */
public record MyDay(
        String today,
        String todayInWords,
        List<Work> late,
        List<Work> now,
        List<Work> soon,
        int further,
        boolean more,
        List<Waiting> waiting,
        List<Meeting> meetings) {

    /**
     * Something to do.
     *
     * @param mine true when its reader has taken it
     * @param inWords how near the due day is
     * @param why why it is that day
     */
    public record Work(
            String taskId,
            String name,
            String caseNumber,
            String role,
            boolean mine,
            @Nullable String due,
            @Nullable String inWords,
            boolean late,
            @Nullable String why) {}

    /**
     * What somebody else has to do in a case of the reader's.
     *
     * @param holder the role, or the organisation where no more may be told
     */
    public record Waiting(
            String caseNumber,
            String name,
            String holder,
            String organisation,
            @Nullable String due,
            @Nullable String inWords,
            boolean late) {}

    /** A meeting in the coming week. */
    public record Meeting(
            String caseNumber,
            String what,
            String on,
            String inWords,
            @Nullable String at,
            boolean calledOff) {}

    /**
     * What a card in Tasklist's list says beside the task's name.
     *
     * @param taken true when somebody has taken it
     */
    public record Card(
            String taskId,
            String role,
            boolean mine,
            boolean taken,
            @Nullable String due,
            @Nullable String inWords,
            boolean late) {}

    /** True when there is nothing to do today or soon. */
    public boolean free() {
        return late.isEmpty() && now.isEmpty() && soon.isEmpty();
    }

    /** What is left, in a sentence. */
    public String rest() {
        if (further == 0) {
            return free() ? "Du har inga öppna uppgifter." : "Mer än så är det inte.";
        }
        var count = more ? "Fler än " + further : String.valueOf(further);
        return count + (further == 1 && !more ? " uppgift" : " uppgifter") + " till längre fram eller utan dag.";
    }
}
