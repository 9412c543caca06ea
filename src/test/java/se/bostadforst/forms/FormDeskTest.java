package se.bostadforst.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;

/** Bad answers, by the numbers of {@code security.md} 5: each is refused at its field, in Swedish, and nothing passes half checked. */
class FormDeskTest extends AppTest {

    private static final FormSchema SCHEMA = FormSchema.parse("""
            {"id": "desk", "type": "default", "components": [
              {"type": "textfield", "key": "fixed", "readonly": true},
              {"type": "textfield", "key": "name", "label": "Namn", "validate": {"required": true, "maxLength": 20}},
              {"type": "textfield", "key": "code", "validate": {"minLength": 3, "pattern": "[A-Z]+"}, "properties": {"patternMessage": "Stora bokstäver."}},
              {"type": "textarea", "key": "text"},
              {"type": "number", "key": "nights", "validate": {"min": 1, "max": 14}},
              {"type": "number", "key": "rent", "decimalDigits": 2, "validate": {"min": 1, "max": 100000}},
              {"type": "checkbox", "key": "tick"},
              {"type": "checkbox", "key": "mustTick", "validate": {"required": true}},
              {"type": "radio", "key": "choice", "values": [{"value": "JA"}, {"value": "NEJ"}]},
              {"type": "select", "key": "live", "valuesKey": "options"},
              {"type": "checklist", "key": "list", "values": [{"value": "A"}, {"value": "B"}]},
              {"type": "datetime", "subtype": "date", "key": "day"},
              {"type": "group", "conditional": {"hide": "=choice != \\"JA\\""}, "components": [
                {"type": "textfield", "key": "why", "validate": {"required": true}}]}
            ]}""");
    private static final Map<String, Object> SHOWN = Map.of(
            "fixed", "BF-2026-0001", "extra", "shown", "options", List.of(Map.of("value", "ONE", "label", "Ett")));

