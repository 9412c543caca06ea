package se.bostadforst.access;

/** The one neutral answer to whoever may not see a case, whether it exists or not. */
public class CaseNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseNotFound() {
        super("Ärendet finns inte eller ingår inte i ditt uppdrag.");
    }
}
