package se.bostadforst.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import se.bostadforst.access.Organisation;

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
        try (var document = Loader.loadPDF(bytes)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 70),
                    "png",
                    Path.of("target/documents", type.code() + ".png").toFile());
        }

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

    @ParameterizedTest
    @MethodSource("types")
    void the_page_says_who_writes_and_when_and_whose_the_template_is(DocumentType type) throws Exception {
        try (var document = Loader.loadPDF(pdf.render(templates.fill(type, VALUES)))) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(Organisation.valueOf(type.author()).label(), "BF-2026-0001 · 18 maj 2026")
                    .doesNotContain("{{", "}}");
            assertThat(text.contains("Projektets egen mall – kan bytas av kommunen"))
                    .isEqualTo(type.ownTemplate());
        }
    }

    /** So that green means something. */
    @Test
    void what_a_screen_reader_or_an_archive_would_miss_is_noticed() throws Exception {
        var html = templates.fill(offer(), VALUES);
        assertThat(failures(pdf.render(html.replaceAll("<title>.*</title>", "")), "PDFUA-1"))
                .as("no title")
                .isNotEmpty();
        assertThat(failures(
                        changed(html, document -> {
                            document.getDocumentCatalog().setLanguage(null);
                        }),
                        "PDFUA-1"))
                .as("no language")
                .isNotEmpty();
        assertThat(failures(
                        changed(html, document -> document.getDocumentCatalog().setStructureTreeRoot(null)), "PDFA-2A"))
                .as("no order of reading")
                .isNotEmpty();
        var otherFont = changed(html, TemplatesTest::withoutItsFont);
        assertThat(failures(otherFont, "PDFUA-1")).as("no font").isNotEmpty();
        assertThat(failures(otherFont, "PDFA-2A")).as("no font").isNotEmpty();
    }

    private static void withoutItsFont(PDDocument document) {
        for (var page : document.getPages()) {
            for (var font : page.getResources().getFontNames()) {
                page.getResources().put(font, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            }
        }
    }

    private byte[] changed(String html, Consumer<PDDocument> change) throws IOException {
        try (var document = Loader.loadPDF(pdf.render(html))) {
            change.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_page_is_made_while_somebody_waits() {
        var warm = new DocumentRegister().all();
        warm.forEach(type -> pdf.render(templates.fill(type, VALUES)));

        for (var type : warm) {
            var began = System.nanoTime();
            pdf.render(templates.fill(type, VALUES));
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(type.code())
                    .isLessThan(Duration.ofMillis(1500));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<h1>Beslut</h1>|<p>{{beslut}}</p>; {{beslut}} på rad 2 finns inte bland uppgifterna",
                "||<p>{{#persons}}{{name}}</p>; {{#persons}} på rad 3 avslutas aldrig",
                "<p>{{#persons}}{{name}}{{/person}}</p>; {{/person}} på rad 1 avslutar något annat",
                "<p>{{unit</p>; {{ och }} hör inte ihop på rad 1",
                "|<p>unit}}</p>; {{ och }} hör inte ihop på rad 2",
                "<p>{{{reasons}}}</p>; bara {{namn}}",
                "<p>{{&reasons}}</p>; bara {{namn}}",
                "<p>{{=<% %>=}}<%& reasons %></p>; bara {{namn}}",
                "<p>{{> /etc/passwd}}</p>; bara {{namn}}",
                "<p>{{unit.getClass.getName}}</p>; finns inte bland uppgifterna",
                "<p>{{caseNumber.bytes}}</p>; finns inte bland uppgifterna"
            })
    void a_page_somebody_has_broken_is_told_in_swedish(String page, String fault, @TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("offer.html"), page.replace('|', '\n'));

        assertThatThrownBy(() -> new DocumentTemplates(folder.toString()).fill(offer(), VALUES))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageStartingWith("Mallen offer.html kan inte fyllas i: ")
                .hasMessageContaining(fault);
    }

    @Test
    void a_page_saved_in_another_alphabet_is_told_in_swedish(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("offer.html"), "<h1>Erbjudande på plats</h1>".getBytes("windows-1252"));

        assertThatThrownBy(() -> new DocumentTemplates(folder.toString()).fill(offer(), VALUES))
                .isInstanceOf(TemplateFaulty.class)
                .hasMessageContaining("filen är inte sparad som UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<h1>Öppen", "<p><b>fel<i>ordning</b></p></div></td>", "", "\uFEFF<h1>Märkt</h1>", "<h1 <h1>"})
    void html_that_is_not_quite_right_still_becomes_a_document(String page, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("offer.html"), page);

        var bytes = pdf.render(new DocumentTemplates(folder.toString()).fill(offer(), VALUES));

        assertThat(failures(bytes, "PDFA-2A")).isEmpty();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("\uFEFF");
    }

    @Test
    void a_municipality_puts_its_own_page_in_the_place_of_ours(@TempDir Path folder) throws IOException {
        var contract = new DocumentRegister().type("sublease").orElseThrow();
        Files.writeString(folder.resolve("sublease.html"), "<h1>Vårt eget kontrakt</h1><p>{{rent}}</p>");

        assertThat(new DocumentTemplates(folder.toString()).fill(contract, VALUES))
                .contains("Vårt eget kontrakt", "6 900 kr i månaden")
                .doesNotContain("Projektets egen mall");
    }

    @Test
    void a_folder_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> new DocumentTemplates("target/finns-inte"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("finns inte");
    }

    private static DocumentType offer() {
        return new DocumentRegister().type("offer").orElseThrow();
    }

    private static void assertConforms(byte[] bytes, String standard) throws Exception {
        assertThat(failures(bytes, standard)).as(standard).isEmpty();
    }

    private static Set<RuleId> failures(byte[] bytes, String standard) throws Exception {
        try (var rules = PDFAValidator.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + standard + ".xml")) {
            var profile = Profiles.profileFromXml(rules);
            try (var parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(bytes), profile.getPDFAFlavour());
                    var validator = Foundries.defaultInstance().createValidator(profile, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .isEqualTo(result.getFailedChecks().isEmpty());
                return result.getFailedChecks().keySet();
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
        values.put("madeOn", "18 maj 2026");
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
        followUps(values);
        appeals(values);
        respite(values);
        onCall(values);
        return values;
    }

    private static void appeals(Map<String, Object> values) {
        values.put("intervention", "Bostad först: bostad i andra hand och stöd");
        var decision = new HashMap<String, Object>();
        for (var name : List.of(
                "title",
                "sentence",
                "decidedOn",
                "lawReference",
                "decisionMaker",
                "delegationPoint",
                "reasons",
                "terms",
                "delivered",
                "lastDay")) {
            decision.put(name, "Bostad först, avslag 2026-05-18");
        }
        decision.put("instructed", true);
        decision.put("dismissal", false);
        values.put("old", decision);
        values.put("new", decision);
        for (var name : List.of("hasnew", "hasold", "lapsed", "goesOn", "takenUp")) {
            values.put(name, true);
        }
        values.put("number", 1);
        values.put("received", "måndag 8 juni 2026");
        values.put("receivedHow", "Brev");
        values.put("courtReceived", "måndag 8 juni 2026");
        values.put("representative", "Bo Ombud");
        values.put("time", "I tid: det kom in senast på sista dagen");
        values.put("letter", "Jag vill ha en lägenhet.\nHälsningar");
        values.put("change", "Beslutet ändras inte");
        values.put("changeReasons", "Inget nytt har kommit fram.");
        values.put("changedOn", "2026-06-09");
        values.put("dismissedOn", "2026-06-09");
    }

    private static void respite(Map<String, Object> values) {
        values.put("person", "Maja Molin, 199001189811");
        values.put("raisedBy", "Jouren");
        values.put("acceptedOn", "2026-05-18");
        values.put("wanted", "från natten 18 maj 2026 till och med natten 24 maj 2026");
        values.put("nightCount", 7);
        values.put("respiteReasons", "Störning, Konflikt");
        values.put("childStays", true);
        values.put("situation", "Bråk med grannen.");
        values.put("accounts", List.of(Map.of("year", "2026", "text", "4 använda, 7 reserverade, 3 kvar av 14")));
        values.put("refusedSentence", "Din begäran om natten 25 maj 2026 (1 natt) avslås.");
        values.put("decidedBy", "socialjouren, utanför kontorstid");
        values.put("otherHelp", "Vägledaren sover över.");
        values.put("placeName", "Boendet");
        values.put("placeAddress", "Gatan 9");
        values.put("granted", "från natten 18 maj 2026 till och med natten 24 maj 2026");
        values.put("slept", "natten 18 maj 2026");
        values.put("sleptCount", 1);
        values.put("respiteEnding", "Återflyttad hem");
        values.put("escort", "Jouren");
        values.put("visits", List.of(Map.of("on", "2026-05-19", "text", "Vi träffades")));
        values.put("meetingNote", "Det är lugnt nu.");
        values.put("costs", "450,00 kr");
    }

    private static void onCall(Map<String, Object> values) {
        values.put(
                "calls",
                List.of(
                        Map.of(
                                "time", "2026-10-25 02:30 (normaltid)",
                                "text",
                                        "2026-10-25 02:30 (normaltid), Hyresgästen: Grannar störs nu. Samtal\nSamtal: Det blev lugnt")));
        values.put("planVersion", "2");
        values.put("risk", "Blir rädd när någon ringer på sent.");
        values.put("helps", "Ring först och säg vem du är.");
        values.put("contacts", "Syster, påhittad.");
        values.put("entry", "Portkod 0000.");
        values.put("address", "Sagovägen 3");
    }

    private static void followUps(Map<String, Object> values) {
        values.put("followUpNumber", "9");
        values.put("quarter", "3");
        values.put("meeting", "onsdag 1 juli 2026 kl. 10:00, hemma hos hyresgästen");
        values.put("receivedOn", "2026-06-24");
        values.put("heldOn", "onsdag 1 juli 2026 kl. 10:00");
        values.put("figures", "2026-05-28 till 2026-06-24\n4 stödmöten hållna, 1 med socialtjänsten, 0 uteblivna");
        values.put("summary", "Det går bra hemma.");
        values.put("needs", "Hyran.");
        values.put("attendees", "Första hyresgästen, Vägledaren, Handläggaren");
        values.put(
                "areas",
                List.of(Map.of("area", "Boende", "light", "Grönt"), Map.of("area", "Ekonomi", "light", "Gult")));
        values.put("ownAssessment", "Jag trivs.");
        values.put("nextStep", "Fortsätta som nu.");
        values.put("fits", "Insatsen passar");
        values.put("planRevised", "Ja");
        values.put("childItem", "Barnet går i skolan.");
        values.put("neighbours", "Grönt");
        values.put(
                "ratings",
                List.of(Map.of(
                        "person", "Maja Molin",
                        "housing", "Förbättrat",
                        "ownContract", "Oförändrat",
                        "quality", "Förbättrat",
                        "stability", "Förbättrat",
                        "integration", "Oförändrat",
                        "supportNeed", "Minskat",
                        "lifeQuality", "7 av 10")));
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
        ownContract(values);
    }

    private static void ownContract(Map<String, Object> values) {
        values.put("testNumber", 2);
        for (var name : List.of("testDate", "proposedOn", "answeredOn", "lastDay")) {
            values.put(name, "1 juli 2026");
        }
        values.put("result", "Alla villkor är uppfyllda");
        values.put(
                "conditions",
                List.of(Map.of(
                        "condition",
                        "Hyran har betalats i tid under hela perioden",
                        "status",
                        "Uppfyllt",
                        "source",
                        "Socialtjänstens hyresadministration")));
        values.put(
                "certificates",
                List.of(Map.of(
                        "source",
                        "Hyran",
                        "organisation",
                        "Socialtjänsten",
                        "on",
                        "2026-06-25",
                        "statement",
                        "Intyg om hyresbetalningar per 2026-06-25\nHyran har betalats i tid under perioden.")));
        values.put("proposal", "Eget kontrakt föreslås med motiverad avvikelse");
        values.put("motivation", "Hyran var sen en gång.");
        values.put("refusal", "Inkomst");
        values.put("earliest", "onsdag 1 juli 2026 (9 månader efter onsdag 1 oktober 2025)");
        values.put("gate", "Hållen");
        values.put("window", "Hela perioden, 2025-10-01 till 2026-07-01");
        values.put(
                "items",
                List.of(Map.of(
                        "condition",
                        "Hyran har betalats i tid under hela perioden",
                        "status",
                        "Uppfyllt",
                        "source",
                        "Socialtjänstens hyresadministration",
                        "lines",
                        List.of(Map.of("line", "2026-05: betald i tid")))));
    }
}
