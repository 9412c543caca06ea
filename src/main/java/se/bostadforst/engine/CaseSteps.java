package se.bostadforst.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;

/** What people have done in a case: its finished tasks in every process of it, for as long as the engine's history keeps them. */
@Component
@Transactional(readOnly = true)
public class CaseSteps {

    /**
     * A finished task.
     *
     * @param key its id in the diagram
     * @param groupId the group that had it
     * @param doer the name of the member of staff who did it; whoever shows it has asked who may know
     */
    public record Step(String key, String name, @Nullable String groupId, Optional<String> doer, Instant finishedAt) {}

    private final JdbcClient jdbc;

    CaseSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. The caller has asked the access rules about the case. */
    public List<Step> finished(String caseNumber, int most) {
        return ActorContext.asProcess(() ->
                jdbc.sql("""
                        select t.task_def_key_, t.name_, min(l.group_id_), u.first_, u.last_, t.end_time_
                          from camunda.act_hi_procinst p
                          join camunda.act_hi_taskinst t on t.proc_inst_id_ = p.id_
                          left join camunda.act_hi_identitylink l
                            on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add' and l.group_id_ is not null
                          left join camunda.act_id_user u on u.id_ = t.assignee_
                         where p.business_key_ = ? and t.delete_reason_ = 'completed'
                         group by t.id_, t.task_def_key_, t.name_, u.first_, u.last_, t.end_time_
                         order by t.end_time_ desc, t.id_ limit ?""").params(caseNumber, most).query(CaseSteps::step).list());
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(
                row.getString(1),
                row.getString(2).split(CaseNumberInTaskName.SEPARATOR)[0],
                row.getString(3),
                Optional.of(Stream.of(row.getString(4), row.getString(5))
                                .filter(name -> name != null && !name.isBlank())
                                .collect(Collectors.joining(" ")))
                        .filter(name -> !name.isEmpty()),
                row.getTimestamp(6).toInstant());
    }
}
