package se.bostadforst.respite;

/** It cannot be done; says why in Swedish, and at which question of a form. */
public class RespiteRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    RespiteRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The question that the answer was wrong at. */
    public String field() {
        return field;
    }
}
