package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.access.RoleCatalogue;

/**
 * Grinden: the rules every model keeps before it may run ({@code architecture.md} A9). The same rules are asked by the build, at start and
 * at each deployment, and answer in Swedish.
 */
@Component
public class Gate {

    private final List<ModelRule> rules;

    Gate(RoleCatalogue catalogue, ModelBeans beans, KnownModels known) {
        this.rules = List.of(
                new ProcessRules(),
                new NamingRules(),
                new LaneRules(catalogue),
                new TaskRules(catalogue, beans),
                new FormRules(),
                new GatewayRules(),
                new ConditionRules(beans),
                new ExpressionRules(beans),
                new TimerRules(beans),
                new DelegateRules(beans),
                new CallRules(known),
                new OwnershipRules(known),
                new DecisionRules(),
                new VariableRules(),
                new ForbiddenRules(),
                new LayoutRules());
    }

    /**
     * Everything that is wrong with the files of one capability, delivered together; empty when they may run.
     *
     * @param resources content by resource name, {@code bpmn/admission/admission.bpmn}
     */
    public List<Finding> check(Map<String, byte[]> resources) {
        var findings = new Findings();
        var delivery = Delivery.read(resources, findings);
        rules.forEach(rule -> rule.check(delivery, findings));
        return findings.all();
    }
}
