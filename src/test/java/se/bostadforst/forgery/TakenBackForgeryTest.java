package se.bostadforst.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** The two things that can happen to a case at any time, with more in the body than they ask for. */
class TakenBackForgeryTest extends AdmissionTest {

    private static final List<String> REASONS = List.of(
            "{\"reason\":\"AVLIDEN\",\"caseNumber\":\"BF-2026-0001\"}",
            "{\"reason\":\"AVLIDEN\",\"variables\":{\"approved\":{\"value\":true}}}",
            "{\"reason\":\"AVLIDEN\",\"actor\":\"soc_st_handlaggare1\"}",
            "{\"reason\":\"AVLIDEN\",\"reason\":\"FLYTTAT\"}",
            "{\"reason\":\"avliden\"}",
            "{\"reason\":\"${1+1}\"}",
            "{\"reason\":17}",
            "{\"reason\":true}",
            "{\"reason\":null}",
            "{\"reason\":[\"AVLIDEN\"]}",
            "{\"reason\":{\"name\":\"AVLIDEN\"}}",
            "{}",
            "[]",
            "\"AVLIDEN\"",
            "");
    private static final List<String> MORE = List.of(
            "{\"recipient\":\"SB\"}",
            "{\"caseNumber\":\"BF-2026-0001\"}",
            "{\"variables\":{\"approved\":{\"value\":true}}}",
            "{\"given\":true}",
            "[]",
            "null");

    private final Attempts attempts = new Attempts();

    @LocalServerPort
    private int port;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @Test
    void a_nomination_is_taken_back_by_a_reason_alone() {
        var own = Visitor.signedIn(port, HV);
        var honest = upForApproval(HV, "Ada");
        var forged = upForApproval(HV, "Ada");
        assertThat(own.post(withdrawal(honest), "{\"reason\":\"AVLIDEN\"}").statusCode())
                .isEqualTo(204);
        for (var body : REASONS) {
            attempts.refused("återtagen nominering", body, own.post(withdrawal(forged), body));
        }
        for (var other : List.of(ST, SSM, SB, LEADER)) {
            attempts.refused(
                    "återtagen nominering, av en annan",
                    other,
                    Visitor.signedIn(port, other).post(withdrawal(forged), "{\"reason\":\"AVLIDEN\"}"));
        }
        attempts.assertAllRefused();
        assertThat(status(forged)).isEqualTo("UNDER_GODKANNANDE");

        assertThat(own.post(withdrawal(forged), "{\"reason\":\"AVLIDEN\"}").statusCode())
                .isEqualTo(204);
        assertThat(CaseTrace.of(forged, owner, history)).isEqualTo(CaseTrace.of(honest, owner, history));
        report("withdrawal");
    }

    @Test
    void a_consent_is_taken_back_by_its_address_alone() {
        var own = Visitor.signedIn(port, HV);
        var honest = upForApproval(HV, "Ada");
        var forged = upForApproval(HV, "Ada");
        assertThat(own.post(consent(honest, "SSM"), "{}").statusCode()).isEqualTo(204);
        for (var body : MORE) {
            attempts.refused("återkallat samtycke", body, own.post(consent(forged, "SSM"), body));
        }
        for (var recipient : List.of("ALL", "ssm", "0", "EVALUATIONS", "SSM,SB", "*")) {
            attempts.refused(
                    "återkallat samtycke, annan mottagare", recipient, own.post(consent(forged, recipient), "{}"));
        }
        for (var other : List.of(ST, SSM, SB, LEADER)) {
            attempts.refused(
                    "återkallat samtycke, av en annan",
                    other,
                    Visitor.signedIn(port, other).post(consent(forged, "SSM"), "{}"));
        }
        attempts.assertAllRefused();
        assertThat(owner.queryForList(
                        "select 1 from bf.consent where case_number = ? and withdrawn_at is not null", forged))
                .isEmpty();

        assertThat(own.post(consent(forged, "SSM"), "{}").statusCode()).isEqualTo(204);
        assertThat(CaseTrace.of(forged, owner, history)).isEqualTo(CaseTrace.of(honest, owner, history));
        report("consent");
    }

    private void report(String of) {
        FoundationReport.part(Chapter.CANARY, TakenBackForgeryTest.class)
                .figure("Förfalskningar försökta, senaste provet (" + of + ")", attempts.total())
                .figure("Mottagna eller 5xx", 0, "0", true)
                .note(attempts.tried().toString())
                .save();
    }

    private static String withdrawal(String caseNumber) {
        return "/api/cases/" + caseNumber + "/withdrawal";
    }

    private static String consent(String caseNumber, String recipient) {
        return "/api/cases/" + caseNumber + "/consents/" + recipient + "/withdrawal";
    }
}
