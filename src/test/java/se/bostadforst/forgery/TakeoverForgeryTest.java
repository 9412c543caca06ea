package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** No task on the way to an own contract takes its case, its facts or its outcome from a client ({@code architecture.md} A3, T-09). */
class TakeoverForgeryTest extends ForgedTasks {

    @Test
    void no_task_of_a_takeover_can_be_turned_to_somebody_else() {
        var other = movedIn(HV, nominee("Ann"), "2025-09-22T10:00", "2025-10-01");
        var caseNumber = movedIn(HV, nominee("Bea"), "2025-09-22T10:00", "2025-10-01");
        at("2026-06-10T10:00");
        paidInTime(HV, caseNumber, "2025-11", "2026-07");
        booked(caseNumber, 9, "2026-07-01");
        everyOpenTask(caseNumber, other);
        asked(caseNumber);
        everyOpenTask(caseNumber, other);
        evidence(HV, caseNumber);
        at("2026-07-01T14:00");
        held(caseNumber, 9, "2026-07-01");
        everyOpenTask(caseNumber, other);
        proposes(HV, caseNumber, "JA");
        everyOpenTask(caseNumber, other);
        as(LETTING)
                .does(
                        "Task_DecideAcceptance",
                        caseNumber,
                        Map.of("answer", "BEGAR_KOMPLETTERING", "question", CANARY + ": Hur?"));
        everyOpenTask(caseNumber, other);
        as(HV).does("Task_Supplement", caseNumber, Map.of("answer", CANARY + ": Så."));
        accepted(caseNumber);
        everyOpenTask(caseNumber, other);
        as(LETTING).does("Task_DrawUpOwnLease", caseNumber, Map.of("startsOn", "2026-08-01", "monthlyRent", 6900));
        everyOpenTask(caseNumber, other);
        as(LETTING).does("Task_SignOwnLease", caseNumber, inSystem());
        everyOpenTask(caseNumber, other);
        scanned(LETTING, caseNumber, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", caseNumber, signedOn(today()));
        everyOpenTask(caseNumber, other);
        as(chiefOf(HV)).does("Task_EndContracts", caseNumber, Map.of("confirmed", true));
        everyOpenTask(caseNumber, other);
        scanned(HV, caseNumber, "sublease-termination");
        as(HV).does("Task_RecordTerminationSignatures", caseNumber, signedOn(today()));
        runDueJobsUntil("2026-08-01T00:00");
        everyOpenTask(caseNumber, other);

        assertThat(attacked)
                .contains(
                        "Task_AskTenant",
                        "Task_CertifyRent",
                        "Task_StateComplaints",
                        "Task_ConfirmDebtsSupport",
                        "Task_RaiseProposal",
                        "Task_DecideAcceptance",
                        "Task_Supplement",
                        "Task_DrawUpOwnLease",
                        "Task_SignOwnLease",
                        "Task_RecordOwnLeaseSignatures",
                        "Task_EndContracts",
                        "Task_RecordTerminationSignatures",
                        "Task_ReviewHousing");
    }
}
