package se.bostadforst.staffing;

import java.util.Arrays;
import java.util.Optional;

/** Why a task changes hands. */
public enum HandOverReason {
    SEMESTER("Semester", "frånvaro"),
    SJUKDOM("Sjukdom", "frånvaro"),
    JAV("Jäv", "jäv"),
    KUNSKAP("Kunskap", "kunskap"),
    ARBETSFORDELNING("Arbetsfördelning", "arbetsfördelning"),
    ANNAT("Annat skäl", "annat skäl");

    private final String label;
    private final String inTheCase;

    HandOverReason(String label, String inTheCase) {
        this.label = label;
        this.inTheCase = inTheCase;
    }

    /** What it is called where it is chosen. */
    public String label() {
        return label;
    }

    /** How the case log says it, which the household may read: that a member of staff is ill is nobody's business there. */
    String inTheCase() {
        return inTheCase;
    }

    static Optional<HandOverReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }
}
