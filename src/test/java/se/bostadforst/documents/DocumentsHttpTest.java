package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.TestDatabases;
import se.bostadforst.Visitor;
import se.bostadforst.tenancy.TenancyTest;

/** The papers of a case over HTTP: made once, locked, opened only by those who may, and the opening is written down. */
class DocumentsHttpTest extends TenancyTest {

    @LocalServerPort
    private int port;

    @Test
    void a_paper_is_made_locked_and_opened_by_those_who_may() {
        var caseNumber = drawnUp("Ada");
        var made = Visitor.json(visitor(HV).post(documents(caseNumber) + "/sublease", "{}"));
        assertThat(made.path("version").asInt()).isEqualTo(1);
        assertThat(Visitor.json(visitor(HV).post(documents(caseNumber) + "/sublease", "{}"))
                        .path("version")
                        .asInt())
                .as("den säger inget nytt")
                .isEqualTo(1);

        var file = documents(caseNumber) + "/" + made.path("id").asText() + "/file";
        var opened = visitor(GUIDE).get(file);
        assertThat(opened.statusCode())
                .as("Stadsmissionen ser Bostad först-kontraktet (Bilaga B)")
                .isEqualTo(200);
        assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(opened.body()).startsWith("%PDF");
        assertThat(visitor(ST).get(file).statusCode()).as("en annan enhet").isEqualTo(404);
        assertThat(visitor("styrgrupp1").get(file).statusCode()).isEqualTo(404);
        assertThat(visitor(ST).get(file).body())
                .as("inte din är som om den inte fanns")
                .isEqualTo(visitor(ST)
                        .get(documents(caseNumber) + "/" + java.util.UUID.randomUUID() + "/file")
                        .body());
        assertThat(value(
                        "select count(*)::text from bf.read_log where case_number = ? and user_id = ? and purpose = 'document-sublease' and granted",
                        caseNumber,
                        GUIDE))
                .isEqualTo("1");
        assertThat(visitor(GUIDE)
                        .post(documents(caseNumber) + "/sublease", "{}")
                        .statusCode())
                .as("bara den som upprättar den")
                .isEqualTo(404);
        assertThat(visitor(SB)
                        .post(documents(caseNumber) + "/tenure-waiver", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_signed_paper_is_scanned_and_a_bad_file_is_refused_with_what_to_do() {
        var caseNumber = drawnUp("Bo");
        var address = documents(caseNumber) + "/sublease/signed-copy";

        assertThat(upload(HV, address, "MZ".getBytes()).body())
                .contains("Filen ska vara en PDF, eller en bild i JPEG eller PNG.");
        assertThat(upload(HV, address, new byte[0]).statusCode()).isEqualTo(400);
        assertThat(upload(ST, address, picture()).statusCode()).isEqualTo(404);
        assertThat(upload(HV, documents(caseNumber) + "/nomination/signed-copy", picture())
                        .statusCode())
                .as("inget att skriva under")
                .isEqualTo(404);
        assertThat(value("select count(*)::text from bf.upload where case_number = ?", caseNumber))
                .isEqualTo("0");

        assertThat(upload(HV, address, picture()).statusCode()).isEqualTo(204);
        assertThat(papers(HV, caseNumber).path("documents").toString()).contains("Undertecknat papper, skannat");
        as(HV).does("Task_RecordSubleaseSignatures", caseNumber, signedOn(today()));
        assertThat(papers(HV, caseNumber).path("signatures").toString())
                .contains("\"who\":\"Första personen i hushållet\",\"signedOn\":\"" + today()
                        + "\",\"way\":\"på papper\"");
    }

    @Test
    void everybody_finds_the_papers_that_are_theirs_and_no_others() {
        var caseNumber = movedIn(HV, nominee("Cia"), "2026-05-18T10:00", "2026-06-01");
        for (var code : java.util.List.of(
                "nomination",
                "consent",
                "approval-record",
                "assistance-decision",
                "offer",
                "sublease",
                "cooperation-agreement",
                "tenure-waiver",
                "landlord-notice")) {
            assertThat(visitor(HV)
                            .post(documents(caseNumber) + "/" + code, "{}")
                            .statusCode())
                    .as(code)
                    .isEqualTo(201);
        }
        assertThat(visitor(GUIDE)
                        .post(documents(caseNumber) + "/key-agreement", "{}")
                        .statusCode())
                .isEqualTo(201);
        for (var code : java.util.List.of("head-lease", "inspection", "house-rules")) {
            assertThat(visitor(SB)
                            .post(documents(caseNumber) + "/" + code, "{}")
                            .statusCode())
                    .as(code)
                    .isEqualTo(201);
        }

        assertThat(titles(HV, caseNumber))
                .contains("Biståndsbeslut", "Avstående från besittningsskydd")
                .doesNotContain("Nyckelavtal");
        assertThat(titles(SB, caseNumber))
                .contains("Besiktningsprotokoll", "Samverkansavtal")
                .doesNotContain("Nyckelavtal", "Biståndsbeslut", "Avstående", "Samtycke");
        assertThat(titles(GUIDE, caseNumber))
                .contains("Nyckelavtal", "Samverkansavtal")
                .doesNotContain("Biståndsbeslut", "Avstående");
        assertThat(visitor("styrgrupp1").get(documents(caseNumber)).statusCode())
                .isEqualTo(404);
        assertThat(visitor(HV).get("/arenden/" + caseNumber + "/handlingar").body())
                .contains("Handlingar i " + caseNumber);
    }

    @Test
    void a_file_that_was_changed_on_the_disk_is_not_handed_out() throws Exception {
        var caseNumber = drawnUp("Dan");
        var id = Visitor.json(visitor(HV).post(documents(caseNumber) + "/sublease", "{}"))
                .path("id")
                .asText();
        try (var files = java.nio.file.Files.walk(TestDatabases.DOCUMENTS)) {
            var file = files.filter(path -> path.toString().contains(id))
                    .findFirst()
                    .orElseThrow();
            java.nio.file.Files.writeString(file, "%PDF något annat");
        }

        assertThat(visitor(HV).get(documents(caseNumber) + "/" + id + "/file").statusCode())
                .isEqualTo(500);
    }

    private String drawnUp(String firstName) {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, firstName);
        flatFound(caseNumber);
        headLeaseSigned(HV, caseNumber, "2026-06-01");
        as(HV).does("Task_DrawUpSublease", caseNumber, Map.of("startsOn", "2026-06-01", "monthlyRent", 6900));
        return caseNumber;
    }

    private JsonNode papers(String user, String caseNumber) {
        return Visitor.json(visitor(user).get(documents(caseNumber)));
    }

    private String titles(String user, String caseNumber) {
        return papers(user, caseNumber)
                .path("documents")
                .findValuesAsText("title")
                .toString();
    }

    private java.net.http.HttpResponse<String> upload(String user, String address, byte[] file) {
        return visitor(user).sendBytes(address, "application/octet-stream", file);
    }

    private static String documents(String caseNumber) {
        return "/api/cases/" + caseNumber + "/documents";
    }

    private Visitor visitor(String userId) {
        return Visitor.signedIn(port, userId);
    }
}
