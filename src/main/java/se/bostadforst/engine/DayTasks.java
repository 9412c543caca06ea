package se.bostadforst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
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

    private static final String OF_THE_GROUPS =
            "l.type_ = 'candidate' and l.group_id_ = any (string_to_array(:groups, ','))";
    private static final String HAS_THEM =
            "exists (select 1 from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and %s)"
                    .formatted(OF_THE_GROUPS);
    private static final String EARLIEST = "order by t.due_date_ nulls last, t.id_ limit :most";

    /** The few that are wanted are found before their cases and groups are asked for. */
    private static final String TOLD = """
            select e.business_key_, t.id_, t.task_def_key_, t.proc_def_id_, t.name_,
                   (select min(l.group_id_) from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and %s) as group_id,
                   t.assignee_, t.due_date_, t.create_time_
              from (%s) t
              join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
             order by t.assignee_ is null, t.due_date_ nulls last, t.id_ limit :most""";

    /**
     * A small team's tasks are found by their links; a wide group has thousands, and the earliest of those are found by their day. Which of
     * the two it is shows before the first is read.
     */
    private static final String TO_DO = TOLD.formatted(OF_THE_GROUPS, """
            with few as materialized (select l.task_id_ from camunda.act_ru_identitylink l where %1$s limit :few)
            (select t.* from camunda.act_ru_task t where t.assignee_ = :user and t.suspension_state_ = 1 and %2$s %3$s)
            union all
            (select t.* from (select distinct task_id_ from few) f join camunda.act_ru_task t on t.id_ = f.task_id_
              where t.assignee_ is null and t.suspension_state_ = 1 and (select count(*) from few) < :few %3$s)
            union all
            (select t.* from camunda.act_ru_task t
              where t.assignee_ is null and t.suspension_state_ = 1 and (select count(*) from few) >= :few and %2$s %3$s)
            """.formatted(OF_THE_GROUPS, HAS_THEM, EARLIEST));

    private static final String SOME = TOLD.formatted(OF_THE_GROUPS, """
            select t.* from camunda.act_ru_task t
             where t.id_ = any (string_to_array(:ids, ',')) and t.suspension_state_ = 1 and %s""".formatted(HAS_THEM));

    private static final int FEW = 2_000;

    private final JdbcClient jdbc;
    private final int few;

    @Autowired
    DayTasks(JdbcClient jdbc) {
        this(jdbc, FEW);
    }

    /** @param few links from which a group is wide */
    DayTasks(JdbcClient jdbc, int few) {
        this.jdbc = jdbc;
        this.few = few;
    }

    /** What this person has taken, then what nobody has; each earliest due first. The caller asks the access rules about the cases. */
    public List<DayTask> toDo(Collection<String> groupIds, String userId, int most) {
        return groupIds.isEmpty()
                ? List.of()
                : ActorContext.asProcess(() -> asked(TO_DO, groupIds, most)
                        .param("user", userId)
                        .param("few", few)
                        .query(DayTasks::task)
                        .list());
    }

    /** Those of these tasks that one of these groups has. */
    public List<DayTask> some(Collection<String> groupIds, Collection<String> taskIds) {
        return groupIds.isEmpty() || taskIds.isEmpty()
                ? List.of()
                : ActorContext.asProcess(() -> asked(SOME, groupIds, taskIds.size())
                        .param("ids", String.join(",", taskIds))
                        .query(DayTasks::task)
                        .list());
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<String> groupIds, int most) {
        return jdbc.sql(sql).param("groups", String.join(",", groupIds)).param("most", most);
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
