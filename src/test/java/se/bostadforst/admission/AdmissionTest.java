package se.bostadforst.admission;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.bostadforst.AppTest;

/** What the stories of admission share: who takes part, answers that are right, and invented people. */
public abstract class AdmissionTest extends AppTest {

    protected static final String HV = "soc_hv_handlaggare1";
    protected static final String ST = "soc_st_handlaggare1";
    protected static final String EFH = "soc_efh_handlaggare1";
    protected static final String SSM = "ssm_chef1";
    protected static final String SB = "sb_forvaltare1";
    protected static final String LEADER = "projektledare1";

    /** Stands in everything these stories say about a person, so that it can be looked for where it must not be: {@code CanaryWatch}. */
    protected static final String CANARY = "KANARIE";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** An identity nobody else in the suite has. */
    protected static String newIdentity() {
        return CANARY + "-%04d".formatted(PEOPLE.incrementAndGet());
    }

    /** The answers with some changed. */
    protected static Map<String, Object> with(Map<String, Object> answers, Object... changes) {
        var changed = new HashMap<>(answers);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** One person, from a shelter, nominated by the unit without an application. */
    protected static Map<String, Object> nominee(String firstName) {
        return Map.ofEntries(
                entry("householdType", "SINGLE"),
                entry("children", "NEJ"),
                entry("identityType1", "TILLFALLIG_ID"),
                entry("identity1", newIdentity()),
                entry("firstName1", firstName + " " + CANARY),
                entry("lastName1", CANARY + "-Påhittad"),
                entry("language1", CANARY + "språk"),
                entry("phone1", "070-99 88 776"),
                entry("protectedIdentity1", "INGEN"),
                entry("registeredSex1", "MAN"),
                entry("situation1", "S1_AKUT"),
                entry("currentDwelling", "HARBARGE"),
                entry("comesDirectly", true),
                entry("applied", "NEJ"));
    }

    /** Two adults who apply together. */
    protected static Map<String, Object> couple(String one, String other) {
        return with(
                nominee(one),
                "householdType",
                "COUPLE",
                "identityType2",
                "TILLFALLIG_ID",
                "identity2",
                newIdentity(),
                "firstName2",
                other + " " + CANARY,
                "lastName2",
                CANARY + "-Påhittad",
                "language2",
                CANARY + "språk",
                "phone2",
                "+46 8 998 877 66",
                "protectedIdentity2",
                "INGEN",
                "registeredSex2",
                "UPPGIFT_SAKNAS",
                "situation2",
                "S1_AKUT");
    }

    protected static Map<String, Object> consentTo(String... recipients) {
        return Map.of("consents1", List.of(recipients), "consentForm", "SKRIFTLIGT", "informed", true);
    }

    /** Everything DT-1 asks for is as it should be. */
    protected static Map<String, Object> requirementsMet() {
        return Map.ofEntries(
                entry("acutelyHomeless", "JA"),
                entry("currentAtUnit", "HV"),
                entry("qualifiesTrainingFlat", "NEJ"),
                entry("wantsOwnFlat", "JA"),
                entry("acceptsGuide", "JA"),
                entry("acceptsCooperation", "JA"),
                entry("understandsProject", "JA"),
                entry("acceptsEvaluation", "JA"),
                entry("disturbanceEviction", "NEJ"),
                entry("violent", "NEJ"),
                entry("riskToOthers", "NEJ"));
    }

    protected static Map<String, Object> yes() {
        return Map.of("answer", "GODKAND");
    }

    protected static Map<String, Object> no(String reasonCode) {
        return Map.of("answer", "EJ_GODKAND", "reasonCode", reasonCode);
    }

    protected static Map<String, Object> childAssessed() {
        return Map.of(
                "assessment", CANARY + ": Barnet får en trygg bostad.",
                "childsView", CANARY + ": Vill flytta.");
    }

    protected static Map<String, Object> granted() {
        return Map.of(
                "outcome", "BIFALL",
                "decisionMaker", CANARY + " Biståndshandläggare",
                "delegationPoint", "4.2.1 " + CANARY,
                "validFrom", "2027-01-01",
                "terms", CANARY + " ska hålla kontakt med vägledaren.",
                "reasons", CANARY + ": Personen lever i akut hemlöshet och uppfyller kraven.");
    }

    protected static Map<String, Object> refused() {
        return Map.of(
                "outcome", "AVSLAG",
                "decisionMaker", CANARY + " Biståndshandläggare",
                "delegationPoint", "4.2.1 " + CANARY,
                "reasons", CANARY + ": Ett av urvalskraven är inte uppfyllt.",
                "appealInstruction", true);
    }

    protected static Map<String, Object> delivered(String day) {
        return Map.of("deliveredOn", day, "deliveredHow", "PERSONLIGEN");
    }

    protected static Map<String, Object> offerGiven() {
        return Map.of("givenHow", "MUNTLIGT_OCH_SKRIFTLIGT", "guidePresent", true);
    }

    protected static Map<String, Object> offerAnswered(String answer, String day) {
        return Map.of("answer", answer, "answeredOn", day);
    }

    /** Nominated by the unit and waiting for consent. */
    protected String nominated(String unit, String firstName) {
        return as(unit).starts("admission", nominee(firstName));
    }

    /** With consent to all and the requirements met: the three parties have a task each. */
    protected String upForApproval(String unit, String firstName) {
        return upForApproval(unit, nominee(firstName));
    }

    protected String upForApproval(String unit, Map<String, Object> nominee) {
        var caseNumber = as(unit).starts("admission", nominee);
        var consent = new HashMap<>(consentTo("SSM", "SB", "PROJECT", "EVALUATION"));
        if (nominee.get("householdType").equals("COUPLE")) {
            consent.put("consents2", List.of("SSM", "SB", "PROJECT", "EVALUATION"));
        }
        as(unit).does("Task_ObtainConsent", caseNumber, consent);
        as(unit).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        return caseNumber;
    }

    /** All three have said yes. */
    protected String approved(String unit, String firstName) {
        return approved(unit, nominee(firstName));
    }

    protected String approved(String unit, Map<String, Object> nominee) {
        var caseNumber = upForApproval(unit, nominee);
        allApprove(caseNumber);
        return caseNumber;
    }

    protected void allApprove(String caseNumber) {
        for (var party : List.of(SSM, SB, LEADER)) {
            as(party).does("Task_Approve", caseNumber, yes());
        }
    }
}
