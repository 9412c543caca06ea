package se.bostadforst.assistance.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.appeal.Appeal;
import se.bostadforst.assistance.appeal.AppealEnding;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealTime;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.Change;
import se.bostadforst.assistance.appeal.CourtOutcome;
import se.bostadforst.modelling.UsableInModels;

/** What the gateways of an appeal ask; answered from the domain, never from variables (A3). */
@Component("appealFacts")
@UsableInModels
public class AppealFacts {

    private final Appeals appeals;
    private final AppealHandling handling;

    AppealFacts(Appeals appeals, AppealHandling handling) {
        this.appeals = appeals;
        this.handling = handling;
    }

    /** "Kom det i tid?" */
    public boolean inTime(DelegateExecution execution) {
        return is(appeal(execution).time(), AppealTime.I_TID);
    }

    /** "Avvisas överklagandet?": by a caseworker, never by the table alone. */
    public boolean dismissed(DelegateExecution execution) {
        return is(appeal(execution).ending(), AppealEnding.AVVISAT);
    }

    /** "Ändras beslutet?" */
    public boolean changed(DelegateExecution execution) {
        return appeal(execution)
                .change()
                .filter(change -> change != Change.INGEN)
                .isPresent();
    }

    /** "Får personen allt?" */
    public boolean lapsed(DelegateExecution execution) {
        return is(appeal(execution).change(), Change.HELT);
    }

    /** "Ska avgörandet verkställas?" */
    public boolean toBeEnforced(DelegateExecution execution) {
        return handling.toBeEnforced(appeal(execution));
    }

    /** "Återförvisat?" */
    public boolean remitted(DelegateExecution execution) {
        return is(appeal(execution).courtOutcome(), CourtOutcome.ATERFORVISAD);
    }

    private Appeal appeal(DelegateExecution execution) {
        return appeals.find(AppealAbout.id(execution)).orElseThrow();
    }

    private static <E> boolean is(Optional<E> value, E expected) {
        return value.filter(expected::equals).isPresent();
    }
}
