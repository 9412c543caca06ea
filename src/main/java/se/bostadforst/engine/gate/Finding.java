package se.bostadforst.engine.gate;

/**
 * Something in a model that stops it at the gate.
 *
 * @param resource the file, {@code bpmn/admission/admission.bpmn}, or the delivery when no single file is to blame
 * @param elementId the element in it, or what else the designer can search for
 * @param sentence Swedish: what is wrong and what to do
 */
public record Finding(String resource, String elementId, String sentence) {

    @Override
    public String toString() {
        return resource + " – " + elementId + ": " + sentence;
    }
}
