package se.bostadforst.assistance;

/**
 * The words of a kind of decision in letters: a decision on respite must not speak of Bostad först.
 *
 * @param name what is decided on, for a heading
 * @param intervention what is granted, for the table of a decision
 * @param granted the sentence of a grant
 * @param refused the sentence of a refusal
 */
public record DecisionWording(String name, String intervention, String granted, String refused) {

    private static final String IN_PART = "Du beviljas en del av det du ansökt om. Resten avslås.";

    /** The words of this kind. */
    public static DecisionWording of(DecisionKind kind) {
        return switch (kind) {
            case BOSTAD_FORST ->
                new DecisionWording(
                        kind.label(),
                        "Bostad först: bostad i andra hand och stöd",
                        "Du beviljas bistånd i form av Bostad först.",
                        "Din ansökan om bistånd i form av Bostad först avslås.");
            case AKUT_AVLASTNING ->
                new DecisionWording(
                        kind.label(),
                        "Akut avlastningsplats",
                        "Du beviljas bistånd i form av akut avlastningsplats.",
                        "Din ansökan om bistånd i form av akut avlastningsplats avslås.");
        };
    }

    /** What the person is told. */
    public String sentence(Outcome outcome) {
        return switch (outcome) {
            case BIFALL -> granted;
            case DELVIS_AVSLAG -> IN_PART;
            case AVSLAG -> refused;
        };
    }
}
