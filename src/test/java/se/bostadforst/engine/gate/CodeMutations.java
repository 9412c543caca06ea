package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mutation.of;

import java.util.stream.Stream;

/** What a model may never do: run code, name beans that are not its own, hold facts or go round the rules. */
final class CodeMutations {

    private static final String NEEDED = "${respiteFacts.needsPlace(execution)}";
    private static final String DELEGATE = "camunda:delegateExpression=\"${remindSilentDelegate}\"";
    private static final String LISTENER =
            "<camunda:taskListener event=\"create\" delegateExpression=\"${tellJour}\" />";

    private CodeMutations() {}

    static Stream<Mutation> conditions() {
        return Stream.of(
                of("Flow_Needed", NEEDED, "${party == 'ssm_chef'}", "Villkoret skrivs"),
                of("Flow_Needed", NEEDED, "true", "Villkoret skrivs"),
                of("Flow_Needed", NEEDED, "${deadlines.dueInDays(3)}", "Villkoret skrivs"),
                of("Flow_Needed", NEEDED, "${respiteFacts.needsPlace(execution) || true}", "Villkoret skrivs"),
                of("Flow_Needed", NEEDED, "${respiteFacts.isUrgentIn(execution, 'hv')}", "Villkoret skrivs"),
                of(
                        "Flow_Needed",
                        NEEDED,
                        "${tenancyFacts.needsPlace(execution)}",
                        "”tenancyFacts” finns inte eller är inte öppen"),
                of(
                        "Flow_Needed",
                        NEEDED,
                        "${respiteFacts.wantsPlace(execution)}",
                        "ingen metod ”wantsPlace” som tar execution"),
                of(
                        "Flow_Needed",
                        NEEDED,
                        "${respiteFacts.reason(execution)}",
                        "ingen metod ”reason” som tar execution"),
                of(
                        "Flow_Needed",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + NEEDED
                                + "</bpmn:conditionExpression>",
                        "",
                        "Flödet saknar villkor"),
                of(
                        "Flow_Needed",
                        "<bpmn:conditionExpression",
                        "<bpmn:conditionExpression language=\"groovy\"",
                        "utan annat språk"),
                of(
                        "Task_ApprovePlace",
                        "camunda:elementVariable=\"party\" />",
                        "camunda:elementVariable=\"party\"><bpmn:completionCondition>${nrOfCompletedInstances > 1}</bpmn:completionCondition>"
                                + "</bpmn:multiInstanceLoopCharacteristics>",
                        "Villkoret skrivs"));
    }

    static Stream<Mutation> expressions() {
        return Stream.of(
                of(
                        "Task_AssessNeed",
                        "Bedöm behovet",
                        "${''.getClass().forName('java.lang.Runtime')}",
                        "är inte tillåtet"),
                of("Task_AssessNeed", "Bedöm behovet", "Bedöm ${party}", "är inte tillåtet"),
                of("Task_AssessNeed", "Bedöm behovet", "#{1 + 1}", "är inte tillåtet"),
                of("Task_AssessNeed", "Bedöm behovet", "${dataSource}", "”dataSource” finns inte eller är inte öppen"),
                of(
                        "Task_AssessNeed",
                        "Bedöm behovet",
                        "${dataSource.close()}",
                        "”dataSource” finns inte eller är inte öppen"),
                of("Task_AssessNeed", "Bedöm behovet", "${routing.roleSet(name)}", "Variabeln ”name” finns inte"),
                of(
                        "Task_AssessNeed",
                        "${deadlines.dueInWorkingDays(2)}",
                        "${dates.dueInWorkingDays(2)}",
                        "”dates” finns inte eller är inte öppen"),
                of("Task_AssessNeed", "dueInWorkingDays(2)", "dueInParsecs(2)", "ingen metod ”dueInParsecs”"),
                of("Task_AssessNeed", "dueInWorkingDays(2)", "dueInWorkingDays('2')", "ingen metod ”dueInWorkingDays”"),
                of(
                        "Task_AssessNeed",
                        "dueInWorkingDays(2)",
                        "dueInWorkingDays(true)",
                        "ingen metod ”dueInWorkingDays”"),
                of(
                        "Task_AssessNeed",
                        "dueInWorkingDays(2)",
                        "dueInWorkingDays(execution)",
                        "ingen metod ”dueInWorkingDays”"),
                of(
                        "Task_AssessNeed",
                        "${routing.toUnit(execution, 'soc_handlaggare')}",
                        "${router.toUnit(execution, 'soc_handlaggare')}",
                        "”router” finns inte"),
                of(
                        "Task_ApprovePlace",
                        "'approval.working-days'",
                        "'approval.weeks'",
                        "Parametern ”approval.weeks” finns inte"),
                of("arrival", "Jouren följer", "${danger.zone()} följer", "är inte tillåtet")
                        .in(GateFixture.CALLED));
    }

