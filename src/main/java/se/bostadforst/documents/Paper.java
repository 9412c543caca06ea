package se.bostadforst.documents;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import se.bostadforst.casefile.CaseNumber;

/** A document from its three parts, for rooms with several. */
public record Paper(String documentCode, Predicate<CaseNumber> when, Function<CaseNumber, Map<String, Object>> page)
        implements DocumentSource {

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return when.test(caseNumber);
    }

    @Override
    public Map<String, Object> content(CaseNumber caseNumber) {
        return page.apply(caseNumber);
    }
}
