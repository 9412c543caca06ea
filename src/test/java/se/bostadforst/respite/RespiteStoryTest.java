package se.bostadforst.respite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.support.SupportTest;

/** What the stories of respite share: somebody at home, a jour and a socialjour who are awake, and everybody's honest answers. */
public abstract class RespiteStoryTest extends SupportTest {

    protected static final String JOUR = "ssm_jour1";
    protected static final String SOCIALJOUR = "socialjour1";

    @Autowired
    protected NightAccounts accounts;

    @Autowired
    private List<CaseAction> actions;

    @Autowired
    private PlatformTransactionManager transactions;

    /** At home since that day, in Hässelby-Vällingby. */
    protected String home(String name, String decidedAt, String anchor) {
        return movedIn(HV, nominee(name), decidedAt, anchor);
    }

    protected void raised(String user, String caseNumber) {
        as(user).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> actions.stream()
                        .filter(action -> action.id().equals("raise-respite"))
                        .findFirst()
                        .orElseThrow()
                        .run(new CaseNumber(caseNumber))));
    }

    protected static Map<String, Object> wanted(String first, String last) {
        return new HashMap<>(Map.of(
                "accepts",
                "JA",
                "firstNight",
                first,
                "lastNight",
                last,
                "reasons",
                List.of("STORNING", "KONFLIKT"),
                "childStays",
                "NEJ",
                "situation",
                CANARY + ": Bråk med grannen, behöver sova någon annanstans."));
    }

    protected static Map<String, Object> ruling(String outcome, String lastNight) {
        var answers = new HashMap<String, Object>(Map.of(
                "outcome",
                outcome,
                "reasons",
                CANARY + ": Risken för hemmet minskar med några nätter borta.",
                "decisionMaker",
                CANARY + " Beslutsfattaren",
                "delegationPoint",
                "4.2.1"));
        if (lastNight != null) {
            answers.put("lastNight", lastNight);
        }
        if ("AVSLAG".equals(outcome)) {
            answers.put("otherHelp", CANARY + ": Vägledaren sover över i natt.");
        }
        return answers;
    }

    protected static Map<String, Object> place() {
        return Map.of("kind", "LAGTROSKELBOENDE", "name", CANARY + " Boendet", "address", CANARY + " Hemliga gatan 9");
    }

    protected static Map<String, Object> there(String firstNight) {
        return Map.of("arrived", "JA", "escort", "JOUR", "firstNight", firstNight);
    }

    protected static Map<String, Object> over(String ending, String lastNight) {
        return Map.of("ending", ending, "lastNight", lastNight, "cost", 3150);
    }

    protected static Map<String, Object> delivered2(String day) {
        return Map.of("deliveredOn", day, "deliveredHow", "PERSONLIGEN");
    }

    /** Asked for and granted by the unit in office hours; the clock stands at a moment when it decides. */
    protected void granted(String caseNumber, String first, String last) {
        raised(GUIDE, caseNumber);
        as(GUIDE).does("Task_AssessRespite", caseNumber, wanted(first, last));
        as(HV).does("Task_DecideRespite", caseNumber, ruling("BIFALL", null));
    }

    /** Booked and arrived the first night. */
    protected void away(String caseNumber, String first, String last) {
        granted(caseNumber, first, last);
        as(GUIDE).does("Task_BookPlace", caseNumber, place());
        as(GUIDE).does("Task_Accompany", caseNumber, there(first));
    }

    protected String account(String caseNumber, int year) {
        return account(caseNumber, 0, year);
    }

    protected String account(String caseNumber, int person, int year) {
        return accounts.of(new CaseNumber(caseNumber), personsOf(caseNumber).get(person)).stream()
                .filter(account -> account.to().getYear() == year)
                .map(account -> account.used() + "+" + account.reserved() + " kvar " + account.left())
                .findFirst()
                .orElse("-");
    }

    protected String placement(String caseNumber, int number, String columns) {
        return value(
                "select concat_ws(' ', " + columns
                        + ") from bf.respite_placement where case_number = ? and respite_no = ?",
                caseNumber,
                number);
    }

    /** The tasks of respite alone: a home has others. */
    protected List<String> respiteTasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .filter(task -> task.getProcessDefinitionId().startsWith("respite-"))
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    protected void parameter(String code, String value) {
        owner.update(
                "insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values (?, '2010-01-02', ?, 'test', 'test', now())",
                code,
                value);
    }

    protected UUID person(String caseNumber) {
        return personsOf(caseNumber).get(0);
    }

    protected static List<FieldError> refused(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors();
        }
        return List.of();
    }
}
