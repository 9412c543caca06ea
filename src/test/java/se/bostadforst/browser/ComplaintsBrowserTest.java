package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.disturbance.DisturbanceTest;

/** Svenska Bostäder's investigator in the stairwell, with a phone. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class ComplaintsBrowserTest extends DisturbanceTest {

    @LocalServerPort
    private int port;

    @Test
    void a_complaint_is_written_down_and_judged_on_a_phone() {
        at("2026-07-15T10:00");
        var ada = homeOf(HV, "2025-10-15");
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, JUDGE)
                    .visits("/arenden/" + ada)
                    .page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Störningar"))
                    .click();
            var form = page.locator("section form");
            form.locator("[name=happenedOn]").fill("2025-07-12");
            form.locator("button").click();
            assertThat(form.locator(".wrong")).hasCount(2);
            assertThat(form.locator(".wrong").first()).containsText("före inflyttningen 2025-10-15");
            assertThat(form.locator("[name=happenedOn]")).hasValue("2025-07-12");
            photograph(page, "storningar-fel-mobil");
            form.locator("[name=happenedOn]").fill("2026-07-12");
            form.locator("[name=source]").selectOption("STORNINGSJOUR");
            form.locator("button").click();
            var card = page.locator("article");
            assertThat(card).containsText("2026-07-12, Störningsjour");
            assertThat(card).containsText("Inte bedömt än");

            card.locator("summary").click();
            card.locator("[name=class]").selectOption("ALLVARLIG");
            card.locator("[name=ground]").selectOption("GRUNDAD");
            card.locator("button").click();
            assertThat(card.locator(".wrong")).containsText("våld mot hyresgästen");
            assertThat(card.locator("[name=closeViolence]")).isFocused();
            assertThat(card.locator("[name=class]")).hasValue("ALLVARLIG");
            photograph(page, "storningar-bedom-mobil");
            assertThat(fits(page)).isTrue();
            card.locator("[name=closeViolence]").selectOption("NEJ");
            card.locator("button").click();
            assertThat(card).containsText("Räknas som allvarligt klagomål");
            photograph(page, "storningar-mobil");
            assertThat(fits(page)).isTrue();
        }
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    /** Nothing has to be pushed sideways. */
    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }
}
