package se.bostadforst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.tasks.FourEyes;
import se.bostadforst.engine.tasks.MoveCommand;

/**
 * The open tasks as whoever distributes work sees them: whose they are, and a way to move them. It moves tasks of any group; the room that
 * calls has asked who may. It opens and answers none (T-56).
 */
@Component
@Transactional
public class TaskDesk {

    /**
     * An open task.
     *
     * @param revision rises with every change, so that a task is moved only as it was seen
     * @param groupId the group it was routed to; null for a task without one, which nobody sees
     * @param assignee who has taken it
     * @param due civil date in Sweden
     */
    public record DeskTask(
            String caseNumber,
            String taskId,
            int revision,
            String key,
            String name,
            @Nullable String groupId,
            List<String> groups,
            @Nullable String assignee,
            Optional<LocalDate> due,
            Instant createdAt) {

        /** The same, seen from whichever of these groups shares the task; unchanged when it is seen from one of them, or none does. */
        public DeskTask asIn(Collection<String> some) {
            return groupId == null || some.contains(groupId)
                    ? this
                    : groups.stream()
                            .filter(some::contains)
                            .findFirst()
                            .map(group -> new DeskTask(
                                    caseNumber, taskId, revision, key, name, group, groups, assignee, due, createdAt))
                            .orElse(this);
        }
    }

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String OPEN = """
            select e.business_key_, t.id_, t.rev_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, string_agg(distinct l.group_id_, ',') as groups, t.create_time_
              from camunda.act_ru_task t
              join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
              left join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
             where t.suspension_state_ = 1 and %s
             group by e.business_key_, t.id_, t.rev_, t.task_def_key_, t.name_, t.assignee_, t.due_date_, t.create_time_
             order by t.due_date_ nulls last, t.id_ limit %d""";
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final FourEyes fourEyes;

