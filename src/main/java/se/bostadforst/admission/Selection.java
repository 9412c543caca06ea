package se.bostadforst.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Urvalets utfall: what the decision table found, for the unit alone. */
public record Selection(Result result, List<String> codes, Optional<LocalDate> earliestNewDate) {

    /** Whether the requirements are fulfilled. */
    public enum Result {
        ELIGIBLE("Urvalskraven är uppfyllda"),
        NOT_ELIGIBLE("Urvalskraven är inte uppfyllda"),
        INCOMPLETE("Svar saknas");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }
}
