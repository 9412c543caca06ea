package se.bostadforst.operations;

import java.util.Map;

/** What a deployed diagram says of its steps. */
public interface ModelSteps {

    /**
     * A step as the diagram names it.
     *
     * @param role of the lane it stands in
     */
    record Step(String name, String role) {}

    /** A step the diagram does not know. */
    Step UNKNOWN = new Step("Ett steg utan namn", "");

    /** Every step of the diagram by its id. */
    Map<String, Step> of(String definitionId);
}
