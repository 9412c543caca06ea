package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.validation.profiles.Profiles;

/** Every template becomes a PDF that a screen reader can read and an archive can keep. */
class TemplatesTest {

    /** A value for everything any template asks for. */
    private static final Map<String, Object> VALUES = values();

    private final DocumentTemplates templates = new DocumentTemplates("");
    private final PdfRenderer pdf = new PdfRenderer();

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<DocumentType> types() {
        return new DocumentRegister().all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_document_is_pdf_ua_and_pdf_a_and_speaks_swedish(DocumentType type) throws Exception {
        var bytes = pdf.render(templates.fill(type, VALUES));
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents", type.code() + ".pdf"), bytes);

        for (var standard : List.of("PDFUA-1", "PDFA-2A")) {
            assertConforms(bytes, standard);
        }
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentInformation().getTitle()).contains(type.title());
            assertThat(new PDFTextStripper().getText(document)).contains("BF-2026-0001", "Sida 1 av");
        }
    }

    @Test
    void what_people_have_written_stays_text() throws IOException {
        var decision = new DocumentRegister().type("assistance-decision").orElseThrow();
        var values = new HashMap<>(VALUES);
        values.put("reasons", "<script>x()</script> {{unit}} ${1+1} <img src=http://elak.example/x>");

        try (var document = Loader.loadPDF(pdf.render(templates.fill(decision, values)))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<script>x()</script> {{unit}} ${1+1} <img src=http://elak.example/x>");
        }
    }

    @Test
    void a_name_nobody_has_is_an_error_and_not_an_empty_space(@TempDir Path folder) throws IOException {
        var decision = new DocumentRegister().type("assistance-decision").orElseThrow();
        Files.writeString(folder.resolve("assistance-decision.html"), "<h1>Beslut</h1><p>{{beslut}}</p>");

        assertThatThrownBy(() -> new DocumentTemplates(folder.toString()).fill(decision, VALUES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Mallen assistance-decision.html kan inte fyllas i");
    }

    @Test
    void a_municipality_puts_its_own_page_in_the_places_of_ours(@TempDir Path folder) throws IOException {
        var offer = new DocumentRegister().type("offer").orElseThrow();
        Files.writeString(folder.resolve("offer.html"), "<h1>Vårt eget erbjudande</h1><p>{{caseNumber}}</p>");

        assertThat(new DocumentTemplates(folder.toString()).fill(offer, VALUES)).contains("Vårt eget erbjudande");
    }

    private static void assertConforms(byte[] bytes, String standard) throws Exception {
        try (var rules = PDFAValidator.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + standard + ".xml")) {
            var profile = Profiles.profileFromXml(rules);
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(bytes), profile.getPDFAFlavour());
                    var validator = Foundries.defaultInstance().createValidator(profile, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as("%s %s", standard, result.getFailedChecks().keySet())
                        .isTrue();
            }
        }
    }

    private static Map<String, Object> values() {
        var person = Map.<String, Object>of(
                "order", 1,
                "name", "Maja Molin",
                "identity", "199001189811",
                "phone", "070-174 06 05",
                "language", "Svenska",
                "answers",
                        List.of(Map.of(
                                "recipient", "Stockholms Stadsmission",
                                "answer", "Ja",
                                "on", "2026-05-18",
                                "until", "tills det återkallas")));
        var values = new HashMap<String, Object>();
        values.put("persons", List.of(person));
        values.put(
                "answers",
                List.of(Map.of("party", "Svenska Bostäder", "answer", "Godkänner", "reason", "–", "on", "2026-05-20")));
        for (var name : List.of(
                "nominatedOn",
                "requestedOn",
                "dueOn",
                "decidedOn",
                "validFrom",
                "validTo",
                "givenOn",
                "answerBy",
                "answeredOn")) {
            values.put(name, "2026-05-18");
        }
        values.put("caseNumber", "BF-2026-0001");
        values.put("version", 1);
        values.put("unit", "Hässelby-Vällingby");
        values.put("householdType", "Ensamstående");
        values.put("children", "Ja");
        values.put("currentDwelling", "Härbärge");
        values.put("comesDirectly", "Ja");
        values.put("applied", "Ja");
        values.put("round", 1);
        values.put("outcomeSentence", "Din ansökan avslås.");
        values.put("lawReference", "11 kap. 1 § socialtjänstlagen (2025:400)");
        values.put("decisionMaker", "Alva Demo");
        values.put("delegationPoint", "4.2.1");
        values.put("reasons", "Ett av kraven är inte uppfyllt.\nDet gäller punkt 7.");
        values.put("terms", "Inga");
        values.put("childAssessment", "Barnet får en trygg bostad.");
        values.put("appealInstruction", true);
        values.put("answer", "tackade ja");
        home(values);
        return values;
    }

    private static void home(Map<String, Object> values) {
        values.put("landlord", "Svenska Bostäder AB");
        values.put("flat", Map.of("address", "Sagovägen 3", "number", "BF-01", "rooms", "1,5", "area", 34));
        values.put("tenants", List.of(Map.of("name", "Maja Molin", "identity", "199001189811")));
        values.put("partner", true);
        values.put("jointLetting", true);
        for (var name : List.of("start", "oldStart", "newStart", "sentOn", "inspectedOn")) {
            values.put(name, "1 oktober 2025");
        }
        values.put("rent", "6 900 kr i månaden");
        values.put("noticeMonths", 3);
        values.put("ground", "Bostaden hyrs ut i andra hand inom Bostad först");
        values.put("decision", "godkänt");
        values.put("reason", "Lägenheten är inte klar");
        values.put("status", "Tecknat");
        values.put("keys", 1);
        values.put("usedWhen", "Vid överenskomna besök.");
        values.put("emergencyEntry", "Ja");
        values.put("remarks", "Repa i köksbänken.");
        values.put(
                "signatures",
                List.of(Map.of("who", "Svenska Bostäder", "state", "2025-09-22, godkänt i systemet: Demo, uthyrning")));
        values.put("blanks", List.of(Map.of("who", "Första personen i hushållet")));
        var goal = Map.of(
                "area",
                "Boende",
                "goal",
                "Bo kvar",
                "activity",
                "Träffas",
                "responsible",
                "Vägledaren",
                "when",
                "Tisdagar",
                "how",
                "Hemma",
                "status",
                "Pågår");
        var plan = new HashMap<String, Object>(Map.of(
                "person",
                "Maja Molin",
                "planVersion",
                "version 1",
                "lockedOn",
                "2025-10-14",
                "followUpOn",
                "2026-01-02",
                "ownWords",
                "Jag vill ha lugn och ro.",
                "takeover",
                "Betala hyran i tid.",
                "debts",
                "Plan med budgetrådgivare.",
                "approval",
                "Godkänner planen",
                "participated",
                "Ja",
                "goals",
                List.of(goal)));
        plan.put("reservation", "Inte på måndagar.");
        values.put("people", List.of(plan));
    }
}
