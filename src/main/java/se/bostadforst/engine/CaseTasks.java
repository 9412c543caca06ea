package se.bostadforst.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;

/** Who has the ball: the open tasks of cases, with the group each was routed to. One statement for any number of cases. */
@Component
@Transactional
public class CaseTasks {

    /**
     * An open task.
     *
     * @param key its id in the diagram
     * @param due civil date in Sweden
     */
    public record OpenTask(
            String caseNumber, String taskId, String key, String name, String groupId, Optional<LocalDate> due) {}

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final JdbcClient jdbc;

    CaseTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open tasks of these cases, earliest due first. The caller has asked the access rules about the cases. */
    public List<OpenTask> open(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        // a task that several roles share is told as the reader's own, where it is
        var own = String.join(",", ActorContext.require().roles());
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select e.business_key_, t.id_, t.task_def_key_, t.name_, t.due_date_,
                               coalesce(min(l.group_id_) filter (where l.group_id_ = any (string_to_array(:own, ','))),
                                        min(l.group_id_)) as group_id
                          from camunda.act_ru_execution e
                          join camunda.act_ru_task t on t.proc_inst_id_ = e.id_
                          join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                         where e.business_key_ in (:cases)
                         group by e.business_key_, t.id_, t.task_def_key_, t.name_, t.due_date_
                         order by t.due_date_ nulls last, t.id_""")
                .param("own", own)
                .param("cases", caseNumbers)
                .query((row, n) -> new OpenTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4).split(CaseNumberInTaskName.SEPARATOR)[0],
                        row.getString(6),
                        Optional.ofNullable(row.getTimestamp(5))
                                .map(due -> due.toInstant().atZone(SWEDEN).toLocalDate())))
                .list());
    }

    /**
     * A task with the day it is due.
     *
     * @param due civil date in Sweden
     */
    public record DueTask(String caseNumber, String taskId, LocalDate due, Instant createdAt) {}

    /** The open tasks of these groups that are due from that day on, earliest first. The caller asks the access rules about the cases. */
    public List<DueTask> due(Collection<String> groupIds, LocalDate from) {
        if (groupIds.isEmpty()) {
            return List.of();
        }
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select distinct e.business_key_, t.id_, t.due_date_, t.create_time_
                          from camunda.act_ru_identitylink l
                          join camunda.act_ru_task t on t.id_ = l.task_id_
                          join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                         where l.type_ = 'candidate' and l.group_id_ in (:groups) and t.due_date_ >= :from
                         order by t.due_date_, t.id_ limit 500""")
                .param("groups", groupIds)
                .param("from", Timestamp.from(from.atStartOfDay(SWEDEN).toInstant()))
                .query((row, n) -> new DueTask(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant().atZone(SWEDEN).toLocalDate(),
                        row.getTimestamp(4).toInstant()))
                .list());
    }

    /**
     * The case that a task belongs to, for somebody whose own group has the task.
     *
     * @throws CaseNotFound otherwise, whether the task exists or not
     */
    public String caseOf(String taskId, Collection<String> groupIds) {
        if (groupIds.isEmpty()) {
            throw new CaseNotFound();
        }
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select distinct e.business_key_ from camunda.act_ru_task t
                          join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                          join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                         where t.id_ = :task and l.group_id_ in (:groups)""")
                .param("task", taskId)
                .param("groups", groupIds)
                .query(String.class)
                .optional()
                .orElseThrow(CaseNotFound::new));
    }

    /** True when the task is open and one of these groups has it; for a link that leads to it. */
    public boolean isOpenFor(String taskId, Collection<String> groupIds) {
        return isOneOf("act_ru_task", "act_ru_identitylink", taskId, groupIds).isPresent();
    }

    /** The case of a task that is done and that was one of these groups'. The caller asks the access rules about the case. */
    public Optional<String> finishedCaseOf(String taskId, Collection<String> groupIds) {
        return isOneOf("act_hi_taskinst", "act_hi_identitylink", taskId, groupIds);
    }

    private Optional<String> isOneOf(String tasks, String links, String taskId, Collection<String> groupIds) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select p.business_key_ from camunda.%s t join camunda.act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                         where t.id_ = ? and exists (select 1 from camunda.%s l where l.task_id_ = t.id_
                               and l.group_id_ = any (string_to_array(?, ',')))""".formatted(tasks, links))
                .params(taskId, String.join(",", groupIds))
                .query(String.class)
                .optional());
    }
}