    TaskDesk(JdbcClient jdbc, ObjectProvider<ProcessEngineConfigurationImpl> engine, FourEyes fourEyes) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.fourEyes = fourEyes;
    }

    /** The open tasks of these groups, earliest due first. The caller asks the access rules about the cases. */
    public List<DeskTask> openIn(Collection<String> groupIds, int most) {
        return groupIds.isEmpty()
                ? List.of()
                : ask(
                        "t.id_ in (select task_id_ from camunda.act_ru_identitylink"
                                + " where type_ = 'candidate' and group_id_ = any (string_to_array(?, ',')))",
                        String.join(",", groupIds),
                        most);
    }

    /** Those of these tasks that are open. */
    public List<DeskTask> find(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : ask("t.id_ = any (string_to_array(?, ','))", String.join(",", taskIds), MOST);
    }

    /** What this person has taken or been given. */
    public List<DeskTask> assignedTo(String userId) {
        return ask("t.assignee_ = ?", userId, MOST);
    }

    /** Every open task there is, with or without a group; for the nightly check. */
    public List<DeskTask> all() {
        return ask("t.id_ <> ?", "", 200_000);
    }

    /** True when one of these tasks has been one of these groups': whoever asks may know that somebody was quicker. */
    public boolean wereOf(Collection<String> taskIds, Collection<String> groupIds) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select exists (select 1 from camunda.act_hi_identitylink
                                        where task_id_ = any (string_to_array(?, ',')) and type_ = 'candidate'
                                          and group_id_ = any (string_to_array(?, ',')))""")
                .params(String.join(",", taskIds), String.join(",", groupIds))
                .query(Boolean.class)
                .single());
    }

    /** Why this person may not have the task although the group is right ({@code engine/four-eyes.csv}). */
    public Optional<String> refusal(DeskTask task, String userId) {
        return fourEyes.refusal(task.caseNumber(), task.taskId(), task.key(), userId);
    }

    /**
     * Gives the tasks to one person, or back to their teams.
     *
     * @throws TaskRefused when one of them is not as it was seen any more, or is somebody's whom two pairs of eyes exclude; none is moved
     */
    public void move(Collection<DeskTask> seen, @Nullable String userId) {
        if (seen.isEmpty()) {
            return;
        }
        engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(new MoveCommand(
                        fourEyes,
                        seen.stream().collect(Collectors.toMap(DeskTask::taskId, DeskTask::revision)),
                        userId));
    }

    /** The tasks that have been created after that moment and are open still, at most 5000. The caller asks the access rules. */
    public List<DeskTask> createdSince(Instant moment) {
        return ask("t.create_time_ > ?", Timestamp.from(moment), MOST);
    }

    /** The open tasks that are due on one of these days, both included, earliest first. The caller asks the access rules. */
    public List<DeskTask> dueBetween(LocalDate first, LocalDate last, int most) {
        return ask(
                "t.due_date_ >= ? and t.due_date_ < ?",
                most,
                Timestamp.from(first.atStartOfDay(SWEDEN).toInstant()),
                Timestamp.from(last.plusDays(1).atStartOfDay(SWEDEN).toInstant()));
    }

    /** The open tasks of these groups that are due no later than that day, earliest first; taken by this person or by nobody. */
    public List<DeskTask> dueFor(String userId, Collection<String> groupIds, LocalDate last, int most) {
        return groupIds.isEmpty()
                ? List.of()
                : ask(
                        "(t.assignee_ is null or t.assignee_ = ?) and t.due_date_ < ? and t.id_ in (select task_id_ from"
                                + " camunda.act_ru_identitylink where type_ = 'candidate' and group_id_ = any (string_to_array(?, ',')))",
                        most,
                        userId,
                        Timestamp.from(last.plusDays(1).atStartOfDay(SWEDEN).toInstant()),
                        String.join(",", groupIds));
    }

    /** The open tasks of these groups that were due before that day, earliest first, whoever has them. The caller asks the access rules. */
    public List<DeskTask> lateIn(Collection<String> groupIds, LocalDate day, int most) {
        return groupIds.isEmpty()
                ? List.of()
                : ask(
                        "t.due_date_ < ? and t.id_ in (select task_id_ from camunda.act_ru_identitylink"
                                + " where type_ = 'candidate' and group_id_ = any (string_to_array(?, ',')))",
                        most,
                        Timestamp.from(day.atStartOfDay(SWEDEN).toInstant()),
                        String.join(",", groupIds));
    }

    /**
     * Who has worked in these cases.
     *
     * @param lastEnd when the person last finished a task there; null while the first one is still open
     */
    public record Hand(
            String userId, String caseNumber, @Nullable Instant lastEnd) {}

    /** Everybody who has or has had a task in one of these cases. */
    public List<Hand> handsIn(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? List.of()
                : ActorContext.asProcess(() -> jdbc.sql("""
                        select h.assignee_, p.business_key_, max(h.end_time_) from camunda.act_hi_procinst p
                          join camunda.act_hi_taskinst h on h.proc_inst_id_ = p.proc_inst_id_
                         where p.business_key_ = any (string_to_array(?, ',')) and h.assignee_ is not null
                         group by h.assignee_, p.business_key_""")
                        .param(String.join(",", caseNumbers))
                        .query((row, n) -> new Hand(
                                row.getString(1),
                                row.getString(2),
                                row.getTimestamp(3) == null
                                        ? null
                                        : row.getTimestamp(3).toInstant()))
                        .list());
    }

    private List<DeskTask> ask(String which, Object parameter, int most) {
        return ask(which, most, parameter);
    }

    private List<DeskTask> ask(String which, int most, Object... parameters) {
        // the process, which distributes to everybody, stands in no group of its own
        var own = ActorContext.require().roles();
        return ActorContext.asProcess(
                () -> jdbc.sql(OPEN.formatted(which, most)).params(parameters).query(TaskDesk::task).list().stream()
                        .map(task -> task.asIn(own))
                        .toList());
    }

    private static DeskTask task(ResultSet row, int n) throws SQLException {
        var groups = row.getString(8) == null
                ? List.<String>of()
                : List.of(row.getString(8).split(","));
        return new DeskTask(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5).split(CaseNumberInTaskName.SEPARATOR)[0],
                groups.isEmpty() ? null : groups.get(0),
                groups,
                row.getString(6),
                Optional.ofNullable(row.getTimestamp(7))
                        .map(due -> due.toInstant().atZone(SWEDEN).toLocalDate()),
                row.getTimestamp(9).toInstant());
    }
}
