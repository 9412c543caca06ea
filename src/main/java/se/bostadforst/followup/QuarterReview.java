package se.bostadforst.followup;

import java.util.Optional;

/**
 * The quarter's own record: whether the intervention still fits, the plan, and the children's situation.
 *
 * @param childItem only for a household with children
 */
public record QuarterReview(Fits fits, boolean planRevised, Optional<String> childItem) {

    /** Whether the intervention still matches the need ({@code domain.md} 2.6 step 7). */
    public enum Fits {
        PASSAR("Insatsen passar"),
        ANDRAS("Insatsen behöver ändras"),
        BEHOVS_INTE("Insatsen behövs inte längre");

        private final String label;

        Fits(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }
}
