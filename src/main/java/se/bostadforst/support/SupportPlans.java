package se.bostadforst.support;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/**
 * Genomförandeplanen, per person (S002:L340), in locked versions: what the tenant says stands apart from what staff write, and the way to
 * an own contract is planned in it (S002:L201-207, SOSFS 2014:5).
 */
@Service
@Transactional
public class SupportPlans {

    /** A goal and how it is worked on. */
    public record Goal(
            GoalArea area,
            String goal,
            String activity,
            String responsible,
            String when,
            String how,
            GoalStatus status) {}

    /** How a goal goes. */
    public enum GoalStatus {
        PAGAR("Pågår"),
        UPPNATT("Uppnått"),
        AVBRUTET("Avbrutet");

        private final String label;

        GoalStatus(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** What a plan says; the goals are empty when the tenant does not want one. */
    public record Content(
            @Nullable String ownWords,
            List<Goal> goals,
            @Nullable String takeover,
            @Nullable String debts,
            boolean participated,
            PlanApproval approval,
            @Nullable String reservation,
            LocalDate followUpOn) {}

    /** A locked version. */
    public record Plan(int version, LocalDate lockedOn, Content content) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    SupportPlans(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** Locks a new version. */
    public void lock(CaseNumber caseNumber, UUID personId, Content plan) {
        access.requireWrite(caseNumber.value(), DataClass.A6);
        var version = latest(caseNumber, personId).map(Plan::version).orElse(0) + 1;
        jdbc.sql("""
                        insert into bf.support_plan (case_number, person_id, version, own_words, takeover, debts, participated, approval,
                                                     reservation, follow_up_on, locked_at, locked_by)
                        values (:case, :person, :version, :words, :takeover, :debts, :participated, :approval, :reservation, :followUp, :now, :by)""")
                .param("case", caseNumber.value())
                .param("person", personId)
                .param("version", version)
                .param("words", plan.ownWords(), Types.VARCHAR)
                .param("takeover", plan.takeover(), Types.VARCHAR)
                .param("debts", plan.debts(), Types.VARCHAR)
                .param("participated", plan.participated())
                .param("approval", plan.approval().name())
                .param("reservation", plan.reservation(), Types.VARCHAR)
                .param("followUp", plan.followUpOn())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", ActorContext.require().userId())
                .update();
        for (int i = 0; i < plan.goals().size(); i++) {
            var goal = plan.goals().get(i);
            jdbc.sql("""
                            insert into bf.support_plan_goal (case_number, person_id, version, goal_no, area, goal, activity, responsible,
                                                              at_what_time, how, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            caseNumber.value(),
                            personId,
                            version,
                            i + 1,
                            goal.area().name(),
                            goal.goal(),
                            goal.activity(),
                            goal.responsible(),
                            goal.when(),
                            goal.how(),
                            goal.status().name())
                    .update();
        }
        log.add(
                caseNumber,
                plan.approval() == PlanApproval.VILL_INTE_HA_PLAN ? CaseEvent.PLAN_DECLINED : CaseEvent.PLAN_LOCKED,
                Integer.toString(version));
    }

    /** The latest version, as far as the asker's rows hold it. */
    public Optional<Plan> latest(CaseNumber caseNumber, UUID personId) {
        return jdbc.sql(
                        "select * from bf.support_plan where case_number = ? and person_id = ? order by version desc limit 1")
                .params(caseNumber.value(), personId)
                .query((row, n) -> new Plan(
                        row.getInt("version"),
                        row.getTimestamp("locked_at")
                                .toInstant()
                                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                                .toLocalDate(),
                        new Content(
                                row.getString("own_words"),
                                goals(caseNumber, personId, row.getInt("version")),
                                row.getString("takeover"),
                                row.getString("debts"),
                                row.getBoolean("participated"),
                                PlanApproval.valueOf(row.getString("approval")),
                                row.getString("reservation"),
                                row.getObject("follow_up_on", LocalDate.class))))
                .optional();
    }

    private List<Goal> goals(CaseNumber caseNumber, UUID personId, int version) {
        return jdbc.sql("""
                        select area, goal, activity, responsible, at_what_time, how, status from bf.support_plan_goal
                         where case_number = ? and person_id = ? and version = ? order by goal_no""")
                .params(caseNumber.value(), personId, version)
                .query((row, n) -> new Goal(
                        GoalArea.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        GoalStatus.valueOf(row.getString(7))))
                .list();
    }
}
