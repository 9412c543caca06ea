package se.bostadforst.badinput;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.bostadforst.badinput.FormOracle.Field;

/** Answers to a form: right ones, and right ones in which something has been changed for the worse, or only for the odder. */
final class FormAnswerSamples {

    private static final String LONG = "x".repeat(20_000);

    private FormAnswerSamples() {}

    /** What anybody might send for any field. */
    private static Arbitrary<Object> anything() {
        var strange = new ArrayList<Object>(List.of(
                "",
                " ",
                "\u00a0",
                "\u3164",
                "\u2800",
                "\u200d",
                "\ufe0f",
                "\u0301",
                "\t \n",
                "\u0000",
                "a\u0000b",
                "\ud83d",
                "\ude00x",
                "\u202eexe",
                "An\u200bna",
                "\ufeffx",
                "\u2028",
                "\u0007",
                "\u0085",
                "\uffff",
                "A\u030asa",
                "👨‍👩‍👧",
                "Ωmega Ж 中",
                "محمد",
                "ß",
                "ﬁ",
                "１２",
                "' or 1=1--",
                "${1+1}",
                "#{task.delete()}",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "%n%s{}",
                "a\r\nBcc: x@y.se",
                "a\rb",
                "a\nb",
                "../../etc/passwd",
                "null",
                "undefined",
                "true",
                "NaN",
                "1e309",
                "(a+)+$",
                "(".repeat(50),
                "\\",
                "\"",
                LONG));
        Collections.addAll(
                strange,
                true,
                false,
                0,
                -0.0,
                -1,
                1,
                2.5,
                0.1234567890123456789,
                Long.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                1e308,
                new java.math.BigInteger("9223372036854775808"),
                new java.math.BigDecimal("1E-400"),
                List.of(),
                List.of(""),
                List.of("SSM", "SSM"),
                List.of("SSM", "X"),
                List.of(List.of("SSM")),
                List.of(1, 2),
                Map.of(),
                Map.of("value", "JA"),
                Map.of("$gt", ""),
                nested(12),
                nested(900),
                null);
        return Arbitraries.oneOf(
                Arbitraries.of(strange),
                Arbitraries.strings().all().ofMaxLength(80).asGeneric(),
                Arbitraries.strings().ascii().ofMaxLength(300).asGeneric(),
                Arbitraries.doubles().asGeneric(),
                Arbitraries.of(1, 2, 3)
                        .map(n -> Collections.singletonList((Object) (n == 1 ? null : "SSM".repeat(n)))));
    }

    private static Object nested(int depth) {
        Object inner = "x";
        for (var i = 0; i < depth; i++) {
            inner = List.of(inner);
        }
        return inner;
    }

    /** A value chosen to stand at the edge of what this field takes, on either side. */
    private static Arbitrary<Object> near(Field field, Map<String, Object> shown) {
        return switch (field.type()) {
            case "checkbox" -> Arbitraries.of((Object) true, false, "true", "TRUE", "ja", 1, 0, "on");
            case "radio", "select" -> options(field, shown);
            case "checklist", "taglist" ->
                options(field, shown).list().ofMaxSize(6).map(values -> (Object) new ArrayList<>(values));
            case "datetime" ->
                Arbitraries.oneOf(
                                Arbitraries.of(
                                        "2026-02-30",
                                        "2027-02-29",
                                        "2028-02-29",
                                        "2000-02-29",
                                        "1900-02-29",
                                        "1900-01-01",
                                        "1899-12-31",
                                        "2200-12-31",
                                        "2201-01-01",
                                        "0001-01-01",
                                        "9999-12-31",
                                        "+12026-01-01",
                                        "-2026-01-01",
                                        "2026-1-1",
                                        "2026-04-31",
                                        "30/1 2026",
                                        "2026-05-18T10:00",
                                        "20260518",
                                        " 2026-05-18 ",
                                        "２０２６-05-18",
                                        "2026-13-01",
                                        "2026-00-10",
                                        "26-05-18",
                                        "2026-W20-1",
                                        "i dag"),
                                Arbitraries.integers()
                                        .between(0, 2300)
                                        .map(year -> "%04d-%02d-%02d".formatted(year, year % 14, year % 33)))
                        .asGeneric();
            case "number" ->
                Arbitraries.of(
                        (Object) field.min(),
                        field.min().subtract(BigDecimal.ONE),
                        field.max(),
                        field.max().add(BigDecimal.ONE),
                        field.min().add(new BigDecimal("0.005")),
                        field.min().add(new BigDecimal("0.5")),
                        field.min().add(BigDecimal.ONE),
                        -1,
                        0,
                        1.0e300,
                        "7",
                        "6 900,00",
                        "",
                        true,
                        List.of(1));
            default -> text(field);
        };
    }

