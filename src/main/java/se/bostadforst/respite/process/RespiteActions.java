package se.bostadforst.respite.process;

import org.springframework.stereotype.Component;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.respite.RespiteRequests;

/** "Föreslå akut avlastning", on the case's page. */
@Component
class RespiteActions implements CaseAction {

    private final RespiteRequests requests;

    RespiteActions(RespiteRequests requests) {
        this.requests = requests;
    }

    @Override
    public String id() {
        return "raise-respite";
    }

    @Override
    public String label() {
        return "Föreslå akut avlastning";
    }

    @Override
    public String question() {
        return "Stadsmissionen frågar hyresgästen om några nätter på en annan plats kan hjälpa. Det är frivilligt, och kontraktet påverkas inte.";
    }

    @Override
    public boolean offered(CaseNumber caseNumber) {
        return requests.offered(caseNumber);
    }

    @Override
    public void run(CaseNumber caseNumber) {
        if (!requests.offered(caseNumber)) {
            requests.requireRaiser(caseNumber);
            throw new ActionRefused(
                    "Frågan är redan ställd, eller så bor ingen i lägenheten genom det här ärendet nu.");
        }
        requests.open(caseNumber, null, requests.asker());
    }
}
