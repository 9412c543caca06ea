package se.bostadforst.assistance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Documents;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** What the stories of an appeal share: a refusal the person has got, and everybody's honest answers. */
public abstract class AppealTest extends AdmissionTest {

    protected static final String CHIEF = "soc_hv_chef1";

    @Autowired
    protected Appeals appeals;

    @Autowired
    protected Documents documents;

    @Autowired
    private PlatformTransactionManager transactions;

    /** An application that was refused on Monday 2026-05-18 and delivered the same day (U7). */
    protected String refusedCase(String firstName) {
        var caseNumber = decidedCase(firstName, refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        return caseNumber;
    }

    protected String decidedCase(String firstName, Map<String, Object> decision) {
        return decidedCase(nominee(firstName), decision);
    }

    protected String decidedCase(Map<String, Object> nominee, Map<String, Object> decision) {
        at("2026-05-18T10:00");
        var caseNumber = approved(HV, nominee);
        as(HV).does("Task_Decide", caseNumber, decision);
        return caseNumber;
    }

    protected String decisionOf(String caseNumber) {
        return value(
                "select decision_id::text from bf.assistance_decision where case_number = ? order by decided_on limit 1",
                caseNumber);
    }

    public static Map<String, Object> appealOf(String decision, String receivedOn) {
        return Map.ofEntries(
                entry("decision", decision),
                entry("appellant", "FORSTA"),
                entry("through", "PERSONEN"),
                entry("receivedOn", receivedOn),
                entry("receivedHow", "BREV"),
                entry("instruction", "JA"),
                entry("letter", CANARY + ": Jag vill ha en lägenhet."));
    }

    /** Registered the day it came in. */
    protected void appeals(String caseNumber, String day, Object... changes) {
        at(day + "T10:00");
        as(HV).starts("appeal", with(appealOf(decisionOf(caseNumber), day), changes));
    }

    public static Map<String, Object> kept() {
        return Map.of("change", "INGEN", "changeReasons", CANARY + ": Inget nytt har kommit fram.");
    }

    public static Map<String, Object> changed(String change) {
        return Map.of(
                "change", change,
                "changeReasons", CANARY + ": Personen lever i akut hemlöshet.",
                "notDetrimental", true,
                "decisionMaker", CANARY + " Biståndshandläggare",
                "delegationPoint", "4.2.1 " + CANARY,
                "validFrom", "2026-07-01",
                "terms", CANARY + " håller kontakt med vägledaren.");
    }

    public static Map<String, Object> dismissed() {
        return Map.of(
                "dismissal", "AVVISAS",
                "reasons", CANARY + ": Överklagandet kom in den 9 juni.",
                "decisionMaker", CANARY + " Biståndshandläggare",
                "delegationPoint", "4.2.9 " + CANARY,
                "appealInstruction", true);
    }

    public static Map<String, Object> outcome(String outcome, String day) {
        return Map.of("courtOutcome", outcome, "courtDecidedOn", day, "courtReference", "1234-26");
    }

    public static Map<String, Object> anew(String outcome) {
        return outcome.equals("AVSLAG")
                ? Map.of(
                        "outcome", outcome,
                        "decisionMaker", CANARY + " Biståndshandläggare",
                        "delegationPoint", "4.2.1 " + CANARY,
                        "reasons", CANARY + ": Prövat på nytt.",
                        "appealInstruction", true)
                : Map.of(
                        "outcome", outcome,
                        "decisionMaker", CANARY + " Biståndshandläggare",
                        "delegationPoint", "4.2.1 " + CANARY,
                        "validFrom", "2026-12-01",
                        "reasons", CANARY + ": Prövat på nytt.");
    }

    /** The file is made and the appeal is with the court. */
    protected void forwarded(String caseNumber, String day) {
        at(day + "T11:00");
        made(caseNumber, "appeal-cover-letter");
        as(HV).does("Task_Forward", caseNumber, Map.of("forwardedOn", day, "complete", true));
    }

    protected void made(String caseNumber, String document) {
        inTransaction(HV, () -> documents.make(new CaseNumber(caseNumber), document));
    }

    /** The document's text as somebody reads it. */
    protected String text(String caseNumber, String document) throws java.io.IOException {
        made(caseNumber, document);
        var bytes = inTransaction(HV, () -> {
            var id = documents.of(new CaseNumber(caseNumber)).stream()
                    .filter(paper -> paper.code().equals(document))
                    .findFirst()
                    .orElseThrow()
                    .documentId();
            return documents.open(new CaseNumber(caseNumber), id).bytes();
        });
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    protected <T> T inTransaction(String user, Supplier<T> work) {
        return as(user).call(() -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    /** One column of the case's appeal with this number. */
    protected String appeal(String caseNumber, int number, String column) {
        return value(
                "select " + column + "::text from bf.appeal where case_number = ? and appeal_no = ?",
                caseNumber,
                number);
    }

    protected UUID appealId(String caseNumber, int number) {
        return UUID.fromString(appeal(caseNumber, number, "appeal_id"));
    }

    protected List<String> log(String caseNumber) {
        return owner.queryForList(
                "select event from bf.case_log where case_number = ? order by entry_id", String.class, caseNumber);
    }

    protected static void assertRefusedAt(String field, ThrowingCallable click) {
        assertThatThrownBy(click)
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::key)
                                .containsExactly(field));
    }
}
