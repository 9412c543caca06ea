package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.tenancy.TenancyTest;

/** The guide makes an address for the calendar of her phone, sees it once and takes it back. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class CalendarBrowserTest extends TenancyTest {

    @LocalServerPort
    private int port;

    @Test
    void an_address_is_made_shown_once_and_taken_back_on_a_phone() {
        at("2026-05-18T10:00");
        owner.update("delete from bf.calendar_feed where user_id = ?", GUIDE);
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, GUIDE)
                    .visits("/kalender")
                    .page();
            photograph(page, "kalender-tom-mobil");
            page.locator("#make button").click();
            assertThat(page.locator("#new-address h2")).isFocused();
            var address = page.locator("#address").textContent();
            photograph(page, "kalender-adress-mobil");
            assertThat(fits(page)).isTrue();
            var path = address.replaceFirst("^https?://[^/]+", "");
            assertThat(new Visitor(port).get(path).body()).startsWith("BEGIN:VCALENDAR");
            page.reload();
            assertThat(page.locator("main")).containsText("Du har en adress sedan 2026-05-18");
            assertThat(page.locator("main")).not().containsText(path);
            photograph(page, "kalender-gjord-mobil");
            page.locator("#revoke button").click();
            assertThat(page.locator("#state")).hasText("Du har ingen adress.");
            assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }
}
