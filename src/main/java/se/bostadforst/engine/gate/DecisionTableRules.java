package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A table says one thing: its rows do not gainsay each other, each can hit, and what comes out is one of the outcomes it lists. */
final class DecisionTableRules implements ModelRule {

    private static final Set<HitPolicy> RUN =
            Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.decisions()) {
            for (var decision : file.decisions()) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    check(file, table, findings);
                } else {
                    findings.add(
                            file.resource(),
                            decision.getId(),
                            "Beslutet är ingen tabell. Gör en beslutstabell av det.");
                }
            }
        }
    }

    /** A row, read once: the model looks through the file for every cell it is asked for. */
    private record Row(String id, List<DecisionCell> cells, List<String> outcomes) {

        static Row of(Rule rule) {
            return new Row(
                    rule.getId(),
                    rule.getInputEntries().stream()
                            .map(cell -> DecisionCell.of(textOf(cell.getText())))
                            .toList(),
                    rule.getOutputEntries().stream()
                            .map(cell -> textOf(cell.getText()))
                            .toList());
        }

        boolean all(Row other, BiPredicate<DecisionCell, DecisionCell> test) {
            return cells.size() == other.cells.size()
                    && IntStream.range(0, cells.size()).allMatch(i -> test.test(cells.get(i), other.cells.get(i)));
        }
    }

    static String textOf(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    private static void check(DecisionFile file, DecisionTable table, Findings findings) {
        var policy = table.getHitPolicy();
        if (!RUN.contains(policy)) {
            findings.add(
                    file.resource(),
                    table.getId(),
                    "Träffregeln ”%s” kan inte köras. Välj Unique, First, Any, Collect eller Rule order.",
                    policy);
        }
        if (table.getAggregation() != null) {
            findings.add(
                    file.resource(),
                    table.getId(),
                    "Tabellen räknar ihop raderna (%s), men programmet läser dem en och en. Ta bort räknesättet.",
                    table.getAggregation());
        }
        table.getRules().forEach(row -> checkRow(file, row, findings));
        var rows = table.getRules().stream().map(Row::of).toList();
        boolean overlapIsTold = false;
        for (int later = 1; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                overlapIsTold |= checkPair(
                        file,
                        overlapIsTold ? null : policy,
                        rows.get(earlier),
                        earlier,
                        rows.get(later),
                        later,
                        findings);
            }
        }
        checkOutcomes(file, table, rows, findings);
    }

    private static void checkRow(DecisionFile file, Rule row, Findings findings) {
        if (row.getDescription() == null || Names.isBlank(row.getDescription().getTextContent())) {
            findings.add(
                    file.resource(),
                    row.getId(),
                    "Raden saknar beskrivning. Skriv skälet med ord och var regeln kommer ifrån.");
        }
        for (var cell : row.getInputEntries()) {
            var text = textOf(cell.getText());
            if (!text.isEmpty() && !text.equals("-")) {
                checkCell(file, cell, text, findings);
            }
        }
        row.getOutputEntries().stream()
                .filter(cell -> textOf(cell.getText()).isEmpty())
                .forEach(cell ->
                        findings.add(file.resource(), cell.getId(), "Raden saknar utfall i en kolumn. Fyll i cellen."));
    }

    private static void checkCell(DecisionFile file, InputEntry cell, String text, Findings findings) {
        var feel = Feel.unaryTests(text);
        if (feel.isEmpty()) {
            findings.add(
                    file.resource(),
                    cell.getId(),
                    "Cellen går inte att läsa som FEEL: %s. Skriv till exempel \"JA\", not(\"JA\",\"NEJ\") eller > 3.",
                    text);
        } else if (feel.get().isProgram()) {
            findings.add(
                    file.resource(),
                    cell.getId(),
                    "Cellen räknar i en slinga eller anropar något: %s. Skriv bara värden och jämförelser.",
                    text);
        }
    }

    /**
     * Whether the two rows can hit at once though they may not.
     *
     * @param policy null when such a pair has been told already: where there is one there are many
     */
    private static boolean checkPair(
            DecisionFile file, @Nullable HitPolicy policy, Row first, int n, Row second, int m, Findings findings) {
        if (first.all(second, DecisionCell::isSame)) {
            findings.add(
                    file.resource(),
                    second.id(),
                    "Rad %d har samma villkor som rad %d, så de säger olika saker om samma fall. Slå ihop dem eller ändra en.",
                    m + 1,
                    n + 1);
        } else if ((policy == HitPolicy.UNIQUE
                        || policy == HitPolicy.ANY && !first.outcomes().equals(second.outcomes()))
                && first.all(second, DecisionCell::meets)) {
            findings.add(
                    file.resource(),
                    second.id(),
                    "Rad %d och rad %d kan träffa samtidigt, men träffregeln tillåter bara ett svar. Skilj raderna åt, eller välj Collect eller First.",
                    n + 1,
                    m + 1);
            return true;
        } else if (policy == HitPolicy.FIRST && first.all(second, DecisionCell::covers)) {
            findings.add(
                    file.resource(),
                    second.id(),
                    "Rad %d träffar aldrig: rad %d tar alla dess fall först. Flytta upp den eller ta bort den.",
                    m + 1,
                    n + 1);
        }
        return false;
    }

    private static void checkOutcomes(DecisionFile file, DecisionTable table, List<Row> rows, Findings findings) {
        var outputs = List.copyOf(table.getOutputs());
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).getOutputValues() == null) {
                continue;
            }
            int column = i;
            var listed = DecisionCell.of(textOf(outputs.get(i).getOutputValues().getText()));
            var given = rows.stream()
                    .filter(row -> row.outcomes().size() > column)
                    .collect(Collectors.groupingBy(row -> row.outcomes().get(column)));
            given.forEach((value, those) -> {
                if (!value.isEmpty() && listed.isPlain() && !listed.values().contains(value)) {
                    findings.add(
                            file.resource(),
                            those.get(0).id(),
                            "Utfallet %s finns inte bland kolumnens värden (%s). Rätta det, eller lägg till värdet.",
                            value,
                            String.join(", ", listed.values()));
                }
            });
            var never = new TreeSet<>(listed.values());
            never.removeAll(given.keySet());
            if (!never.isEmpty()) {
                findings.add(
                        file.resource(),
                        outputs.get(i).getId(),
                        "Ingen rad ger utfallet %s. Lägg till raden, eller ta bort värdet ur kolumnen.",
                        String.join(", ", never));
            }
        }
    }
}
