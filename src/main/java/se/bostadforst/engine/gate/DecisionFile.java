package se.bostadforst.engine.gate;

import java.util.Collection;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.w3c.dom.Document;

/** One DMN file; {@code name} is the file name without folder and suffix. */
record DecisionFile(String resource, String name, DmnModelInstance model, Document xml) {

    Collection<Decision> decisions() {
        return model.getModelElementsByType(Decision.class);
    }
}
