package se.bostadforst.respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.SqlTape;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Documents;
import se.bostadforst.followup.FollowUpFigures;
import se.bostadforst.web.api.CaseView;
import se.bostadforst.web.api.CaseViews;

/** What the case's page, the papers and the monthly report say of respite, and to whom. */
class RespitePageTest extends RespiteStoryTest {

    @Autowired
    private CaseViews views;

    @Autowired
    private Documents documents;

    @Autowired
    private FollowUpFigures figures;

    @Test
    void a_partial_refusal_says_both_halves_and_how_to_appeal() throws Exception {
        var home = home("Papper", "2026-04-20T10:00", "2026-05-01");
        at("2026-05-18T10:00");
        raised(GUIDE, home);
        as(GUIDE).does("Task_AssessRespite", home, wanted("2026-05-18", "2026-06-04"));
        as(HV).does("Task_DecideRespite", home, ruling("DELVIS_AVSLAG", "2026-05-31"));

        assertThat(text(HV, home, "respite-decision"))
                .contains(
                        "Du beviljas akut avlastningsplats från natten 18 maj 2026 till och med natten 31 maj 2026 (14 nätter).",
                        "Din begäran för tiden från natten 1 juni 2026 till och med natten 4 juni 2026 (4 nätter) avslås.",
                        "Projektet Bostad först betalar platsen.",
                        "Så här överklagar du",
                        "inom tre veckor från den dag du fick del av beslutet");
        as(GUIDE).does("Task_BookPlace", home, place());
        assertThat(text(GUIDE, home, "respite-request")).contains("Störning, Konflikt", "18 nätter");
        assertThat(text(GUIDE, home, "respite-confirmation")).contains("Hemliga gatan 9", "14 nätter");
    }

    @Test
    void each_reader_of_the_page_sees_what_the_catalogue_says() {
        var home = home("Sida", "2026-04-20T10:00", "2026-05-01");
        at("2026-05-18T10:00");
        away(home, "2026-05-18", "2026-05-24");
        at("2026-05-20T10:00");

        assertThat(chapters(HV, home)).contains("2 använda, 5 reserverade, 7 kvar av 14", "Hemliga gatan 9");
        assertThat(chapters(GUIDE, home)).contains("Hemliga gatan 9");
        assertThat(page(HV, home).gauges())
                .filteredOn(gauge -> gauge.code().equals("respite-nights"))
                .singleElement()
                .extracting(gauge -> gauge.value())
                .isEqualTo("2 använda, 5 reserverade, 7 kvar av 14");
        assertThat(page(HV, home).nextDates().toString()).contains("Sista beviljade avlastningsnatten");
        assertThat(chapters(LEADER, home)).contains("2 använda").doesNotContain("Hemliga gatan 9", "Boendet");
        assertThat(chapters(SB, home))
                .contains("Tillfälligt bortrest")
                .doesNotContain("använda", "Hemliga gatan 9", "Avlastning");
        owner.update("update bf.consent set withdrawn_at = now() where case_number = ? and recipient = 'SB'", home);
        assertThat(chapters(SB, home)).as("utan samtycke").doesNotContain("bortrest");

        owner.update("update bf.person set protected_identity = 'SEKRETESSMARKERING' where case_number = ?", home);
        assertThat(chapters(HV, home)).doesNotContain("Hemliga gatan 9").contains("platsen visas bara i uppgiften");
        assertThat(as(GUIDE).opens("Task_RecordReturn", home).get("place").toString())
                .contains("Hemliga gatan 9");

        as(GUIDE).does("Task_RecordReturn", home, over("ATERFLYTT", "2026-05-19"));
        assertThat(chapters(LEADER, home)).contains("Kostnad avlastning 1", "3150,00 kr");
        assertThat(chapters(SB, home)).doesNotContain("bortrest");
        assertThat(text(GUIDE, home, "respite-summary"))
                .contains("2 nätter", "3150,00 kr")
                .doesNotContain("Hemliga");
        assertThat(as(GUIDE).call(() -> figures.of(new CaseNumber(home), 1)).respiteNights())
                .as("i månadsrapporten")
                .isEqualTo(2);
    }

    @Test
    void a_night_call_is_few_statements() {
        var home = home("Siffror", "2026-04-20T10:00", "2026-05-01");
        at("2026-05-17T23:00");
        raised(JOUR, home);
        var assess = SqlTape.of(() -> as(JOUR).does("Task_AssessRespite", home, wanted("2026-05-17", "2026-05-20")));
        var decide = SqlTape.of(() -> as(SOCIALJOUR).does("Task_DecideAtNight", home, ruling("BIFALL", null)));
        var book = SqlTape.of(() -> as(JOUR).does("Task_BookPlace", home, place()));
        var arrive = SqlTape.of(() -> as(JOUR).does("Task_Accompany", home, there("2026-05-17")));

        for (var figure : Map.of("assess", assess, "decide", decide, "book", book, "arrive", arrive)
                .entrySet()) {
            System.out.printf(
                    "[figures] respite %s: %d statements, %d commits%n",
                    figure.getKey(), SqlTape.statements(figure.getValue()), SqlTape.commits(figure.getValue()));
            assertThat(SqlTape.statements(figure.getValue()))
                    .as(figure.getKey())
                    .isLessThan(220);
        }
    }

    private CaseView page(String user, String caseNumber) {
        return as(user).call(() -> views.of(caseNumber));
    }

    private String chapters(String user, String caseNumber) {
        return List.of(page(user, caseNumber).chapters()).toString();
    }

    private String text(String user, String caseNumber, String code) {
        try {
            var number = new CaseNumber(caseNumber);
            byte[] bytes = as(user).call(() -> documents
                    .open(number, documents.make(number, code).documentId())
                    .bytes());
            try (var pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
