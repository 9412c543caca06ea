package se.bostadforst.badinput;

import java.util.List;
import java.util.Map;

/** The forms of a takeover, open at somebody's desk: each in a case of its own, eleven months after the first day. */
abstract class OpenTakeoverForms extends OpenHomeForms {

    private static final int FOLLOW_UP = 11;
    private static final String BEFORE = "2026-08-20T10:00";
    private static final String MEETING = "2026-09-01";

    /** Opens them; the clock stands on the day after the meeting. */
    final void openTakeovers(Map<String, Desk> desks) {
        for (var code : List.of("capacity.persons", "capacity.flats")) {
            owner.update(
                    "insert into bf.parameter (code, valid_from, value, changed_by, changed_at) values (?, '2025-01-01', '99', 'test', now())",
                    code);
        }
        var asked = elevenMonths("Femtio");
        open(desks, "takeover-ask-tenant", GUIDE, "Task_AskTenant", asked);
        var sources = elevenMonths("Femtioett");
        asked(sources);
        open(desks, "takeover-certify-rent", rentOffice(HV), "Task_CertifyRent", sources);
        open(desks, "takeover-state-complaints", INVESTIGATOR, "Task_StateComplaints", sources);
        open(desks, "takeover-confirm-debts-support", GUIDE, "Task_ConfirmDebtsSupport", sources);
        var confirmed = elevenMonths("Femtiotvå");
        asked(confirmed);
        as(GUIDE).does("Task_ConfirmDebtsSupport", confirmed, certified());
        open(desks, "takeover-confirm-debts", HV, "Task_ConfirmDebts", confirmed);
        open(desks, "takeover-raise-proposal", HV, "Task_RaiseProposal", met("Femtiotre"));
        var decided = met("Femtiofyra");
        proposes(HV, decided, "JA");
        open(desks, "takeover-decide-acceptance", LETTING, "Task_DecideAcceptance", decided);
        var supplemented = met("Femtiofem");
        proposes(HV, supplemented, "JA");
        as(LETTING)
                .does(
                        "Task_DecideAcceptance",
                        supplemented,
                        Map.of("answer", "BEGAR_KOMPLETTERING", "question", CANARY + ": Hur?"));
        open(desks, "takeover-supplement", HV, "Task_Supplement", supplemented);
        contracts(desks);
    }

    private void contracts(Map<String, Desk> desks) {
        var drawnUp = acceptedAt("Femtiosex");
        open(desks, "takeover-draw-up-own-lease", LETTING, "Task_DrawUpOwnLease", drawnUp);
        var signed = acceptedAt("Femtiosju");
        lease(signed);
        open(desks, "takeover-sign", LETTING, "Task_SignOwnLease", signed);
        var recorded = acceptedAt("Femtioåtta");
        lease(recorded);
        as(LETTING).does("Task_SignOwnLease", recorded, inSystem());
        open(desks, "takeover-record-signatures", LETTING, "Task_RecordOwnLeaseSignatures", recorded);
        var ended = acceptedAt("Femtionio");
        lease(ended);
        as(LETTING).does("Task_SignOwnLease", ended, inSystem());
        scanned(LETTING, ended, "own-lease");
        as(LETTING).does("Task_RecordOwnLeaseSignatures", ended, signedOn(today()));
        open(desks, "takeover-end-contracts", CHIEF, "Task_EndContracts", ended);
        var reviewed = acceptedAt("Sextio");
        contractSigned(HV, reviewed, "2026-10-01");
        runDueJobsUntil("2026-10-01T00:00");
        open(desks, "takeover-review-housing", HV, "Task_ReviewHousing", reviewed);
        at("2026-09-02T08:00");
    }

    private void lease(String caseNumber) {
        as(LETTING).does("Task_DrawUpOwnLease", caseNumber, Map.of("startsOn", "2026-10-01", "monthlyRent", 6900));
    }

    private String acceptedAt(String firstName) {
        var caseNumber = met(firstName);
        proposes(HV, caseNumber, "JA");
        accepted(caseNumber);
        return caseNumber;
    }

    private String met(String firstName) {
        var caseNumber = elevenMonths(firstName);
        asked(caseNumber);
        evidence(HV, caseNumber);
        at(MEETING + "T14:00");
        held(caseNumber, FOLLOW_UP, MEETING);
        return caseNumber;
    }

    private String elevenMonths(String firstName) {
        var caseNumber = movedIn(HV, nominee(firstName), "2025-09-22T10:00", "2025-10-01");
        at(BEFORE);
        paidInTime(HV, caseNumber, "2025-11", "2026-09");
        quarterHeld(caseNumber, 3);
        booked(caseNumber, FOLLOW_UP, MEETING);
        return caseNumber;
    }
}
