package se.bostadforst.respite;

import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseSummary;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.tenancy.Tenancies;

/**
 * The way in: the guide, the jour, the tenant by way of the guide, or the landlord ({@code domain.md} 2.9 trigger). Whoever asks learns
 * nothing by asking.
 */
@Service
@Transactional
public class RespiteRequests {

    /** The process that carries a placement, and the name under which it holds which one. */
    public static final String PROCESS = "respite-placement";

    public static final String RESPITE = "respite";

    private static final String CASE_NUMBER = "caseNumber";
    private static final Set<String> SUPPORT = Set.of("ssm_vagledare", "ssm_jour");
    private static final Set<String> LANDLORD = Set.of("sb_forvaltare", "sb_bovard");
    private static final Purpose RAISE = Purpose.change("raise-respite");

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Tenancies tenancies;
    private final Placements placements;
    private final ProcessMessages processes;

    RespiteRequests(
            CaseAccess access, CaseFiles cases, Tenancies tenancies, Placements placements, ProcessMessages processes) {
        this.access = access;
        this.cases = cases;
        this.tenancies = tenancies;
        this.placements = placements;
        this.processes = processes;
    }

    /** True when there is a home to get away from. */
    public boolean possible(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> tenancies.of(caseNumber))
                        .filter(tenancy -> tenancy.movedIn())
                        .isPresent()
                && ActorContext.asProcess(() -> cases.find(caseNumber))
                        .flatMap(CaseSummary::closing)
                        .isEmpty();
    }

    /** True when the asker may raise it now; for buttons. A household of one is not asked about twice at a time. */
    public boolean offered(CaseNumber caseNumber) {
        var actor = ActorContext.require();
        return possible(caseNumber)
                && (SUPPORT.stream().anyMatch(actor::has)
                                && access.mayWrite(caseNumber.value(), DataClass.C10)
                                && roomForOneMore(caseNumber)
                        || LANDLORD.stream().anyMatch(actor::has) && access.mayWrite(caseNumber.value(), DataClass.C5));
    }

    /** False while everybody in the household has a question waiting. */
    public boolean roomForOneMore(CaseNumber caseNumber) {
        return placements.unassessed(caseNumber)
                < ActorContext.asProcess(() -> cases.find(caseNumber))
                        .map(file -> file.householdType().persons())
                        .orElse(1);
    }

    /**
     * Somebody needs to get away: the placement is opened and its process begins at "Bedöm och motivera".
     *
     * @param personId whom it is about; null when that is still to be said
     * @return the placement's number in the case
     */
    public int open(CaseNumber caseNumber, @Nullable UUID personId, Raiser raisedBy) {
        requireRaiser(caseNumber);
        return begin(caseNumber, personId, raisedBy);
    }

    /**
     * The jour's call asked for it; for the process's own steps. Nothing happens when there is no home to get away from, or the question
     * has been asked already.
     */
    public void askedByTheJour(CaseNumber caseNumber, UUID personId) {
        if (possible(caseNumber) && roomForOneMore(caseNumber)) {
            begin(caseNumber, personId, Raiser.JOUR);
        }
    }

    private int begin(CaseNumber caseNumber, @Nullable UUID personId, Raiser raisedBy) {
        var placement = placements.open(caseNumber, personId, raisedBy, true);
        var about = new HashMap<String, Object>();
        about.put(RESPITE, Integer.toString(placement.number()));
        ActorContext.runAs(Actor.PROCESS, () -> processes.start(PROCESS, caseNumber.value(), about));
        return placement.number();
    }

    /**
     * As {@link #open}, when the process is about to begin by its start form.
     *
     * @throws RespiteRefused when there is no home to get away from, or everybody in it is being asked already
     */
    public void opened(CaseNumber caseNumber, Raiser raisedBy) {
        requireRaiser(caseNumber);
        if (!possible(caseNumber)) {
            throw new RespiteRefused(CASE_NUMBER, "Ingen bor i en lägenhet genom det här ärendet nu.");
        }
        if (raisedBy != Raiser.HYRESVARD && !roomForOneMore(caseNumber)) {
            throw new RespiteRefused(CASE_NUMBER, "Frågan är redan ställd i ärendet. Ta uppgiften Bedöm och motivera.");
        }
        placements.open(caseNumber, null, raisedBy, false);
    }

    /** Who the asker is in this. */
    public Raiser asker() {
        var actor = ActorContext.require();
        if (actor.organisation() == Organisation.SB) {
            return Raiser.HYRESVARD;
        }
        return actor.has("ssm_jour") ? Raiser.JOUR : Raiser.VAGLEDARE;
    }

    /** The landlord may say that it is needed, for it may say that there is a disturbance; it may not know what comes of it. */
    public void requireRaiser(CaseNumber caseNumber) {
        if (ActorContext.require().organisation() == Organisation.SB) {
            access.requireChangeByAny(LANDLORD, caseNumber.value(), RAISE, DataClass.C5);
        } else {
            access.requireChangeByAny(SUPPORT, caseNumber.value(), RAISE, DataClass.C10);
        }
    }
}
