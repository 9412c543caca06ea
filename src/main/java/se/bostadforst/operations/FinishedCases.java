package se.bostadforst.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseNotFound;

/**
 * Avslutade ärenden: which processes have ended, how, and the way they went; from the engine's history, which keeps steps and roles' lanes.
 * Who did a step is in the case's own log and is never told here.
 */
@Service
@Transactional(readOnly = true)
public class FinishedCases {

    private static final int PAGE = 50;
    private static final int MOST_STEPS = 1_000;
    private static final String BROKEN_OFF = "Avbruten innan den var klar";
    private static final String OVERTAKEN = "Avslutad av något annat som hände";

    /**
     * A page of what has ended, latest first.
     *
     * @param processes every process that has ended some time, for choosing: key to Swedish name
     * @param more true when there is a next page
     */
    public record Ended(List<FinishedCase> cases, Map<String, String> processes, boolean more) {}

    private record Instance(
            String id,
            String caseNumber,
            String process,
            String definitionId,
            OffsetDateTime start,
            @Nullable OffsetDateTime end,
            List<String> ends,
            String state) {}

    private record Activity(
            String id,
            String type,
            OffsetDateTime from,
            @Nullable OffsetDateTime to,
            int state,
            String called) {}

    private static final int CANCELLED = 2;

    private static final String INSTANCES = """
            select p.*, d.name_ as process, case when p.end_act_id_ is null then '{}' else p.end_act_id_ || array(
                       select e.act_id_ from camunda.act_hi_actinst e
                        where e.proc_def_id_ = p.proc_def_id_ and e.proc_inst_id_ = p.id_ and e.act_type_ like '%EndEvent' and e.act_inst_state_ <> 2
                        order by e.end_time_ desc, e.sequence_counter_ desc) end as ends
              from camunda.act_hi_procinst p join camunda.act_re_procdef d on d.id_ = p.proc_def_id_
            """;

    private final JdbcClient jdbc;
    private final ModelSteps models;

