package se.bostadforst.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.support.MeetingStatus;
import se.bostadforst.takeover.TakeoverStoryTest;

/** The forms of a home and of support, open at somebody's desk. */
abstract class OpenHomeForms extends TakeoverStoryTest {

    @Autowired
    @Qualifier("changeMoveIn")
    private CaseAction changeMoveIn;

    @Autowired
    private PlatformTransactionManager transactions;

    static final String CHIEF = "soc_hv_chef1";

    /** A form that is open: whose, at which task, and the case it is about. A start form has neither. */
    record Desk(String userId, Optional<String> taskId, String caseNumber, Map<String, Object> shown) {}

    /** Opens them; the clock stands in August 2026 before and a little later after. */
    final void openHomes(Map<String, Desk> desks) {
        for (var code : List.of("capacity.persons", "capacity.flats", "flat-offer.max-declined")) {
            owner.update(
                    "insert into bf.parameter (code, valid_from, value, changed_by, changed_at) values (?, '2026-01-01', ?, 'test', now())",
                    code,
                    code.startsWith("capacity") ? "99" : "1");
        }
        at("2026-08-18T10:00");
        freeFlat();
        open(desks, "tenancy-offer-flat", SB, "Task_OfferFlat", admitted(HV, "Söker"));
        var shown = admitted(HV, "Visas");
        offered(shown);
        open(desks, "tenancy-show-flat", GUIDE, "Task_ShowFlat", shown);
        var declined = admitted(HV, "Avböjer");
        offered(declined);
        as(GUIDE).does("Task_ShowFlat", declined, Map.of("shownOn", today(), "answer", "DECLINED"));
        open(desks, "tenancy-talk-over-wishes", HV, "Task_TalkOverWishes", declined);
        var wanted = admitted(HV, "Vald");
        flatFound(wanted);
        open(desks, "tenancy-draw-up-head-lease", SB, "Task_DrawUpHeadLease", wanted);
        var drawnUp = admitted(HV, "Skriven");
        flatFound(drawnUp);
        as(SB).does("Task_DrawUpHeadLease", drawnUp, Map.of("startsOn", "2026-09-01", "monthlyRent", 6900));
        open(desks, "tenancy-sign", LETTING, "Task_SignHeadLeaseLandlord", drawnUp);
        contracts(desks);
        movingIn(desks);
        atHome(desks);
    }

    private void contracts(Map<String, Desk> desks) {
        var couple = admitted(HV, couple("Två", "Stycken"));
        flatFound(couple);
        headLeaseSigned(HV, couple, "2026-09-01");
        open(desks, "tenancy-draw-up-sublease", HV, "Task_DrawUpSublease", couple);
        var signing = admitted(HV, couple("Tre", "Fyra"));
        flatFound(signing);
        headLeaseSigned(HV, signing, "2026-09-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        signing,
                        Map.of("startsOn", "2026-09-01", "monthlyRent", 6900, "secondTenant", "JA"));
        open(desks, "tenancy-record-signatures", HV, "Task_RecordSubleaseSignatures", signing);
    }

    private void movingIn(Map<String, Desk> desks) {
        var partner = admitted(HV, couple("Fem", "Sex"));
        flatFound(partner);
        headLeaseSigned(HV, partner, "2026-09-01");
        as(HV).does(
                        "Task_DrawUpSublease",
                        partner,
                        Map.of("startsOn", "2026-09-01", "monthlyRent", 6900, "secondTenant", "NEJ"));
        subleaseSigned(HV, partner);
        open(desks, "tenancy-draw-up-waiver", HV, "Task_DrawUpWaiver", partner);
        open(desks, "tenancy-notify-landlord", HV, "Task_NotifyLandlord", partner);
        open(desks, "tenancy-key-agreement", GUIDE, "Task_AgreeOnKeys", partner);
        open(desks, "tenancy-prepare-move-in", GUIDE, "Task_PrepareMoveIn", partner);
        open(desks, "tenancy-inspect-flat", CARETAKER, "Task_InspectFlat", partner);
        var ready = signed("Sju");
        as(CARETAKER).does("Task_InspectFlat", ready, Map.of("inspectedOn", today(), "keysGiven", 3));
        open(desks, "tenancy-hand-over-keys", CARETAKER, "Task_HandOverKeys", ready);
        as(HV).does("Task_DrawUpWaiver", ready, Map.of("ground", "STODET_UPPHOR"));
        scanned(HV, ready, "tenure-waiver");
        as(HV).does("Task_RecordWaiverSignatures", ready, signedOn(today()));
        open(desks, "tenancy-send-to-tribunal", HV, "Task_SendToTribunal", ready);
        var sent = signed("Åtta");
        waiverSent(HV, sent);
        open(desks, "tenancy-record-tribunal-decision", HV, "Task_RecordTribunalDecision", sent);
        var refused = signed("Nio");
        waiverSent(HV, refused);
        as(HV).does("Task_RecordTribunalDecision", refused, Map.of("decidedOn", today(), "outcome", "AVSLAGET"));
        open(desks, "tenancy-review-refusal", CHIEF, "Task_ReviewRefusal", refused);
        var amended = signed("Tio");
        amendment(amended);
        open(desks, "tenancy-propose-amendment", HV, "Task_ProposeAmendment", amended);
        var decided = signed("Elva");
        amendment(decided);
        as(HV).does("Task_ProposeAmendment", decided, Map.of("newStart", "2026-09-15", "reason", "FEL_DAG"));
        scanned(HV, decided, "contract-amendment");
        as(HV).does("Task_RecordAmendmentSignatures", decided, signedOn(today()));
        open(desks, "tenancy-decide-amendment", CHIEF, "Task_DecideAmendment", decided);
    }