    private static Arbitrary<Object> options(Field field, Map<String, Object> shown) {
        var codes = new ArrayList<Object>(field.options(shown));
        var more = new ArrayList<Object>(codes);
        for (var code : codes) {
            more.add(code + " ");
            more.add(((String) code).toLowerCase(java.util.Locale.ROOT));
        }
        Collections.addAll(more, "KANSKE", "", "0", 0, List.of("JA"));
        return Arbitraries.of(more);
    }

    private static Arbitrary<Object> text(Field field) {
        var lengths = Arbitraries.of(
                        0,
                        1,
                        field.minLength() - 1,
                        field.minLength(),
                        field.maxLength() - 1,
                        field.maxLength(),
                        field.maxLength() + 1,
                        field.maxLength() * 2)
                .filter(length -> length >= 0);
        var letters = Arbitraries.of("x", "7", "😀", "e\u0301", "å", "\n", "\u00a0", " x", "-");
        return net.jqwik.api.Combinators.combine(letters, lengths)
                .as((letter, length) -> (Object) letter.repeat(length));
    }

    /** A right answer, where every field that may be empty sometimes is. */
    static Arbitrary<Map<String, Object>> right(FormOracle form, Map<String, Object> shown) {
        return Arbitraries.randoms().map(random -> {
            var answers = new LinkedHashMap<String, Object>();
            for (var pass = 0; pass < 2; pass++) {
                for (var field : form.fields()) {
                    if (!field.fixed()
                            && !answers.containsKey(field.key())
                            && (field.required() || random.nextBoolean())) {
                        answers.put(field.key(), good(field, shown, random));
                    }
                }
            }
            // what is hidden by the other answers is not answered
            form.wrong(answers, shown).forEach(answers::remove);
            return answers;
        });
    }

    private static Object good(Field field, Map<String, Object> shown, java.util.Random random) {
        return switch (field.type()) {
            case "checkbox" -> field.required() || random.nextBoolean();
            case "radio", "select" -> pick(field.options(shown), random);
            case "checklist", "taglist" ->
                field.options(shown).stream()
                        .filter(option -> random.nextBoolean())
                        .toList();
            case "datetime" ->
                java.time.LocalDate.of(1900, 1, 1)
                        .plusDays(random.nextInt(109_000))
                        .toString();
            case "number" ->
                field.min().add(BigDecimal.valueOf(random.nextInt(3))).min(field.max());
            default -> goodText(field, random);
        };
    }

    private static String goodText(Field field, java.util.Random random) {
        if (!field.pattern().isEmpty()) {
            var from = Math.max(6, field.minLength());
            return "0123456789 "
                            .repeat(10)
                            .substring(0, from + random.nextInt(Math.min(field.maxLength(), 20) - from))
                            .strip()
                    + "7";
        }
        var longest = Math.min(field.maxLength(), 400);
        var length = random.nextInt(3) == 0
                ? field.maxLength()
                : field.minLength() + random.nextInt(longest - field.minLength()) + 1;
        return List.of("x", "😀", "å", "ж").get(random.nextInt(4)).repeat(Math.min(length, field.maxLength()));
    }

    private static <T> T pick(List<T> from, java.util.Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** A right answer with one to three things changed. */
    static Arbitrary<Map<String, Object>> changed(FormOracle form, Map<String, Object> shown) {
        Arbitrary<Map.Entry<String, Object>> change = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6,
                        Arbitraries.of(form.fields())
                                .flatMap(field -> near(field, shown).map(value -> entry(field.key(), value)))),
                net.jqwik.api.Tuple.of(
                        5,
                        Arbitraries.of(form.fields())
                                .flatMap(field -> anything().map(value -> entry(field.key(), value)))),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                        "approved",
                                        "beslut",
                                        "initiator",
                                        "party",
                                        "persons2",
                                        "hasChildAssessment",
                                        "hasMissing",
                                        "__proto__",
                                        "",
                                        "capacity ",
                                        "answer\u0000",
                                        "x".repeat(500))
                                .flatMap(key -> anything().map(value -> entry(key, value)))));
        return net.jqwik.api.Combinators.combine(
                        right(form, shown), change.list().ofMinSize(1).ofMaxSize(3))
                .as((answers, changes) -> {
                    Map<String, Object> all = new HashMap<>(answers);
                    changes.forEach(one -> all.put(one.getKey(), one.getValue()));
                    return all;
                });
    }

    private static Map.Entry<String, Object> entry(String key, Object value) {
        return new java.util.AbstractMap.SimpleEntry<>(key, value);
    }
}
