package se.bostadforst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.calendar.MovableClock;
import se.bostadforst.canary.CanaryWatch;
import se.bostadforst.engine.identity.Users;

/**
 * The whole application, once for all tests that need it: real PostgreSQL, real deployment, the forms' own route. Time stands still where
 * a test puts it, and a job runs when a test says so. Every test has invented persons of its own; what it started is stopped after it.
 */
@ExtendWith(CanaryWatch.class)
@Import(SqlTape.Recorder.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "bostadforst.database.port=0",
            "bostadforst.documents.folder=target/test-documents-${bostadforst.fork:1}",
            "bostadforst.outbox.enabled=false",
            "bostadforst.schedule.enabled=false",
            "bostadforst.demo.cases=false",
            "bostadforst.read-log.seal-every=365d",
            "camunda.bpm.job-execution.enabled=false",
            "logging.file.name=target/application-${bostadforst.fork:1}.log",
            "logging.threshold.console=warn",
            "logging.logback.rollingpolicy.max-file-size=1GB"
        })
public abstract class AppTest {

    /** Each application that is started has a database folder of its own. */
    @DynamicPropertySource
    static void databaseOfItsOwn(DynamicPropertyRegistry properties) {
        var folder = TestDatabases.another();
        properties.add("bostadforst.database.folder", () -> folder);
    }

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected ProcessEngine engine;

    @Autowired
    protected RuntimeService runtime;

    @Autowired
    protected RepositoryService models;

    @Autowired
    protected TaskService tasks;

    @Autowired
    protected FormService forms;

    @Autowired
    protected HistoryService history;

    @Autowired
    protected ManagementService management;

    @Autowired
    protected IdentityService identity;

    @Autowired
    protected Users users;

    @Autowired
    protected Actors actors;

    /** The owner of the tables: sees everything, so only for looking from outside and for putting things back. */
    protected JdbcTemplate owner;

    @Autowired
    void ownerOf(@Qualifier("ownerDataSource") DataSource database) {
        owner = new JdbcTemplate(OwnerPool.of(database));
    }

    @BeforeEach
    void nobodyIsHereAndTheProjectIsEmpty() {
        BpmnAwareTests.init(engine);
        identity.clearAuthentication();
        owner.update("update bf.capacity_place set released_at = waiting_since where released_at is null");
    }

    /** A user whom a test of wrong passwords has locked is locked until a moment of that test's time, which another's may never reach. */
    @AfterEach
    void nobodyStaysLockedOut() {
        owner.update("update camunda.act_id_user set attempts_ = 0, lock_exp_time_ = null where attempts_ > 0");
    }

    @AfterEach
    void everythingStartedIsStopped() {
        identity.clearAuthentication();
        var running = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(instance -> instance.getId())
                .toList();
        if (!running.isEmpty()) {
            ActorContext.runAs(
                    Actor.PROCESS, () -> runtime.deleteProcessInstances(running, "the test is over", true, true));
        }
        owner.update("update bf.case_file set closed_at = opened_at where closed_at is null");
        owner.update("delete from bf.parameter where changed_by <> 'system'");
        clock.reset();
    }

    /** Stops the clock at this Swedish time. */
    protected void at(String localTime) {
        clock.freeze(instant(localTime));
    }

