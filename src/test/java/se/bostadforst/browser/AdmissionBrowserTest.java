package se.bostadforst.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;

/** Admission as its people do it, in the real Tasklist, each in a session of their own; the pictures are kept under {@code docs}. */
class AdmissionBrowserTest extends AppTest {

    private static Browser browser;

    private static final String LATEST =
            "select case_number from bf.case_log where event = 'NOMINATED' order by entry_id desc limit 1";

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Browser.present(), "Chromium is not installed: .ci/run installs it");
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void three_organisations_carry_a_nomination_to_an_accepted_offer() {
        var handlaggare = browser.signIn(url(), "soc_hv_handlaggare1");
        handlaggare.photograph("01-handlaggarens-lista");

        handlaggare
                .starts("Nominering, urval och antagning")
                .chooses("Vem nomineras?", "En person")
                .chooses("Finns barn i hushållet", "Nej")
                .selects("Slags identitet", "Personnummer")
                .fills("Nummer eller tillfällig identitet", "19900118-9812")
                .fills("Förnamn", "Maja")
                .fills("Efternamn", "Molin")
                .selects("Skyddade personuppgifter", "Nej")
                .selects("Registrerat kön", "Kvinna")
                .fills("Telefon", "070-174 06 05")
                .selects("Hemlöshetssituation", "Situation 1")
                .selects("Nuvarande eller senaste boende", "Härbärge")
                .ticksBox("Kommer direkt")
                .chooses("Har personen själv ansökt", "Ja")
                .sendsInVain();
        assertThat(handlaggare.errorAt("Nummer eller tillfällig identitet")).contains("kontrollsiffran");
        handlaggare.photograph("02-fel-vid-faltet");
        handlaggare.fills("Nummer eller tillfällig identitet", "19900118-9811").sends();

        var caseNumber = value(LATEST);
        assertThat(caseNumber).startsWith("BF-");
        assertThat(value("select identity from bf.person where case_number = ?", caseNumber))
                .isEqualTo("199001189811");

        handlaggare
                .takes("Informera och inhämta samtycke", caseNumber)
                .ticks(
                        "Den första personen samtycker",
                        "Stockholms Stadsmission",
                        "Socialtjänst- och arbetsmarknadsförvaltningen")
                .chooses("Hur lämnades samtycket?", "Skriftligt")
                .ticksBox("Personen har fått information")
                .photograph("03-samtycke")
                .sends();

        handlaggare
                .takes("Bedöm urvalskrav", caseNumber)
                .chooses("1. Lever i akut hemlöshet", "Ja")
                .selects("2. Aktuell vid", "Hässelby-Vällingby")
                .chooses("3. Kvalificerar idag", "Nej")
                .chooses("4. Vill bo i egen lägenhet", "Ja")
                .chooses("5. Villig att ha kontakt", "Ja")
                .chooses("5. Villig att samarbeta", "Ja")
                .chooses("6. Förstår projektet", "Ja")
                .chooses("6. Villig att delta", "Ja")
                .chooses("7. Avhyst på grund av störningar", "Nej")
                .chooses("8. Bedöms vara våldsam", "Nej")
                .chooses("8. Bedöms utgöra en risk", "Nej")
                .photograph("04-urvalskrav")
                .sends();
        assertThat(status(caseNumber)).isEqualTo("UNDER_GODKANNANDE");

        var landlord = browser.signInOnPhone(url(), "sb_forvaltare1");
        landlord.takes("Godkänn nominerad", caseNumber).photograph("05-svenska-bostader-mobil");
        assertThat(landlord.page().content()).doesNotContain("Maja").doesNotContain("199001189811");
        landlord.chooses("Svar", "Godkänns").sends();

        var charity = browser.signIn(url(), "ssm_chef1");
        charity.takes("Godkänn nominerad", caseNumber).photograph("06-stadsmissionen");
        assertThat(charity.page().locator("textarea").first().inputValue()).contains("Maja Molin");
        charity.chooses("Svar", "Godkänns").sends();
        assertThat(status(caseNumber)).isEqualTo("UNDER_GODKANNANDE");

        var leader = browser.signIn(url(), "projektledare1");
        leader.takes("Godkänn nominerad", caseNumber)
                .chooses("Svar", "Godkänns")
                .sends();
        assertThat(status(caseNumber)).isEqualTo("ERBJUDEN");

        handlaggare
                .takes("Fatta biståndsbeslut", caseNumber)
                .selects("Utfall", "Bifall")
                .fills("Beslutsfattare", "Alva Demo, socialsekreterare")
                .fills("Punkt i delegationsordningen", "4.2.1")
                .dates("Gäller från", "2026-12-01")
                .fills("Motivering", "Påhittad motivering för provet.")
                .photograph("07-bistandsbeslut")
                .sends();
        handlaggare
                .takes("Lämna erbjudande", caseNumber)
                .chooses("Hur lämnades erbjudandet?", "Muntligt och skriftligt")
                .sends();
        handlaggare
                .takes("Registrera svar på erbjudandet", caseNumber)
                .chooses("Personens svar", "Tackar ja")
                .dates("Dag för svaret", java.time.LocalDate.now(clock).toString())
                .sends();
        handlaggare
                .takes("Registrera delgivning", caseNumber)
                .dates(
                        "Personen fick del av beslutet",
                        java.time.LocalDate.now(clock).toString())
                .selects("Hur?", "Personligen")
                .sends();
        assertThat(status(caseNumber)).isEqualTo("ANTAGEN");

        handlaggare.visits("/arenden/" + caseNumber).photograph("08-arendet");
        assertThat(handlaggare.page().content()).contains("Antagen").contains("Maja Molin");
        browser.signInOnPhone(url(), "soc_st_handlaggare1")
                .visits("/arenden/" + caseNumber)
                .photograph("09-annan-enhet-mobil");
        for (var person : java.util.List.of(handlaggare, landlord, charity, leader)) {
            assertThat(person.failures()).isEmpty();
        }
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
