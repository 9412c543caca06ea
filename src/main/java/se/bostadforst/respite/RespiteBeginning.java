package se.bostadforst.respite;

import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.casefile.CaseNumber;

/** The placement that a process, begun now, is about. */
@Service
@Transactional
public class RespiteBeginning {

    private final Placements placements;
    private final RespiteRequests requests;

    RespiteBeginning(Placements placements, RespiteRequests requests) {
        this.placements = placements;
        this.requests = requests;
    }

    /** The one a start form has just opened, or a new one about this person: then the jour knows whom it is about. */
    public Placement begin(CaseNumber caseNumber, @Nullable String personId) {
        if (personId != null) {
            return placements.open(caseNumber, UUID.fromString(personId), Raiser.JOUR, true);
        }
        return placements
                .toBegin(caseNumber)
                .orElseGet(() -> placements.open(caseNumber, null, requests.asker(), true));
    }
}
