package se.bostadforst.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/** What stands still, as the engine has it, and what has been done about it, as we keep it. Two questions, however many there are. */
@Component
@Transactional
class HindranceLedger {

    /** As the engine has it. */
    record Standing(
            String id,
            @Nullable String jobId,
            boolean job,
            String type,
            String exception,
            String instanceId,
            String caseNumber,
            String process,
            String definitionId,
            String activityId,
            OffsetDateTime since,
            int triesLeft,
            @Nullable OffsetDateTime nextTry) {}

    /** A running step. */
    record Place(String executionId, String instanceId) {}

    /** The origin alone, so that a hindrance of a called process is told once and not again by every process above it. */
    private static final String STANDING = """
            with held as (
              select i.id_ as id, i.configuration_ as job_id, i.incident_type_ as type, i.proc_inst_id_ as instance_id,
                     coalesce(i.failed_activity_id_, i.activity_id_) as activity_id, i.incident_timestamp_ as since, 0 as tries, null::timestamp as next_try
                from camunda.act_ru_incident i where i.id_ = i.cause_incident_id_
              union all
              select j.id_, j.id_, 'trying', j.process_instance_id_, coalesce(j.failed_act_id_, jd.act_id_), null, j.retries_, j.duedate_
                from camunda.act_ru_job j left join camunda.act_ru_jobdef jd on jd.id_ = j.job_def_id_ where j.retries_ > 0 and (j.exception_stack_id_ is not null or j.exception_msg_ is not null))
            select h.*, p.business_key_, d.name_ as process, d.id_ as definition_id,
                   coalesce(j.exception_msg_, '') || ' ' || coalesce(convert_from(b.bytes_, 'UTF8'), '') as exception,
                   coalesce(h.since, (select max(l.timestamp_) from camunda.act_hi_job_log l where l.job_id_ = h.id and l.job_state_ = 2)) as at
              from held h
              left join camunda.act_hi_procinst p on p.proc_inst_id_ = h.instance_id
              left join camunda.act_re_procdef d on d.id_ = p.proc_def_id_
              left join camunda.act_ru_job j on j.id_ = h.job_id
              left join camunda.act_ge_bytearray b on b.id_ = j.exception_stack_id_
             order by at desc nulls last, h.id limit 200""";

    private final JdbcClient jdbc;
    private final Clock clock;

    HindranceLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Standing> standing() {
        return Overlookers.look(
                () -> jdbc.sql(STANDING).query((row, n) -> standing(row)).list());
    }

    /** Where a running case stands last, preferably at somebody's task: there a reported hindrance is shown. */
    Optional<Place> place(String caseNumber) {
        return Overlookers.look(() -> jdbc.sql("""
                        select a.execution_id_, a.proc_inst_id_ from camunda.act_hi_actinst a
                          join camunda.act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                          join camunda.act_ru_execution e on e.id_ = a.execution_id_ and e.act_id_ = a.act_id_
                         where p.business_key_ = :case and p.end_time_ is null and a.end_time_ is null and a.act_type_ not in ('callActivity', 'subProcess')
                         order by a.act_type_ = 'userTask' desc, a.start_time_ desc, a.id_ limit 1""")
                .param("case", caseNumber)
                .query((row, n) -> new Place(row.getString(1), row.getString(2)))
                .optional());
    }

    /** What has been done to these hindrances, latest first. */
    Map<String, List<Hindrance.Done>> done(List<String> hindrances) {
        if (hindrances.isEmpty()) {
            return Map.of();
        }
        return read(() -> jdbc
                .sql("""
                        select * from bf.hindrance_entry where hindrance_id = any (string_to_array(:ids, ',')) order by at desc, entry_id""")
                .param("ids", String.join(",", hindrances))
                .query((row, n) -> Map.entry(row.getString("hindrance_id"), done(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** Writes down what this actor does. Under the actor's own role: PostgreSQL asks once more who may. */
    void write(
            Actor actor,
            String hindranceId,
            @Nullable String instanceId,
            HindranceKind kind,
            Reason.Entry entry,
            @Nullable Reason reason,
            Optional<String> note) {
        jdbc.sql("""
                        insert into bf.hindrance_entry (entry_id, hindrance_id, process_instance_id, kind, entry, reason, note, at, user_id)
                        values (:id, :hindrance, :instance, :kind, :entry, :reason, :note, :at, :user)""")
                .param("id", UUID.randomUUID())
                .param("hindrance", hindranceId)
                .param("instance", instanceId)
                .param("kind", kind.name())
                .param("entry", entry.name())
                .param("reason", reason == null ? null : reason.name())
                .param("note", note.orElse(null))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("user", actor.userId())
                .update();
    }

    /** An administrator is nobody's actor and reads as the process does. */
    private static <T> T read(Supplier<T> question) {
        return ActorContext.current().isPresent() ? question.get() : Overlookers.look(question);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return new Standing(
                row.getString("id"),
                row.getString("job_id"),
                "failedJob".equals(type) || "trying".equals(type),
                type,
                row.getString("exception"),
                row.getString("instance_id"),
                text(row.getString("business_key_")),
                text(row.getString("process")),
                text(row.getString("definition_id")),
                text(row.getString("activity_id")),
                SwedishTime.utc(row, "at"),
                row.getInt("tries"),
                SwedishTime.utc(row, "next_try"));
    }

    private static Hindrance.Done done(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Hindrance.Done(
                SwedishTime.minute(row.getObject("at", OffsetDateTime.class)),
                Reason.Entry.valueOf(row.getString("entry")).label(),
                reason == null ? "" : Reason.valueOf(reason).label(),
                text(row.getString("note")),
                row.getString("user_id"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
