package se.bostadforst.engine.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A form asks for what the program can take care of, and for all that it cannot do without. */
final class FormContractRules implements ModelRule {

    private static final Map<String, Set<String>> TYPES = Map.of(
            "text", Set.of("textfield", "textarea", "radio", "select"),
            "choice", Set.of("radio", "select"),
            "list", Set.of("checklist", "taglist"),
            "date", Set.of("datetime"),
            "number", Set.of("number"),
            "box", Set.of("checkbox"));

    private final FormTable table;

    FormContractRules(FormTable table) {
        this.table = table;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(UserTask.class).forEach(task -> checkPlace(file, task, task.getCamundaFormRef(), false, findings));
            file.all(StartEvent.class)
                    .forEach(start -> checkPlace(file, start, start.getCamundaFormRef(), true, findings));
        }
        delivery.forms().stream()
                .filter(form -> form.expectedId().startsWith(delivery.folder() + "-"))
                .forEach(form -> check(form, findings));
    }

    private void checkPlace(ProcessFile file, BaseElement element, String form, boolean isStart, Findings findings) {
        if (form != null && table.knows(form) && table.starts(form) != isStart) {
            findings.add(
                    file,
                    element,
                    isStart
                            ? "Formuläret ”%s” svarar på en uppgift och kan inte starta en process. Välj processens startformulär."
                            : "Formuläret ”%s” startar en process och kan inte svara på en uppgift. Välj uppgiftens formulär.",
                    form);
        }
    }

    private void check(FormFile form, Findings findings) {
        if (!table.knows(form.expectedId())) {
            findings.add(
                    form.resource(),
                    form.expectedId(),
                    "Programmet känner inte formuläret och kan inte ta emot svaret. Be en utvecklare lägga till det (%s).",
                    FormTable.TABLE);
            return;
        }
        var known = table.of(form.expectedId());
        var inputs = FormInput.in(form.json()).stream()
                .collect(Collectors.toMap(FormInput::key, Function.identity(), (one, other) -> one));
        var seen = new HashMap<List<String>, Optional<FormVisibility>>();
        inputs.values().forEach(input -> {
            var field = known.get(input.key());
            if (field == null) {
                findings.add(
                        form.resource(),
                        input.key(),
                        "Programmet känner inte nyckeln ”%s” i det här formuläret. Rätta ”Key”, eller be en utvecklare. Nycklarna är: %s.",
                        input.key(),
                        String.join(", ", new TreeSet<>(known.keySet())));
            } else {
                check(
                        form,
                        input,
                        field,
                        seen.computeIfAbsent(input.hidden(), hidden -> FormVisibility.of(hidden, inputs)),
                        findings);
            }
            checkNames(form, input, known, inputs, findings);
        });
        known.values().stream()
                .filter(field -> field.isAnswer() && !"no".equals(field.needed()) && !inputs.containsKey(field.key()))
                .forEach(field -> findings.add(
                        form.resource(),
                        field.key(),
                        "Fältet med nyckeln ”%s” saknas, och programmet väntar på det. Lägg tillbaka det eller rätta ”Key”.",
                        field.key()));
    }

    private static void check(
            FormFile form, FormInput input, FormTable.Field field, Optional<FormVisibility> seen, Findings findings) {
        if (seen.filter(visibility -> !visibility.canBeShown()).isPresent()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Fältet visas aldrig, hur man än svarar. Rätta villkoret, eller ta bort fältet.");
        } else if (field.isAnswer()
                && "always".equals(field.needed())
                && seen.filter(FormVisibility::canBeHidden).isPresent()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Fältet kan döljas, men programmet behöver alltid svaret. Ta bort villkoret.");
        }
        if (!field.isAnswer()) {
            if (!input.isFixed()) {
                findings.add(
                        form.resource(),
                        input.key(),
                        "Programmet visar ”%s” men tar inte emot något svar. Kryssa i ”Read only”.",
                        input.key());
            }
            return;
        }
        if (input.isFixed()) {
            if (!"no".equals(field.needed())) {
                findings.add(
                        form.resource(),
                        input.key(),
                        "Fältet går inte att fylla i, men programmet väntar på svaret. Ta bort ”Read only” eller ”Disabled”.");
            }
            return;
        }
        if (!TYPES.get(field.type()).contains(input.type())
                && !form.schema().unsupportedTypes().contains(input.type())) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Fältets typ ”%s” passar inte: programmet väntar sig %s. Välj en sådan.",
                    input.type(),
                    String.join(" eller ", new TreeSet<>(TYPES.get(field.type()))));
        }
        var unknown = new TreeSet<>(input.options());
        unknown.removeAll(field.codes());
        if (!field.codes().isEmpty() && !unknown.isEmpty()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Programmet känner inte alternativet ”%s”. Texten är fri, men värdet ska vara ett av: %s.",
                    String.join("”, ”", unknown),
                    String.join(", ", new TreeSet<>(field.codes())));
        }
    }

    /** What a condition or a list of options reads is a field or something the program shows. */
    private static void checkNames(
            FormFile form,
            FormInput input,
            Map<String, FormTable.Field> known,
            Map<String, FormInput> inputs,
            Findings findings) {
        var names = new TreeSet<String>();
        input.hidden()
                .forEach(condition -> Feel.expression(condition.replaceFirst("^\\s*=", ""))
                        .ifPresent(feel -> names.addAll(feel.names())));
        if (!input.text("valuesKey").isBlank()) {
            names.add(input.text("valuesKey"));
        }
        names.removeAll(known.keySet());
        names.removeAll(inputs.keySet());
        names.forEach(name -> findings.add(
                form.resource(),
                input.key(),
                "Fältet frågar efter ”%s”, som varken finns i formuläret eller visas av programmet. Rätta namnet.",
                name));
    }
}
