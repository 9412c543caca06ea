package se.bostadforst.engine.gate;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Errors and escalations have a code, somebody who throws it and somebody who takes care of it. */
final class ErrorRules implements ModelRule {

    private final EventTable events;

    ErrorRules(EventTable events) {
        this.events = events;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var kind : new String[] {"error", "escalation"}) {
            var thrown = codes(delivery, kind, true);
            var caught = codes(delivery, kind, false);
            delivery.processes()
                    .forEach(file -> definitions(file, kind)
                            .forEach(definition -> check(file, definition, kind, thrown, caught, findings)));
        }
    }

    private void check(
            ProcessFile file,
            EventDefinition definition,
            String kind,
            Set<String> thrown,
            Set<String> caught,
            Findings findings) {
        var word = "error".equals(kind) ? "Felet" : "Eskaleringen";
        var code = code(definition);
        if (code.isEmpty()) {
            findings.add(
                    file,
                    definition.getParentElement(),
                    "%s saknar kod. Utan kod fångas allt, även det som ingen har tänkt på. Välj ett med kod.",
                    word);
        } else if (isThrown(definition)) {
            if (!caught.contains(code.get()) && !events.of(kind).contains(code.get())) {
                findings.add(
                        file,
                        definition.getParentElement(),
                        "%s ”%s” tas inte om hand av någon händelse i mappen. Rita en som fångar koden, eller rätta den.",
                        word,
                        code.get());
            }
        } else if (!thrown.contains(code.get()) && !events.of(kind).contains(code.get())) {
            findings.add(
                    file,
                    definition.getParentElement(),
                    "%s ”%s” kommer aldrig: varken mappen eller programmet (%s) skickar koden. Rätta den eller ta bort händelsen.",
                    word,
                    code.get(),
                    EventTable.TABLE);
        }
    }

    private static Set<String> codes(Delivery delivery, String kind, boolean areThrown) {
        return delivery.processes().stream()
                .flatMap(file -> definitions(file, kind))
                .filter(definition -> isThrown(definition) == areThrown)
                .flatMap(definition -> code(definition).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<? extends EventDefinition> definitions(ProcessFile file, String kind) {
        return ("error".equals(kind) ? file.all(ErrorEventDefinition.class) : file.all(EscalationEventDefinition.class))
                .stream();
    }

    private static boolean isThrown(EventDefinition definition) {
        return definition.getParentElement() instanceof ThrowEvent;
    }

    private static Optional<String> code(EventDefinition definition) {
        var code = definition instanceof ErrorEventDefinition error
                ? error.getError() == null ? null : error.getError().getErrorCode()
                : ((EscalationEventDefinition) definition).getEscalation() == null
                        ? null
                        : ((EscalationEventDefinition) definition)
                                .getEscalation()
                                .getEscalationCode();
        return Optional.ofNullable(code).filter(text -> !text.isBlank());
    }
}
