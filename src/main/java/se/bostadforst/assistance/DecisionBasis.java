package se.bostadforst.assistance;

import java.util.List;
import se.bostadforst.casefile.CaseNumber;

/** What the procedure that asked for a decision knows about it: which outcomes are open. */
public interface DecisionBasis {

    /** The possible outcomes now, in the order they are offered; empty when this procedure did not ask. */
    List<Outcome> possibleOutcomes(CaseNumber caseNumber);
}
