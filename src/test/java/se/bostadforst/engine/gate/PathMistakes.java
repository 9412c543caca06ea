package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mistake.of;

import java.util.stream.Stream;

/** Which way a case goes, and ways that lead nowhere. */
final class PathMistakes {

    private static final String ADMISSION = "bpmn/admission/admission.bpmn";
    private static final String OFFER = "bpmn/admission/placement-offer.bpmn";
    private static final String ROUND = "bpmn/admission/approval-round.bpmn";
    private static final String COORDINATION = "bpmn/admission/nomination-coordination.bpmn";
    private static final String DECISION = "bpmn/assistance/assistance-decision.bpmn";
    private static final String WATCH = "bpmn/assistance/unexecuted-decision.bpmn";
    private static final String PLACED = "${admissionFacts.placed(execution)}";

    private PathMistakes() {}

    static Stream<Mistake> questions() {
        return Stream.of(
                of("Vägval utan fråga", ADMISSION, "Gateway_Placed", "ska heta som en fråga")
                        .change("name=\"Tackade personen ja?\"", ""),
                of("Flöde utan svar", ADMISSION, "Flow_Placed_to_Admit", "Flödet ut ur vägvalet saknar namn")
                        .change(" name=\"Ja\"", ""),
                of(
                                "Två flöden med samma svar",
                                ADMISSION,
                                "Flow_RequirementsMet_to_AnswerRequirements",
                                "Två flöden ur vägvalet heter")
                        .change("\"Svar saknas\"", "\"Ja\""),
                of("Standardflöde saknas", ADMISSION, "Gateway_Placed", "inget standardflöde")
                        .change(" default=\"Flow_Placed_to_Close\"", ""),
                of("Standardflödet är det omvända", ADMISSION, "Flow_Placed_to_Admit", "ska inte ha något eget villkor")
                        .change(
                                "Gateway_Placed",
                                "default=\"Flow_Placed_to_Close\"",
                                "default=\"Flow_Placed_to_Admit\""),
                of("Standardflöde ur ett annat vägval", ADMISSION, "Gateway_Placed", "går inte ut ur vägvalet")
                        .change("default=\"Flow_Placed_to_Close\"", "default=\"Flow_Applied_to_Close\""),
                of("Ja när svaret är nej", ADMISSION, "Flow_Placed_to_Admit", "tas när svaret är ”Nej”")
                        .change(PLACED, "${!admissionFacts.placed(execution)}"),
                of(
                                "Samma villkor två gånger",
                                ADMISSION,
                                "Flow_RequirementsMet_to_AnswerRequirements",
                                "samma villkor som Flow_RequirementsMet_to_CollectApprovals")
                        .change("answersMissing", "eligible"),
                of("Villkor på en variabel", ADMISSION, "Flow_Placed_to_Admit", "Villkoret skrivs")
                        .change(PLACED, "${placed == true}"),
                of("Villkor som alltid gäller", ADMISSION, "Flow_Placed_to_Admit", "Villkoret skrivs")
                        .change(PLACED, "${admissionFacts.placed(execution) || true}"),
                of("Fråga som programmet inte kan svara på", ADMISSION, "Flow_Placed_to_Admit", "ingen metod ”happy”")
                        .change("placed(", "happy("),
                of(
                                "Villkor på ett flöde utan vägval",
                                COORDINATION,
                                "Flow_NominatedTwice_to_CoordinateNominations",
                                "inte går ut ur ett vägval")
                        .change(
                                " />",
                                "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${admissionFacts.eligible(execution)}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    static Stream<Mistake> ways() {
        return Stream.of(
                of("Slinga som aldrig väntar", OFFER, "Gateway_PlaceFree", "inget steg som väntar")
                        .change(
                                "Task_ReservePlace",
                                "Flow_PlaceReleased_to_ReservePlace",
                                "Flow_PlaceFree_to_PlaceReleased")
                        .change(
                                "Event_PlaceReleased",
                                "<bpmn:incoming>Flow_PlaceFree_to_PlaceReleased</bpmn:incoming>",
                                "")
                        .first("targetRef=\"Event_PlaceReleased\"", "targetRef=\"Task_ReservePlace\""),
                of("Process som anropar sig själv", OFFER, "Activity_Decide", "anropar sig själv")
                        .change(
                                "calledElement=\"assistance-decision\" camunda:calledElementBinding=\"latest\"",
                                "calledElement=\"admission\" camunda:calledElementBinding=\"deployment\""),
                of("Väntar på båda svaren på en fråga", DECISION, "Gateway_Merge", "så det fastnar")
                        .change("Gateway_Merge", "</bpmn:exclusiveGateway>", "</bpmn:parallelGateway>")
                        .first(
                                "<bpmn:exclusiveGateway id=\"Gateway_Merge\"",
                                "<bpmn:parallelGateway id=\"Gateway_Merge\""),
                of(
                                "Parallella grenar går ihop utan gateway",
                                WATCH,
                                "Gateway_ExecutedAtAlert",
                                "allt efter görs två gånger")
                        .change(
                                "<bpmn:incoming>",
                                "<bpmn:incoming>Flow_ReportDue_to_ExecutedAtReport</bpmn:incoming><bpmn:incoming>")
                        .change(
                                "Gateway_ExecutedAtReport",
                                "<bpmn:incoming>Flow_ReportDue_to_ExecutedAtReport</bpmn:incoming>",
                                "")
                        .first("targetRef=\"Gateway_ExecutedAtReport\"", "targetRef=\"Gateway_ExecutedAtAlert\""),
                of(
                                "Påminnelse som går tillbaka in",
                                ROUND,
                                "BoundaryEvent_ReminderDue",
                                "leder tillbaka in i förloppet")
                        .change(
                                "Task_Approve",
                                "<bpmn:incoming>",
                                "<bpmn:incoming>Flow_RemindSilent_to_Reminded</bpmn:incoming><bpmn:incoming>")
                        .change("EndEvent_Reminded", "<bpmn:incoming>Flow_RemindSilent_to_Reminded</bpmn:incoming>", "")
                        .first("targetRef=\"EndEvent_Reminded\"", "targetRef=\"Task_Approve\""),
                of("Två starthändelser", COORDINATION, "StartEvent_Other", "mer än en starthändelse")
                        .draw(
                                "<bpmn:startEvent id=\"StartEvent_Other\" name=\"Annan början\"><bpmn:outgoing>Flow_Other</bpmn:outgoing></bpmn:startEvent>"
                                        + "<bpmn:endEvent id=\"EndEvent_Other\" name=\"Annat slut\"><bpmn:incoming>Flow_Other</bpmn:incoming></bpmn:endEvent>"
                                        + "<bpmn:sequenceFlow id=\"Flow_Other\" sourceRef=\"StartEvent_Other\" targetRef=\"EndEvent_Other\" />",
                                "StartEvent_Other",
                                "EndEvent_Other",
                                "Flow_Other"),
                of("Element som inget leder till", COORDINATION, "Task_Lost", "Inget flöde leder hit")
                        .draw(
                                "<bpmn:serviceTask id=\"Task_Lost\" name=\"Anta\" camunda:delegateExpression=\"${admitDelegate}\"><bpmn:outgoing>Flow_Lost</bpmn:outgoing></bpmn:serviceTask>"
                                        + "<bpmn:endEvent id=\"EndEvent_Lost\" name=\"Klart\"><bpmn:incoming>Flow_Lost</bpmn:incoming></bpmn:endEvent>"
                                        + "<bpmn:sequenceFlow id=\"Flow_Lost\" sourceRef=\"Task_Lost\" targetRef=\"EndEvent_Lost\" />",
                                "Task_Lost",
                                "EndEvent_Lost",
                                "Flow_Lost"),
                of("Förlopp utan slut", COORDINATION, "Task_ConcludeCoordination", "slutar här utan sluthändelse")
                        .change("<bpmn:outgoing>Flow_ConcludeCoordination_to_Coordinated</bpmn:outgoing>", "")
                        .change(
                                "EndEvent_Coordinated",
                                "<bpmn:incoming>Flow_ConcludeCoordination_to_Coordinated</bpmn:incoming>",
                                "")
                        .first(
                                "<bpmn:sequenceFlow id=\"Flow_ConcludeCoordination_to_Coordinated\" sourceRef=\"Task_ConcludeCoordination\" targetRef=\"EndEvent_Coordinated\" />",
                                ""),
                of(
                                "Flöde som delar sig utan gateway",
                                COORDINATION,
                                "Task_ConcludeCoordination",
                                "Flera flöden går ut härifrån")
                        .change("<bpmn:outgoing>", "<bpmn:outgoing>Flow_Also</bpmn:outgoing><bpmn:outgoing>")
                        .draw(
                                "<bpmn:endEvent id=\"EndEvent_Also\" name=\"Också\"><bpmn:incoming>Flow_Also</bpmn:incoming></bpmn:endEvent>"
                                        + "<bpmn:sequenceFlow id=\"Flow_Also\" sourceRef=\"Task_ConcludeCoordination\" targetRef=\"EndEvent_Also\" />",
                                "EndEvent_Also",
                                "Flow_Also"),
                of("Flöde med lös ände", COORDINATION, "Flow_NominationClosed_to_NotNeeded", "lös ände")
                        .first("targetRef=\"EndEvent_NotNeeded\"", "targetRef=\"Lane_projektledare\""),
                of("Flöde ändrat för hand, förbi reglerna", ADMISSION, "Flow_Placed_to_Admit", "ändrat för hand")
                        .change("Gateway_Placed", "<bpmn:outgoing>Flow_Placed_to_Admit</bpmn:outgoing>", ""),
                of("Element som inte är ritat", COORDINATION, "Task_ConcludeCoordination", "Elementet är inte ritat")
                        .first("bpmnElement=\"Task_ConcludeCoordination\"", ""));
    }

    static Stream<Mistake> calls() {
        return Stream.of(
                call("Activity_OfferPlace", "Anrop i samma mapp med fel bindning", "ligger i samma mapp")
                        .change("\"deployment\"", "\"latest\""),
                call("Activity_RefuseApplication", "Anrop i annan mapp med fel bindning", "är inte med i leveransen")
                        .change("\"latest\"", "\"deployment\""),
                call("Activity_OfferPlace", "Process som inte finns", "Processen ”placement” finns inte")
                        .change("placement-offer", "placement"),
                call("Activity_OfferPlace", "Anrop utan ärendenummer", "föra ärendenumret vidare")
                        .change("<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                call("Activity_OfferPlace", "Anrop av en uträknad process", "inte ett uttryck")
                        .change("\"placement-offer\"", "\"${party}\""),
                call("Activity_OfferPlace", "Alla variabler med i anropet", "Alla variabler får inte")
                        .change("<camunda:in ", "<camunda:in variables=\"all\" /><camunda:in "),
                call("Activity_OfferPlace", "Anrop med egen variabel", "Variabeln ”diagnos” finns inte")
                        .change("<camunda:in ", "<camunda:in source=\"diagnos\" target=\"party\" /><camunda:in "));
    }

    private static Mistake call(String element, String name, String sentence) {
        return of(name, ADMISSION, element, sentence);
    }
}
