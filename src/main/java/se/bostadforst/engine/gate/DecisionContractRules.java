package se.bostadforst.engine.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.core.annotation.AnnotationUtils;
import se.bostadforst.modelling.Decides;
import se.bostadforst.modelling.Decides.Word;

/** A table asks for what the program puts in and answers in the words the program reads; no variable, no other code. */
final class DecisionContractRules implements ModelRule {

    private static final Set<HitPolicy> MANY = Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    private final ModelBeans beans;

    DecisionContractRules(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            for (var task : file.all(BusinessRuleTask.class)) {
                var decision = decisionOf(file, task);
                var step = ModelExpression.parse(task.getCamundaDelegateExpression())
                        .map(ModelExpression::name)
                        .filter(name -> name.endsWith("Delegate"));
                var type = step.flatMap(beans::type);
                var isDelivered = delivery.decisions().stream()
                        .flatMap(table -> table.decisions().stream())
                        .anyMatch(table -> decision.equals(Optional.of(table.getId())));
                if (!isDelivered || type.isEmpty()) {
                    continue;
                }
                var agreed = AnnotationUtils.findAnnotation(type.get(), Decides.class);
                if (agreed == null) {
                    findings.add(
                            file,
                            task,
                            "Steget ”%s” prövar ingen beslutstabell. Välj ett steg som gör det, eller gör uppgiften till en ”Service task”.",
                            step.get());
                } else if (!agreed.decision().equals(decision.get())) {
                    findings.add(
                            file,
                            task,
                            "Steget ”%s” prövar alltid tabellen ”%s”, inte ”%s”. Skriv samma tabell under ”decision”, eller be en utvecklare.",
                            step.get(),
                            agreed.decision(),
                            decision.get());
                } else {
                    delivery.decisions()
                            .forEach(table -> table.decisions().stream()
                                    .filter(candidate -> decision.get().equals(candidate.getId()))
                                    .forEach(candidate -> check(table, candidate, agreed, findings)));
                }
            }
        }
    }

    private static Optional<String> decisionOf(ProcessFile file, BusinessRuleTask task) {
        return file.all(CamundaProperty.class).stream()
                .filter(property -> "decision".equals(property.getCamundaName()))
                .filter(property -> task.equals(
                        property.getParentElement().getParentElement().getParentElement()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    private static void check(DecisionFile file, Decision decision, Decides agreed, Findings findings) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return;
        }
        if (agreed.manyHits() != MANY.contains(table.getHitPolicy())) {
            findings.add(
                    file.resource(),
                    table.getId(),
                    agreed.manyHits()
                            ? "Programmet läser alla rader som träffar, men träffregeln är ”%s”. Välj Collect."
                            : "Programmet läser en rad, men träffregeln är ”%s”. Välj Unique eller First.",
                    table.getHitPolicy());
        }
        checkInputs(file, table, words(agreed.facts()), findings);
        checkOutputs(file, table, words(agreed.outputs()), findings);
    }

    private static void checkInputs(
            DecisionFile file, DecisionTable table, Map<String, Word> facts, Findings findings) {
        var inputs = List.copyOf(table.getInputs());
        for (int i = 0; i < inputs.size(); i++) {
            int column = i;
            var asked = textOf(inputs.get(i));
            var feel = Feel.expression(asked);
            if (feel.isEmpty() || feel.get().isProgram()) {
                findings.add(
                        file.resource(),
                        inputs.get(i).getId(),
                        "Kolumnen ”%s” går inte att läsa som FEEL. Skriv namnet på en av uppgifterna: %s.",
                        asked,
                        String.join(", ", facts.keySet()));
                continue;
            }
            feel.get().names().stream()
                    .filter(name -> !facts.containsKey(name))
                    .forEach(name -> findings.add(
                            file.resource(),
                            inputs.get(column).getId(),
                            "Kolumnen frågar efter ”%s”, som programmet inte lämnar till tabellen; variabler läses inte. Att välja på: %s.",
                            name,
                            String.join(", ", facts.keySet())));
            var fact = Optional.ofNullable(facts.get(asked));
            table.getRules().stream()
                    .map(row -> List.copyOf(row.getInputEntries()))
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column))
                    .filter(cell -> !DecisionTableRules.textOf(cell.getText()).matches("-?"))
                    .forEach(cell -> Feel.unaryTests(DecisionTableRules.textOf(cell.getText()))
                            .ifPresent(read -> checkWords(file, cell.getId(), read, fact, facts, findings)));
        }
    }

    private static void checkWords(
            DecisionFile file,
            String cell,
            Feel read,
            Optional<Word> fact,
            Map<String, Word> facts,
            Findings findings) {
        read.names().stream()
                .filter(name -> !facts.containsKey(name))
                .forEach(name -> findings.add(
                        file.resource(),
                        cell,
                        "Cellen läser ”%s”, som programmet inte lämnar till tabellen. Är det en kod ska den stå inom citattecken.",
                        name));
        fact.filter(word -> word.codes().length > 0).ifPresent(word -> {
            var unknown = new TreeSet<>(read.texts());
            unknown.removeAll(Set.of(word.codes()));
            unknown.forEach(code -> findings.add(
                    file.resource(),
                    cell,
                    "Koden ”%s” finns inte för ”%s”, så raden träffar aldrig. Att välja på: %s.",
                    code,
                    word.name(),
                    String.join(", ", word.codes())));
        });
    }

    private static void checkOutputs(
            DecisionFile file, DecisionTable table, Map<String, Word> words, Findings findings) {
        var missing = new TreeSet<>(words.keySet());
        var outputs = List.copyOf(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            int column = i;
            var name = String.valueOf(outputs.get(i).getName());
            var word = words.get(name);
            missing.remove(name);
            if (word == null) {
                findings.add(
                        file.resource(),
                        outputs.get(i).getId(),
                        "Programmet läser inte utfallet ”%s”. Kolumnernas namn är %s.",
                        name,
                        String.join(", ", words.keySet()));
                continue;
            }
            table.getRules().stream()
                    .map(row -> List.copyOf(row.getOutputEntries()))
                    .filter(row -> word.codes().length > 0 && row.size() > column)
                    .map(row -> row.get(column))
                    .filter(cell -> Arrays.stream(word.codes())
                            .noneMatch(code ->
                                    DecisionTableRules.textOf(cell.getText()).equals('"' + code + '"')))
                    .forEach(cell -> findings.add(
                            file.resource(),
                            cell.getId(),
                            "Utfallet %s förstår inte programmet. Skriv ett av: \"%s\".",
                            DecisionTableRules.textOf(cell.getText()),
                            String.join("\", \"", word.codes())));
        }
        missing.forEach(name -> findings.add(
                file.resource(),
                table.getId(),
                "Kolumnen ”%s” saknas bland utfallen, och programmet läser den. Lägg till den.",
                name));
    }

    private static String textOf(Input input) {
        return input.getInputExpression() == null
                ? ""
                : DecisionTableRules.textOf(input.getInputExpression().getText());
    }

    private static Map<String, Word> words(Word[] words) {
        return Arrays.stream(words)
                .collect(Collectors.toMap(Word::name, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
    }
}
