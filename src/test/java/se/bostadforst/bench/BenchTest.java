package se.bostadforst.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.access.ActorContext;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.bench.Meter.Cost;

/** What the exact and the timed measurements share: the story that both contenders play, and the application as one of them. */
abstract class BenchTest extends AdmissionTest {

    static final String DAY = "2026-05-18";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("ownerDataSource")
    DataSource ownerDatabase;

    /** From the nomination to the decision's delivery; the three approvals differ in that the last one joins the round. */
    List<Step> story() {
        return List.of(
                new Step(
                        "Inhämta samtycke",
                        HV,
                        "soc_hv_handlaggare",
                        "Task_ObtainConsent",
                        consentTo("SSM", "SB", "PROJECT", "EVALUATION")),
                new Step(
                        "Bedöm urvalskrav (DMN, anrop, 3 uppgifter, 2 timrar)",
                        HV,
                        "soc_hv_handlaggare",
                        "Task_AnswerRequirements",
                        requirementsMet()),
                new Step("Godkänn, första svaret", SSM, "ssm_chef", "Task_Approve", yes()),
                new Step("Godkänn, andra svaret", SB, "sb_forvaltare", "Task_Approve", yes()),
                new Step("Godkänn, sista svaret (förening)", LEADER, "projektledare", "Task_Approve", yes()),
                new Step("Lämna erbjudande (timer)", HV, "soc_hv_handlaggare", "Task_GiveOffer", offerGiven()),
                new Step(
                        "Registrera svar",
                        HV,
                        "soc_hv_handlaggare",
                        "Task_RecordAnswer",
                        offerAnswered("ACCEPTED", DAY)),
                new Step("Fatta biståndsbeslut", HV, "soc_hv_handlaggare", "Task_Decide", granted()),
                new Step(
                        "Registrera delgivning (ärendet går i mål)",
                        HV,
                        "soc_hv_handlaggare",
                        "Task_RecordDelivery",
                        delivered(DAY)));
    }

    /** Plays the whole story and gives the cost of every click, by its label. */
    Map<String, Cost> played(Contender contender) {
        emptyTheQueue();
        var costs = new LinkedHashMap<String, Cost>();
        var opened = contender.start();
        costs.put("start", opened.cost());
        for (var step : story()) {
            costs.put("claim " + step.label(), contender.claim(step, opened.caseNumber()));
            costs.put("open " + step.label(), contender.open(step, opened.caseNumber()));
            costs.put("submit " + step.label(), contender.submit(step, opened.caseNumber()));
        }
        return costs;
    }

    /** A case whose round of approvals is open. */
    String inTheRound(Contender contender) {
        emptyTheQueue();
        var caseNumber = contender.start().caseNumber();
        for (var step : story().subList(0, 2)) {
            contender.claim(step, caseNumber);
            contender.submit(step, caseNumber);
        }
        return caseNumber;
    }

    void emptyTheQueue() {
        owner.update("update bf.capacity_place set released_at = waiting_since where released_at is null");
    }

    /** The application, clicked through the services that Tasklist's routes call. */
    final class TheApplication implements Contender {

        private final Map<String, List<String>> groupsOf = new HashMap<>();
        private final Meter meter;
        private final boolean measured;

        TheApplication(Meter meter, boolean measured) {
            this.meter = meter;
            this.measured = measured;
        }

        @Override
        public Opened start() {
            var definition = models.createProcessDefinitionQuery()
                    .processDefinitionKey("admission")
                    .latestVersion()
                    .singleResult()
                    .getId();
            var answers = nominee("Nova");
            var number = new String[1];
            var cost = signedIn(
                    HV,
                    () -> number[0] = forms.submitStartForm(definition, answers).getBusinessKey());
            return new Opened(number[0], cost);
        }

        @Override
        public Cost claim(Step step, String caseNumber) {
            var task = task(step, caseNumber);
            return signedIn(step.who(), () -> tasks.claim(task, step.who()));
        }

        @Override
        public Cost open(Step step, String caseNumber) {
            var task = task(step, caseNumber);
            return signedIn(step.who(), () -> forms.getTaskFormVariables(task, List.of(), false));
        }

        @Override
        public Cost submit(Step step, String caseNumber) {
            var task = task(step, caseNumber);
            return signedIn(step.who(), () -> forms.submitTaskForm(task, step.answers()));
        }

        @Override
        public Cost timer(String caseNumber) {
            var job = Waiting.reminder(engine, caseNumber);
            return run(() -> management.executeJob(job));
        }

        /** Found as the bare engine's is, so that looking it up costs both the same. */
        private String task(Step step, String caseNumber) {
            return tasks.createTaskQuery()
                    .taskDefinitionKey(step.task())
                    .processInstanceBusinessKey(caseNumber)
                    .taskCandidateGroup(step.group())
                    .includeAssignedTasks()
                    .singleResult()
                    .getId();
        }

        /** As {@link Person#call}, with the groups read beforehand: whoever clicks in the bare engine brings them too. */
        private Cost signedIn(String userId, Runnable click) {
            var groups = groupsOf.computeIfAbsent(userId, users::groupsOf);
            return ActorContext.callAs(actors.of(userId, groups).orElseThrow(), () -> {
                identity.setAuthentication(userId, groups);
                try {
                    return run(click);
                } finally {
                    identity.clearAuthentication();
                }
            });
        }

        private Cost run(Runnable work) {
            if (measured) {
                return meter.of(work);
            }
            work.run();
            return new Cost(List.of(), 0, 0);
        }
    }
}
