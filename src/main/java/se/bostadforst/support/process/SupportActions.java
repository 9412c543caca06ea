package se.bostadforst.support.process;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.Supports;

/** "Avsluta stödet": the person's own wish, or a new decision's; the tenancy goes on without it (A-28, T-15). */
@Component
class SupportActions implements CaseAction {

    private final CaseAccess access;
    private final Supports supports;
    private final Clock clock;

    SupportActions(CaseAccess access, Supports supports, Clock clock) {
        this.access = access;
        this.supports = supports;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "end-support";
    }

    @Override
    public String label() {
        return "Avsluta stödet";
    }

    @Override
    public String question() {
        return "Personen vill det, eller ett nytt beslut säger det. Bostaden påverkas inte. Stödet avslutas i dag för hela hushållet.";
    }

    @Override
    public boolean offered(CaseNumber caseNumber) {
        return ActorContext.require().has("soc_handlaggare")
                && access.mayWrite(caseNumber.value(), DataClass.C9)
                && supports.of(caseNumber).stream()
                        .anyMatch(support -> support.endedOn().isEmpty());
    }

    @Override
    public void run(CaseNumber caseNumber) {
        access.requireChangeBy("soc_handlaggare", caseNumber.value(), Purpose.change("end-support"), DataClass.C9);
        if (supports.of(caseNumber).stream()
                .noneMatch(support -> support.endedOn().isEmpty())) {
            throw new ActionRefused("Det finns inget stöd att avsluta.");
        }
        supports.end(caseNumber, LocalDate.now(clock));
    }
}
