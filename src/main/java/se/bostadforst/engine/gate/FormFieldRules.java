package se.bostadforst.engine.gate;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A field can be understood, shown and answered. */
final class FormFieldRules implements ModelRule {

    /** A repeated group with a repetition inside it: a long text can keep the server busy for years. */
    private static final Pattern EXPLOSIVE =
            Pattern.compile("\\((?:[^()\\\\]|\\\\.)*[+*}](?:[^()\\\\]|\\\\.)*\\)\\s*[+*{]");

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var form : delivery.forms()) {
            FormInput.in(form.json()).forEach(input -> check(form, input, findings));
        }
    }

    /** What is wrong with the pattern of a field, as a Swedish sentence; asked before the form is read. */
    static Optional<String> patternFault(FormInput input) {
        var pattern = input.limits().path("pattern").asText();
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return Optional.of("Mönstret ”%s” går inte att läsa. Rätta det under ”Validation”, eller ta bort det."
                    .formatted(pattern));
        }
        return EXPLOSIVE.matcher(pattern).find()
                ? Optional.of(
                        "Mönstret ”%s” upprepar en upprepning och kan låsa servern. Skriv det enklare, till exempel [0-9A-Z]{1,40}."
                                .formatted(pattern))
                : Optional.empty();
    }

    private static void check(FormFile form, FormInput input, Findings findings) {
        if (input.text("label").isBlank() && input.text("dateLabel").isBlank()) {
            findings.add(form.resource(), input.key(), "Fältet saknar etikett. Skriv på svenska vad som ska fyllas i.");
        }
        if (input.isChoice()) {
            checkOptions(form, input, findings);
        }
        if ("datetime".equals(input.type()) && !"date".equals(input.text("subtype"))) {
            findings.add(
                    form.resource(), input.key(), "Fältet frågar efter klockslag. Bara datum kan sparas: välj ”Date”.");
        }
        var limits = input.limits();
        if (limits.path("minLength").asInt(0) > limits.path("maxLength").asInt(Integer.MAX_VALUE)
                || limits.path("min").asDouble(Integer.MIN_VALUE)
                        > limits.path("max").asDouble(Integer.MAX_VALUE)) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Fältets minsta värde är större än det största, så inget svar duger. Rätta gränserna.");
        }
        input.hidden().forEach(condition -> checkCondition(form, input, condition, findings));
    }

    private static void checkOptions(FormFile form, FormInput input, Findings findings) {
        var options = input.options();
        if (options.isEmpty() && input.text("valuesKey").isBlank()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Fältet har inga alternativ att välja på. Skriv dem under ”Options”: fasta (Static) eller programmets (Input data).");
        }
        if (new HashSet<>(options).size() < options.size()) {
            findings.add(form.resource(), input.key(), "Två alternativ har samma värde. Ge varje alternativ sin kod.");
        }
    }

    private static void checkCondition(FormFile form, FormInput input, String condition, Findings findings) {
        var text = condition.strip();
        var feel = text.startsWith("=") ? Feel.expression(text.substring(1)) : Optional.<Feel>empty();
        if (!text.startsWith("=")) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Villkoret för när fältet döljs ska börja med =, annars gäller det på servern men inte på skärmen; nu står det ”%s”.",
                    condition);
        } else if (feel.isEmpty()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Villkoret ”%s” går inte att läsa som FEEL. Skriv till exempel =answer = \"JA\".",
                    condition);
        } else if (feel.get().isProgram()) {
            findings.add(
                    form.resource(),
                    input.key(),
                    "Villkoret ”%s” räknar i en slinga eller anropar något. Jämför bara fält med värden.",
                    condition);
        }
    }
}
