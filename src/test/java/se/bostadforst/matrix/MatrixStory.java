package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** Two parallel cases in different units, full of words that occur nowhere else, and how they go on from one scene to the next. */
abstract class MatrixStory extends AdmissionTest {

    @LocalServerPort
    protected int port;

    protected final Map<String, String> caseNumbers = new TreeMap<>();
    private final Map<String, List<String>> canaries = new TreeMap<>();
    private final Map<String, String> instances = new TreeMap<>();
    private final Map<String, String> fixed = new HashMap<>();
    private final Set<String> parties = new HashSet<>();
    private final Set<String> consented = new HashSet<>();

    final void nominate() {
        var ada = Map.<String, Object>of(
                "identityType1",
                "PERSONNUMMER",
                "identity1",
                "19121212-1212",
                "firstName1",
                "KANARIEADA",
                "lastName1",
                "KANARIEALM",
                "phone1",
                "070-1110001",
                "language1",
                "KANARIESPRAKA",
                "interpreter1",
                true,
                "children",
                "JA");
        var bo = Map.<String, Object>of(
                "identityType1",
                "PERSONNUMMER",
                "identity1",
                "19900118-9811",
                "firstName1",
                "KANARIEBO",
                "lastName1",
                "KANARIEBERG",
                "phone1",
                "070-2220002",
                "language1",
                "KANARIESPRAKB",
                "interpreter1",
                true,
                "children",
                "JA");
        begin("A", HV, ada, "121212-1212", "1212121212");
        begin("B", EFH, bo, "900118-9811", "9001189811");
    }

    private void begin(String name, String unit, Map<String, Object> person, String... identity) {
        var nominee = new HashMap<>(nominee("x"));
        nominee.putAll(person);
        var caseNumber = as(unit).starts("admission", nominee);
        caseNumbers.put(name, caseNumber);
        instances.put(name, instance("admission", caseNumber).getId());
        canaries.put(
                name + " C1",
                List.of(
                        (String) person.get("firstName1"),
                        (String) person.get("lastName1"),
                        (String) person.get("phone1"),
                        (String) person.get("language1")));
        canaries.put(name + " ID", List.of(identity));
        canaries.put(name + " C4", List.of("UNIKFAKTURA" + name));
        owner.update("""
                insert into bf.rent_row (case_number, period, version, invoice_number, due_on, amount, source, created_by, created_at)
                values (?, '2026-05', 1, ?, '2026-04-30', 7450, 'HAND', 'test', now())""", caseNumber, "UNIKFAKTURA" + name);
        var complaint = UUID.randomUUID();
        canaries.put(name + " C5", List.of(complaint.toString()));
        owner.update("""
                insert into bf.complaint (complaint_id, case_number, happened_on, source, recorded_at, recorded_by, recorded_org)
                values (?, ?, '2026-05-03', 'GRANNE', now(), 'test', 'SB')""", complaint, caseNumber);
        canaries.put(name + " A2", List.of("KANARIEHOT" + name));
        canaries.put(name + " C2", List.of("KANARIEBARN" + name, "KANARIEROST" + name));
        canaries.put(
                name + " C9",
                List.of(
                        "KANARIESKAL" + name,
                        "KANARIEVILLKOR" + name,
                        "KANARIEBESLUTARE" + name,
                        "KANARIEDELEG" + name));
    }

    /** From one scene to the next. */
    final void goOn(String moment) {
        switch (moment) {
            case "före" -> {
                forApproval("A", HV, consentTo("SSM", "SB", "PROJECT", "EVALUATION"));
                forApproval("B", EFH, consentTo());
                for (var party : List.of("SSM", "SB", "PROJECT")) {
                    parties.add("A " + party);
                    parties.add("B " + party);
                    consented.add("A " + party);
                }
            }
            case "under" -> {
                allApprove(caseNumbers.get("A"));
                assessChild();
                as(EFH).run(this::withdrawn);
                parties.removeIf(party -> party.startsWith("B"));
            }
            case "beslut" -> decide();
            default -> assertThat(status(caseNumbers.get("A"))).isEqualTo("ANTAGEN");
        }
    }

    private void forApproval(String name, String unit, Map<String, Object> consent) {
        as(unit).does("Task_ObtainConsent", caseNumbers.get(name), consent);
        as(unit).does(
                        "Task_AnswerRequirements",
                        caseNumbers.get(name),
                        with(requirementsMet(), "currentAtUnit", name.equals("A") ? "HV" : "EFH"));
        motivate(name);
    }

