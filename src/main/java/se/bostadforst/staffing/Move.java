package se.bostadforst.staffing;

import java.util.UUID;
import org.springframework.lang.Nullable;
import se.bostadforst.engine.TaskDesk.DeskTask;

/**
 * A task that changes hands.
 *
 * @param from who had it; for a deputy the one who is away, although the task may have been on its way there only
 * @param to who gets it, null for the team
 */
record Move(
        DeskTask task,
        MoveKind kind,
        @Nullable Person from,
        @Nullable Person to,
        @Nullable HandOverReason reason,
        @Nullable String words,
        @Nullable UUID absence) {

    /** A member of staff. */
    record Person(String userId, String name) {}

    static Move byItself(
            DeskTask task, MoveKind kind, @Nullable Person from, @Nullable Person to, @Nullable UUID absence) {
        return new Move(task, kind, from, to, null, null, absence);
    }

    /** What the case log says. The words somebody has written stay out of it. */
    String inTheCase() {
        var what = "Uppgiften ”" + task.name() + "” ";
        var why = reason == null ? "" : ": " + reason.inTheCase();
        return what
                + switch (kind) {
                    case HAND_OVER, HAND_OUT -> "lämnades över" + of(" från ", from) + of(" till ", to);
                    case TAKE_BACK -> "togs tillbaka till teamet" + of(" från ", from);
                    case STAND_IN -> "sköts av %s för %s".formatted(name(to), name(from));
                    case RETURN -> "gick tillbaka" + of(" från ", from) + of(" till ", to);
                    case TO_TEAM -> "gick tillbaka till teamet" + of(" från ", from);
                }
                + why;
    }

    private static String of(String word, @Nullable Person person) {
        return person == null ? "" : word + person.name();
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }
}
