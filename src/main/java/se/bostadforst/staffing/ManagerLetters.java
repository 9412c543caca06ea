package se.bostadforst.staffing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.TaskDesk.DeskTask;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Tells whoever answers for a group that a task there needs somebody: its name and the case number, and once. */
@Component
class ManagerLetters {

    private static final String LEADER = "projektledare";
    private static final int LONGEST = 120;

    private final Outbox outbox;
    private final Teams teams;

    ManagerLetters(Outbox outbox, Teams teams) {
        this.outbox = outbox;
        this.teams = teams;
    }

    /** The absence had no deputy who could take it. */
    void withoutDeputy(DeskTask task, UUID absence) {
        post("away:" + absence + ":" + task.taskId(), managers(task), "Ersättare saknas: ", task);
    }

    /** Nobody can see it. */
    void unseen(DeskTask task) {
        post("unseen:" + task.taskId(), managers(task), "Uppgift som ingen ser: ", task);
        post("unseen:drift:" + task.taskId(), "drift", "Uppgift som ingen ser: ", task);
    }

    private String managers(DeskTask task) {
        return task.groupId() == null
                ? LEADER
                : teams.managersOf(task.groupId()).orElse(LEADER);
    }

    private void post(String key, String group, String what, DeskTask task) {
        var text = what + task.name();
        outbox.post(OutboxMessage.aboutTask(
                key,
                new Recipient.ToGroup(group),
                task.caseNumber(),
                text.substring(0, Math.min(text.length(), LONGEST)),
                teams.managersOf(String.valueOf(task.groupId())).isPresent() && !"drift".equals(group)
                        ? "/fordela"
                        : null));
    }
}