    /** The form asks for it only about those who are then turned away, and their cases reach no party: here it is laid in by hand. */
    private void motivate(String name) {
        owner.update(
                "insert into bf.violence_motivation (case_number, round, motivation) values (?, 1, ?)",
                caseNumbers.get(name),
                "KANARIEHOT" + name + " mot personal");
    }

    private void assessChild() {
        as(HV).does(
                        "Task_AssessChild",
                        caseNumbers.get("A"),
                        Map.of("assessment", "KANARIEBARNA mår bra", "childsView", "KANARIEROSTA"));
    }

    private void decide() {
        var a = caseNumbers.get("A");
        as(HV).does(
                        "Task_Decide",
                        a,
                        with(
                                granted(),
                                "reasons",
                                "KANARIESKALA till beslutet",
                                "terms",
                                "KANARIEVILLKORA",
                                "decisionMaker",
                                "KANARIEBESLUTAREA",
                                "delegationPoint",
                                "KANARIEDELEGA"));
        as(HV).does("Task_GiveOffer", a, offerGiven());
        as(HV).does("Task_RecordAnswer", a, offerAnswered("ACCEPTED", "2026-05-18"));
        as(HV).does("Task_RecordDelivery", a, delivered("2026-05-18"));
    }

    private void withdrawn() {
        var answer = Visitor.signedIn(port, EFH)
                .post("/api/cases/" + caseNumbers.get("B") + "/withdrawal", "{\"reason\":\"PERSON_VILL_INTE\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    final Scene scene(String moment) {
        var tasksNow = new ArrayList<Scene.TaskRef>();
        caseNumbers.forEach((name, number) -> {
            owner.query(
                    """
                    select t.id_, min(l.group_id_) from camunda.act_ru_task t
                      join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                      join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                     where e.business_key_ = ? group by t.id_ order by t.id_""",
                    row -> {
                        tasksNow.add(new Scene.TaskRef(row.getString(1), name, row.getString(2), true));
                    },
                    number);
            history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number).finished().list().stream()
                    .limit(3)
                    .forEach(done ->
                            tasksNow.add(new Scene.TaskRef(done.getId(), name, candidates(done.getId()), false)));
        });
        caseNumbers.forEach((name, number) -> {
            var words = new ArrayList<>(List.of(number, instances.get(name)));
            tasksNow.stream().filter(task -> task.ofCase().equals(name)).forEach(task -> words.add(task.id()));
            canaries.put(name + " NR", words);
        });
        fixIds();
        return new Scene(
                moment,
                Map.copyOf(caseNumbers),
                Map.copyOf(instances),
                List.copyOf(tasksNow),
                Set.copyOf(parties),
                Set.copyOf(consented),
                Map.copyOf(fixed),
                Map.copyOf(canaries));
    }

    private String candidates(String task) {
        return owner
                .queryForList(
                        "select group_id_ from camunda.act_hi_identitylink where task_id_ = ? and type_ = 'candidate'",
                        String.class,
                        task)
                .stream()
                .findFirst()
                .orElse("");
    }

    private void fixIds() {
        var admission = models.createProcessDefinitionQuery()
                .processDefinitionKey("admission")
                .latestVersion()
                .singleResult();
        fixed.put("process-definition", admission.getId());
        fixed.put("key", "admission");
        fixed.put("deployment", admission.getDeploymentId());
        fixed.put(
                "resources",
                models.getDeploymentResources(admission.getDeploymentId())
                        .get(0)
                        .getId());
        fixed.put(
                "decision-definition",
                models.createDecisionDefinitionQuery()
                        .latestVersion()
                        .list()
                        .get(0)
                        .getId());
        fixed.put(
                "filter",
                engine.getFilterService().createFilterQuery().list().get(0).getId());
        fixed.put("group", "soc_hv_handlaggare");
        fixed.put(
                "authorization",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .list()
                        .get(0)
                        .getId());
        fixed.put("variables", "party");
        fixed.put("localVariables", "party");
        fixed.put("consents", "SSM");
        fixed.put("parameters", "capacity.persons");
        fixed.put("members", "soc_hv_chef1");
        fixed.put("login", "tasklist");
        fixed.put("cockpit", "cockpit");
        management.createJobQuery().list().stream().findFirst().ifPresent(job -> fixed.put("job", job.getId()));
    }
}