    static Stream<Mutation> delegates() {
        return Stream.of(
                of("Task_RemindSilent", DELEGATE, "", "säger inte vad programmet ska göra"),
                of(
                        "Task_RemindSilent",
                        "${remindSilentDelegate}",
                        "${respiteFacts.reason(execution)}",
                        "skrivs ${<namn>Delegate}"),
                of("Task_RemindSilent", "${remindSilentDelegate}", "${tellJour}", "skrivs ${<namn>Delegate}"),
                of(
                        "Task_RemindSilent",
                        "${remindSilentDelegate}",
                        "${listeningDelegate}",
                        "inget steg som en process kan utföra"),
                of(
                        "Task_RemindSilent",
                        "${remindSilentDelegate}",
                        "${remindLoudDelegate}",
                        "”remindLoudDelegate” finns inte"),
                of(
                        "Task_DecidePlace",
                        " camunda:delegateExpression=\"${decidePlaceDelegate}\"",
                        "",
                        "säger inte vad programmet ska göra"),
                of(
                                "EndEvent_CanWait",
                                "</bpmn:endEvent>",
                                "<bpmn:messageEventDefinition id=\"Message_1\" /></bpmn:endEvent>",
                                "säger inte vad programmet ska göra")
                        .named("Message_1"),
                of("Task_ReceivePerson", LISTENER, "<camunda:taskListener event=\"create\" />", "Lyssnaren säger inte"),
                of("Task_ReceivePerson", "${tellJour}", "${respiteFacts}", "kan inte användas här"),
                of(
                        "Task_ReceivePerson",
                        LISTENER,
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${tellJour}\" />",
                        "kan inte användas här"));
    }

