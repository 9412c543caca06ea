package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.followup.FollowUpTest;

/** The project leader in Cockpit: the page "Uppföljning" from the menu, at a desk and on a phone, and where the cases are in the diagram. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class OversightBrowserTest extends FollowUpTest {

    private static final String LEADER = "projektledare1";

    private static final Path PAPER = Path.of("target", "pictures", "uppfoljning-utskrift.pdf");

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Test
    void the_project_leader_sees_the_figures_and_where_the_cases_are() throws IOException {
        var anders = movedIn(EFH, nominee("Anders"), "2026-01-26T10:00", "2026-02-02");
        followedUp(EFH, anders, 1);
        nominated(HV, "Bo");
        upForApproval(ST, "Cecilia");
        at("2026-03-23T10:00");
        try (var browser = new Browser()) {
            var desk = cockpit(browser.signIn(house(), LEADER).page());
            var link = desk.getByRole(AriaRole.LINK, named("Uppföljning"));
            link.focus();
            desk.keyboard().press("Enter");
            assertThat(desk.locator(".bf-oversight h1")).hasText("Uppföljning");
            assertThat(desk.locator(".bf-chart canvas").first()).isVisible();
            desk.waitForTimeout(800);
            photograph(desk, "uppfoljning-cockpit");
            desk.setViewportSize(1366, 4600);
            photograph(desk, "uppfoljning-cockpit-hela");
            desk.setViewportSize(1366, 850);
            equalsTheApi(desk);
            desk.locator(".bf-contents button").last().press("Enter");
            assertThat(desk.locator("#bf-takeovers")).isFocused();
            desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(desk.locator(".bf-tools")).isHidden();
            desk.pdf(new Page.PdfOptions().setPath(PAPER));
            try (var paper = Loader.loadPDF(PAPER.toFile())) {
                assertThat(new PDFTextStripper().getText(paper))
                        .contains(
                                "Öppna uppgifter",
                                "Ärenden i varje skede",
                                "Tid till eget kontrakt",
                                "Mer än 6 månader");
            }
            desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            var phone = cockpit(browser.signInOnPhone(house(), LEADER).page());
            phone.navigate("/camunda/app/cockpit/default/#/uppfoljning");
            assertThat(phone.locator(".bf-chart canvas").first()).isVisible();
            phone.waitForTimeout(800);
            photograph(phone, "uppfoljning-cockpit-mobil");
            phone.locator("#bf-waiting").scrollIntoViewIfNeeded();
            photograph(phone, "uppfoljning-cockpit-mobil-2");
            phone.setViewportSize(390, 9000);
            photograph(phone, "uppfoljning-cockpit-mobil-hela");
            assertThat((Boolean) phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();

            whereTheCasesAre(desk, anders);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void an_empty_project_says_so_in_swedish() {
        owner.update(
                "update bf.follow_up set status = 'EJ_GENOMFORD', held_on = null, booked_on = '2010-01-01', nominal_on = '2010-01-01'");
        at("2026-05-18T10:00");
        try (var browser = new Browser()) {
            var page = cockpit(browser.signIn(house(), LEADER).page());
            page.navigate("/camunda/app/cockpit/default/#/uppfoljning");
            assertThat(page.locator(".bf-oversight")).containsText("Ingen uppgift är öppen.");
            assertThat(page.locator(".bf-oversight")).containsText("Inget ärende pågår.");
            assertThat(page.locator("#bf-tasks + .bf-empty")).hasCount(1);
            assertThat(complaints).isEmpty();
        }
    }

    private void whereTheCasesAre(Page desk, String caseNumber) {
        var definition = models.createProcessDefinitionQuery()
                .processDefinitionKey("tenancy")
                .latestVersion()
                .singleResult();
        desk.navigate("/camunda/app/cockpit/default/#/process-definition/" + definition.getId() + "/runtime");
        assertThat(desk.locator(".djs-container svg").first()).isVisible();
        assertThat(desk.locator(".djs-overlay .badge").first()).isVisible();
        photograph(desk, "hyrestid-i-cockpit");
        assertThat(desk.locator("body")).containsText(caseNumber);
        var instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("tenancy")
                .processInstanceBusinessKey(caseNumber)
                .singleResult();
        desk.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance.getId() + "/runtime");
        assertThat(desk.locator("body")).containsText("Instans-ID");
        assertThat(desk.locator(".djs-overlay .badge").filter(new Locator.FilterOptions().setHasText("1")))
                .hasCount(2);
        photograph(desk, "hyrestid-ett-arende-i-cockpit");
    }

    private void equalsTheApi(Page page) throws IOException {
        var told = new ObjectMapper()
                .readTree(Visitor.signedIn(port, LEADER).get("/api/oversight").body());
        assertThat(told.get("tables")).hasSize(8);
        for (JsonNode table : told.get("tables")) {
            var shown = page.locator("[data-table='" + table.get("id").asText() + "']");
            if (table.get("blank").asBoolean()) {
                assertThat(shown).hasCount(0);
                assertThat(page.locator(".bf-oversight"))
                        .containsText(table.get("empty").asText());
                continue;
            }
            var expected = new ArrayList<String>();
            table.get("rows").forEach(row -> {
                expected.add(row.get("label").asText());
                row.get("cells").forEach(cell -> expected.add(cell.get("text").asText()));
            });
            assertThat(shown.locator("tbody th, tbody td").allTextContents()).containsExactlyElementsOf(expected);
        }
    }

    private Page cockpit(Page page) {
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.navigate("/camunda/app/cockpit/default/");
        try {
            assertThat(page.locator("[cam-widget-header]")).isVisible();
        } catch (AssertionError notOpened) {
            photograph(page, "cockpit-oppnades-inte");
            throw new AssertionError("Cockpit did not open: " + complaints, notOpened);
        }
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static void photograph(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
