package se.bostadforst.casefile;

/** It cannot be done now; the message says why, in Swedish. */
public class ActionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a Swedish sentence for the person who tried. */
    public ActionRefused(String message) {
        super(message);
    }
}
