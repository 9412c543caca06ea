package se.bostadforst.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.takeover.TakeoverStoryTest;

/** From the guide's question on a phone to the tenant's own contract, each organisation in a session of its own. */
@EnabledIf("se.bostadforst.browser.Browser#present")
@EnabledIfSystemProperty(named = "bostadforst.walks", matches = "all")
class TakeoverBrowserTest extends TakeoverStoryTest {

    @LocalServerPort
    private int port;

    @Test
    void the_landlord_decides_and_the_tenant_gets_a_contract_of_their_own() {
        var caseNumber = atHome("Ottilia");
        booked(caseNumber, 9, "2026-07-01");
        try (var browser = new Browser()) {
            browser.signInOnPhone(url(), GUIDE)
                    .takes("Fråga hyresgästen", caseNumber)
                    .chooses("Vill hyresgästen ha eget kontrakt?", "Ja")
                    .chooses("Hur frågade du?", "I ett samtal")
                    .photograph("overtagande-01-fragan-mobil")
                    .sends();
            evidence(HV, caseNumber);
            var page = browser.signInOnPhone(url(), HV)
                    .visits("/arenden/" + caseNumber + "/eget-kontrakt")
                    .page();
            photograph(page, "overtagande-02-vad-som-aterstar-mobil");
            assertThat(page.locator("main").textContent()).contains("1 juli 2026");
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
        }
        at("2026-07-01T14:00");
        held(caseNumber, 9, "2026-07-01");
        try (var browser = new Browser()) {
            browser.signIn(url(), HV)
                    .takes("Ta upp förslag", caseNumber)
                    .turnsTo("Vad som återstår", "Hyran har betalats i tid under hela perioden")
                    .photograph("overtagande-03-flik-vad-som-aterstar")
                    .turnsTo("Formulär", "Vad väljer ni vid mötet?")
                    .chooses("Vad väljer ni vid mötet?", "Föreslå eget kontrakt: alla villkor är uppfyllda")
                    .photograph("overtagande-03-forslag")
                    .sends();
            var landlord = browser.signIn(url(), LETTING);
            landlord.takes("Besluta om hyresgästen accepteras", caseNumber)
                    .turnsTo("Vad som återstår", "Vad det bygger på delas inte med dig.")
                    .photograph("overtagande-04-flik-svenska-bostader")
                    .turnsTo("Formulär", "Accepteras hyresgästen?")
                    .chooses("Accepteras hyresgästen?", "Ja, hyresgästen accepteras")
                    .photograph("overtagande-04-svenska-bostaders-besked");
            assertThat(landlord.page().content()).doesNotContain("6 900").doesNotContain("199001189811");
            landlord.sends();
            landlord.takes("Upprätta hyresgästens förstahandskontrakt", caseNumber)
                    .photograph("overtagande-05-eget-kontrakt")
                    .sends();
            assertThat(landlord.failures()).isEmpty();
        }
        assertThat(value(
                        "select starts_on::text from bf.lease where case_number = ? and kind = 'OWN_LEASE' and replaced_at is null",
                        caseNumber))
                .isEqualTo("2026-08-01");
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
