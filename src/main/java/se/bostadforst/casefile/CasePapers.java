package se.bostadforst.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** What nearly every document about a case begins with: the unit and the persons, as their reader may see them. */
@Component
public class CasePapers {

    private static final String NOT_GIVEN = "Uppgift saknas";

    private final CaseFiles cases;
    private final Persons persons;

    CasePapers(CaseFiles cases, Persons persons) {
        this.cases = cases;
        this.persons = persons;
    }

    /** The values every page has; the reading has been asked for and logged by whoever makes the document. */
    public Map<String, Object> heading(CaseNumber caseNumber) {
        var values = new HashMap<String, Object>();
        values.put("unit", cases.unitOf(caseNumber).label());
        values.put("persons", people(caseNumber));
        return values;
    }

    /** A value that may be missing, in words. */
    public static String orNotGiven(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOT_GIVEN : value.toString();
    }

    /** A yes or a no, in words. */
    public static String yesNo(boolean value) {
        return value ? "Ja" : "Nej";
    }

    private List<Map<String, Object>> people(CaseNumber caseNumber) {
        return persons.alreadyAllowed(caseNumber).stream()
                .map(person -> Map.<String, Object>of(
                        "personId", person.personId().toString(),
                        "order", person.order(),
                        "name", person.name(),
                        "identity", orNotGiven(person.identity()),
                        "phone", orNotGiven(person.phone()),
                        "language", orNotGiven(person.language()) + (person.interpreter() ? ", behöver tolk" : "")))
                .toList();
    }
}
