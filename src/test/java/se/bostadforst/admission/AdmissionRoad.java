package se.bostadforst.admission;

import java.util.List;
import java.util.Map;

/** One admission that passes every task of {@code bpmn/admission} and {@code bpmn/assistance}, with the honest answer to each. */
public final class AdmissionRoad {

    /** Who answers which task, on what day, with what. */
    public record Step(String day, String user, String task, Map<String, Object> answers) {}

    public static final String FIRST_DAY = "2026-05-18T10:00";

    private static final String CHEF = "soc_hv_chef1";
    private static final String SILENT = "2026-05-25T08:00";
    private static final String SIXTY_DAYS = "2026-07-27T08:00";
    private static final String THREE_MONTHS = "2026-08-26T09:00";

    private AdmissionRoad() {}

    /** A couple with children whom another unit has nominated too. */
    public static Map<String, Object> nominee() {
        return AdmissionTest.with(
                AdmissionTest.couple("Ärlig", "Sanna"),
                "children",
                "JA",
                "applied",
                "JA",
                "interpreter1",
                true,
                "interpreter2",
                true);
    }

    public static List<Step> steps() {
        var yes = AdmissionTest.yes();
        return List.of(
                new Step(
                        FIRST_DAY,
                        AdmissionTest.LEADER,
                        "Task_CoordinateNominations",
                        Map.of("coordination", "CONTINUE")),
                new Step(
                        FIRST_DAY,
                        AdmissionTest.HV,
                        "Task_ObtainConsent",
                        AdmissionTest.with(
                                AdmissionTest.consentTo("SSM", "SB", "PROJECT"),
                                "consents2",
                                List.of("SSM", "SB", "PROJECT"))),
                new Step(FIRST_DAY, AdmissionTest.HV, "Task_AnswerRequirements", AdmissionTest.requirementsMet()),
                new Step(FIRST_DAY, AdmissionTest.SSM, "Task_Approve", yes),
                new Step(SILENT, AdmissionTest.LEADER, "Task_FollowUpSilence", Map.of("contacted", "KONTAKTAD")),
                new Step(SILENT, AdmissionTest.SB, "Task_Approve", AdmissionTest.no("R10")),
                new Step(SILENT, AdmissionTest.LEADER, "Task_Approve", yes),
                new Step(SILENT, AdmissionTest.HV, "Task_DecideAfterRefusal", Map.of("nextStep", "NEW_ROUND")),
                new Step(SILENT, AdmissionTest.SSM, "Task_Approve", yes),
                new Step(SILENT, AdmissionTest.SB, "Task_Approve", yes),
                new Step(SILENT, AdmissionTest.LEADER, "Task_Approve", yes),
                new Step(SILENT, AdmissionTest.HV, "Task_AssessChild", AdmissionTest.childAssessed()),
                new Step(SILENT, AdmissionTest.HV, "Task_Decide", AdmissionTest.granted()),
                new Step(SILENT, AdmissionTest.HV, "Task_RecordDelivery", AdmissionTest.delivered("2026-05-25")),
                new Step(
                        SIXTY_DAYS,
                        AdmissionTest.HV,
                        "Task_ExplainUnexecuted",
                        Map.of("unexecutedReason", "INGEN_LAGENHET")),
                new Step(
                        THREE_MONTHS,
                        CHEF,
                        "Task_ReportUnexecuted",
                        Map.of("unexecutedReason", "INGEN_LAGENHET", "reportedOn", "2026-08-26")),
                new Step(THREE_MONTHS, AdmissionTest.HV, "Task_GiveOffer", AdmissionTest.offerGiven()),
                new Step(
                        THREE_MONTHS,
                        AdmissionTest.HV,
                        "Task_RecordAnswer",
                        AdmissionTest.offerAnswered("ACCEPTED", "2026-08-26")));
    }
}
