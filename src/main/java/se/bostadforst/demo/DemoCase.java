package se.bostadforst.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.bostadforst.engine.Clerk;

/** Plays one household's way, step by step, as the people who do it. */
final class DemoCase {

    private final Clerk clerk;
    private final String handlaggare;
    private final String number;
    private final boolean couple;

    private DemoCase(Clerk clerk, String handlaggare, String number, boolean couple) {
        this.couple = couple;
        this.clerk = clerk;
        this.handlaggare = handlaggare;
        this.number = number;
    }

    static DemoCase nominated(Clerk clerk, String unit, boolean children, boolean applied, DemoPerson... persons) {
        var answers = new HashMap<String, Object>();
        answers.put("householdType", persons.length == 2 ? "COUPLE" : "SINGLE");
        answers.put("children", children ? "JA" : "NEJ");
        answers.put("currentDwelling", "HARBARGE");
        answers.put("comesDirectly", true);
        answers.put("applied", applied ? "JA" : "NEJ");
        for (int i = 0; i < persons.length; i++) {
            answers.putAll(persons[i].answers(i + 1));
        }
        var handlaggare = "soc_" + unit + "_handlaggare1";
        return new DemoCase(clerk, handlaggare, clerk.start(handlaggare, "admission", answers), persons.length == 2);
    }

    String number() {
        return number;
    }

    String handlaggare() {
        return handlaggare;
    }

    boolean couple() {
        return couple;
    }

    /** Everything from consent to an accepted offer, in one day. */
    DemoCase admitted(LocalDate today, String... recipients) {
        return (couple ? coupleConsents(recipients) : consents(recipients))
                .assessed(Map.of())
                .approvedByAll()
                .offered()
                .decided("BIFALL", today)
                .delivered(today)
                .answered("ACCEPTED", today);
    }

    DemoCase consents(String... recipients) {
        clerk.does(
                handlaggare,
                "Task_ObtainConsent",
                number,
                Map.of("consents1", List.of(recipients), "consentForm", "SKRIFTLIGT", "informed", true));
        return this;
    }

    DemoCase coupleConsents(String... recipients) {
        clerk.does(
                handlaggare,
                "Task_ObtainConsent",
                number,
                Map.of(
                        "consents1",
                        List.of(recipients),
                        "consents2",
                        List.of(recipients),
                        "consentForm",
                        "SKRIFTLIGT",
                        "informed",
                        true));
        return this;
    }

    DemoCase assessed(Map<String, Object> differences) {
        var answers = new HashMap<String, Object>();
        for (var key : List.of(
                "acutelyHomeless",
                "wantsOwnFlat",
                "acceptsGuide",
                "acceptsCooperation",
                "understandsProject",
                "acceptsEvaluation")) {
            answers.put(key, "JA");
        }
        for (var key : List.of("qualifiesTrainingFlat", "disturbanceEviction", "violent", "riskToOthers")) {
            answers.put(key, "NEJ");
        }
        answers.put("currentAtUnit", handlaggare.split("_")[1].toUpperCase(java.util.Locale.ROOT));
        answers.putAll(differences);
        clerk.does(handlaggare, "Task_AnswerRequirements", number, answers);
        return this;
    }

    DemoCase approvedBy(String... users) {
        for (var user : users) {
            clerk.does(user, "Task_Approve", number, Map.of("answer", "GODKAND"));
        }
        return this;
    }

    DemoCase refusedBy(String user, String reason) {
        clerk.does(user, "Task_Approve", number, Map.of("answer", "EJ_GODKAND", "reasonCode", reason));
        return this;
    }

    DemoCase approvedByAll() {
        return approvedBy("ssm_chef1", "sb_forvaltare1", "projektledare1");
    }

    DemoCase decided(String outcome, LocalDate from) {
        var answers = new HashMap<String, Object>();
        answers.put("outcome", outcome);
        answers.put("decisionMaker", "Demo Handläggare, socialsekreterare");
        answers.put("delegationPoint", "4.2.1");
        answers.put("reasons", "Påhittad motivering för demonstrationen.");
        answers.put("appealInstruction", true);
        if (!"AVSLAG".equals(outcome)) {
            answers.put("validFrom", from.toString());
        }
        clerk.does(handlaggare, "Task_Decide", number, answers);
        return this;
    }

    DemoCase delivered(LocalDate on) {
        clerk.does(
                handlaggare,
                "Task_RecordDelivery",
                number,
                Map.of("deliveredOn", on.toString(), "deliveredHow", "PERSONLIGEN"));
        return this;
    }

    DemoCase offered() {
        clerk.does(
                handlaggare,
                "Task_GiveOffer",
                number,
                Map.of("givenHow", "MUNTLIGT_OCH_SKRIFTLIGT", "guidePresent", true));
        return this;
    }

    DemoCase answered(String answer, LocalDate on) {
        clerk.does(handlaggare, "Task_RecordAnswer", number, Map.of("answer", answer, "answeredOn", on.toString()));
        return this;
    }

    DemoCase explained() {
        clerk.does(handlaggare, "Task_ExplainUnexecuted", number, Map.of("unexecutedReason", "INGEN_LAGENHET"));
        return this;
    }
}
