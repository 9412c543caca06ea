package se.bostadforst.operations;

import java.util.Map;

/** What a deployed diagram says of its steps. */
public interface ModelSteps {

    /**
     * A step as the diagram names it.
     *
     * @param role of the lane it stands in
     * @param aside inside a part of the process, or reached only beside the main road as the end of a reminder is
     */
    record Step(String name, String role, boolean aside) {}

    /** A step the diagram does not know. */
    Step UNKNOWN = new Step("Ett steg utan namn", "", false);

    /** Every step of the diagram by its id. */
    Map<String, Step> of(String definitionId);
}
