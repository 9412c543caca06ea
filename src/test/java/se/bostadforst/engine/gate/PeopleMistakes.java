package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mistake.of;

import java.util.stream.Stream;

/** Who does it, when, and in which form. */
final class PeopleMistakes {

    private static final String ADMISSION = "bpmn/admission/admission.bpmn";
    private static final String ROUND = "bpmn/admission/approval-round.bpmn";
    private static final String COORDINATION = "bpmn/admission/nomination-coordination.bpmn";
    private static final String WATCH = "bpmn/assistance/unexecuted-decision.bpmn";
    private static final String FOLLOW_UP = "Task_FollowUpSilence";
    private static final String LEADER = "\"projektledare\"";
    private static final String DUE = "${deadlines.dueInWorkingDays(2)}";
    private static final String AFTER_MONTHS =
            "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${periods.morningAfterMonths('unexecuted.report.months')}</bpmn:timeDate>";

    private PeopleMistakes() {}

    static Stream<Mistake> roles() {
        return Stream.of(
                followUp("Roll som inte finns", "Rollen ”projektledaren” finns inte")
                        .change(LEADER, "\"projektledaren\""),
                followUp("Uppgift utan roll", "har ingen roll").change(" camunda:candidateGroups=" + LEADER, ""),
                followUp("Två roller på en uppgift", "går till flera roller")
                        .change(LEADER, "\"projektledare,ssm_chef\""),
                followUp("Roll som inte är banans", "men står i banan för").change(LEADER, "\"ssm_chef\""),
                followUp("Enhet på en roll som finns en gång", "finns inte per enhet")
                        .change(LEADER, "\"${routing.toUnit(execution, 'projektledare')}\""),
                followUp("Namngiven person", "aldrig till en namngiven person")
                        .change("camunda:candidateGroups", "camunda:assignee=\"anna\" camunda:candidateGroups"),
                of("En enhets grupp inskriven", ADMISSION, "Task_ObtainConsent", "Rollen finns i varje enhet")
                        .change("${routing.toUnit(execution, 'soc_handlaggare')}", "soc_hv_handlaggare"),
                of("Rolluppsättning som inte finns", ROUND, "Task_Approve", "Rolluppsättningen ”alla” finns inte")
                        .change("roleSet('approvers')", "roleSet('alla')"),
                of("Bana för en roll som inte finns", COORDINATION, "Lane_projektledning", "Banans id ska vara")
                        .everywhere("Lane_projektledare", "Lane_projektledning"),
                of("Uppgift utanför banorna", COORDINATION, "Task_CoordinateNominations", "står inte i någon bana")
                        .first("<bpmn:flowNodeRef>Task_CoordinateNominations</bpmn:flowNodeRef>", ""));
    }

    static Stream<Mistake> times() {
        return Stream.of(
                followUp("Uppgift utan förfallodag", "saknar förfallodag")
                        .change(" camunda:dueDate=\"" + DUE + "\"", ""),
                followUp("Förfallodag som ett fast datum", "Förfallodagen ska räknas")
                        .change(DUE, "2031-01-01T00:00:00"),
                followUp("Uppgift utan prioritet", "saknar prioritet").change(" camunda:priority=\"70\"", ""),
                of("Parameter som inte finns", ROUND, "Task_Approve", "Parametern ”approval.weeks” finns inte")
                        .change("approval.working-days", "approval.weeks"),
                report("Klocka som upprepas varje månad (R/P1M)", "ritas som en slinga")
                        .change(
                                AFTER_MONTHS,
                                "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/P1M</bpmn:timeCycle>"),
                report("Väntetid på en månad (P1M)", "bara i timmar och minuter")
                        .change(
                                AFTER_MONTHS,
                                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1M</bpmn:timeDuration>"),
                report("Månad läggs till månad i en slinga", "Månader räknas här från föregående månad")
                        .change(
                                "<bpmn:incoming>",
                                "<bpmn:incoming>Flow_ReportUnexecuted_to_Reported</bpmn:incoming><bpmn:incoming>")
                        .change(
                                "EndEvent_Reported",
                                "<bpmn:incoming>Flow_ReportUnexecuted_to_Reported</bpmn:incoming>",
                                "")
                        .first("targetRef=\"EndEvent_Reported\"", "targetRef=\"Event_ReportDue\""),
                report("Klocka som ringer genast", "Väntetiden är noll")
                        .change(
                                AFTER_MONTHS,
                                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT0M</bpmn:timeDuration>"),
                of("Process som startar av en klocka", WATCH, "StartEvent_DecisionMade", "starta av sig själv")
                        .change(
                                "</bpmn:outgoing>",
                                "</bpmn:outgoing><bpmn:timerEventDefinition>" + AFTER_MONTHS
                                        + "</bpmn:timerEventDefinition>"));
    }

    static Stream<Mistake> formsOfTasks() {
        return Stream.of(
                followUp("Uppgift utan formulär", "har inget formulär")
                        .change(" camunda:formRef=\"admission-follow-up-silence\"", ""),
                followUp("Formulär som inte finns", "Formuläret ”admission-follow-up” är inte med")
                        .change("admission-follow-up-silence", "admission-follow-up"),
                followUp("Formulär som byts under ärendet (latest)", "ska bindas till leveransen")
                        .change("formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                followUp("Startformulär på en uppgift", "kan inte svara på en uppgift")
                        .change("admission-follow-up-silence", "admission-nominate"),
                followUp("Eget HTML-formulär", "Bara Camunda Forms")
                        .change(
                                "camunda:formRef=\"admission-follow-up-silence\" camunda:formRefBinding=\"deployment\"",
                                "camunda:formKey=\"embedded:app:x.html\""),
                of("Process som kan startas utan ärende", ROUND, "approval-round", "inget startformulär")
                        .change("isStartableInTasklist=\"false\"", "isStartableInTasklist=\"true\""));
    }

    private static Mistake followUp(String name, String sentence) {
        return of(name, ROUND, FOLLOW_UP, sentence);
    }

    private static Mistake report(String name, String sentence) {
        return of(name, WATCH, "Event_ReportDue", sentence);
    }
}
