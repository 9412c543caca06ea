package se.bostadforst.badinput;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every form of the house, open at somebody's desk: a case for each, driven to where the form is. */
abstract class OpenForms extends OpenOnCallForms {

    static final String NOMINATE = "admission-nominate";

    /** Opens all of them; the clock ends in August 2026. */
    Map<String, Desk> openAll() {
        at("2026-05-18T10:00");
        var desks = new HashMap<String, Desk>();
        var refusedCase = upForApproval(HV, "Avböjd");
        as(SSM).does("Task_Approve", refusedCase, no("R1"));
        as(SB).does("Task_Approve", refusedCase, yes());
        as(LEADER).does("Task_Approve", refusedCase, yes());
        open(desks, "admission-decide-after-refusal", HV, "Task_DecideAfterRefusal", refusedCase);

        var twice = nominee("Dubbel");
        as(ST).starts("admission", twice);
        as(HV).starts("admission", twice);
        var coordination = as(LEADER).tasks().stream()
                .filter(task -> "Task_CoordinateNominations".equals(task.getTaskDefinitionKey()))
                .findFirst()
                .orElseThrow();
        take(desks, "admission-coordinate-nominations", LEADER, coordination.getId(), "");

        var silent = upForApproval(HV, "Tyst");
        open(desks, "admission-approve", SSM, "Task_Approve", silent);
        var withChildren = approved(HV, with(nominee("Förälder"), "children", "JA"));
        open(desks, "assistance-assess-child", HV, "Task_AssessChild", withChildren);
        var undecided = approved(HV, "Obeslutad");
        open(desks, "assistance-decide", HV, "Task_Decide", undecided);
        open(desks, "admission-give-offer", HV, "Task_GiveOffer", undecided);
        var granted = approved(HV, "Beviljad");
        as(HV).does("Task_Decide", granted, granted());
        as(HV).does("Task_GiveOffer", granted, offerGiven());
        open(desks, "admission-record-answer", HV, "Task_RecordAnswer", granted);
        open(desks, "assistance-record-delivery", HV, "Task_RecordDelivery", granted);
        open(desks, "admission-obtain-consent", HV, "Task_ObtainConsent", nominated(HV, "Ny"));
        var consented = nominated(HV, "Samtyckt");
        as(HV).does("Task_ObtainConsent", consented, consentTo("SSM", "SB", "PROJECT"));
        open(desks, "admission-answer-requirements", HV, "Task_AnswerRequirements", consented);

        runDueJobsUntil("2026-08-18T08:00");
        open(desks, "admission-follow-up-silence", LEADER, "Task_FollowUpSilence", silent);
        open(desks, "assistance-explain-unexecuted", HV, "Task_ExplainUnexecuted", granted);
        open(desks, "assistance-report-unexecuted", CHIEF, "Task_ReportUnexecuted", granted);
        desks.put(NOMINATE, new Desk(HV, Optional.empty(), "", as(HV).opensStart("admission")));
        return desks;
    }

    /** Right answers to every form, but for the persons of a nomination, who are new each time. */
    static Map<String, Map<String, Object>> right() {
        return Map.ofEntries(
                Map.entry("admission-decide-after-refusal", Map.of("nextStep", "END")),
                Map.entry("admission-coordinate-nominations", Map.of("coordination", "CONTINUE")),
                Map.entry("admission-approve", yes()),
                Map.entry(
                        "assistance-assess-child",
                        Map.of("assessment", "Barnet får en trygg bostad.", "childsView", "Vill flytta.")),
                Map.entry("assistance-decide", granted()),
                Map.entry("admission-give-offer", offerGiven()),
                Map.entry("admission-record-answer", offerAnswered("ACCEPTED", "2026-08-18")),
                Map.entry("assistance-record-delivery", delivered("2026-08-18")),
                Map.entry("admission-obtain-consent", consentTo("SSM", "SB")),
                Map.entry("admission-answer-requirements", requirementsMet()),
                Map.entry("admission-follow-up-silence", Map.of("contacted", "KONTAKTAD")),
                Map.entry("assistance-explain-unexecuted", Map.of("unexecutedReason", "INGEN_LAGENHET")),
                Map.entry(
                        "assistance-report-unexecuted",
                        Map.of("unexecutedReason", "INGEN_LAGENHET", "reportedOn", "2026-08-18")),
                Map.entry(NOMINATE, nominee("Ny")));
    }

    static String processOf(String formId) {
        return switch (formId) {
            case NOMINATE -> "admission";
            case "assistance-receive-appeal" -> "appeal";
            default -> "respite-placement";
        };
    }

    private static String processOf(Desk desk) {
        return desk.shown().containsKey("capacity")
                ? "admission"
                : desk.shown().containsKey("appealable") ? "appeal" : "respite-placement";
    }

    /** The same through the engine's own services. */
    void submit(Desk desk, Map<String, Object> answers) {
        desk.taskId()
                .ifPresentOrElse(
                        task -> as(desk.userId()).run(() -> forms.submitTaskForm(task, answers)),
                        () -> as(desk.userId()).starts(processOf(desk), answers));
    }
}
