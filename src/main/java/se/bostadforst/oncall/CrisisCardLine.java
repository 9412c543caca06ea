package se.bostadforst.oncall;

import java.util.List;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** What another room has to say on the crisis card, such as the respite nights that are left. */
public interface CrisisCardLine {

    /** The class it shows; the card asks the access rules before and logs the reading. */
    DataClass dataClass();

    /** Its lines, shortest first to read at night; empty when there is nothing. */
    List<CaseChapter.Line> of(CaseNumber caseNumber);
}
