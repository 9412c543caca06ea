package se.bostadforst.followup;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Protokollet of a follow-up that was held.
 *
 * @param heldOn civil day in Sweden
 * @param heldAt Swedish time
 * @param ownAssessment the tenant's own words
 */
public record Minutes(
        LocalDate heldOn,
        LocalTime heldAt,
        Set<Attendee> attendees,
        Map<Area, Light> assessment,
        Optional<String> ownAssessment,
        Optional<String> nextStep) {

    /** What is assessed at every meeting ({@code domain.md} 2.5 {@code bedomning}). */
    public enum Area {
        HOUSING("Boende"),
        ECONOMY("Ekonomi"),
        DISTURBANCE("Störningar"),
        HEALTH("Hälsa"),
        SUPPORT("Stöd");

        private final String label;

        Area(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** True when something must be done soon. */
    public boolean redFlag() {
        return assessment.containsValue(Light.ROD);
    }
}
