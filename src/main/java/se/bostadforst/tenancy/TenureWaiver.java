package se.bostadforst.tenancy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The waiver of security of tenure, a document of its own and never a clause (JB 12:45 a, T-38). Dates are civil dates in Sweden.
 *
 * @param validUntil last day of hyresnämnden's approval
 */
public record TenureWaiver(
        LocalDate drawnUpOn,
        Ground ground,
        Optional<LocalDate> sentOn,
        Optional<String> tribunalNumber,
        Optional<LocalDate> decidedOn,
        Optional<TribunalOutcome> outcome,
        Optional<LocalDate> validUntil,
        Optional<LegalReview> legalReview) {

    /** The acceptable ground for a later termination; with another ground the waiver does not apply (W5). */
    public enum Ground {
        BOSTAD_FORST_KONTRAKT("Bostaden hyrs ut i andra hand inom Bostad först"),
        SAMVERKAN_UPPHOR("Samverkansavtalet upphör"),
        STODET_UPPHOR("Insatsen upphör");

        private final String label;

        Ground(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** What hyresnämnden decided. */
    public enum TribunalOutcome {
        GODKANT("godkänt"),
        AVSLAGET("avslaget");

        private final String label;

        TribunalOutcome(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** What the unit does after a no; the tenancy goes on whatever it is. */
    public enum LegalReview {
        OVERKLAGAS("beslutet överklagas"),
        NY_ANSOKAN("ny ansökan görs"),
        UTAN_AVSTAENDE("hyresförhållandet fortsätter utan avstående");

        private final String label;

        LegalReview(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** What the unit does when prolongation is near or the approval runs out. */
    public enum Review {
        NYTT_AVSTAENDE("nytt avstående"),
        OVERTAGANDE_NARA("övertagande är nära"),
        INGEN_ATGARD("ingen åtgärd");

        private final String label;

        Review(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** Where it stands ({@code avstaende_status}, {@code domain.md} 2.0.2). */
    public String status(LocalDate today) {
        if (outcome.isPresent()) {
            if (outcome.get() == TribunalOutcome.AVSLAGET) {
                return "Avslaget av hyresnämnden";
            }
            return validUntil.filter(today::isAfter).isPresent() ? "Utgått" : "Godkänt av hyresnämnden";
        }
        return sentOn.isPresent() ? "Inskickat till hyresnämnden" : "Upprättat";
    }

    /** True as long as nothing protects the authority's right to the flat: the flag that stays red ({@code domain.md} 2.2 step 5). */
    public boolean red(LocalDate today) {
        return outcome.filter(TribunalOutcome.GODKANT::equals).isEmpty()
                || validUntil.filter(today::isAfter).isPresent();
    }
}
