package se.bostadforst.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;

/** What the application does with a folder when it starts, for tests that stand elsewhere. */
public final class StartUp {

    private StartUp() {}

    public static void deploy(RepositoryService models, String capability, Map<String, byte[]> files) {
        new CapabilityDeployment(models).deploy(capability, files);
    }
}
