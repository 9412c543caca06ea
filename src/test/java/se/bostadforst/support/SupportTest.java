package se.bostadforst.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.TenancyTest;

/** What the stories of support share: a household at home, and a guide who meets them. */
public abstract class SupportTest extends TenancyTest {

    @Autowired
    protected Meetings meetings;

    @Autowired
    protected Absences absences;

    @Autowired
    private PlatformTransactionManager transactions;

    protected List<UUID> personsOf(String caseNumber) {
        return owner.queryForList(
                "select person_id from bf.person where case_number = ? order by member_order", UUID.class, caseNumber);
    }

    /** The guide enters a meeting with everybody. */
    protected UUID met(String caseNumber, String day, MeetingStatus status, boolean withSocialServices) {
        return met(
                caseNumber, day, MeetingKind.HEMBESOK, status, withSocialServices, Set.copyOf(personsOf(caseNumber)));
    }

    protected UUID met(
            String caseNumber,
            String day,
            MeetingKind kind,
            MeetingStatus status,
            boolean withSocialServices,
            Set<UUID> persons) {
        return guide(() -> meetings.record(
                new CaseNumber(caseNumber),
                new NewMeeting(
                        LocalDate.parse(day),
                        null,
                        kind,
                        status,
                        withSocialServices,
                        45,
                        Set.of(MeetingContent.VARDAGSEKONOMI),
                        persons,
                        CANARY + " anteckning",
                        false)));
    }

    /** Two tenants who move in on that day. */
    protected String movedInCouple(String decidedAt, String anchor) {
        at(decidedAt);
        var couple = admitted(HV, couple("Ada", "Bo"));
        flatFound(couple);
        headLeaseSigned(HV, couple, anchor);
        as(HV).does(
                        "Task_DrawUpSublease",
                        couple,
                        Map.of("startsOn", anchor, "monthlyRent", 7100, "secondTenant", "JA"));
        as("soc_hv_chef1").does("Task_SignSubleaseServices", couple, inSystem());
        scanned(HV, couple, "sublease");
        as(HV).does("Task_RecordSubleaseSignatures", couple, Map.of("signedOn1", today(), "signedOn2", today()));
        runDueJobsUntil(anchor + "T00:00");
        return couple;
    }

    protected <T> T guide(java.util.function.Supplier<T> work) {
        return as(GUIDE).call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    protected String month(String caseNumber, int member, String month) {
        return value(
                "select status || ' ' || held || '/' || required from bf.support_month where case_number = ? and person_id = ? and month = ?",
                caseNumber,
                personsOf(caseNumber).get(member - 1),
                month);
    }

    protected static Map<String, Object> plan(String followUpOn) {
        return Map.ofEntries(
                Map.entry("approval", "GODKAND"),
                Map.entry("ownWords", CANARY + ": Jag vill ha lugn och ro."),
                Map.entry("area1", "BOENDE"),
                Map.entry("goal1", CANARY + ": Bo kvar"),
                Map.entry("activity1", CANARY + ": Träffas varje vecka"),
                Map.entry("responsible1", CANARY + " vägledaren"),
                Map.entry("when1", CANARY + " tisdagar"),
                Map.entry("how1", CANARY + " hemma"),
                Map.entry("status1", "PAGAR"),
                Map.entry("takeover", CANARY + ": Hyran i tid."),
                Map.entry("participated", true),
                Map.entry("followUpOn", followUpOn));
    }
}
