package se.bostadforst.engine.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Looks in the application's own models first: at the first start they are all that is known. */
@Component
class EngineKnownModels implements KnownModels {

    private static final String MODELS = "classpath*:bpmn/**/*.bpmn";
    private static final Pattern FOLDER = Pattern.compile("bpmn/([^/]+)/[^/]+$");

    private final ObjectProvider<RepositoryService> engine;
    private final Map<String, String> ownProcesses;

    EngineKnownModels(ObjectProvider<RepositoryService> engine, ResourcePatternResolver resources) {
        this.engine = engine;
        this.ownProcesses = processesIn(resources);
    }

    @Override
    public boolean processExists(String key) {
        return ownProcesses.containsKey(key)
                || engine.stream()
                        .anyMatch(repository -> repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(key)
                                        .count()
                                > 0);
    }

    @Override
    public Optional<String> folderOf(String key) {
        return Optional.ofNullable(ownProcesses.get(key))
                .or(
                        () -> engine.stream()
                                .flatMap(repository -> repository
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey(key)
                                        .latestVersion()
                                        .list()
                                        .stream())
                                .flatMap(definition -> folderIn(definition.getResourceName()).stream())
                                .findFirst());
    }

    private static Optional<String> folderIn(String resource) {
        return Optional.of(FOLDER.matcher(resource)).filter(Matcher::find).map(match -> match.group(1));
    }

    /** Process ids with the folder each stands in. */
    private static Map<String, String> processesIn(ResourcePatternResolver resources) {
        try {
            var folders = new HashMap<String, String>();
            for (var model : resources.getResources(MODELS)) {
                var processes = Xml.parse(model.getContentAsByteArray()).getElementsByTagNameNS(Xml.BPMN, "process");
                var folder = folderIn(model.getURL().getPath()).orElse("");
                Xml.elements(processes).forEach(process -> folders.put(process.getAttribute("id"), folder));
            }
            return Map.copyOf(folders);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
