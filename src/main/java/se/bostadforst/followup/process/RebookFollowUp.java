package se.bostadforst.followup.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.ProcessMessages;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpStatus;
import se.bostadforst.followup.FollowUps;

/** "Boka om uppföljningen": a day that was agreed on cannot be kept; the guide gets the booking back. */
@Component
class RebookFollowUp implements CaseAction {

    private static final String GUIDE = "ssm_vagledare";

    private final CaseAccess access;
    private final FollowUps followUps;
    private final ProcessMessages messages;
    private final Clock clock;

    RebookFollowUp(CaseAccess access, FollowUps followUps, ProcessMessages messages, Clock clock) {
        this.access = access;
        this.followUps = followUps;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "rebook-follow-up";
    }

    @Override
    public String label() {
        return "Boka om uppföljningen";
    }

    @Override
    public String question() {
        return "Uppgiften att boka kommer tillbaka till er. Den gamla tiden gäller tills en ny är bokad.";
    }

    @Override
    public boolean offered(CaseNumber caseNumber) {
        return ActorContext.require().has(GUIDE)
                && access.mayWrite(caseNumber.value(), DataClass.A7)
                && coming(caseNumber).isPresent();
    }

    @Override
    public void run(CaseNumber caseNumber) {
        access.requireChangeBy(GUIDE, caseNumber.value(), Purpose.change("rebook-follow-up"), DataClass.A7);
        var followUp = coming(caseNumber)
                .orElseThrow(() -> new ActionRefused("Det finns ingen kommande uppföljning att boka om."));
        ActorContext.runAs(
                Actor.PROCESS,
                () -> messages.correlate("followup.rebook", caseNumber.value(), FollowedUp.about(followUp.number())));
    }

    private Optional<FollowUp> coming(CaseNumber caseNumber) {
        return followUps.of(caseNumber).stream()
                .filter(followUp -> followUp.status() == FollowUpStatus.BOKAD
                        && followUp.bookedOn()
                                .filter(LocalDate.now(clock)::isBefore)
                                .isPresent())
                .findFirst();
    }
}
