package se.bostadforst.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Evaluates a decision table with facts from the domain, by the version that was deployed together with the case's process (T-55). It
 * leaves nothing in the engine's tables: what a decision was based on is the case's business, not the engine's ({@code architecture.md} A2).
 */
@Component
public class DecisionTables {

    /**
     * The rows that hit, and which rules they came from.
     *
     * @param version decision id and its version, for the record
     */
    public record Result(List<Map<String, Object>> hits, String version) {}

    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final DmnEngine dmn;
    private final Map<String, Delivered> delivered = new ConcurrentHashMap<>();

    /** A table as one deployment brought it; neither changes afterwards. */
    private record Delivered(DmnDecision decision, String version) {}

    DecisionTables(
            ObjectProvider<RepositoryService> repository, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.repository = repository;
        this.engine = engine;
        var configuration = new DefaultDmnEngineConfiguration();
        this.dmn = configuration.buildEngine();
    }

    /** Evaluates the table in the deployment that the running process belongs to. */
    public Result evaluate(DelegateExecution execution, String decisionKey, Map<String, Object> facts) {
        var models = repository.getObject();
        var deploymentId =
                models.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
        var table = delivered.computeIfAbsent(
                deploymentId + "/" + decisionKey, first -> delivered(models, deploymentId, decisionKey));
        return new Result(evaluate(table.decision(), facts), table.version());
    }

    /** Evaluates the newest table there is; for showing how things stand, never for deciding anything. */
    public List<Map<String, Object>> evaluateNewest(String decisionKey, Map<String, Object> facts) {
        var table = engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> newest(decisionKey)));
        return evaluate(table.decision(), facts);
    }

    /** The same for many sets of facts at once, in their order. */
    public List<List<Map<String, Object>>> evaluateNewestEach(String decisionKey, List<Map<String, Object>> facts) {
        var table = engine.getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> newest(decisionKey)));
        return facts.stream().map(each -> evaluate(table.decision(), each)).toList();
    }

    private Delivered newest(String decisionKey) {
        var models = repository.getObject();
        var deploymentId = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        return delivered.computeIfAbsent(
                deploymentId + "/" + decisionKey, first -> delivered(models, deploymentId, decisionKey));
    }

    private Delivered delivered(RepositoryService models, String deploymentId, String decisionKey) {
        var definition = models.createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .decisionDefinitionKey(decisionKey)
                .singleResult();
        var decision = parse(decisionKey, new String(read(models, definition), StandardCharsets.UTF_8));
        return new Delivered(decision, decisionKey + ":" + definition.getVersion());
    }

    /** Evaluates a table from its text; for tests of the rules alone. */
    public List<Map<String, Object>> evaluate(String decisionKey, String dmnText, Map<String, Object> facts) {
        return evaluate(parse(decisionKey, dmnText), facts);
    }

    private List<Map<String, Object>> evaluate(DmnDecision decision, Map<String, Object> facts) {
        return dmn.evaluateDecisionTable(decision, facts).getResultList();
    }

    private DmnDecision parse(String key, String text) {
        return dmn.parseDecision(key, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] read(
            RepositoryService models, org.camunda.bpm.engine.repository.DecisionDefinition definition) {
        try (var stream = models.getDecisionModel(definition.getId())) {
            return stream.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
