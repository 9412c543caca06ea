package se.bostadforst.engine.gate;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/**
 * One BPMN file.
 *
 * @param name the file name without folder and suffix
 * @param model the engine's view of it
 * @param xml everything that is in it
 */
record ProcessFile(String resource, String name, BpmnModelInstance model, Document xml) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