    FinishedCases(JdbcClient jdbc, ModelSteps models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /**
     * What has ended.
     *
     * @param caseNumber one case's only, or nothing for all
     * @param process the key of one process only, or nothing for all
     * @param parts also processes that another process called
     * @param page from nought
     * @throws CaseNotFound for whoever may not see where cases stand
     */
    public Ended ended(@Nullable String caseNumber, @Nullable String process, boolean parts, int page) {
        Overlookers.require();
        var found = Overlookers.look(() -> jdbc.sql(INSTANCES + """
                         where p.end_time_ is not null and (:parts or p.super_process_instance_id_ is null)
                           and (:case = '' or p.business_key_ = :case) and (:process = '' or p.proc_def_key_ = :process)
                         order by p.end_time_ desc, p.id_ offset :skip limit :take""")
                .param("parts", parts)
                .param("case", written(caseNumber))
                .param("process", written(process))
                .param("skip", PAGE * Math.max(0, Math.min(page, 10_000)))
                .param("take", PAGE + 1)
                .query((row, n) -> instance(row))
                .list());
        return new Ended(found.stream().limit(PAGE).map(this::told).toList(), processes(), found.size() > PAGE);
    }

    /**
     * The way of one process, running or ended.
     *
     * @throws CaseNotFound when there is none, and for whoever may not see where cases stand
     */
    public CasePath path(String instanceId) {
        Overlookers.require();
        var instance = Overlookers.look(() -> jdbc.sql(INSTANCES + """
                         where p.proc_inst_id_ = :id""")
                        .param("id", instanceId)
                        .query((row, n) -> instance(row))
                        .optional())
                .orElseThrow(CaseNotFound::new);
        var activities = Overlookers.look(() -> jdbc.sql("""
                        select act_id_, act_type_, start_time_, end_time_, act_inst_state_, call_proc_inst_id_ from camunda.act_hi_actinst
                         where proc_inst_id_ = :id order by start_time_, sequence_counter_, id_ limit :most""")
                .param("id", instanceId)
                .param("most", MOST_STEPS)
                .query((row, n) -> activity(row))
                .list());
        return new CasePath(
                instance.caseNumber(),
                instance.process(),
                instance.definitionId(),
                SwedishTime.minute(instance.start()),
                SwedishTime.minute(instance.end()),
                ending(instance),
                steps(instance, activities),
                marks(activities));
    }

    private Map<String, String> processes() {
        var names = new LinkedHashMap<String, String>();
        Overlookers.look(() -> jdbc.sql("""
                        select key_, (array_agg(name_ order by version_ desc))[1] as name from camunda.act_re_procdef group by key_ order by 2""")
                        .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                        .list())
                .forEach(process -> names.put(process.getKey(), process.getValue()));
        return names;
    }

    private FinishedCase told(Instance instance) {
        return new FinishedCase(
                instance.id(),
                instance.caseNumber(),
                instance.process(),
                SwedishTime.minute(instance.start()),
                SwedishTime.minute(instance.end()),
                ending(instance));
    }

    /** The words of the last end that is not beside the main road; a process that reached none was stopped from outside. */
    private String ending(Instance instance) {
        if (instance.end() == null) {
            return "";
        }
        if ("EXTERNALLY_TERMINATED".equals(instance.state())) {
            return BROKEN_OFF;
        }
        var diagram = models.of(instance.definitionId());
        return instance.ends().stream()
                .map(end -> diagram.getOrDefault(end, ModelSteps.UNKNOWN))
                .filter(end -> !end.aside())
                .map(ModelSteps.Step::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(OVERTAKEN);
    }

    private List<CasePath.Step> steps(Instance instance, List<Activity> activities) {
        var diagram = models.of(instance.definitionId());
        var steps = new ArrayList<CasePath.Step>();
        for (var activity : activities) {
            StepKind.of(activity.type()).ifPresent(kind -> {
                var step = diagram.getOrDefault(activity.id(), ModelSteps.UNKNOWN);
                steps.add(new CasePath.Step(
                        step.name().isEmpty() ? kind : step.name(),
                        kind,
                        step.role(),
                        SwedishTime.minute(activity.from()),
                        SwedishTime.minute(activity.to()),
                        state(activity),
                        activity.called()));
            });
        }
        return steps;
    }

    private static String state(Activity activity) {
        return activity.to() == null ? "Pågår" : activity.state() == CANCELLED ? "Avbröts" : "Klart";
    }

    private static List<CasePath.Mark> marks(List<Activity> activities) {
        var marks = new LinkedHashMap<String, CasePath.Mark>();
        for (var activity : activities) {
            if (activity.id().contains("#")) {
                continue;
            }
            var before = marks.get(activity.id());
            var open = activity.to() == null || before != null && "OPEN".equals(before.state());
            var state = open ? "OPEN" : activity.state() == CANCELLED ? "BROKEN_OFF" : "PASSED";
            marks.put(
                    activity.id(),
                    new CasePath.Mark(
                            activity.id(),
                            before == null ? 1 : before.times() + 1,
                            open ? "" : SwedishTime.minute(activity.to()),
                            state));
        }
        return List.copyOf(marks.values());
    }

    private static Instance instance(ResultSet row) throws SQLException {
        return new Instance(
                row.getString("proc_inst_id_"),
                written(row.getString("business_key_")),
                row.getString("process"),
                row.getString("proc_def_id_"),
                SwedishTime.utc(row, "start_time_"),
                SwedishTime.utc(row, "end_time_"),
                List.of((String[]) row.getArray("ends").getArray()),
                row.getString("state_"));
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                row.getString("act_id_"),
                row.getString("act_type_"),
                SwedishTime.utc(row, "start_time_"),
                SwedishTime.utc(row, "end_time_"),
                row.getInt("act_inst_state_"),
                written(row.getString("call_proc_inst_id_")));
    }

    private static String written(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
