package se.bostadforst.respite;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.bostadforst.oncall.RespiteWanted;

/** What the jour's call ended in becomes a question of respite, in the same transaction (DT-7 AVLASTNING). */
@Component
class JourAsks {

    private final RespiteRequests requests;

    JourAsks(RespiteRequests requests) {
        this.requests = requests;
    }

    @EventListener
    void wanted(RespiteWanted wanted) {
        requests.askedByTheJour(wanted.caseNumber(), wanted.personId());
    }
}
