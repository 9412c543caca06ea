package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.TestDatabases;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.tenancy.TenancyTest;

/** Who may sign what, and how; a paper drawn up anew is signed anew. */
class SignaturesTest extends TenancyTest {

    private static final String SUBLEASE = "sublease";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 18);

    @Autowired
    private Signatures signatures;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    @Test
    void an_organisation_signs_for_itself_and_for_nobody_else() {
        var caseNumber = drawnUp("Eva");
        for (var other : List.of(SSM, SB, GUIDE, ST, chiefOf(ST), "styrgrupp1")) {
            as(other)
                    .run(() -> assertThatThrownBy(
                                    () -> signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC)))
                            .as(other)
                            .isInstanceOf(CaseNotFound.class));
        }

        as(chiefOf(HV)).run(() -> signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC)));

        var signed = states(caseNumber).get(Signatory.of(Party.SOC));
        assertThat(signed.way()).isEqualTo(Signatures.Way.SYSTEM);
        assertThat(signed.signedOn()).isEqualTo(DAY);
        assertThat(signed.by()).as("namn och roll").contains(", ");
        assertThat(value(
                        "select signed_by || ' ' || signed_role || ' ' || (signed_at is not null) from bf.signature where case_number = ? and document_code = ? and party = 'SOC'",
                        caseNumber.value(),
                        SUBLEASE))
                .startsWith(chiefOf(HV))
                .endsWith(" true");
        as(HV).run(() -> assertThatThrownBy(
                        () -> signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC)))
                .as("redan gjort")
                .isInstanceOf(CaseNotFound.class));
    }

    @Test
    void a_tenant_signs_on_a_paper_that_has_been_scanned() {
        var caseNumber = drawnUp("Finn");
        as(HV).run(() -> {
            assertThatThrownBy(() -> signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.tenant(1)))
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> signatures.onPaper(caseNumber, SUBLEASE, Signatory.tenant(1), DAY))
                    .isInstanceOf(SignedCopyMissing.class);
        });
        scanned(HV, caseNumber.value(), SUBLEASE);
        for (var other : List.of(SSM, GUIDE, SB, ST)) {
            as(other)
                    .run(() -> assertThatThrownBy(
                                    () -> signatures.onPaper(caseNumber, SUBLEASE, Signatory.tenant(1), DAY))
                            .as(other)
                            .isInstanceOf(CaseNotFound.class));
        }
        as(HV).run(() -> {
            signatures.onPaper(caseNumber, SUBLEASE, Signatory.tenant(1), DAY);
            assertThat(signatures.complete(caseNumber, SUBLEASE)).isFalse();
            signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC));
            assertThat(signatures.complete(caseNumber, SUBLEASE)).isTrue();
        });
    }

    @Test
    void a_paper_drawn_up_anew_is_signed_and_scanned_anew() {
        var caseNumber = drawnUp("Gun");
        scanned(HV, caseNumber.value(), SUBLEASE);
        as(HV).run(() -> {
            signatures.onPaper(caseNumber, SUBLEASE, Signatory.tenant(1), DAY);
            signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC));

            signatures.require(caseNumber, SUBLEASE, List.of(Signatory.tenant(1), Signatory.of(Party.SOC)));

            assertThat(signatures.complete(caseNumber, SUBLEASE)).isFalse();
            assertThatThrownBy(() -> signatures.onPaper(caseNumber, SUBLEASE, Signatory.tenant(1), DAY))
                    .as("den gamla skanningen är av ett annat papper")
                    .isInstanceOf(SignedCopyMissing.class);
        });
        assertThat(value(
                        "select count(*) filter (where voided_at is not null and signed_on is not null) || ' ' || count(*) filter (where voided_at is null) from bf.signature where case_number = ? and document_code = ?",
                        caseNumber.value(),
                        SUBLEASE))
                .as("historien står kvar")
                .isEqualTo("2 2");
        for (var other : List.of(SSM, SB)) {
            as(other)
                    .run(() -> assertThatThrownBy(() -> signatures.require(caseNumber, SUBLEASE, List.of()))
                            .as("bara den som upprättar papperet")
                            .isInstanceOf(CaseNotFound.class));
        }
    }

    @Test
    void somebody_who_does_not_sign_is_not_waited_for() {
        var caseNumber = drawnUp("Hugo");
        as(SB).run(() -> assertThatThrownBy(() -> signatures.waive(caseNumber, SUBLEASE, Signatory.tenant(1)))
                .as("de skriver om hyresförhållandet, men det här är inte deras papper")
                .isInstanceOf(CaseNotFound.class));
        as(SSM).run(() -> assertThatThrownBy(() -> signatures.waive(caseNumber, SUBLEASE, Signatory.tenant(1)))
                .isInstanceOf(CaseNotFound.class));
        as(HV).run(() -> {
            signatures.approveInSystem(caseNumber, SUBLEASE, Signatory.of(Party.SOC));
            signatures.waive(caseNumber, SUBLEASE, Signatory.tenant(1));
            assertThat(signatures.complete(caseNumber, SUBLEASE)).isTrue();
            assertThatThrownBy(() -> signatures.waive(caseNumber, SUBLEASE, Signatory.of(Party.SOC)))
                    .as("den som har skrivit under har skrivit under")
                    .isInstanceOf(CaseNotFound.class);
        });
        assertThat(states(caseNumber)).containsOnlyKeys(Signatory.of(Party.SOC));
        assertThat(value(
                        "select count(*)::text from bf.case_log where case_number = ? and event = 'SIGNATURE_WAIVED'",
                        caseNumber.value()))
                .isEqualTo("1");
    }

    @Test
    void a_scan_whose_row_never_came_leaves_no_file() throws IOException {
        var caseNumber = drawnUp("Inga");
        var before = files();

        as(HV).run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            uploads.signedCopy(caseNumber, SUBLEASE, picture());
            status.setRollbackOnly();
        }));

        assertThat(files()).isEqualTo(before);
        as(HV).run(() ->
                assertThat(uploads.signedCopyExists(caseNumber, SUBLEASE)).isFalse());
    }

    @Test
    void a_scan_that_is_too_large_is_refused_in_swedish() {
        var caseNumber = drawnUp("Jens");
        var large = new byte[10 * 1024 * 1024 + 1];

        as(HV).run(() -> assertThatThrownBy(() -> uploads.signedCopy(caseNumber, SUBLEASE, large))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("Filen är för stor: högst 10 MB."));
    }

    @Test
    void two_who_make_the_same_paper_at_once_make_one() {
        var caseNumber = drawnUp("Kaj");
        var address = "/api/cases/" + caseNumber + "/documents/" + SUBLEASE;
        var visitors =
                IntStream.range(0, 4).mapToObj(i -> Visitor.signedIn(port, HV)).toList();

        var answers = visitors.stream()
                .map(visitor -> CompletableFuture.supplyAsync(() -> visitor.post(address, "{}")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(Visitor.json(answer).path("version").asInt()).isEqualTo(1);
        });
        assertThat(value("select count(*)::text from bf.document where case_number = ?", caseNumber.value()))
                .isEqualTo("1");
    }

    private CaseNumber drawnUp(String firstName) {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, firstName);
        flatFound(caseNumber);
        headLeaseSigned(HV, caseNumber, "2026-06-01");
        as(HV).does("Task_DrawUpSublease", caseNumber, Map.of("startsOn", "2026-06-01", "monthlyRent", 6900));
        return new CaseNumber(caseNumber);
    }

    private Map<Signatory, Signatures.State> states(CaseNumber caseNumber) {
        return as(HV).call(() -> signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(SUBLEASE))
                .collect(java.util.stream.Collectors.toMap(Signatures.State::signatory, state -> state)));
    }

    private static long files() throws IOException {
        try (var found = Files.walk(TestDatabases.DOCUMENTS)) {
            return found.filter(Files::isRegularFile).count();
        }
    }
}