    private void atHome(Map<String, Desk> desks) {
        var joint = admitted(HV, "Tolv");
        flatFound(joint);
        headLeaseSigned(HV, joint, "2026-08-19");
        as(HV).does(
                        "Task_DrawUpSublease",
                        joint,
                        Map.of("startsOn", "2026-08-19", "monthlyRent", 6900, "jointLetting", true));
        subleaseSigned(HV, joint);
        waiverSent(HV, joint);
        as(HV).does(
                        "Task_RecordTribunalDecision",
                        joint,
                        Map.of("decidedOn", today(), "outcome", "GODKANT", "validUntil", "2030-08-18"));
        var met = signed("Tretton", "2026-08-19");
        var missed = signed("Fjorton", "2026-08-19");
        var visited = signed("Femton", "2026-08-19");
        runDueJobsUntil("2026-08-19T10:00");
        open(desks, "tenancy-review-tenure", HV, "Task_ReviewTenure", joint);
        open(desks, "support-plan", GUIDE, "Task_DrawUpPlan", joint);
        met(met, "2026-08-19", MeetingStatus.GENOMFORT, true);
        met(visited, "2026-08-19", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        runDueJobsUntil("2026-08-20T10:00");
        met(visited, "2026-08-20", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        open(desks, "support-home-visit", GUIDE, "Task_MakeHomeVisit", visited);
        runDueJobsUntil("2026-09-02T08:00");
        open(desks, "support-reach-out-together", HV, "Task_ReachOutTogether", visited);
        open(desks, "support-confirm-attendance", HV, "Task_ConfirmAttendance", met);
        met(missed, "2026-09-01", MeetingStatus.UTEBLIVET_HYRESGAST, false);
        open(desks, "support-rebook", GUIDE, "Task_RebookMeeting", missed);
        followedUp(desks, met, missed, visited);
    }

    private void followedUp(Map<String, Desk> desks, String held, String unwritten, String unread) {
        for (var home : List.of(held, unwritten, unread)) {
            as(GUIDE)
                    .does(
                            "Task_BookMeeting",
                            home,
                            Map.of("bookedOn", "2026-09-21", "bookedAt", "10:00", "place", "HEMMA"));
        }
        open(desks, "followup-report", GUIDE, "Task_WriteReport", unwritten);
        as(GUIDE).does("Task_WriteReport", unread, Map.of("summary", CANARY + " Bra."));
        open(desks, "followup-read-report", HV, "Task_ReadReport", unread);
        runDueJobsUntil("2026-10-23T09:00");
        open(desks, "followup-minutes", HV, "Task_KeepMinutes", unwritten);
        as(HV).does(
                        "Task_KeepMinutes",
                        held,
                        Map.ofEntries(
                                Map.entry("outcome", "HALLET"),
                                Map.entry("heldOn", "2026-09-21"),
                                Map.entry("heldAt", "10:00"),
                                Map.entry("attendees", List.of("HANDLAGGARE")),
                                Map.entry("housing", "ROD"),
                                Map.entry("economy", "GRON"),
                                Map.entry("disturbance", "GRON"),
                                Map.entry("health", "GRON"),
                                Map.entry("support", "GRON")));
        open(desks, "followup-red-flag", GUIDE, "Task_ActOnRedFlag", held);
        open(desks, "followup-rate-goals", GUIDE, "Task_RateGoals", held);
        open(desks, "followup-rate-neighbours", SB, "Task_RateNeighbours", held);
        var lastBooking = as(GUIDE)
                .call(() -> tasks.createTaskQuery()
                        .taskDefinitionKey("Task_BookMeeting")
                        .processInstanceBusinessKey(held)
                        .orderByTaskCreateTime()
                        .desc()
                        .list()
                        .get(0)
                        .getId());
        take(desks, "followup-book", GUIDE, lastBooking, held);
    }

    private String signed(String firstName) {
        return signed(firstName, "2026-09-01");
    }

    private String signed(String firstName, String anchor) {
        var caseNumber = admitted(HV, firstName);
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, anchor);
        return caseNumber;
    }

    private void amendment(String caseNumber) {
        as(HV).run(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> changeMoveIn.run(new CaseNumber(caseNumber))));
    }

    final void open(Map<String, Desk> desks, String formId, String userId, String taskKey, String caseNumber) {
        take(desks, formId, userId, as(userId).task(taskKey, caseNumber).getId(), caseNumber);
    }

    final void take(Map<String, Desk> desks, String formId, String userId, String taskId, String caseNumber) {
        as(userId).run(() -> tasks.claim(taskId, userId));
        Map<String, Object> shown = new HashMap<>(
                as(userId).call(() -> new HashMap<>(forms.getTaskFormVariables(taskId, List.of(), false))));
        desks.put(formId, new Desk(userId, Optional.of(taskId), caseNumber, withLists(shown)));
    }

    /** Options come as JSON. */
    static Map<String, Object> withLists(Map<String, Object> shown) {
        var read = new HashMap<>(shown);
        read.replaceAll((key, value) -> value instanceof String text && text.startsWith("[{") ? list(text) : value);
        return read;
    }

    private static List<?> list(String json) {
        try {
            return new ObjectMapper().readValue(json, List.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
