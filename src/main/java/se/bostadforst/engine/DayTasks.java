package se.bostadforst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;

/** What somebody has to do, as Tasklist would show it to them: the tasks of their own groups. One statement for any number of tasks. */
@Component
@Transactional(readOnly = true)
public class DayTasks {

    /**
     * An open task.
     *
     * @param key its id in the diagram
     * @param definitionId the version of the process it stands in
     * @param groupId the asker's own group that has it
     * @param assignee who has taken it
     */
    public record DayTask(
            String caseNumber,
            String taskId,
            String key,
            String definitionId,
            String name,
            String groupId,
            @Nullable String assignee,
            Optional<Instant> due,
            Instant createdAt) {}

    /** The few that are wanted are found before the cases are asked for: a wide group has a hundred thousand. */
    private static final String OPEN = """
            select e.business_key_, t.id_, t.task_def_key_, t.proc_def_id_, t.name_, t.group_id_, t.assignee_, t.due_date_, t.create_time_
              from (select t.id_, t.proc_inst_id_, t.task_def_key_, t.proc_def_id_, t.name_, t.assignee_, t.due_date_, t.create_time_,
                           min(l.group_id_) as group_id_
                      from camunda.act_ru_identitylink l
                      join camunda.act_ru_task t on t.id_ = l.task_id_
                     where l.type_ = 'candidate' and l.group_id_ = any (string_to_array(:groups, ',')) and t.suspension_state_ = 1
                       and %s
                     group by t.id_
                     order by t.assignee_ is null, t.due_date_ nulls last, t.id_ limit :most) t
              join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
             order by t.assignee_ is null, t.due_date_ nulls last, t.id_""";

    private final JdbcClient jdbc;

    DayTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What this person has taken, then what nobody has; each earliest due first. The caller asks the access rules about the cases. */
    public List<DayTask> toDo(Collection<String> groupIds, String userId, int most) {
        return ask("(t.assignee_ is null or t.assignee_ = :which)", groupIds, userId, most);
    }

    /** Those of these tasks that one of these groups has. */
    public List<DayTask> some(Collection<String> groupIds, Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? List.of()
                : ask(
                        "t.id_ = any (string_to_array(:which, ','))",
                        groupIds,
                        String.join(",", taskIds),
                        taskIds.size());
    }

    private List<DayTask> ask(String which, Collection<String> groupIds, String parameter, int most) {
        return groupIds.isEmpty()
                ? List.of()
                : ActorContext.asProcess(() -> jdbc.sql(OPEN.formatted(which))
                        .param("groups", String.join(",", groupIds))
                        .param("which", parameter)
                        .param("most", most)
                        .query(DayTasks::task)
                        .list());
    }

    private static DayTask task(ResultSet row, int n) throws SQLException {
        return new DayTask(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5).split(CaseNumberInTaskName.SEPARATOR)[0],
                row.getString(6),
                row.getString(7),
                Optional.ofNullable(row.getTimestamp(8)).map(java.sql.Timestamp::toInstant),
                row.getTimestamp(9).toInstant());
    }
}
