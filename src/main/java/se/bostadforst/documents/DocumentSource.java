package se.bostadforst.documents;

import java.util.Map;
import se.bostadforst.casefile.CaseNumber;

/** A room's side of one document: what stands in it. */
public interface DocumentSource {

    /** The code in the register. */
    String documentCode();

    /** True when there is something to write about. */
    boolean ready(CaseNumber caseNumber);

    /**
     * The values of the page, read with the rights of whoever asks. {@link Documents} has asked for the classes of the register and
     * logged the reading.
     */
    Map<String, Object> content(CaseNumber caseNumber);
}
