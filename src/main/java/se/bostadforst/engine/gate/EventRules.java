package se.bostadforst.engine.gate;

import java.util.HashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** An event comes from somewhere: what nobody sends is waited for in vain. */
final class EventRules implements ModelRule {

    private static final String MESSAGE = "message";
    private static final String START = "start";

    private final EventTable events;

    EventRules(EventTable events) {
        this.events = events;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(EventDefinition.class).forEach(definition -> checkKind(file, definition, findings));
            file.all(StartEvent.class).forEach(start -> checkStart(file, start, findings));
            file.all(MessageEventDefinition.class).stream()
                    .filter(message -> !(message.getParentElement() instanceof ThrowEvent))
                    .forEach(message -> checkMessage(
                            file,
                            (BaseElement) message.getParentElement(),
                            message.getMessage(),
                            isTopStart(message) ? START : MESSAGE,
                            findings));
            file.all(ReceiveTask.class).forEach(task -> checkMessage(file, task, task.getMessage(), MESSAGE, findings));
            checkDuplicates(file, findings);
        }
    }

    private static void checkKind(ProcessFile file, EventDefinition definition, Findings findings) {
        if (definition instanceof SignalEventDefinition) {
            findings.add(
                    file,
                    definition.getParentElement(),
                    "En signal når alla ärenden på en gång, även andra enheters. Använd ett meddelande, som når ett ärende.");
        } else if (definition instanceof ConditionalEventDefinition) {
            findings.add(
                    file,
                    definition.getParentElement(),
                    "En villkorshändelse vaknar bara när en processvariabel ändras, och sådana används inte. Använd ett meddelande eller en klocka.");
        }
    }

    private static void checkStart(ProcessFile file, StartEvent start, Findings findings) {
        var definitions = start.getEventDefinitions();
        if (start.getParentElement() instanceof SubProcess subprocess) {
            if (subprocess.triggeredByEvent() == definitions.isEmpty()) {
                findings.add(
                        file,
                        start,
                        subprocess.triggeredByEvent()
                                ? "Händelsen säger inte vad som startar delprocessen. Välj typ, till exempel meddelande."
                                : "En delprocess börjar när ärendet kommer dit: starthändelsen ska vara utan typ.");
            }
        } else if (definitions.stream().anyMatch(definition -> !(definition instanceof MessageEventDefinition))) {
            findings.add(
                    file,
                    start,
                    "Här skulle processen starta av sig själv, utan ärende. Starthändelsen ska vara utan typ; programmet eller en människa startar den.");
        }
    }

    private void checkMessage(ProcessFile file, BaseElement element, Message message, String kind, Findings findings) {
        if (message == null || Names.isBlank(message.getName())) {
            findings.add(
                    file, element, "Händelsen saknar meddelande. Välj ett under ”Message”: %s.", events.offered(kind));
        } else if (!ModelExpression.isIn(message.getName()) && !events.of(kind).contains(message.getName())) {
            findings.add(
                    file,
                    element,
                    START.equals(kind)
                            ? "Meddelandet ”%s” startar ingen process (%s). Gör starthändelsen utan typ, eller be en utvecklare. Att välja på: %s."
                            : "Meddelandet ”%s” skickas inte av programmet (%s), så ärendet väntar för alltid. Rätta namnet. Att välja på: %s.",
                    message.getName(),
                    EventTable.TABLE,
                    events.offered(kind));
        }
    }

    private static boolean isTopStart(MessageEventDefinition message) {
        return message.getParentElement() instanceof StartEvent start && start.getParentElement() instanceof Process;
    }

    /** Two messages of one name look like two in Modeler and are one to the engine. */
    private static void checkDuplicates(ProcessFile file, Findings findings) {
        var byName = new HashMap<String, String>();
        Stream.concat(
                        file.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                        file.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                .filter(message -> message != null && !Names.isBlank(message.getName()))
                .filter(message ->
                        !message.getId().equals(byName.computeIfAbsent(message.getName(), name -> message.getId())))
                .forEach(message -> findings.add(
                        file,
                        message,
                        "Det finns två meddelanden med namnet ”%s”. Välj samma meddelande (%s) på båda händelserna.",
                        message.getName(),
                        byName.get(message.getName())));
    }
}
