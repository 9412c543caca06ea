package se.bostadforst.engine.gate;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.bostadforst.engine.gate.Mutation.of;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong with processes, names, gateways, calls, decisions and the drawing. */
final class ModelMutations {

    private static final String KEY =
            "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\" /></bpmn:extensionElements>";

    private ModelMutations() {}

    static Stream<Mutation> processes() {
        return Stream.of(
                process("isExecutable=\"true\"", "isExecutable=\"false\"", "är inte körbar"),
                process("name=\"Ankomst\" isE", "isE", "Processen saknar namn"),
                process("Jouren följer att deltagaren har kommit till rätta.", "", "Processen saknar beskrivning"),
                process(" camunda:historyTimeToLive=\"P1825D\"", "", "”History time to live” saknas"),
                process("P1825D", "P180D", "är Modelers förval"),
                process("P1825D", "180", "är Modelers förval"),
                process("P1825D", "P5Y", "”History time to live” är ”P5Y”"),
                process(
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"secret\" name=\"x\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1825D\">"
                                + "<bpmn:documentation>x</bpmn:documentation></bpmn:process>",
                        "fler än en process"),
                of(
                                "Flow_NotArrived",
                                "id=\"Flow_NotArrived\"",
                                "id=\"Flow_Received\"",
                                "Fler än ett element har id:t ”Flow_Received”")
                        .named("Flow_Received"),
                of("night-place", "<bpmn:startEvent", "<bpmn:beginEvent", "går inte att läsa som BPMN")
                        .named("fil"));
    }

    static Stream<Mutation> names() {
        return Stream.of(
                of("Task_RemindSilent", "name=\"Påminn dem som inte svarat\"", "", "Uppgiften saknar namn"),
                of("StartEvent_PlaceAsked", "name=\"Plats begärd\"", "name=\"\"", "Händelsen saknar namn"),
                of("EndEvent_CanWait", "name=\"Kan vänta\"", "", "Händelsen saknar namn"),
                of("Gateway_PlaceNeeded", "Behövs en plats?", "Plats", "ska heta som en fråga"),
                of("Gateway_PlaceNeeded", " name=\"Behövs en plats?\"", "", "ska heta som en fråga"),
                of("Flow_Needed", "name=\"Ja\"", "", "Flödet ut ur vägvalet saknar namn"));
    }

    /** An id and what it should not be; both are changed everywhere in the file. */
    static Stream<Arguments> ids() {
        return Stream.of(
                arguments("Task_RemindSilent", "Activity_1k2x3y4", "Id:t ska vara ”Task_”"),
                arguments("Task_AssessNeed", "Task_bedömBehov", "Id:t ska vara ”Task_”"),
                arguments("Task_CheckDecision", "Activity_0c1d2e3", "Id:t ska vara ”Task_”"),
                arguments("StartEvent_PlaceAsked", "Event_PlaceAsked", "Id:t ska vara ”StartEvent_”"),
                arguments("EndEvent_CanWait", "Event_CanWait", "Id:t ska vara ”EndEvent_”"),
                arguments("BoundaryEvent_NotArrived", "Event_NotArrived", "Id:t ska vara ”BoundaryEvent_”"),
                arguments("Gateway_PlaceNeeded", "PlaceNeeded", "Id:t ska vara ”Gateway_”"),
                arguments("Flow_Needed", "Flow_0x1y2z3", "Id:t ska vara ”Flow_”"),
                arguments("Lane_ssm_jour", "Lane_natt", "Banans id ska vara"));
    }

    static Stream<Mutation> gateways() {
        return Stream.of(
                of("Gateway_PlaceNeeded", " default=\"Flow_NotNeeded\"", "", "inget standardflöde"),
                of(
                        "Flow_NotNeeded",
                        " />",
                        "><bpmn:conditionExpression>${respiteFacts.isUrgent(execution)}</bpmn:conditionExpression></bpmn:sequenceFlow>",
                        "ska inte ha något eget villkor"));
    }

    static Stream<Mutation> calls() {
        return Stream.of(
                of(
                        "Task_FollowArrival",
                        "#{execution.processBusinessKey}",
                        "#{execution.businessKey}",
                        "föra ärendenumret vidare"),
                of("Task_FollowArrival", KEY, "", "föra ärendenumret vidare"),
                of("Task_FollowArrival", " camunda:calledElementBinding=\"deployment\"", "", "ligger i samma mapp"),
                of("Task_CheckDecision", "calledElement=\"unexecuted-decision\"", "", "vilken process det gäller"),
                of("Task_CheckDecision", "unexecuted-decision", "unknown-decision", "”unknown-decision” finns inte"),
                of(
                        "Task_CheckDecision",
                        "unexecuted-decision",
                        "${respiteFacts.reason(execution)}",
                        "inte ett uttryck"),
                of(
                        "Task_CheckDecision",
                        "\"unexecuted-decision\"",
                        "\"unexecuted-decision\" camunda:calledElementBinding=\"deployment\"",
                        "är inte med i leveransen"));
    }

    static Stream<Mutation> decisions() {
        return Stream.of(
                of("Task_DecidePlace", "name=\"decision\"", "name=\"table\"", "inte vilken beslutstabell"),
                of("Task_DecidePlace", "night-place-right", "night-place-wrong", "”night-place-wrong” är inte med"),
                inTable("name=\"Rätt till plats för natten\"", "name=\"\"", "Beslutstabellen saknar namn"),
                inTable(" camunda:historyTimeToLive=\"P1825D\"", "", "”History time to live” saknas"),
                inTable("P1825D", "P180D", "är Modelers förval"),
                inTable(
                                "<inputExpression id=\"InputExpression_HomeUsable\"",
                                "<inputExpression id=\"InputExpression_HomeUsable\" expressionLanguage=\"groovy\"",
                                "Språket ”groovy”")
                        .named("InputExpression_HomeUsable"));
    }

    static Stream<Mutation> layout() {
        return Stream.of(
                of("Task_RemindSilent_di", "bpmnElement=\"Task_RemindSilent\"", "", "Elementet är inte ritat")
                        .named("Task_RemindSilent"),
                of("Lane_ssm_jour_di", "bpmnElement=\"Lane_ssm_jour\"", "", "Elementet är inte ritat")
                        .named("Lane_ssm_jour"),
                of("Flow_Needed_di", "bpmnElement=\"Flow_Needed\"", "", "Flödet är inte ritat")
                        .named("Flow_Needed"));
    }

    private static Mutation process(String from, String to, String sentence) {
        return of("arrival", from, to, sentence).in(GateFixture.CALLED);
    }

    private static Mutation inTable(String from, String to, String sentence) {
        return of("night-place-right", from, to, sentence).in(GateFixture.DECISION);
    }
}
