package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mistake.of;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a form can ask that nobody can answer, and what it can leave out. */
final class FormMistakes {

    private static final String DECIDE = "forms/assistance/decide.form";
    private static final String ANSWER = "forms/admission/record-answer.form";
    private static final String APPROVE = "forms/admission/approve.form";
    private static final String HIDE_TERMS = "=outcome = \\\"AVSLAG\\\"";
    private static final String REASONS_END = "\"maxLength\": 4000\n      }";

    private FormMistakes() {}

    static Stream<Mistake> fields() {
        return Stream.of(
                of("Komponent som inte kan visas", ANSWER, "filepicker", "Fälttypen ”filepicker”")
                        .change("Field_Answer", "\"radio\"", "\"filepicker\""),
                of("Uträknat fält", ANSWER, "expression", "Fälttypen ”expression”")
                        .change("Field_AnswerBy", "\"textfield\"", "\"expression\""),
                answer("Alternativ som programmet inte känner", "känner inte alternativet ”JA”")
                        .change("ACCEPTED", "JA"),
                answer("Valfråga utan alternativ", "har inga alternativ").change("\"values\"", "\"choices\""),
                answer("Två alternativ med samma kod", "Två alternativ har samma värde")
                        .change("DECLINED", "ACCEPTED"),
                answer("Fält utan etikett", "saknar etikett").change("Personens svar", ""),
                answer("Väntat svar som inte går att fylla i", "går inte att fylla i")
                        .change("\"label\"", "\"readonly\": true, \"label\""),
                answer("Samma nyckel två gånger", "Fler än ett fält har nyckeln")
                        .change("Field_AnswerBy", "\"answerBy\"", "\"answer\""),
                of("Fält av fel typ", ANSWER, "answeredOn", "Fältets typ ”textfield” passar inte")
                        .change("Field_AnsweredOn", "\"datetime\"", "\"textfield\""),
                of("Klockslag i stället för datum", ANSWER, "answeredOn", "frågar efter klockslag")
                        .change("Field_AnsweredOn", "\"subtype\": \"date\"", "\"subtype\": \"datetime\""),
                of("Felstavad nyckel", ANSWER, "answerdOn", "känner inte nyckeln ”answerdOn”")
                        .first("\"answeredOn\"", "\"answerdOn\""),
                of("Fält utan nyckel", ANSWER, "key", "Ett fält saknar nyckel").first("\"answerBy\"", "\"\""),
                of("Fält borttaget", DECIDE, "reasons", "saknas, och programmet väntar på det")
                        .first("\"key\": \"reasons\"", "\"key\": \"terms2\""),
                of("Visat värde som går att skriva i", ANSWER, "caseNumber", "tar inte emot något svar")
                        .change("\"readonly\": true", "\"readonly\": false"),
                of("Mönster som inte går att läsa", DECIDE, "delegationPoint", "går inte att läsa. Rätta det")
                        .change("[0-9A-Za-zÅÄÖåäö .:/-]{1,40}", "[0-9"),
                of("Mönster som låser servern", DECIDE, "delegationPoint", "kan låsa servern")
                        .change("[0-9A-Za-zÅÄÖåäö .:/-]{1,40}", "(a+)+"),
                of("Minsta längd över största", DECIDE, "reasons", "inget svar duger")
                        .change("\"minLength\": 10", "\"minLength\": 5000"));
    }

    static Stream<Mistake> conditions() {
        return Stream.of(
                terms("Villkor som inte går att läsa", "går inte att läsa som FEEL")
                        .change(HIDE_TERMS, "=outcome = = 1"),
                terms("Villkor utan likhetstecken", "ska börja med =").change(HIDE_TERMS, "outcome = \\\"AVSLAG\\\""),
                terms("Villkor med en evig slinga", "räknar i en slinga")
                        .change(HIDE_TERMS, "=count(for i in 1..9999999999 return i) > 0"),
                terms("Villkor som frågar efter något annat", "Fältet frågar efter ”utfall”")
                        .change(HIDE_TERMS, "=utfall = \\\"AVSLAG\\\""),
                of("Obligatoriskt fält som aldrig visas", APPROVE, "reasonCode", "visas aldrig")
                        .change("EJ_GODKAND", "AVSLAG"),
                of("Fält som alltid döljs", DECIDE, "reasons", "visas aldrig")
                        .change(REASONS_END, REASONS_END + ", \"conditional\": {\"hide\": \"=true\"}"),
                of("Fält som döljs fast programmet behöver det", DECIDE, "reasons", "behöver alltid svaret")
                        .change(
                                REASONS_END,
                                REASONS_END + ", \"conditional\": {\"hide\": \"=outcome = \\\"BIFALL\\\"\"}"));
    }

    static Stream<Mistake> files() {
        var extra = "forms/admission/extra.form";
        return Stream.of(
                of("Formulär som programmet inte känner", extra, "admission-extra", "Programmet känner inte formuläret")
                        .file(extra, "{\"id\": \"admission-extra\", \"type\": \"default\", \"components\": []}"),
                of("Formulär med fel id", ANSWER, "admission-answer", "ska vara mappens och filens namn")
                        .first("\"admission-record-answer\"", "\"admission-answer\""),
                of("Formulär som inte går att läsa", ANSWER, "fil", "går inte att läsa som formulär")
                        .and(files -> files.put(ANSWER, "{\"id\": ".getBytes(StandardCharsets.UTF_8))));
    }

    private static Mistake answer(String name, String sentence) {
        return of(name, ANSWER, "answer", sentence);
    }

    private static Mistake terms(String name, String sentence) {
        return of(name, DECIDE, "terms", sentence);
    }
}
