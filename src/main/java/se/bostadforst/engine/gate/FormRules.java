package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task and its form belong together: a running case keeps the form it started with. */
final class FormRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            for (var task : file.all(UserTask.class)) {
                var form = task.getCamundaFormRef();
                if (Names.isBlank(form) && task.getCamundaFormKey() == null) {
                    findings.add(
                            file,
                            task,
                            "Uppgiften har inget formulär. Välj typen ”Camunda Form” och fyll i ”Form reference”.");
                }
                checkReference(delivery, file, task, form, task.getCamundaFormRefBinding(), findings);
            }
            for (var start : file.all(StartEvent.class)) {
                checkReference(
                        delivery, file, start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), findings);
            }
        }
        delivery.forms().forEach(form -> checkForm(form, findings));
    }

    private static void checkReference(
            Delivery delivery, ProcessFile file, BaseElement element, String form, String binding, Findings findings) {
        if (Names.isBlank(form)) {
            return;
        }
        if (delivery.forms().stream()
                .noneMatch(delivered -> delivered.expectedId().equals(form))) {
            findings.add(file, element, "%s", missing(delivery.folder(), form));
        }
        if (!"deployment".equals(binding)) {
            findings.add(
                    file,
                    element,
                    "Formuläret ska bindas till leveransen: välj ”deployment” under ”Binding”, så att ett pågående ärende behåller sitt formulär.");
        }
    }

    private static String missing(String folder, String form) {
        var prefix = folder + "-";
        return form.startsWith(prefix)
                ? "Formuläret ”%s” är inte med. Sänd hela mappen, med forms/%s/%s.form."
                        .formatted(form, folder, form.substring(prefix.length()))
                : "Formulärets id ”%s” ska börja med ”%s”, som mappen det ligger i.".formatted(form, prefix);
    }

    private static void checkForm(FormFile form, Findings findings) {
        var schema = form.schema();
        if (!form.expectedId().equals(schema.id())) {
            findings.add(
                    form.resource(),
                    schema.id(),
                    "Formulärets id ska vara mappens och filens namn, ”%s”.",
                    form.expectedId());
        }
        schema.unsupportedTypes().stream()
                .distinct()
                .forEach(type -> findings.add(
                        form.resource(),
                        type,
                        "Fälttypen ”%s” kan varken visas i Tasklist eller kontrolleras av servern. Använd text, tal, kryssruta, val, lista eller datum.",
                        type));
        repeated(schema.keys())
                .forEach(key -> findings.add(
                        form.resource(), key, "Fler än ett fält har nyckeln ”%s”. Ge varje fält en egen nyckel.", key));
        if (schema.keys().contains("")) {
            findings.add(form.resource(), "key", "Ett fält saknar nyckel. Fyll i ”Key”.");
        }
    }

    private static Set<String> repeated(List<String> keys) {
        return keys.stream()
                .filter(key -> !key.isEmpty()
                        && keys.stream().filter(other -> other.equals(key)).count() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
