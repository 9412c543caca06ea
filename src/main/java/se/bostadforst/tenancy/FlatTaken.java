package se.bostadforst.tenancy;

/** The flat is not free: somebody else was first, or its number is in use. */
public class FlatTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FlatTaken() {
        super("flat not free");
    }
}