    static Stream<Mutation> forbidden() {
        return Stream.of(
                task(DELEGATE, "camunda:class=\"se.bostadforst.Remind\"", "Java-klasser och uttryck"),
                task(DELEGATE, "camunda:expression=\"${respiteFacts.reason(execution)}\"", "Java-klasser och uttryck"),
                task(DELEGATE, "camunda:type=\"external\" camunda:topic=\"remind\"", "Externa uppgifter"),
                task(DELEGATE, "camunda:type=\"shell\"", "Externa uppgifter"),
                of(
                        "Task_DecidePlace",
                        "camunda:delegateExpression=\"${decidePlaceDelegate}\"",
                        "camunda:decisionRef=\"night-place-right\"",
                        "på egen hand"),
                task(
                        "<bpmn:incoming>",
                        extension(
                                "<camunda:connector><camunda:connectorId>x</camunda:connectorId></camunda:connector>"),
                        "Connectors"),
                task("<bpmn:incoming>", extension("<camunda:field name=\"x\" stringValue=\"y\" />"), "Fältinjektion"),
                task(
                        "<bpmn:incoming>",
                        extension(
                                "<camunda:inputOutput><camunda:inputParameter name=\"party\"><camunda:script scriptFormat=\"groovy\">1</camunda:script>"
                                        + "</camunda:inputParameter></camunda:inputOutput>"),
                        "Skript är inte tillåtna"),
                task(
                        "<bpmn:incoming>",
                        extension(
                                "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>"),
                        "Skript är inte tillåtna"),
                of(
                        "Task_ReceivePerson",
                        "delegateExpression=\"${tellJour}\"",
                        "class=\"Tell\"",
                        "Java-klasser och uttryck"),
                of(
                        "Task_ReceivePerson",
                        "delegateExpression=\"${tellJour}\"",
                        "expression=\"${tellJour}\"",
                        "Java-klasser och uttryck"),
                of(
                        "Task_ReceivePerson",
                        "camunda:candidateGroups",
                        "camunda:assignee=\"anna\" camunda:candidateGroups",
                        "aldrig till en namngiven person"),
                of(
                        "Task_ReceivePerson",
                        "camunda:candidateGroups",
                        "camunda:candidateUsers=\"anna\" camunda:candidateGroups",
                        "aldrig till en namngiven person"),
                of(
                        "Task_ReceivePerson",
                        "</bpmn:userTask>",
                        "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(anna)</bpmn:formalExpression>"
                                + "</bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                        "aldrig till en namngiven person"),
                of(
                        "StartEvent_PlaceAsked",
                        "camunda:formRef=\"respite-ask-place\" camunda:formRefBinding=\"deployment\"",
                        "camunda:formKey=\"x.html\"",
                        "Bara Camunda Forms"),
                of(
                        "Task_AssessNeed",
                        "<bpmn:incoming>",
                        extension(
                                "<camunda:formData><camunda:formField id=\"x\" type=\"string\" /></camunda:formData>"),
                        "Bara Camunda Forms"),
                of(
                        "Task_CheckDecision",
                        "<camunda:in ",
                        "<camunda:in variables=\"all\" /><camunda:in ",
                        "Alla variabler får inte"),
                of(
                        "Task_CheckDecision",
                        "<camunda:in ",
                        "<camunda:out variables=\"all\" /><camunda:in ",
                        "Alla variabler får inte"),
                of(
                        "Task_CheckDecision",
                        "calledElement",
                        "camunda:variableMappingClass=\"x.Y\" calledElement",
                        "med programkod"),
                of("Task_CheckDecision", "calledElement", "camunda:caseRef=\"x\" calledElement", "Ärendemodeller"),
                task("name=", "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x.Y\" name=", "Tillägg från Activiti"));
    }

    static Stream<Mutation> variables() {
        return Stream.of(
                of(
                        "Task_CheckDecision",
                        "<camunda:in ",
                        "<camunda:in source=\"name\" target=\"party\" /><camunda:in ",
                        "Variabeln ”name” finns inte"),
                of(
                        "Task_CheckDecision",
                        "<camunda:in ",
                        "<camunda:out source=\"party\" target=\"name\" /><camunda:in ",
                        "Variabeln ”name” finns inte"),
                of(
                        "StartEvent_PlaceAsked",
                        "camunda:formRef=",
                        "camunda:initiator=\"who\" camunda:formRef=",
                        "Variabeln ”who” finns inte"),
                of(
                        "Task_DecidePlace",
                        "camunda:delegateExpression",
                        "camunda:resultVariable=\"right\" camunda:delegateExpression",
                        "Variabeln ”right” finns inte"),
                task(
                        "<bpmn:incoming>",
                        extension(
                                "<camunda:inputOutput><camunda:outputParameter name=\"diagnosis\">x</camunda:outputParameter></camunda:inputOutput>"),
                        "Variabeln ”diagnosis” finns inte"));
    }

    private static Mutation task(String from, String to, String sentence) {
        return of("Task_RemindSilent", from, to, sentence);
    }

    private static String extension(String content) {
        return "<bpmn:extensionElements>" + content + "</bpmn:extensionElements><bpmn:incoming>";
    }
}
