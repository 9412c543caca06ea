package se.bostadforst.tenancy;

/** The first day of the tenancy has been: it can be neither postponed nor called off, only terminated by law. */
public class AlreadyMovedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyMovedIn() {
        super("the tenancy has begun");
    }
}
