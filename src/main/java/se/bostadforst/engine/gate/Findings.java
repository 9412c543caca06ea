package se.bostadforst.engine.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Collects what the rules find, each thing once. */
final class Findings {

    /** Stands where a file would, when the fault is in what was sent together. */
    static final String DELIVERY = "Leveransen";

    private final Set<Finding> found = new LinkedHashSet<>();

    void add(String resource, String elementId, String sentence, Object... details) {
        found.add(new Finding(resource, elementId, sentence.formatted(details)));
    }

    /** Names the element, or the closest one around it that has an id. */
    void add(ProcessFile file, ModelElementInstance element, String sentence, Object... details) {
        add(file.resource(), idOf(element), sentence, details);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private static String idOf(ModelElementInstance element) {
        var id = element.getAttributeValue("id");
        var parent = element.getParentElement();
        return id != null || parent == null ? String.valueOf(id) : idOf(parent);
    }
}
