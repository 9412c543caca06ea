package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.support.SupportTest;

/** A day in Tasklist: "Min dag" in the empty column, a task from it, a list that keeps its place, papers in the tab – at a desk and on a phone. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class TasklistDayBrowserTest extends SupportTest {

    private static final String NOTIFY = "Underrätta hyresvärden om andrahandsupplåtelsen";
    private static final String LIST = ".column-center .three-cols-layout-cell.content";

    /** What a thumb is to hit and cannot; the inner part of a larger target is not one by itself. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('button, a[href], select, input:not([type=hidden])')]
              .filter(e => e.offsetParent && getComputedStyle(e).visibility !== 'hidden' && !e.matches('.sr-only'))
              .filter(e => (e.closest('label, .fjs-input-group, .fjs-select-display') || e).getBoundingClientRect().height < 43.5)
              .map(e => e.outerHTML.slice(0, 160))""";

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('.page-wrap')].every(e => e.scrollWidth <= innerWidth)";

    @LocalServerPort
    private int port;

    @Test
    void a_day_at_a_desk() {
        var caseNumber = aHomeAmongMany();
        try (var browser = new Browser()) {
            var person = browser.signIn("http://localhost:" + port, HV);
            var page = person.page();
            var day = page.locator(".bf-my-day");
            assertThat(day.locator("h2")).hasText("Min dag");
            assertThat(day).containsText("Möten i veckan");
            assertThat(day).containsText("Väntar på andra");
            var card = card(page, NOTIFY, caseNumber);
            assertThat(card.locator(".bf-card-lines")).containsText("Senast");
            assertThat(card.locator(".bf-card-lines")).containsText("Ingen har tagit den · Socialtjänst – handläggare");
            assertThat(
                            page.locator(
                                    "[cam-widget-search] .controls:visible, .create-task-action:visible, .followup-date:visible"))
                    .hasCount(0);
            assertThat(page.locator(".sorting-choice").first()).containsText("Förfaller");
            assertThat(page.locator("ol.tasks-list > li.task").first()).containsText("Försenad");
            assertThat(page.locator("ol.tasks-list > li.task h4 .bf-whole").first())
                    .hasText(Pattern.compile("^BF-\\d{4}-\\d+$"));
            person.photograph("dag-01-min-dag-i-listan");
            page.locator(".sorting-choice .dropdown-toggle").first().click();
            var choices = page.locator(".sorting-choice").first().locator(".dropdown-menu li:visible");
            assertThat(choices.filter(new Locator.FilterOptions().setHasText("Uppgiftens namn")))
                    .hasCount(1);
            assertThat(choices.filter(new Locator.FilterOptions().setHasText(Pattern.compile("variabel|^$"))))
                    .hasCount(0);
            person.photograph("dag-sortering");
            page.keyboard().press("Escape");

            card.evaluate("card => card.scrollIntoView({ block: 'center' })");
            day.getByText(NOTIFY + " · " + caseNumber).first().click();
            assertThat(page.locator(".fjs-form")).isVisible();
            assertThat(page.locator(".nav-tabs li.active")).hasText("Formulär");
            assertThat(page.locator(".bf-task-line")).containsText("Senast");
            page.locator("button.claim").click();
            assertThat(page.locator(".fjs-form fieldset[disabled]")).hasCount(0);
            person.dates("Underrättelsen lämnad", "2026-05-18").chooses("Hur", "E-post");
            assertThat(card.locator(".bf-card-lines")).containsText("Du har tagit den");
            person.photograph("dag-02-uppgiften");
            var top = top(card);
            var next = (String) card.evaluate("card => card.nextElementSibling.querySelector('a').textContent.trim()");
            person.sends();
            page.waitForFunction("text => document.activeElement.textContent.trim() === text", next);
            assertThat(page.url()).doesNotContain("task=");
            assertThat(page.locator("li.task.active")).hasCount(0);
            assertThat(top(page.locator("li.task:has(:focus)"))).isCloseTo(top, within(40.0));
            assertThat((Integer) page.evaluate("list => document.querySelector(list).scrollTop", LIST))
                    .isPositive();
            assertThat(day.locator("h2")).isVisible();
            assertThat(day).not().containsText(NOTIFY + " · " + caseNumber);
            person.photograph("dag-03-listan-star-kvar");

            papersInTheTab(person, caseNumber);
            assertThat(person.failures()).isEmpty();
        }
    }

    private void papersInTheTab(TasklistPerson person, String caseNumber) {
        var page = person.page();
        card(page, "Registrera hyresgästernas underskrift", caseNumber).click();
        person.turnsTo("Ärendet", "Vem har bollen?");
        var papers =
                page.locator(".bf-case section", new Page.LocatorOptions().setHasText("Ladda upp undertecknat papper"));
        papers.getByText("Ladda upp", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(papers.locator("form .bf-refusal")).hasText("Välj en fil.");
        papers.locator(".bf-file").setInputFiles(new FilePayload("fel.txt", "text/plain", "inget papper".getBytes()));
        papers.getByText("Ladda upp", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(papers.locator("form .bf-refusal")).not().hasText("Välj en fil.");
        assertThat(papers.locator("form .bf-refusal")).not().isEmpty();
        papers.locator(".bf-file").setInputFiles(new FilePayload("papper.png", "image/png", picture()));
        papers.locator("form select").selectOption("cooperation-agreement");
        papers.getByText("Ladda upp", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(papers.locator(".bf-notice")).hasText("Samverkansavtal (bilaga 2): uppladdad.");
        var download = page.waitForDownload(() -> papers.locator("ul")
                .first()
                .getByText("Samverkansavtal (bilaga 2)")
                .first()
                .click());
        assertThat(download.suggestedFilename()).isEqualTo(caseNumber + "-cooperation-agreement-undertecknad.png");
        var steps = page.locator(".bf-case section", new Page.LocatorOptions().setHasText("Steg för steg"));
        assertThat(steps).containsText("Pågår");
        assertThat(steps).containsText("Erbjud lägenhet");
        assertThat(steps).containsText("Svenska Bostäder – förvaltare");
        person.photograph("dag-04-handlingar-i-fliken");

        page.locator("ol.tasks-list li.task").first().click();
        assertThat(page.locator(".nav-tabs li.active")).hasText("Formulär");
    }

    @Test
    void a_day_on_a_phone() {
        var caseNumber = aHomeAmongMany();
        try (var browser = new Browser()) {
            var person = browser.signInOnPhone("http://localhost:" + port, HV);
            var page = person.page();
            var card = card(page, NOTIFY, caseNumber);
            assertThat(card.locator(".bf-card-lines")).containsText("Senast");
            good(page, "listan");
            person.photograph("dag-05-listan-mobil");
            card.evaluate("card => card.scrollIntoView({ block: 'center' })");
            var top = top(card);
            card.click();
            assertThat(page.locator(".fjs-form")).isVisible();
            assertThat(page.locator("ol.tasks-list")).isHidden();
            assertThat(page.locator(".nav-tabs li.active")).hasText("Formulär");
            good(page, "formuläret");
            person.photograph("dag-06-formularet-mobil");
            for (var tab : List.of("Ärendet", "Lämna över", "Diagram")) {
                page.locator(".nav-tabs a").getByText(tab).click();
                page.waitForTimeout(1500);
                good(page, tab);
                person.photograph("dag-07-" + tab.substring(0, 1) + "-mobil");
            }
            page.locator(".bf-back").click();
            page.waitForFunction(
                    "text => document.activeElement.textContent.trim() === text", NOTIFY + " · " + caseNumber);
            assertThat(top(card)).isCloseTo(top, within(60.0));

            page.navigate("/min-dag");
            assertThat(page.locator("h1")).hasText("Min dag");
            assertThat(page.locator("main")).containsText(NOTIFY);
            good(page, "/min-dag");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "pictures", "dag-08-min-dag-mobil.png"))
                    .setFullPage(true));
            page.locator("main .day a").first().click();
            assertThat(page.locator(".fjs-form")).isVisible();
            assertThat(person.failures()).isEmpty();
        }
    }

    @Test
    void whoever_can_start_nothing_has_no_such_button() {
        at("2026-05-18T10:00");
        try (var browser = new Browser()) {
            var start = "a[ng-click='open()']:has(.glyphicon-list-alt)";
            var leader = browser.signIn("http://localhost:" + port, LEADER);
            assertThat(leader.page().locator(start)).isHidden();
            leader.photograph("dag-09-projektledaren");
            assertThat(browser.signIn("http://localhost:" + port, HV).page().locator(start))
                    .isVisible();
        }
    }

    /** A case in the middle of a long list. */
    private String aHomeAmongMany() {
        // due before the household's own tasks, and after them
        at("2026-05-04T10:00");
        for (int i = 0; i < 5; i++) {
            nominated(HV, "Förr" + i);
        }
        at("2026-05-18T10:10");
        var caseNumber = admitted(HV, "Dagny");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        at("2026-05-18T10:20");
        for (int i = 0; i < 4; i++) {
            nominated(HV, "Sen" + i);
        }
        return caseNumber;
    }

    private static void good(Page page, String where) {
        assertThat((Boolean) page.evaluate(FITS))
                .as(where + ": ingen rullning i sidled")
                .isTrue();
        assertThat((List<?>) page.evaluate(TOO_SMALL))
                .as(where + ": för små att träffa")
                .isEmpty();
    }

    private static Locator card(Page page, String task, String caseNumber) {
        return page.locator("ol.tasks-list > li.task", new Page.LocatorOptions().setHasText(task + " · " + caseNumber));
    }

    private static double top(Locator card) {
        return card.first().boundingBox().y;
    }
}
