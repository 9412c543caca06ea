package se.bostadforst.admission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseNumber;

/** What the unit does when another party has said no: that is no decision of an authority, so the unit decides what happens now (T-51). */
@Service
@Transactional
public class RefusalHandling {

    /** Vad händer nu? */
    public enum NextStep {
        NEW_ROUND,
        END
    }

    private final JdbcClient jdbc;
    private final CaseAccess access;

    RefusalHandling(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Stores the choice. */
    public void choose(CaseNumber caseNumber, NextStep step) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        jdbc.sql("update bf.nomination set after_refusal = ? where case_number = ?")
                .params(step.name(), caseNumber.value())
                .update();
    }

    /** True when the unit wants to ask the parties again. */
    public boolean newRoundWanted(CaseNumber caseNumber) {
        return jdbc.sql("select after_refusal = 'NEW_ROUND' from bf.nomination where case_number = ?")
                .param(caseNumber.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
