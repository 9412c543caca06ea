package se.bostadforst.tenancy;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatures;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Letters about the papers of a tenancy: the case number and what it is about, nothing else. */
@Service
@Transactional
public class TenancyNotices {

    private final Signatures signatures;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;

    TenancyNotices(Signatures signatures, CaseFiles cases, RoleCatalogue roles, Outbox outbox, CaseLog log) {
        this.signatures = signatures;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
    }

    /** Everybody has signed the samverkansavtal; a second run tells nobody more ({@code domain.md} 2.2 notifications). */
    public void cooperationComplete(CaseNumber caseNumber) {
        log.add(caseNumber, CaseEvent.COOPERATION_COMPLETE);
        everybody(caseNumber)
                .forEach(group ->
                        post(caseNumber, "cooperation-complete", "Samverkansavtalet är undertecknat av alla", group));
    }

    /** Two working days before the move-in somebody has still not signed: those who are missing and the manager are told. */
    public void unsigned(CaseNumber caseNumber) {
        var missing = signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(Papers.COOPERATION) && state.signedOn() == null)
                .map(Signatures.State::signatory)
                .toList();
        missing.forEach(who -> log.add(caseNumber, CaseEvent.COOPERATION_ESCALATED, who.label()));
        Stream.concat(missing.stream().map(who -> groupOf(caseNumber, who)), Stream.of(unit(caseNumber, "soc_chef")))
                .distinct()
                .forEach(group ->
                        post(caseNumber, "cooperation-unsigned", "Samverkansavtalet saknar underskrift", group));
    }

    private List<String> everybody(CaseNumber caseNumber) {
        return List.of(unit(caseNumber, "soc_handlaggare"), "ssm_chef", "ssm_vagledare", "sb_forvaltare", "sb_bovard");
    }

    private String groupOf(CaseNumber caseNumber, Signatory who) {
        return switch (who.party()) {
            case TENANT -> unit(caseNumber, "soc_handlaggare");
            case SOC -> unit(caseNumber, "soc_chef");
            case SSM -> "ssm_chef";
            case SB -> "sb_forvaltare";
        };
    }

    private String unit(CaseNumber caseNumber, String role) {
        return roles.role(role).orElseThrow().groupIn(cases.unitOf(caseNumber));
    }

    private void post(CaseNumber caseNumber, String key, String what, String groupId) {
        outbox.post(OutboxMessage.aboutTask(
                caseNumber + "/" + key + "/" + groupId,
                new Recipient.ToGroup(groupId),
                caseNumber.value(),
                what,
                "/arenden/" + caseNumber));
    }
}
