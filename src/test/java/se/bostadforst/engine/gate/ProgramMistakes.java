package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mistake.of;

import java.util.List;
import java.util.stream.Stream;

/** Code, events and files: what goes round the house's rules. */
final class ProgramMistakes {

    private static final String ADMISSION = "bpmn/admission/admission.bpmn";
    private static final String OFFER = "bpmn/admission/placement-offer.bpmn";
    private static final String ROUND = "bpmn/admission/approval-round.bpmn";
    private static final String COORDINATION = "bpmn/admission/nomination-coordination.bpmn";
    private static final String ADMIT = "Task_Admit";
    private static final String DELEGATE = "camunda:delegateExpression=\"${admitDelegate}\"";
    private static final String CLOSED = "BoundaryEvent_NominationClosed";
    private static final String MESSAGE =
            "<bpmn:messageEventDefinition id=\"MessageEventDefinition_NominationClosed\" messageRef=\"Message_NominationClosed\" />";

    private ProgramMistakes() {}

    static Stream<Mistake> code() {
        return Stream.of(
                of("Skript", ADMISSION, ADMIT, "Skript är inte tillåtna")
                        .first(
                                "<bpmn:serviceTask id=\"Task_Admit\"",
                                "<bpmn:scriptTask id=\"Task_Admit\" scriptFormat=\"groovy\"")
                        .change(ADMIT, "</bpmn:serviceTask>", "</bpmn:scriptTask>"),
                admit("Java-klass", "Java-klasser och uttryck").change(DELEGATE, "camunda:class=\"java.lang.Runtime\""),
                admit("Uttryck i stället för steg", "Java-klasser och uttryck")
                        .change(DELEGATE, "camunda:expression=\"${admissionFacts.placed(execution)}\""),
                admit("Extern uppgift", "Externa uppgifter")
                        .change(DELEGATE, "camunda:type=\"external\" camunda:topic=\"x\""),
                admit("Steg som inte finns", "”admitEverybodyDelegate” finns inte")
                        .change("admitDelegate", "admitEverybodyDelegate"),
                admit("Programmets inre böna", "”dataSource” finns inte eller är inte öppen")
                        .change("admitDelegate", "dataSource"),
                admit("Metodanrop i ett namn", "är inte tillåtet")
                        .change("Anta till projektet", "${''.getClass().forName('java.lang.Runtime')}"),
                admit("Steg utan innehåll", "säger inte vad programmet ska göra")
                        .change(DELEGATE, ""),
                admit("Lyssnare med skript", "Skript är inte tillåtna")
                        .change(
                                "<bpmn:incoming>",
                                extension(
                                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>")),
                admit("Fältinjektion", "Fältinjektion")
                        .change("<bpmn:incoming>", extension("<camunda:field name=\"x\" stringValue=\"y\" />")),
                admit("Connector", "Connectors")
                        .change(
                                "<bpmn:incoming>",
                                extension(
                                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>")),
                admit("Variabel utanför listan", "Variabeln ”diagnos” finns inte")
                        .change(
                                "<bpmn:incoming>",
                                extension(
                                        "<camunda:inputOutput><camunda:outputParameter name=\"diagnos\">x</camunda:outputParameter></camunda:inputOutput>")),
                admit("Svaret sparat i en variabel", "Variabeln ”resultat” finns inte")
                        .change(DELEGATE, "camunda:resultVariable=\"resultat\" " + DELEGATE),
                admit("Omförsök utan slut", "försöker på nytt")
                        .change(
                                "<bpmn:incoming>",
                                extension(
                                        "<camunda:failedJobRetryTimeCycle>R99999/PT1S</camunda:failedJobRetryTimeCycle>")),
                admit("Tillägg från Activiti", "Tillägg från Activiti")
                        .change("name=", "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x.Y\" name="),
                of("Uppgift utan typ", ADMISSION, ADMIT, "har ingen typ")
                        .first("<bpmn:serviceTask id=\"Task_Admit\"", "<bpmn:task id=\"Task_Admit\"")
                        .change(ADMIT, "</bpmn:serviceTask>", "</bpmn:task>"),
                of("Flerinstans med ett antal", ROUND, "Task_Approve", "Slingmarkeringen")
                        .change(
                                "camunda:elementVariable=\"party\" />",
                                "camunda:elementVariable=\"party\"><bpmn:loopCardinality>100000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
    }

    static Stream<Mistake> events() {
        return Stream.of(
                of("Meddelande som ingen skickar", OFFER, "Event_PlaceReleased", "skickas inte av programmet")
                        .first("admission.placeReleased", "admission.placeFree"),
                of("Händelse som pekar på fel slag av element", Findings.DELIVERY, "hänvisning", "av fel slag")
                        .in(OFFER)
                        .change(
                                "Event_PlaceReleased",
                                "messageRef=\"Message_PlaceReleased\"",
                                "messageRef=\"Gateway_Join\""),
                of("Händelse utan meddelande", OFFER, "Event_PlaceReleased", "Händelsen saknar meddelande")
                        .change(" messageRef=\"Message_PlaceReleased\"", ""),
                of("Två meddelanden med samma namn", OFFER, "Message_PlaceReleased", "två meddelanden med namnet")
                        .first(
                                "<bpmn:message ",
                                "<bpmn:message id=\"Message_Again\" name=\"admission.placeReleased\" /><bpmn:message ")
                        .change(
                                "StartEvent_Approved",
                                "</bpmn:outgoing>",
                                "</bpmn:outgoing><bpmn:messageEventDefinition id=\"MessageEventDefinition_Again\" messageRef=\"Message_Again\" />"),
                of(
                                "Start på ett meddelande som ingen skickar",
                                COORDINATION,
                                "StartEvent_NominatedTwice",
                                "startar ingen process")
                        .change(
                                "</bpmn:outgoing>",
                                "</bpmn:outgoing>"
                                        + MESSAGE.replace(
                                                "MessageEventDefinition_NominationClosed",
                                                "MessageEventDefinition_Start")),
                of("Kanthändelse utan namn", ROUND, "BoundaryEvent_ReminderDue", "Händelsen på kanten saknar namn")
                        .change(" name=\"3 arbetsdagar\"", ""),
                closed("Felkod som ingen skickar", "Felet ”E42” kommer aldrig")
                        .change(MESSAGE, "<bpmn:errorEventDefinition id=\"E_1\" errorRef=\"Error_1\" />")
                        .first(
                                "<bpmn:message ",
                                "<bpmn:error id=\"Error_1\" name=\"Fel\" errorCode=\"E42\" /><bpmn:message "),
                closed("Felhändelse som fångar allt", "Felet saknar kod")
                        .change(MESSAGE, "<bpmn:errorEventDefinition id=\"E_1\" />"),
                closed("Eskalering som ingen skickar", "Eskaleringen ”LYFT” kommer aldrig")
                        .change(MESSAGE, "<bpmn:escalationEventDefinition id=\"E_1\" escalationRef=\"Escalation_1\" />")
                        .first(
                                "<bpmn:message ",
                                "<bpmn:escalation id=\"Escalation_1\" name=\"Lyft\" escalationCode=\"LYFT\" /><bpmn:message "),
                of("Fel som ingen tar hand om", COORDINATION, "EndEvent_NotNeeded", "tas inte om hand")
                        .change(
                                "</bpmn:endEvent>",
                                "<bpmn:errorEventDefinition id=\"E_1\" errorRef=\"Error_1\" /></bpmn:endEvent>")
                        .first(
                                "<bpmn:message ",
                                "<bpmn:error id=\"Error_1\" name=\"Fel\" errorCode=\"E42\" /><bpmn:message "),
                closed("Signal till alla ärenden", "En signal når alla ärenden")
                        .change(MESSAGE, "<bpmn:signalEventDefinition id=\"E_1\" signalRef=\"Signal_1\" />")
                        .first("<bpmn:message ", "<bpmn:signal id=\"Signal_1\" name=\"x\" /><bpmn:message "),
                closed("Händelse som väntar på en variabel", "vaknar bara när en processvariabel")
                        .change(
                                MESSAGE,
                                "<bpmn:conditionalEventDefinition id=\"E_1\"><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">${admissionFacts.placed(execution)}</bpmn:condition></bpmn:conditionalEventDefinition>"));
    }

    static Stream<Mistake> files() {
        return Stream.of(
                process("Historik utan tid", "”History time to live” saknas")
                        .change(" camunda:historyTimeToLive=\"P3650D\"", ""),
                process("Modelers förval för historiken (P180D)", "är Modelers förval")
                        .change("P3650D", "P180D"),
                process("Historik i ett år", "kortare än fem år").change("P3650D", "P365D"),
                process("Process som inte är körbar", "är inte körbar")
                        .change("isExecutable=\"true\"", "isExecutable=\"false\""),
                process("Process utan beskrivning", "saknar beskrivning")
                        .change("<bpmn:documentation>", "<bpmn:documentation></bpmn:documentation><!--")
                        .change("</bpmn:documentation>\n    <bpmn:laneSet", "-->\n    <bpmn:laneSet"),
                of("Process med annat id än filen", COORDINATION, "coordination", "detsamma som filens namn")
                        .everywhere("\"nomination-coordination\"", "\"coordination\""),
                of("Modelers eget id", COORDINATION, "Activity_0x1y2z3", "Id:t ska vara ”Task_”")
                        .everywhere("Task_ConcludeCoordination", "Activity_0x1y2z3"),
                of("Samma id två gånger", COORDINATION, "EndEvent_NotNeeded", "Fler än ett element har id:t")
                        .first("id=\"EndEvent_Coordinated\"", "id=\"EndEvent_NotNeeded\""),
                of("Fil som läser andra filer (XXE)", COORDINATION, "fil", "går inte att läsa som BPMN")
                        .first(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions"),
                of("Annan fil bredvid", "x.groovy", "filnamn", "Andra filer tas inte emot")
                        .file("x.groovy", "1"),
                of("Två mappar i en leverans", Findings.DELIVERY, "filnamn", "Filerna hör till olika mappar")
                        .and(files -> files.putAll(BuildGate.files("assistance"))),
                of("Modelers egen knapp: en fil utan mapp", "admission.bpmn", "filnamn", "Filen ska heta bpmn/<mapp>/")
                        .and(files -> {
                            var alone = files.get(ADMISSION);
                            files.clear();
                            files.put("admission.bpmn", alone);
                        }),
                of("Halva mappen", ADMISSION, "Task_ObtainConsent", "Sänd hela mappen")
                        .change("Task_Admit", "Anta till projektet", "Anta personen")
                        .and(files -> files.keySet().retainAll(List.of(ADMISSION))),
                of(
                                "Namne till en process i en annan mapp",
                                "bpmn/assistance/admission.bpmn",
                                "admission",
                                "hör till mappen ”admission”")
                        .and(files -> files.put(
                                "bpmn/assistance/admission.bpmn",
                                BuildGate.files("admission").get(ADMISSION))));
    }

    private static Mistake admit(String name, String sentence) {
        return of(name, ADMISSION, ADMIT, sentence);
    }

    private static Mistake closed(String name, String sentence) {
        return of(name, COORDINATION, CLOSED, sentence);
    }

    private static Mistake process(String name, String sentence) {
        return of(name, COORDINATION, "nomination-coordination", sentence);
    }

    private static String extension(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements><bpmn:incoming>";
    }
}
