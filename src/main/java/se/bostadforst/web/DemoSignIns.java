package se.bostadforst.web;

import java.util.List;

/** Whom one may sign in as where nothing is real; exists only in the demonstration, and the start page shows it when it does. */
public interface DemoSignIns {

    /** The users of one organisation. */
    record Party(String label, List<Position> roles) {}

    /** The users of one role. */
    record Position(String label, List<String> userIds) {}

    /** Every invented user, in the order of the role catalogue. */
    List<Party> organisations();

    /** The one password they share. */
    String password();
}
