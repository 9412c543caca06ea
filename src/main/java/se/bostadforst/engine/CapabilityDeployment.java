package se.bostadforst.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * One deployment per capability folder: its BPMN, DMN and forms together, under names that do not depend on how the application was
 * started. An unchanged folder is not deployed again; a changed one gives a new version to that capability alone, and running cases stay
 * with the forms and rules they began with ({@code architecture.md} A9). The gate looks at each on its way in.
 */
@Component
class CapabilityDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CapabilityDeployment.class);
    private static final Pattern NAME = Pattern.compile(".*/((?:bpmn|forms)/([^/]+)/[^/]+\\.(?:bpmn|dmn|form))");

    private final RepositoryService repository;

    CapabilityDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        capabilities().forEach(this::deploy);
    }

    /**
     * Puts one folder into operation.
     *
     * @param files the contents by the name the gate knows them by, {@code bpmn/admission/admission.bpmn}
     */
    void deploy(String capability, Map<String, byte[]> files) {
        var deployment = repository
                .createDeployment()
                .name(capability)
                .source("bostadforst")
                .enableDuplicateFiltering(false);
        files.forEach((name, content) -> deployment.addString(name, new String(content, StandardCharsets.UTF_8)));
        var deployed = deployment.deployWithResult();
        if (deployed.getDeployedProcessDefinitions() != null) {
            LOG.info("Ny version av {} är i drift", capability);
        }
    }

    private static Map<String, Map<String, byte[]>> capabilities() {
        var found = new TreeMap<String, Map<String, byte[]>>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern :
                    new String[] {"classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form"
                    }) {
                for (var file : resolver.getResources(pattern)) {
                    var name = NAME.matcher(file.getURL().toString());
                    if (name.matches()) {
                        found.computeIfAbsent(name.group(2), key -> new TreeMap<>())
                                .put(name.group(1), file.getContentAsByteArray());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
