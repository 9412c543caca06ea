package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.tenancy.rent.RentTest;

/** The rent administrator's working day, and the guide's phone. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class RentsBrowserTest extends RentTest {

    @LocalServerPort
    private int port;

    @Test
    void a_file_with_faults_is_told_row_by_row_and_the_right_one_is_read() {
        at("2026-05-18T10:00");
        var ada = letTo(HV, "2025-12-01");
        var bea = letTo(HV, "2026-02-15");
        var header = "Ärende;Period;Förfallodag;Belopp;Betaldatum;Orsak\r\n";
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, HYRA)
                    .visits("/hyror")
                    .page();
            chooses(page, header + ada + ";2026-05;2026-04-30;=1+1;2026-04-30;\r\n" + bea + ";2026-05\r\n");
            page.locator("[data-preview]").click();
            assertThat(page.locator("#outcome")).containsText("Ingenting läses in: 2 fel");
            assertThat(page.locator("#faults li")).hasCount(2);
            assertThat(page.locator("[data-read]")).isDisabled();
            photograph(page, "hyror-fel-i-fil-mobil");

            chooses(
                    page,
                    header + ada + ";2026-05;2026-04-30;7 450,00;2026-04-30;\r\n" + bea
                            + ";2026-05;2026-04-30;7 450,00;2026-05-06;Hyresgästen\r\n");
            page.locator("[data-preview]").click();
            assertThat(page.locator("#outcome")).containsText("2 rader läses in, 0 fel");
            page.locator("[data-read]").click();
            assertThat(page.locator(".card", new Page.LocatorOptions().setHasText(bea.value())))
                    .containsText("6 dagar efter förfallodagen");
            photograph(page, "hyror-mobil");
            assertThat(fits(page)).isTrue();
        }
    }

    @Test
    void a_payment_by_hand_that_came_late_asks_why_and_keeps_what_was_written() {
        at("2026-05-18T10:00");
        var ada = letTo(HV, "2025-12-01");
        invoiced(ada, "2026-05", "2026-04-30");
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, HYRA)
                    .visits("/hyror/" + ada)
                    .page();
            page.locator("summary").click();
            var form = page.locator("details form");
            form.locator("[name=orderReceivedOn]").fill("2026-05-06");
            form.locator("[name=way]").fill("Bankgiro");
            form.locator("button").click();
            assertThat(form.locator(".wrong")).containsText("Ange orsak");
            assertThat(form.locator("[name=way]")).hasValue("Bankgiro");
            assertThat(form.locator("[name=cause]")).isFocused();
            photograph(page, "hyra-orsak-saknas-mobil");
            form.locator("[name=cause]").selectOption("MYNDIGHET");
            form.locator("button").click();
            assertThat(page.locator("article").first()).containsText("räknas som i tid");
            photograph(page, "hyra-reskontra-mobil");
            assertThat(fits(page)).isTrue();
        }
    }

    @Test
    void the_guide_writes_a_debt_down_on_a_phone() {
        at("2026-05-18T10:00");
        var ada = letTo(HV, "2025-12-01");
        consentToAll(HV, ada);
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, GUIDE)
                    .visits("/arenden/" + ada + "/skulder")
                    .page();
            var form = page.locator("section form");
            form.locator("[name=creditor]").selectOption("BOSTADSBOLAG");
            form.locator("button").click();
            assertThat(form.locator(".wrong")).hasCount(4);
            form.locator("[name=aroseOn]").fill("2024-03-01");
            form.locator("[name=band]").selectOption("FRAN_20_TILL_50");
            form.locator("[name=claimOnOlder]").selectOption("NEJ");
            form.locator("[name=planExists]").selectOption("NEJ");
            form.locator("button").click();
            assertThat(page.locator("article")).containsText("äldre skuld");
            photograph(page, "skulder-mobil");
            assertThat(fits(page)).isTrue();
        }
    }

    private static void chooses(Page page, String file) {
        page.locator("#file")
                .setInputFiles(new FilePayload("hyror.csv", "text/csv", file.getBytes(StandardCharsets.ISO_8859_1)));
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
