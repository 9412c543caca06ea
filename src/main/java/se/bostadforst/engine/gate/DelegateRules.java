package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the program does in a process is a named bean of the room, nothing else. */
final class DelegateRules implements ModelRule {

    /** Each is forbidden by {@link ForbiddenRules}, which is enough to be told once. */
    private static final List<String> OTHER_WAYS = List.of("class", "expression", "type", "decisionRef");

    private static final Set<Class<?>> ON_EXECUTIONS = Set.of(ExecutionListener.class, JavaDelegate.class);
    private static final Set<Class<?>> ON_TASKS = Set.of(TaskListener.class);

    private final ModelBeans beans;

    DelegateRules(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(ServiceTask.class).forEach(task -> checkDelegate(file, task, findings));
            file.all(SendTask.class).forEach(task -> checkDelegate(file, task, findings));
            file.all(BusinessRuleTask.class).forEach(task -> checkDelegate(file, task, findings));
            file.all(MessageEventDefinition.class).stream()
                    .filter(message -> message.getParentElement() instanceof ThrowEvent)
                    .forEach(message -> checkDelegate(file, message, findings));
            file.all(CamundaExecutionListener.class)
                    .forEach(listener -> checkListener(file, listener, ON_EXECUTIONS, findings));
            file.all(CamundaTaskListener.class).forEach(listener -> checkListener(file, listener, ON_TASKS, findings));
        }
    }

    private void checkDelegate(ProcessFile file, BaseElement element, Findings findings) {
        var delegate = element.getAttributeValueNs(Xml.CAMUNDA, "delegateExpression");
        if (Names.isBlank(delegate)) {
            if (OTHER_WAYS.stream().noneMatch(way -> element.getAttributeValueNs(Xml.CAMUNDA, way) != null)) {
                findings.add(
                        file,
                        element,
                        "Steget säger inte vad programmet ska göra. Välj ”Delegate expression” och skriv till exempel ${openCaseDelegate}.");
            }
            return;
        }
        var name = ModelExpression.parse(delegate)
                .filter(expression -> expression.method().isEmpty())
                .map(ModelExpression::name);
        if (name.filter(bean -> bean.endsWith("Delegate")).isEmpty()) {
            if (!isUnknown(delegate)) {
                findings.add(
                        file, element, "”Delegate expression” skrivs ${<namn>Delegate}; nu står det ”%s”.", delegate);
            }
        } else if (beans.type(name.get())
                .filter(type -> !JavaDelegate.class.isAssignableFrom(type))
                .isPresent()) {
            findings.add(
                    file,
                    element,
                    "”%s” är inget steg som en process kan utföra (JavaDelegate). Välj en annan.",
                    name.get());
        }
    }

    private void checkListener(
            ProcessFile file, ModelElementInstance listener, Set<Class<?>> kinds, Findings findings) {
        var delegate = listener.getAttributeValue("delegateExpression");
        if (Names.isBlank(delegate)) {
            if (listener.getAttributeValue("class") == null
                    && listener.getAttributeValue("expression") == null
                    && listener.getDomElement().getChildElements().isEmpty()) {
                findings.add(
                        file,
                        listener,
                        "Lyssnaren säger inte vad programmet ska göra. Välj ”Delegate expression”, eller ta bort den.");
            }
            return;
        }
        if (isUnknown(delegate)) {
            return;
        }
        var type = ModelExpression.parse(delegate)
                .filter(expression -> expression.method().isEmpty())
                .flatMap(e -> beans.type(e.name()));
        if (type.isEmpty() || kinds.stream().noneMatch(kind -> kind.isAssignableFrom(type.get()))) {
            findings.add(
                    file,
                    listener,
                    "Lyssnaren ”%s” kan inte användas här. Skriv ${<namn>} på en lyssnare av rätt slag.",
                    delegate);
        }
    }

    /** {@link ExpressionRules} tells. */
    private boolean isUnknown(String delegate) {
        return ModelExpression.isIn(delegate)
                && ModelExpression.parse(delegate)
                        .flatMap(expression -> beans.type(expression.name()))
                        .isEmpty();
    }
}
