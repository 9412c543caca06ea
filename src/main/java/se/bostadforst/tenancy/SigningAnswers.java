package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatures;
import se.bostadforst.documents.SignedCopyMissing;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;

/** What the forms for signing ask, whichever the paper: in the system, or on paper that has been scanned ({@code domain.md} 2.2, 2.7). */
@Component
public class SigningAnswers {

    private static final String SCAN_MISSING =
            "Skanna det undertecknade papperet under Handlingar i ärendet först, och fyll sedan i dagen.";

    private final Signatures signatures;
    private final Clock clock;

    SigningAnswers(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * An organisation signs.
     *
     * @throws FormRefused when the day has not been, or no scanned copy is there
     */
    public void byOrganisation(CaseNumber caseNumber, String documentCode, Signatory.Party party, Answers answers) {
        var who = Signatory.of(party);
        if ("SYSTEM".equals(answers.text("way"))) {
            signatures.approveInSystem(caseNumber, documentCode, who);
        } else {
            onPaper(caseNumber, documentCode, who, answers, "signedOn");
        }
    }

    /**
     * The household's members have signed on paper, in order.
     *
     * @throws FormRefused when a day has not been, or no scanned copy is there
     */
    public void byHousehold(CaseNumber caseNumber, String documentCode, List<Integer> members, Answers answers) {
        for (int i = 0; i < members.size(); i++) {
            onPaper(caseNumber, documentCode, Signatory.tenant(members.get(i)), answers, "signedOn" + (i + 1));
        }
    }

    /** Who has signed so far, one a line. */
    public String signedBy(CaseNumber caseNumber, String documentCode) {
        var signed = signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(documentCode) && state.signedOn() != null)
                .map(state -> state.signatory().label() + ", " + state.signedOn())
                .collect(Collectors.joining("\n"));
        return signed.isEmpty() ? "Ingen ännu" : signed;
    }

    private void onPaper(CaseNumber caseNumber, String documentCode, Signatory who, Answers answers, String field) {
        var on = answers.date(field);
        if (on.isAfter(LocalDate.now(clock))) {
            throw FormRefused.at(field, "Dagen har inte varit än.");
        }
        try {
            signatures.onPaper(caseNumber, documentCode, who, on);
        } catch (SignedCopyMissing missing) {
            throw FormRefused.at(field, SCAN_MISSING);
        }
    }
}
