package se.bostadforst.engine.gate;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One thing done wrong in the good model.
 *
 * @param resource the file it is done in
 * @param anchor the id of the element it is done to: the first {@code from} after it is changed
 * @param element the element the gate names
 * @param sentence a part of the gate's sentence that no other rule has
 */
record Mutation(String resource, String anchor, String from, String to, String element, String sentence) {

    static Mutation of(String element, String from, String to, String sentence) {
        return new Mutation(GateFixture.PROCESS, element, from, to, element, sentence);
    }

    /** The gate names another element than the one that was changed. */
    Mutation named(String otherElement) {
        return new Mutation(resource, anchor, from, to, otherElement, sentence);
    }

    Mutation in(String otherResource) {
        return new Mutation(otherResource, anchor, from, to, element, sentence);
    }

    void applyTo(Map<String, byte[]> files) {
        var text = new String(files.get(resource), StandardCharsets.UTF_8);
        int start = Math.max(text.indexOf("id=\"" + anchor + "\""), text.indexOf("\"id\": \"" + anchor + "\""));
        int place = start < 0 ? -1 : text.indexOf(from, start);
        if (place < 0) {
            throw new IllegalStateException("No " + from + " after " + anchor + " in " + resource);
        }
        var changed = text.substring(0, place) + to + text.substring(place + from.length());
        files.put(resource, changed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return anchor + ": " + (from.isBlank() ? "" : from.strip() + " → ") + (to.isBlank() ? "borttaget" : to.strip());
    }
}
