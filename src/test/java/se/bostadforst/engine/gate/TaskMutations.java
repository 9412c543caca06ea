package se.bostadforst.engine.gate;

import static se.bostadforst.engine.gate.Mutation.of;

import java.util.stream.Stream;

/** What can be wrong with tasks, lanes, forms and times. */
final class TaskMutations {

    private static final String TO_UNIT = "${routing.toUnit(execution, 'soc_handlaggare')}";
    private static final String DUE = "${deadlines.dueInWorkingDays(2)}";
    private static final String MORNING = "${periods.morningAfterWorkingDays('approval.reminder.working-days')}";

    private TaskMutations() {}

    static Stream<Mutation> roles() {
        return Stream.of(
                of("Task_ReceivePerson", "camunda:candidateGroups=\"ssm_jour\" ", "", "har ingen roll"),
                of(
                        "Task_ReceivePerson",
                        "\"ssm_jour\"",
                        "\"nattpersonal\"",
                        "Rollen ”nattpersonal” finns inte i rollkatalogen"),
                of(
                        "Task_ReceivePerson",
                        "\"ssm_jour\"",
                        "\"ssm_vagledare\"",
                        "vägledare” men står i banan för ”Stockholms Stadsmission – jour”"),
                of("Task_ReceivePerson", "\"ssm_jour\"", "\"ssm_jour,ssm_chef\"", "går till flera roller"),
                of(
                        "Task_ReceivePerson",
                        "\"ssm_jour\"",
                        "\"${routing.toUnit(execution, 'ssm_jour')}\"",
                        "finns inte per enhet"),
                of(
                        "Task_ReceivePerson",
                        "\"ssm_jour\"",
                        "\"${routing.roleSet('approvers')}\"",
                        "Kandidatgruppen skrivs som"),
                of("Task_ReceivePerson", "\"ssm_jour\"", "\"${party}\"", "parallell flerinstans"),
                of("Task_AssessNeed", TO_UNIT, "soc_handlaggare", "Rollen finns i varje enhet"),
                of("Task_AssessNeed", TO_UNIT, "soc_hv_handlaggare", "Rollen finns i varje enhet"),
                of(
                        "Task_AssessNeed",
                        TO_UNIT,
                        "${routing.toUnit(execution, 'soc_nattchef')}",
                        "Rollen ”soc_nattchef” finns inte i rollkatalogen"),
                of(
                        "Task_AssessNeed",
                        TO_UNIT,
                        "${routing.toUnit(execution, 'soc_chef')}",
                        "men står i banan för ”Socialtjänst – handläggare”"),
                of(
                        "Task_ApprovePlace",
                        "roleSet('approvers')",
                        "roleSet('alla')",
                        "Rolluppsättningen ”alla” finns inte"),
                of(
                        "Task_ApprovePlace",
                        "<bpmn:multiInstanceLoopCharacteristics",
                        "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\"",
                        "parallell flerinstans"),
                of("Lane_ssm_jour", "name=\"Jour\"", "name=\" \"", "Banan saknar namn"),
                of(
                                "Lane_ssm_jour",
                                "<bpmn:flowNodeRef>Task_FollowArrival</bpmn:flowNodeRef>",
                                "",
                                "står inte i någon bana")
                        .named("Task_FollowArrival"),
                of(
                                "Lane_ssm_jour",
                                "<bpmn:flowNodeRef>",
                                "<bpmn:flowNodeRef>EndEvent_CanWait</bpmn:flowNodeRef><bpmn:flowNodeRef>",
                                "fler än en bana")
                        .named("EndEvent_CanWait"));
    }

    static Stream<Mutation> times() {
        return Stream.of(
                of("Task_AssessNeed", "camunda:dueDate=\"" + DUE + "\" ", "", "saknar förfallodag"),
                of("Task_AssessNeed", DUE, "2031-01-01T00:00:00", "Förfallodagen ska räknas i arbetsdagar"),
                of(
                        "Task_AssessNeed",
                        DUE,
                        "${deadlines.morningAfterWorkingDays(2)}",
                        "Förfallodagen ska räknas i arbetsdagar"),
                of(
                        "Task_AssessNeed",
                        DUE,
                        "${respiteFacts.reason(execution)}",
                        "Förfallodagen ska räknas i arbetsdagar"),
                of("Task_AssessNeed", " camunda:priority=\"50\"", "", "saknar prioritet"),
                of("Task_AssessNeed", "\"50\"", "\"500\"", "Prioriteten ska vara ett heltal"),
                of("BoundaryEvent_ReminderDue", MORNING, "2031-01-01T08:00:00", "Tidpunkten ska räknas av"),
                of("BoundaryEvent_ReminderDue", MORNING, DUE, "Tidpunkten ska räknas av"),
                of("BoundaryEvent_NotArrived", "PT24H", "P1D", "bara i timmar och minuter"),
                of("BoundaryEvent_NotArrived", "PT24H", "PT", "bara i timmar och minuter"),
                of("BoundaryEvent_NotArrived", "PT24H", DUE, "bara i timmar och minuter"),
                of(
                        "BoundaryEvent_NotArrived",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT24H</bpmn:timeDuration>",
                        "<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R3/PT24H</bpmn:timeCycle>",
                        "ritas som en slinga"));
    }

    static Stream<Mutation> forms() {
        return Stream.of(
                of(
                        "Task_AssessNeed",
                        "camunda:formRef=\"respite-assess-need\" camunda:formRefBinding=\"deployment\" ",
                        "",
                        "har inget formulär"),
                of(
                        "Task_AssessNeed",
                        "respite-assess-need",
                        "respite-weigh-need",
                        "Sänd hela mappen, med forms/respite/weigh-need.form"),
                of("Task_AssessNeed", "respite-assess-need", "assess-need", "ska börja med ”respite-”"),
                of(
                        "Task_AssessNeed",
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\"",
                        "ska bindas till leveransen"),
                of(
                        "StartEvent_PlaceAsked",
                        "respite-ask-place",
                        "respite-ask",
                        "Sänd hela mappen, med forms/respite/ask.form"),
                of("StartEvent_PlaceAsked", " camunda:formRefBinding=\"deployment\"", "", "ska bindas till leveransen"),
                inForm("respite-assess-need", "respite-need", "ska vara mappens och filens namn")
                        .named("respite-need"),
                inForm("\"textarea\"", "\"dynamiclist\"", "kan varken visas i Tasklist")
                        .named("dynamiclist"),
                inForm("\"note\"", "\"homeUsable\"", "Fler än ett fält har nyckeln")
                        .named("homeUsable"),
                inForm("\"note\"", "\"\"", "Ett fält saknar nyckel").named("key"));
    }

    private static Mutation inForm(String from, String to, String sentence) {
        return of("respite-assess-need", from, to, sentence).in(GateFixture.FORM);
    }
}