    @Autowired
    private FormDesk desk;

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @MethodSource
    void refused_at_the_field(String number, String field, Object value, String sentence) {
        assertThatThrownBy(() -> desk.check(SCHEMA, SHOWN, answers(field, value)))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.key()).isEqualTo(field))
                                .satisfies(error -> assertThat(error.message()).isEqualTo(sentence)));
    }

    static Stream<Arguments> refused_at_the_field() {
        var required = "Fältet måste fyllas i.";
        var wrongType = "Värdet har fel typ.";
        var unwanted = "Texten innehåller tecken som inte kan sparas.";
        var noDate = "Datumet finns inte. Skriv det som åååå-mm-dd.";
        return Stream.of(
                Arguments.of("1 missing", "name", null, required),
                Arguments.of("22 empty", "name", "", required),
                Arguments.of("22 blanks", "name", "  \t ", required),
                Arguments.of("22 hard spaces", "name", "\u00a0\u2007\u202f", required),
                Arguments.of("22 a letter made to look like nothing", "name", "\u3164", required),
                Arguments.of("22 joiners and an accent with nothing under it", "name", "\u200d\u0301", required),
                Arguments.of("9 an option and a blank", "choice", "JA ", "Välj ett av alternativen."),
                Arguments.of(
                        "9 nothing in a list",
                        "list",
                        java.util.Collections.singletonList(null),
                        "Välj bland alternativen."),
                Arguments.of("48 unknown and null", "approved", null, "Formuläret har inget sådant fält."),
                Arguments.of("1 not ticked", "mustTick", false, "Rutan måste kryssas i."),
                Arguments.of("2 negative", "nights", -5, "Talet ska vara minst 1."),
                Arguments.of("3 too many", "nights", 99, "Talet får vara högst 14."),
                Arguments.of("4 text for a number", "nights", "fem", "Skriv ett tal."),
                Arguments.of("4 number as text", "nights", "5", "Skriv ett tal."),
                Arguments.of(
                        "7 2^63",
                        "nights",
                        new java.math.BigInteger("9223372036854775808"),
                        "Talet får vara högst 14."),
                Arguments.of("8 NaN", "nights", Double.NaN, "Skriv ett tal."),
                Arguments.of("8 infinite", "nights", Double.POSITIVE_INFINITY, "Skriv ett tal."),
                Arguments.of("8 float NaN", "nights", Float.NaN, "Skriv ett tal."),
                Arguments.of("8 float infinite", "nights", Float.NEGATIVE_INFINITY, "Skriv ett tal."),
                Arguments.of("8 enormous exponent", "rent", new BigDecimal("1e309"), "Talet får vara högst 100000."),
                Arguments.of(
                        "8 minute exponent", "rent", new BigDecimal("1.0000000001"), "Talet har för många decimaler."),
                Arguments.of("19 decimals", "nights", 1.5, "Talet har för många decimaler."),
                Arguments.of("18 zero rent", "rent", 0, "Talet ska vara minst 1."),
                Arguments.of("18 a million", "rent", 1_000_000, "Talet får vara högst 100000."),
                Arguments.of("9 not an option", "choice", "KANSKE", "Välj ett av alternativen."),
                Arguments.of("9 other case", "choice", "ja", "Välj ett av alternativen."),
                Arguments.of("9 not a live option", "live", "TWO", "Välj ett av alternativen."),
                Arguments.of("9 list instead", "live", List.of("ONE"), wrongType),
                Arguments.of("9 not in the list", "list", List.of("A", "C"), "Välj ett av alternativen."),
                Arguments.of("9 number in a list", "list", List.of(1), wrongType),
                Arguments.of("9 text for a list", "list", "A", "Välj bland alternativen."),
                Arguments.of("10 no such day", "day", "2026-02-30", noDate),
                Arguments.of("12 no leap year", "day", "2027-02-29", noDate),
                Arguments.of("10 other way of writing", "day", "30/1 2026", noDate),
                Arguments.of("10 time added", "day", "2026-02-03T10:00", noDate),
                Arguments.of("10 the year 20261", "day", "+20261-02-03", "Kontrollera årtalet."),
                Arguments.of("10 the year 1066", "day", "1066-10-14", "Kontrollera årtalet."),
                Arguments.of("10 a number", "day", 20260203, wrongType),
                Arguments.of("20 ja", "tick", "ja", "Värdet ska vara ja eller nej."),
                Arguments.of("20 one", "tick", 1, "Värdet ska vara ja eller nej."),
                Arguments.of("20 TRUE", "tick", "TRUE", "Värdet ska vara ja eller nej."),
                Arguments.of("23 read-only", "fixed", "BF-2026-0002", "Fältet kan inte ändras här."),
                Arguments.of("24 21 of 20", "name", "x".repeat(21), "Högst 20 tecken, nu 21."),
                Arguments.of("25 21 code points of 20", "name", "😀".repeat(21), "Högst 20 tecken, nu 21."),
                Arguments.of("25 4001", "text", "x".repeat(4001), "Högst 4000 tecken, nu 4001."),
                Arguments.of("26 a megabyte", "text", "x".repeat(1_000_000), "Texten är för lång."),
                Arguments.of("27 NUL", "name", "An\u0000na", unwanted),
                Arguments.of("27 escape", "name", "An\u001b[31mna", unwanted),
                Arguments.of("27 half a pair", "name", "An\ud83dna", unwanted),
                Arguments.of("27 the other half", "text", "\ude00", unwanted),
                Arguments.of("27 direction override", "name", "Anna\u202eexe", unwanted),
                Arguments.of("27 invisible", "name", "An\u200bna", unwanted),
                Arguments.of(
                        "35 line break in a field of one line", "name", "Anna\r\nBcc: x", "Fältet rymmer bara en rad."),
                Arguments.of("35 other line break", "name", "Anna\u2028x", unwanted),
                Arguments.of("1 too short", "code", "AB", "Minst 3 tecken, nu 2."),
                Arguments.of("1 pattern", "code", "ABc", "Stora bokstäver."),
                Arguments.of("48 unknown", "approved", true, "Formuläret har inget sådant fält."),
                Arguments.of("48 unknown and empty", "approved", "", "Formuläret har inget sådant fält."),
                Arguments.of("48 shown but not a field", "extra", "changed", "Formuläret har inget sådant fält."),
                Arguments.of("50 object", "name", Map.of("a", 1), wrongType),
                Arguments.of("50 list", "name", List.of("a"), wrongType),
                Arguments.of("50 number", "name", 7, wrongType),
                Arguments.of("hidden field answered", "why", "därför", "Fältet gäller inte med de andra svaren."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted_as_it_is(String what, String field, Object value, Object stored) {
        var answers = desk.check(SCHEMA, SHOWN, answers(field, value));

        assertThat(
                        stored instanceof LocalDate
                                ? answers.optionalDate(field).orElse(null)
                                : stored instanceof List
                                        ? answers.ticked(field)
                                        : answers.optionalText(field).orElse(null))
                .isEqualTo(stored);
    }

    static Stream<Arguments> accepted_as_it_is() {
        return Stream.of(
                Arguments.of("21 nothing in a field that may be empty", "text", null, null),
                Arguments.of("22 blanks in a field that may be empty", "text", "   ", null),
                Arguments.of("29 emoji", "text", "Bra 😀", "Bra 😀"),
                Arguments.of("29 family emoji with joiners", "text", "👨‍👩‍👧", "👨‍👩‍👧"),
                Arguments.of("29 å as a and a ring becomes å", "name", "A\u030asa", "Åsa"),
                Arguments.of("29 other scripts", "name", "محمد Żółć", "محمد Żółć"),
                Arguments.of("32 script as text", "text", "<script>alert(1)</script>", "<script>alert(1)</script>"),
                Arguments.of("34 expressions as text", "text", "${1+1} #{x}", "${1+1} #{x}"),
                Arguments.of("35 formats as text", "text", "%n%s {} {0}", "%n%s {} {0}"),
                Arguments.of("36 quotes as text", "text", "' or 1=1--", "' or 1=1--"),
                Arguments.of("37 fifty lines of brackets", "text", "(".repeat(4000), "(".repeat(4000)),
                Arguments.of("paragraphs in a text area", "text", "ett\n\ntvå", "ett\n\ntvå"),
                Arguments.of("20 of 20 code points", "name", "😀".repeat(20), "😀".repeat(20)),
                Arguments.of("12 leap day", "day", "2028-02-29", LocalDate.of(2028, 2, 29)),
                Arguments.of("an option the form was opened with", "live", "ONE", "ONE"),
                Arguments.of("19 two decimals where two are allowed", "rent", 7234.5, "7234.5"),
                Arguments.of("the same option twice is once", "list", List.of("A", "A"), List.of("A")),
                Arguments.of("nothing ticked", "list", List.of(), List.of()));
    }

    @Test
    void the_read_only_value_may_come_back_unchanged() {
        assertThat(desk.check(SCHEMA, SHOWN, answers("fixed", "BF-2026-0001")).optionalText("fixed"))
                .isEmpty();
    }

    @Test
    void every_field_that_is_wrong_has_its_own_sentence() {
        var wrong = new HashMap<String, Object>(answers("nights", -1));
        wrong.put("name", " ");
        wrong.put("choice", "JA");

        assertThatThrownBy(() -> desk.check(SCHEMA, SHOWN, wrong))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::key)
                                .containsExactly("name", "nights", "why"));
    }

    @Test
    void a_condition_opens_its_group() {
        var answers = new HashMap<String, Object>(answers("choice", "JA"));
        answers.put("why", "därför");

        assertThat(desk.check(SCHEMA, SHOWN, answers).text("why")).isEqualTo("därför");
    }

    @Test
    void an_answer_never_carries_the_content_of_a_refusal() {
        assertThatThrownBy(() -> desk.check(SCHEMA, SHOWN, answers("day", "HEMLIGT")))
                .isInstanceOf(FormRefused.class)
                .hasMessageNotContaining("HEMLIGT");
    }

    private static Map<String, Object> answers(String field, Object value) {
        var answers = new HashMap<String, Object>(Map.of("name", "Anna", "mustTick", true));
        answers.put(field, value);
        return answers;
    }

    @Test
    void every_form_of_the_house_is_read_without_a_component_the_server_cannot_check() throws java.io.IOException {
        var resolver = new org.springframework.core.io.support.PathMatchingResourcePatternResolver();
        var forms = Arrays.asList(resolver.getResources("classpath*:forms/**/*.form"));
        assertThat(forms).hasSizeGreaterThan(10);
        for (var form : forms) {
            var schema = FormSchema.parse(form.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(schema.unsupportedTypes()).as(form.getFilename()).isEmpty();
            assertThat(schema.keys()).as(form.getFilename()).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
