package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.respite.RespiteStoryTest;

/**
 * A night on phones ({@code domain.md} 2.9, 2.10, S3): somebody rings, the jour asks, socialjouren decides, the jour goes along, day staff and
 * the own unit take over in the morning, and the tenant is home again.
 */
@EnabledIf("se.bostadforst.browser.Browser#present")
@EnabledIfSystemProperty(named = "bostadforst.walks", matches = "all")
class NightBrowserTest extends RespiteStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void a_call_becomes_a_few_nights_away_and_the_tenant_comes_home() {
        var home = home("Nadja", "2025-09-22T10:00", "2025-10-01");
        at("2026-05-18T22:40");
        try (var browser = new Browser()) {
            var jour = browser.signInOnPhone(url(), JOUR);
            var page = jour.visits("/jour/" + home).page();
            page.getByText("Behöver komma bort").click();
            assertThat(page.locator("[data-suggestion]")).containsText("Avlastning");
            page.locator("[name=source][value=HYRESGAST]").check();
            page.locator("[name=note]").fill("Bråk i trappan, vill sova någon annanstans.");
            page.locator("form[data-call] button[type=submit]").click();
            assertThat(page.locator(".crisis")).containsText("kvar av 14");
            photograph(page, "natt-01-samtal-och-kriskort-mobil");

            jour = browser.signInOnPhone(url(), JOUR);
            jour.takes("Bedöm och motivera", home)
                    .chooses("Vill hyresgästen ha en plats?", "Ja")
                    .dates("Första natten", "2026-05-18")
                    .dates("Sista natten", "2026-05-22")
                    .chooses("Varför?", "Konflikt")
                    .chooses("Skulle ett barn följa med?", "Nej")
                    .fills("Vad behöver den som beslutar veta?", "Bråk i trappan. Vill lugna ned sig.")
                    .photograph("natt-02-bedom-mobil")
                    .sends();
            browser.signInOnPhone(url(), SOCIALJOUR)
                    .takes("Besluta om akut avlastning", home)
                    .chooses("Beslut*", "Bifall: alla nätter")
                    .fills("Skäl för beslutet", "Några nätter borta minskar risken för hemmet.")
                    .fills("Beslutsfattare (namn och titel)", "Sara Natt, socialsekreterare")
                    .fills("Punkt i delegationsordningen", "4.2")
                    .photograph("natt-03-socialjouren-mobil")
                    .sends();
            jour.takes("Boka plats", home)
                    .chooses("Plats", "Stadens lågtröskelboende")
                    .fills("Boendets namn", "Boendet Påhittet")
                    .fills("Adress", "Sagogränd 1")
                    .sends();
            at("2026-05-19T00:30");
            jour.takes("Följ med till platsen", home)
                    .chooses("Kom hyresgästen fram?", "Ja")
                    .chooses("Vem följde med?", "Jouren")
                    .dates("Första natten där", "2026-05-18")
                    .photograph("natt-04-framme-mobil")
                    .sends();

            runDueJobsUntil("2026-05-19T10:00");
            at("2026-05-19T10:00");
            browser.signInOnPhone(url(), GUIDE)
                    .takes("Ta emot jourens överlämning", home)
                    .ticksBox("Jag har läst och tar över")
                    .photograph("natt-05-overlamning-mobil")
                    .sends();
            var unit = browser.signIn(url(), HV);
            unit.takes("Ta över efter socialjouren", home).photograph("natt-06-enheten-tar-over");

            runDueJobsUntil("2026-05-20T14:00");
            at("2026-05-20T14:00");
            browser.signInOnPhone(url(), GUIDE)
                    .takes("Registrera återflytt eller annat slut", home)
                    .chooses("Hur slutade det?", "Flyttat hem igen")
                    .dates("Sista natten som sovits", "2026-05-19")
                    .fills("Kostnad (kr), projektet betalar", "900")
                    .photograph("natt-07-aterflytt-mobil")
                    .sends();
        }
        assertThat(account(home, 2026))
                .as("18 och 19 maj sovna, resten lediga direkt")
                .isEqualTo("2+0 kvar 12");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
