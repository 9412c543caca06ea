package se.bostadforst.documents;

/**
 * A page cannot be made into a document: somebody has changed it, and something in it is wrong. The message says what, in Swedish, with the
 * names that stand in the page and nothing of the case.
 */
public class TemplateFaulty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateFaulty(String file, String fault, Throwable cause) {
        super("Mallen %s kan inte fyllas i: %s Säg till den som ansvarar för mallarna.".formatted(file, fault), cause);
    }
}
