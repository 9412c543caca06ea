package se.bostadforst.engine.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Stands before the engine's own deployers, so that nothing of a refused deployment is stored. A deployment that is only read back into a
 * node's memory was let in once and is not asked again.
 */
@Component
public class GateDeployer implements Deployer {

    private final Gate gate;

    GateDeployer(Gate gate) {
        this.gate = gate;
    }

    /** @throws GateRefused when a new deployment breaks a rule */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        var resources = new LinkedHashMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        var findings = new ArrayList<Finding>();
        folderOf(resources)
                .filter(folder -> !folder.equals(deployment.getName()))
                .ifPresent(folder -> findings.add(new Finding(
                        Findings.DELIVERY,
                        String.valueOf(deployment.getName()),
                        "Leveransen ska heta som mappen, ”%s”. Annars håller motorn den för en annan modell."
                                .formatted(folder))));
        // The designer may not be allowed to see the processes that a model calls.
        findings.addAll(Context.getCommandContext().runWithoutAuthorization(() -> gate.check(resources)));
        if (!findings.isEmpty()) {
            throw new GateRefused(findings);
        }
    }

    private static Optional<String> folderOf(Map<String, byte[]> resources) {
        return resources.keySet().stream()
                .map(name -> name.split("/"))
                .filter(parts -> parts.length == 3)
                .map(parts -> parts[1])
                .findFirst();
    }
}
