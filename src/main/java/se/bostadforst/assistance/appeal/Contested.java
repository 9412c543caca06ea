package se.bostadforst.assistance.appeal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.DecisionWording;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;

/**
 * What can be appealed: a biståndsbeslut that is not all the person wanted, or a dismissal. Civil dates in Sweden.
 *
 * @param dismissedAppeal the appeal that was dismissed; empty for a biståndsbeslut
 * @param personId whom it is about; empty for the whole household
 * @param appealBy the last day to appeal and why; empty until the person has got it
 * @param instructed it says how to appeal
 */
public record Contested(
        UUID id,
        CaseNumber caseNumber,
        Optional<UUID> dismissedAppeal,
        DecisionKind kind,
        Optional<UUID> personId,
        Outcome outcome,
        String lawReference,
        LocalDate decidedOn,
        String decisionMaker,
        String delegationPoint,
        String reasons,
        Optional<String> terms,
        boolean instructed,
        Optional<LocalDate> deliveredOn,
        Optional<String> deliveredHow,
        Optional<Deadline> appealBy) {

    /** True for a dismissal. */
    public boolean dismissal() {
        return dismissedAppeal.isPresent();
    }

    /** True when the person may want it otherwise: a grant with terms can be appealed too (FL 41–42 §§). */
    public boolean appealable() {
        return dismissal() || outcome != Outcome.BIFALL || terms.isPresent();
    }

    /** What it is, in Swedish. */
    public String title() {
        return dismissal()
                ? "Avvisning " + SwedishDates.iso(decidedOn)
                : "%s, %s %s"
                        .formatted(
                                DecisionWording.of(kind).name(),
                                outcome.label().toLowerCase(java.util.Locale.ROOT),
                                SwedishDates.iso(decidedOn));
    }

    /** When the person got it, in Swedish. */
    public String deliveredInSwedish() {
        return deliveredOn.map(SwedishDates::withWeekday).orElse("Ingen dag är registrerad");
    }

    /** The last day to appeal and why, in Swedish. */
    public String lastDayInSwedish() {
        return appealBy.map(day -> "%s: %s".formatted(SwedishDates.withWeekday(day.date()), day.why()))
                .orElse("Räknas när det är registrerat vilken dag personen fick beslutet");
    }
}
