package se.bostadforst.engine.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/**
 * One BPMN file.
 *
 * @param name the file name without folder and suffix
 * @param model the engine's view of it
 * @param xml everything that is in it
 * @param found what has been looked for already
 */
record ProcessFile(
        String resource,
        String name,
        BpmnModelInstance model,
        Document xml,
        Map<Class<?>, Collection<? extends ModelElementInstance>> found) {

    ProcessFile(String resource, String name, BpmnModelInstance model, Document xml) {
        this(resource, name, model, xml, new HashMap<>());
    }

    /** Each kind is looked for once: every rule asks, and the model goes through the whole file each time. */
    @SuppressWarnings("unchecked")
    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return (Collection<T>) found.computeIfAbsent(type, wanted -> model.getModelElementsByType(type));
    }
}
