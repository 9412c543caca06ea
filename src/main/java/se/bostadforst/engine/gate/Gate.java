package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.bostadforst.access.RoleCatalogue;

/**
 * Grinden: the rules every model keeps before it may run ({@code architecture.md} A9). The same rules are asked by the build, at start and
 * at each deployment, and answer in Swedish.
 */
@Component
public class Gate {

    private final List<ModelRule> rules;

    @Autowired
    Gate(RoleCatalogue catalogue, ModelBeans beans, KnownModels known) {
        this(catalogue, beans, known, FormTable.ours(), EventTable.ours());
    }

    /** With other tables of what the program knows than the application's own. */
    Gate(RoleCatalogue catalogue, ModelBeans beans, KnownModels known, FormTable forms, EventTable events) {
        this.rules = List.of(
                new ProcessRules(),
                new NamingRules(),
                new LaneRules(catalogue),
                new TaskRules(catalogue, beans),
                new FormRules(),
                new FormFieldRules(),
                new FormContractRules(forms),
                new FlowRules(),
                new LoopRules(),
                new ParallelRules(),
                new EventRules(events),
                new ErrorRules(events),
                new GatewayRules(),
                new BranchRules(),
                new ConditionRules(beans),
                new ExpressionRules(beans),
                new TimerRules(beans),
                new DelegateRules(beans),
                new CallRules(known),
                new OwnershipRules(known),
                new DecisionRules(),
                new DecisionTableRules(),
                new DecisionContractRules(beans),
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
        rules.forEach(rule -> {
            try {
                rule.check(delivery, findings);
            } catch (ModelException | ClassCastException e) {
                findings.add(
                        Findings.DELIVERY,
                        "hänvisning",
                        "Något i filerna hänvisar till ett element av fel slag (%s). Öppna filerna i Camunda Modeler, ta bort det och rita det på nytt.",
                        e.getMessage());
            }
        });
        return findings.all();
    }
}