    protected static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(STOCKHOLM).toInstant();
    }

    protected static String swedish(Date date) {
        return date.toInstant().atZone(STOCKHOLM).toLocalDateTime().toString();
    }

    /** Somebody who is signed in, with the groups they stand in now. */
    protected Person as(String userId) {
        return new Person(userId);
    }

    /** Runs every job due up to and including this Swedish time, one by one in due order, the clock showing each one's own time. */
    protected void runDueJobsUntil(String localTime) {
        var end = instant(localTime);
        for (var next = nextDue(end); next != null; next = nextDue(end)) {
            var due = next.getDuedate() == null
                    ? clock.instant()
                    : next.getDuedate().toInstant();
            if (due.isAfter(clock.instant())) {
                clock.freeze(due);
            }
            management.executeJob(next.getId());
        }
        clock.freeze(end);
    }

    private Job nextDue(Instant end) {
        return management.createJobQuery().active().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && !dueOf(job).isAfter(end))
                .min(Comparator.comparing(AppTest::dueOf).thenComparing(Job::getId))
                .orElse(null);
    }

    private static Instant dueOf(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    /** When the jobs of this case are due, as activity and Swedish time. */
    protected List<String> timers(String caseNumber) {
        var of = new ArrayList<String>();
        for (var instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            for (var job : management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()) {
                var definition = management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult();
                of.add(definition.getActivityId() + " " + swedish(job.getDuedate()));
            }
        }
        return of.stream().sorted().toList();
    }

    /** Every open task of the case whoever has it, by definition key. */
    protected List<String> openTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** What the case has passed, in all its diagrams. */
    protected Set<String> passed(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(
                        instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .finished()
                                .list()
                                .stream())
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }

    /** The latest instance of one diagram for the case. */
    protected HistoricProcessInstance instance(String processKey, String caseNumber) {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(caseNumber)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0);
    }

    /** One value, looked up from outside. */
    protected String value(String sql, Object... parameters) {
        var found = owner.queryForList(sql, String.class, parameters);
        assertThat(found).as(sql).hasSize(1);
        return found.get(0);
    }

    protected String status(String caseNumber) {
        return value("select status from bf.case_file where case_number = ?", caseNumber);
    }

    protected String closing(String caseNumber) {
        return value("select closing from bf.case_file where case_number = ?", caseNumber);
    }

    /** A signed-in user at Tasklist. */
    public final class Person {

        private final String userId;

        private Person(String userId) {
            this.userId = userId;
        }

        /** Does the work as this person, in the domain and in the engine, and leaves. */
        public <T> T call(Supplier<T> work) {
            var groups = users.groupsOf(userId);
            var actor = actors.of(userId, groups).orElseThrow();
            return ActorContext.callAs(actor, () -> {
                identity.setAuthentication(userId, groups);
                try {
                    return work.get();
                } finally {
                    identity.clearAuthentication();
                }
            });
        }

        public void run(Runnable work) {
            call(() -> {
                work.run();
                return null;
            });
        }

        /** Starts a procedure by its start form and gives the case number. */
        public String starts(String processKey, Map<String, Object> answers) {
            return call(
                    () -> forms.submitStartForm(definition(processKey), answers).getBusinessKey());
        }

        /** What the start form opens with. */
        public Map<String, Object> opensStart(String processKey) {
            return call(() -> forms.getStartFormVariables(definition(processKey), List.of(), false));
        }

        /** The tasks this person sees. */
        public List<Task> tasks() {
            return call(() -> tasks.createTaskQuery().list());
        }

        /** The tasks of the case this person sees, by definition key. */
        public List<String> tasks(String caseNumber) {
            return call(() -> tasks.createTaskQuery()
                            .processInstanceBusinessKey(caseNumber)
                            .list())
                    .stream()
                    .map(Task::getTaskDefinitionKey)
                    .sorted()
                    .toList();
        }

        /** The one open task of this kind in the case that this person sees. */
        public Task task(String key, String caseNumber) {
            var found = call(() -> tasks.createTaskQuery()
                    .taskDefinitionKey(key)
                    .processInstanceBusinessKey(caseNumber)
                    .list());
            assertThat(found).as("%s of %s seen by %s", key, caseNumber, userId).hasSize(1);
            return found.get(0);
        }

        /** Takes the task and answers its form. */
        public void does(String key, String caseNumber, Map<String, Object> answers) {
            var task = task(key, caseNumber);
            run(() -> {
                tasks.claim(task.getId(), userId);
                forms.submitTaskForm(task.getId(), answers);
            });
        }

        /** What the task's form opens with. */
        public Map<String, Object> opens(String key, String caseNumber) {
            var task = task(key, caseNumber);
            return call(() -> forms.getTaskFormVariables(task.getId(), List.of(), false));
        }

        private String definition(String processKey) {
            return models.createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId();
        }
    }
}
