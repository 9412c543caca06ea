package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mistake.of;

import java.util.stream.Stream;

/** What a decision table can say that nobody hears, or hears twice. */
final class DecisionMistakes {

    private static final String TABLE = "bpmn/admission/admission-requirements.dmn";
    private static final String ADMISSION = "bpmn/admission/admission.bpmn";
    private static final String ID = "DecisionTable_AdmissionRequirements";
    private static final String DECISION = "admission-requirements";
    private static final String CELL = "InputEntry_01_01";
    private static final String NO = "\"NEJ\"";

    private DecisionMistakes() {}

    static Stream<Mistake> tables() {
        return Stream.of(
                in(DECISION, "Tabell utan tid för historiken", "”History time to live” saknas")
                        .change(" camunda:historyTimeToLive=\"P3650D\"", ""),
                in("Rule_03_R2_Unanswered", "Tabell utan träffregel (blir Unique)", "kan träffa samtidigt")
                        .first(" hitPolicy=\"COLLECT\"", ""),
                in(ID, "Träffregel som programmet inte läser", "läser alla rader som träffar")
                        .change("COLLECT", "FIRST"),
                in(ID, "Träffregel som motorn inte kan", "kan inte köras").change("COLLECT", "PRIORITY"),
                in(ID, "Tabell som räknar ihop raderna", "räknar ihop raderna")
                        .change("\"COLLECT\"", "\"COLLECT\" aggregation=\"COUNT\""),
                in("Rule_02_R1_Unanswered", "Två rader som säger emot varandra", "har samma villkor som rad 1")
                        .change("InputEntry_02_01", "\"EJ_TILLFRAGAD\"", NO),
                in("Rule_01_R1_No", "Utfall som inte står bland kolumnens värden", "finns inte bland kolumnens värden")
                        .change("OutputEntry_01_2", NO, "\"AVSLAG\""),
                in("Output_Verdict", "Utfall som ingen rad ger", "Ingen rad ger utfallet")
                        .change(NO, NO + ",\"KANSKE\""),
                in("OutputEntry_01_2", "Utfall som programmet inte förstår", "förstår inte programmet")
                        .everywhere("_2\"><text>\"NEJ\"", "_2\"><text>\"AVSLAG\"")
                        .first(NO + ",\"OBESVARAT\"", "\"AVSLAG\",\"OBESVARAT\""),
                in("Output_Code", "Utfallskolumn med annat namn", "läser inte utfallet ”krav”")
                        .change("name=\"code\"", "name=\"krav\""),
                in("OutputEntry_01_2", "Rad utan utfall", "saknar utfall").change(NO, ""),
                in("Rule_01_R1_No", "Rad utan skäl", "saknar beskrivning")
                        .change("Personen lever inte i akut hemlöshet. (S002:L67-72)", ""));
    }

    static Stream<Mistake> cells() {
        return Stream.of(
                in("Input_Violent", "Kolumn som läser en variabel", "som programmet inte lämnar till tabellen")
                        .change("<text>violent</text>", "<text>party</text>"),
                in("Input_Violent", "Kolumn som anropar en metod", "går inte att läsa som FEEL")
                        .change("<text>violent</text>", "<text>violent.getClass().getName()</text>"),
                in("InputExpression_Violent", "Kolumn i annat språk", "Språket ”groovy”")
                        .change("typeRef", "expressionLanguage=\"groovy\" typeRef"),
                cell("Kod som inte finns", "Koden ”NEJJ” finns inte").change(NO, "\"NEJJ\""),
                cell("Kod utan citattecken", "ska den stå inom citattecken").change(NO, "NEJ"),
                cell("Cell som inte går att läsa", "Cellen går inte att läsa som FEEL")
                        .change(NO, "\"NEJ"),
                cell("Cell med en evig slinga", "räknar i en slinga")
                        .change(NO, "count(for i in 1..9999999999 return i) > 0"));
    }

    static Stream<Mistake> steps() {
        return Stream.of(
                step("Tabell som inte är med", "Beslutstabellen ”admission-krav” är inte med")
                        .change(DECISION, "admission-krav"),
                step("Steg som inte prövar någon tabell", "prövar ingen beslutstabell")
                        .change("evaluateRequirementsDelegate", "admitDelegate"),
                step("Motorn läser tabellen själv", "får inte läsa beslutstabellen på egen hand")
                        .change(
                                "camunda:delegateExpression=\"${evaluateRequirementsDelegate}\"",
                                "camunda:decisionRef=\"admission-requirements\""));
    }

    private static Mistake in(String element, String name, String sentence) {
        return of(name, TABLE, element, sentence);
    }

    private static Mistake cell(String name, String sentence) {
        return in(CELL, name, sentence);
    }

    private static Mistake step(String name, String sentence) {
        return of(name, ADMISSION, "Task_EvaluateRequirements", sentence);
    }
}
