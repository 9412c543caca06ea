package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.oncall.OnCallTest;

/** A call at night on a phone: signed in, found, logged, and the crisis card, in far less than a minute ({@code domain.md} 2.10). */
@EnabledIf("se.bostadforst.browser.Browser#present")
class JourBrowserTest extends OnCallTest {

    private static final int SMALLEST_TARGET = 44;

    @LocalServerPort
    private int port;

    @org.springframework.beans.factory.annotation.Autowired
    private CrisisPlans plans;

    @Test
    void a_call_at_night_is_logged_on_a_phone_in_less_than_a_minute() {
        var home = home("Ada");
        at("2026-05-18T23:10");
        inTransaction(GUIDE, () -> {
            plans.write(
                    new CaseNumber(home),
                    new CrisisPlans.NewPlan(
                            "Blir rädd när någon ringer på sent.",
                            "Ring först och säg vem du är.",
                            "Syster, 070-000 00 00.",
                            "Portkod 0000."));
            return null;
        });
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, JOUR)
                    .visits("/")
                    .page();
            assertThat(page.locator(".ways a").first()).hasText(java.util.regex.Pattern.compile("Jour.*"));
            page.locator(".ways a").first().click();
            assertThat(page.locator("h1")).hasText("Jour");
            photograph(page, "jour-sok-mobil");
            assertThat(page.locator("#q")).isFocused();

            var started = System.nanoTime();
            page.locator("#q").fill(home);
            page.locator("form.search button").click();
            page.locator(".ways a").first().click();
            page.getByText("Grannar störs nu").click();
            page.locator("[name=reachable][value=JA]").check();
            assertThat(page.locator("[data-suggestion]")).containsText("Förslag: Samtal.");
            assertThat(page.locator("[name=triage][value=SAMTAL]")).isChecked();
            page.locator("[name=source][value=GRANNE_VIA_SB]").check();
            page.locator("[name=note]").fill("Hög musik sedan klockan 22.");
            photograph(page, "jour-samtal-mobil");
            tappable(page);
            assertThat(fits(page)).isTrue();
            page.locator("form[data-call] button[type=submit]").click();
            assertThat(page.locator(".crisis")).containsText("Blir rädd när någon ringer på sent.");
            var seconds = (System.nanoTime() - started) / 1_000_000_000.0;
            System.out.printf("FIGUR från tryck till loggat samtal med kriskort i webbläsaren: %.1f s%n", seconds);
            assertThat(seconds).isLessThan(60);

            assertThat(page.locator(".crisis")).containsText("Ada");
            assertThat(page.locator(".crisis")).containsText("Nyckelavtal finns");
            assertThat(page.locator("article").first()).containsText("Hög musik");
            photograph(page, "jour-kriskort-mobil");
            assertThat(fits(page)).isTrue();
        }
        assertThat(value("select triage || ' ' || source from bf.on_call_entry where case_number = ?", home))
                .isEqualTo("SAMTAL GRANNE_VIA_SB");
    }

    @Test
    void what_is_missing_is_said_at_its_place_and_the_night_that_has_two_half_past_twos_is_asked_about() {
        var home = home("Bea");
        at("2026-10-26T07:10");
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, JOUR)
                    .visits("/jour/" + home)
                    .page();
            var form = page.locator("form[data-call]");
            form.locator("button[type=submit]").click();
            assertThat(form.locator("[data-error=situation]")).hasText("Välj vad som har hänt.");
            page.getByText("Praktiskt: lås, vatten, värme").click();
            form.locator("[name=triage][value=SAMTAL]").check();
            form.locator("[name=triageReason]").fill("Ville prata också.");
            form.locator("details summary").click();
            form.locator("[name=calledAt]").fill("2026-10-25T02:30");
            form.locator("button[type=submit]").click();
            assertThat(form.locator("[data-error=clock]")).containsText("två gånger");
            photograph(page, "jour-klockan-tva-ganger-mobil");
            form.locator("[name=clock][value=NORMALTID]").check();
            form.locator("button[type=submit]").click();
            assertThat(page.locator("article").first()).containsText("2026-10-25 02:30 (normaltid)");
            assertThat(fits(page)).isTrue();
        }
    }

    /** Every way to touch something is big enough for a thumb. */
    private static void tappable(Page page) {
        var small = page.locator(
                        "form[data-call] .chips:not([hidden]) label, form[data-call] button, form[data-call] summary")
                .evaluateAll("all => all.filter(e => e.getClientRects().length && e.getBoundingClientRect().height < "
                        + SMALLEST_TARGET + ").map(e => e.textContent.trim())");
        assertThat((java.util.List<?>) small).isEmpty();
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Nothing has to be pushed sideways. */
    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }
}
