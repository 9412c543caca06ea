package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;

/** A session that ends in the middle of a long form costs nobody what they have written ({@code security.md} 5.74). */
@EnabledIf("se.bostadforst.browser.Browser#present")
class SignInAgainBrowserTest extends AppTest {

    @LocalServerPort
    private int port;

    @Test
    void who_is_signed_out_over_a_half_filled_form_signs_in_on_top_of_it_and_goes_on() {
        try (var browser = new Browser()) {
            var handlaggare = browser.signIn("http://localhost:" + port, "soc_hv_handlaggare1");
            var page = handlaggare.page();
            handlaggare
                    .starts("Nominering, urval och antagning")
                    .chooses("Vem nomineras?", "En person")
                    .chooses("Finns barn i hushållet", "Nej")
                    .selects("Slags identitet", "Tillfällig")
                    .fills("Nummer eller tillfällig identitet", "KVAR-0001")
                    .fills("Förnamn", "Kvarna")
                    .fills("Efternamn", "Påhittad")
                    .selects("Skyddade personuppgifter", "Nej")
                    .selects("Registrerat kön", "Kvinna")
                    .selects("Hemlöshetssituation", "Situation 1")
                    .selects("Nuvarande eller senaste boende", "Härbärge")
                    .ticksBox("Kommer direkt")
                    .chooses("Har personen själv ansökt", "Ja");
            page.context().clearCookies();
            handlaggare.sendsInVain();

            var again = page.locator("dialog.bf-again");
            assertThat(again).isVisible();
            assertThat(again).containsText("soc_hv_handlaggare1");
            handlaggare.photograph("10-utloggad-i-formularet");
            again.locator("input[type=password]").fill("fel");
            again.locator("button[type=submit]").click();
            assertThat(again.locator("[role=alert]")).hasText("Fel användarnamn eller lösenord.");
            assertThat(value("select count(*) from bf.person where identity = 'KVAR-0001'"))
                    .isEqualTo("0");

            again.locator("input[type=password]").fill("demo");
            again.locator("button[type=submit]").click();
            assertThat(again).hasCount(0);
            assertThat(page.locator(".fjs-form")).hasCount(0);
            assertThat(value("select first_name from bf.person where identity = 'KVAR-0001'"))
                    .isEqualTo("Kvarna");
            assertThat(page.locator(".tasks-list .task").first()).isVisible();
        }
    }

    @Test
    void who_has_written_nothing_comes_to_the_sign_in_page_as_before() {
        try (var browser = new Browser()) {
            var handlaggare = browser.signIn("http://localhost:" + port, "soc_hv_handlaggare1");
            handlaggare.page().context().clearCookies();
            assertThat(handlaggare.page().locator("input[ng-model='username']")).isVisible();
            assertThat(handlaggare.page().locator("dialog.bf-again")).hasCount(0);
        }
    }
}
