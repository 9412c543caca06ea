package se.bostadforst.engine.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One thing a designer can do wrong in a real folder, honestly or not.
 *
 * @param name what was done, in Swedish, for the report
 * @param resource the file that the gate names
 * @param element the element that the gate names
 * @param sentence a part of the gate's sentence that no other rule has
 * @param edited the file that is changed
 */
record Mistake(
        String name,
        String resource,
        String element,
        String sentence,
        List<Consumer<Map<String, byte[]>>> doing,
        String edited) {

    static Mistake of(String name, String resource, String element, String sentence) {
        return new Mistake(name, resource, element, sentence, List.of(), resource);
    }

    /** It is done in another file than the one the gate names. */
    Mistake in(String file) {
        return new Mistake(name, resource, element, sentence, doing, file);
    }

    /** The first {@code from} after the element. */
    Mistake change(String from, String to) {
        return change(element, from, to);
    }

    /** The first {@code from} after the anchor, an id or a form's key. */
    Mistake change(String anchor, String from, String to) {
        return also(text -> {
            int start =
                    List.of("id=\"" + anchor + "\"", "\"id\": \"" + anchor + "\"", "\"key\": \"" + anchor + "\"")
                            .stream()
                            .mapToInt(text::indexOf)
                            .filter(place -> place >= 0)
                            .min()
                            .orElse(-1);
            int place = start < 0 ? -1 : text.indexOf(from, start);
            if (place < 0) {
                throw new IllegalStateException(name + ": no " + from + " after " + anchor + " in " + resource);
            }
            return text.substring(0, place) + to + text.substring(place + from.length());
        });
    }

    Mistake everywhere(String from, String to) {
        return also(text -> {
            if (!text.contains(from)) {
                throw new IllegalStateException(name + ": no " + from + " in " + resource);
            }
            return text.replace(from, to);
        });
    }

    /** Draws more: what goes into the process, into its first lane and on the picture, where flows are lines. */
    Mistake draw(String elements, String... ids) {
        var drawing = new StringBuilder();
        var lanes = new StringBuilder();
        for (var id : ids) {
            if (id.startsWith("Flow_")) {
                drawing.append(
                        "<bpmndi:BPMNEdge id=\"%s_di\" bpmnElement=\"%s\"><di:waypoint x=\"1\" y=\"1\" /><di:waypoint x=\"9\" y=\"9\" /></bpmndi:BPMNEdge>"
                                .formatted(id, id));
            } else {
                drawing.append(
                        "<bpmndi:BPMNShape id=\"%s_di\" bpmnElement=\"%s\"><dc:Bounds x=\"1\" y=\"1\" width=\"36\" height=\"36\" /></bpmndi:BPMNShape>"
                                .formatted(id, id));
                lanes.append("<bpmn:flowNodeRef>").append(id).append("</bpmn:flowNodeRef>");
            }
        }
        return first("<bpmn:sequenceFlow ", elements + "<bpmn:sequenceFlow ")
                .first("<bpmn:flowNodeRef>", lanes + "<bpmn:flowNodeRef>")
                .first("</bpmndi:BPMNPlane>", drawing + "</bpmndi:BPMNPlane>");
    }

    Mistake first(String from, String to) {
        return also(text -> {
            int place = text.indexOf(from);
            if (place < 0) {
                throw new IllegalStateException(name + ": no " + from + " in " + resource);
            }
            return text.substring(0, place) + to + text.substring(place + from.length());
        });
    }

    /** Puts another file beside. */
    Mistake file(String path, String content) {
        return and(files -> files.put(path, content.getBytes(StandardCharsets.UTF_8)));
    }

    Mistake and(Consumer<Map<String, byte[]>> more) {
        var all = new ArrayList<>(doing);
        all.add(more);
        return new Mistake(name, resource, element, sentence, List.copyOf(all), edited);
    }

    /** The folder it is done in. */
    String folder() {
        var parts = edited.split("/");
        return parts.length == 3 ? parts[1] : "admission";
    }

    /** The folder's files as the designer would send them. */
    Map<String, byte[]> files() {
        var files = new TreeMap<>(BuildGate.files(folder()));
        doing.forEach(done -> done.accept(files));
        return files;
    }

    private Mistake also(java.util.function.UnaryOperator<String> edit) {
        return and(files -> files.put(
                edited,
                edit.apply(new String(files.get(edited), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return name;
    }
}
