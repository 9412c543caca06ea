package se.bostadforst.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Looks in the application's own models first: at the first start they are all that is known. */
@Component
class EngineKnownModels implements KnownModels {

    private static final String MODELS = "classpath*:bpmn/**/*.bpmn";

    private final ObjectProvider<RepositoryService> engine;
    private final Set<String> ownProcesses;

    EngineKnownModels(ObjectProvider<RepositoryService> engine, ResourcePatternResolver resources) {
        this.engine = engine;
        this.ownProcesses = processesIn(resources);
    }

    @Override
    public boolean processExists(String key) {
        return ownProcesses.contains(key)
                || engine.stream()
                        .anyMatch(repository ->
                                repository.createProcessDefinitionQuery().processDefinitionKey(key).count() > 0);
    }

    private static Set<String> processesIn(ResourcePatternResolver resources) {
        try {
            var ids = new HashSet<String>();
            for (var model : resources.getResources(MODELS)) {
                var processes = Xml.parse(model.getContentAsByteArray()).getElementsByTagNameNS(Xml.BPMN, "process");
                Xml.elements(processes).forEach(process -> ids.add(process.getAttribute("id")));
            }
            return Set.copyOf(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
