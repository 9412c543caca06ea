package se.bostadforst.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;

/** What nearly every form about a case begins with, and one line in the read log for it. */
@Component
public class CaseForms {

    private final CaseAccess access;
    private final Persons persons;

    CaseForms(CaseAccess access, Persons persons) {
        this.access = access;
        this.persons = persons;
    }

    /** Case number and persons, for those who may see all these classes. */
    public Map<String, Object> withPersons(TaskVisit visit, String formId, DataClass... classes) {
        access.requireRead(visit.caseNumber(), purpose(visit, formId), classes);
        var values = caseNumber(visit);
        values.put("persons", names(visit));
        return values;
    }

    /** The case number alone, with the classes the rest of the form shows. */
    public Map<String, Object> caseOnly(TaskVisit visit, String formId, DataClass... classes) {
        access.requireRead(visit.caseNumber(), purpose(visit, formId), classes);
        return caseNumber(visit);
    }

    /** Case number, and the persons only where the reader's organisation has their samtycke: otherwise the round is anonymous. */
    public Map<String, Object> withPersonsIfConsented(TaskVisit visit, String formId, DataClass... wanted) {
        var allowed = access.readWhatMayBeSeen(visit.caseNumber(), purpose(visit, formId), wanted);
        var values = caseNumber(visit);
        values.put(
                "persons",
                allowed.contains(DataClass.C1)
                        ? names(visit)
                        : "Uppgifter om personen delas inte med er: samtycke saknas.");
        return values;
    }

    /** A form from its two halves. */
    public static TaskForm form(
            String formId, Function<TaskVisit, Map<String, Object>> show, BiConsumer<TaskVisit, Answers> submit) {
        return new TaskForm() {
            @Override
            public String formId() {
                return formId;
            }

            @Override
            public Map<String, Object> show(TaskVisit visit) {
                return show.apply(visit);
            }

            @Override
            public void submit(TaskVisit visit, Answers answers) {
                submit.accept(visit, answers);
            }
        };
    }

    /**
     * Opening a form is a reading. Answering it reads the same once more, to see that what is fixed was not changed; nobody is shown
     * anything then, so that line says what the person did: changed the case.
     */
    public static Purpose purpose(TaskVisit visit, String formId) {
        return visit.answering() ? Purpose.answer(formId, visit.taskId()) : Purpose.task(formId, visit.taskId());
    }

    private static Map<String, Object> caseNumber(TaskVisit visit) {
        var values = new HashMap<String, Object>();
        values.put("caseNumber", visit.caseNumber());
        return values;
    }

    private String names(TaskVisit visit) {
        return persons.alreadyAllowed(new CaseNumber(visit.caseNumber())).stream()
                .map(person -> person.name()
                        + (person.identity() == null ? "" : ", " + person.identity())
                        + (person.phone() == null ? "" : ", tel. " + person.phone())
                        + (person.interpreter()
                                ? ", behöver tolk" + (person.language() == null ? "" : " (" + person.language() + ")")
                                : ""))
                .collect(Collectors.joining("\n"));
    }
}
