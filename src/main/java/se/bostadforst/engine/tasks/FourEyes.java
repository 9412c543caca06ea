package se.bostadforst.engine.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CsvResource;
import se.bostadforst.engine.StandIns;
import se.bostadforst.engine.TaskRefused;

/**
 * Two pairs of eyes: nobody approves what they have proposed themselves, not through a deputy either. Which answer is followed by which
 * approval stands in {@code engine/four-eyes.csv}. Who has answered is asked of the engine's history, for tasks of the second column alone;
 * the latest answer in the case counts, and whoever an answer was given for counts as much as whoever gave it.
 */
@Component
public class FourEyes {

    private record Pair(String first, String second, String sentence) {}

    private record Answer(String taskId, String by) {}

    private final Map<String, List<Pair>> pairs;
    private final ObjectProvider<JdbcClient> jdbc;
    private final ObjectProvider<StandIns> standIns;

    FourEyes(ObjectProvider<JdbcClient> jdbc, ObjectProvider<StandIns> standIns) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.pairs = CsvResource.rows("engine/four-eyes.csv").stream()
                .map(row -> new Pair(row.get("first"), row.get("second"), row.get("sentence")))
                .collect(Collectors.groupingBy(Pair::second));
    }

    /** Why this person may not have the task; empty when nothing is in the way. */
    public Optional<String> refusal(String caseNumber, String taskId, String taskKey, String userId) {
        var concerned = pairs.get(taskKey);
        if (concerned == null) {
            return Optional.empty();
        }
        return ActorContext.asProcess(() -> {
            var acting = with(userId, behind(taskId, userId));
            return concerned.stream()
                    .filter(pair -> answered(caseNumber, pair.first()).stream().anyMatch(acting::contains))
                    .map(Pair::sentence)
                    .findFirst();
        });
    }

    /** @throws TaskRefused with its own sentence */
    void require(TaskEntity task, String userId) {
        if (pairs.containsKey(task.getTaskDefinitionKey())) {
            refusal(task.getProcessInstance().getBusinessKey(), task.getId(), task.getTaskDefinitionKey(), userId)
                    .ifPresent(sentence -> {
                        throw TaskRefused.because(sentence);
                    });
        }
    }

    /** Who answered last, and for whom. */
    private Set<String> answered(String caseNumber, String taskKey) {
        return jdbc.getObject()
                .sql("""
                        select t.id_, t.assignee_ from camunda.act_hi_procinst p
                          join camunda.act_hi_taskinst t on t.proc_inst_id_ = p.id_
                         where p.business_key_ = ? and t.task_def_key_ = ? and t.delete_reason_ = 'completed'
                         order by t.end_time_ desc, t.id_ desc limit 1""")
                .params(caseNumber, taskKey)
                .query((row, n) -> new Answer(row.getString(1), row.getString(2)))
                .optional()
                .map(answer -> with(answer.by(), behind(answer.taskId(), answer.by())))
                .orElse(Set.of());
    }

    private Optional<String> behind(String taskId, String holder) {
        return Optional.ofNullable(standIns.getIfAvailable()).flatMap(known -> known.behind(taskId, holder));
    }

    private static Set<String> with(String one, Optional<String> other) {
        var people = new HashSet<String>();
        people.add(one);
        other.ifPresent(people::add);
        return people;
    }
}
