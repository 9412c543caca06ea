package se.bostadforst.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.admission.AdmissionTest;

/** Somebody makes two mistakes in a long form: both are named in Swedish where they stand, and nothing has to be written again. */
class BadInputBrowserTest extends AdmissionTest {

    private static Browser browser;

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
    void two_wrong_numbers_in_a_nomination_leave_everything_else_as_it_was_written() {
        var person = browser.signIn("http://localhost:" + port, HV);
        person.starts("Nominering, urval och antagning").chooses("Finns barn i hushållet", "Nej");
        adult(person, "19900118-9812", "Maja");
        person.chooses("Vem nomineras?", "Ett par");
        adult(person, "19900118-981", "Måns");
        person.selects("Nuvarande eller senaste boende", "Härbärge")
                .ticksBox("Kommer direkt")
                .chooses("Har personen själv ansökt", "Ja");
        var before = person.entered();
        person.sendsInVain();

        assertThat(person.errors(2))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("kontrollsiffran"));
        assertThat(person.entered()).isEqualTo(before);
        assertThat(before).contains("Maja", "Måns", "070-174 06 05");
        person.photograph("felaktig-inmatning-nominering");

        person.fills("Nummer eller tillfällig identitet", 0, "19900118-9811")
                .fills("Nummer eller tillfällig identitet", "19701063-2391")
                .selects("Slags identitet", "Samordningsnummer")
                .sends();
        assertThat(
                        value(
                                "select string_agg(first_name, ' ' order by member_order) from bf.person"
                                        + " where case_number = (select case_number from bf.case_log where event = 'NOMINATED' order by entry_id desc limit 1)"))
                .isEqualTo("Maja Måns");
        assertThat(person.failures()).isEmpty();
    }

    @Test
    void two_mistakes_in_a_decision_on_a_phone_leave_the_reasons_as_they_were_written() {
        var caseNumber = approved(HV, "Telefon");
        var person = browser.signInOnPhone("http://localhost:" + port, HV);
        person.takes("Fatta biståndsbeslut", caseNumber)
                .selects("Utfall", "Delvis")
                .fills("Beslutsfattare", "Alva Demo, socialsekreterare")
                .fills("Punkt i delegationsordningen", "4.2.1")
                .dates("Gäller från", "2027-12-01")
                .dates("Gäller till", "2027-11-30")
                .fills("Motivering", "Påhittad motivering för provet, med ${1+1} och <b>.");
        var before = person.entered();
        person.sendsInVain();

        assertThat(person.errors(2))
                .containsExactlyInAnyOrder(
                        "Slutdagen ligger före startdagen.",
                        "Ett beslut som går personen emot ska ha en överklagandehänvisning.");
        assertThat(person.entered()).isEqualTo(before);
        assertThat(person.focused()).isEqualTo("2027-11-30");
        person.photograph("felaktig-inmatning-beslut-mobil");

        person.dates("Gäller till", "2028-11-30")
                .ticksBox("verklagandehänvisning")
                .sends();
        assertThat(owner.queryForMap(
                        "select reasons, valid_to::text as until from bf.assistance_decision where case_number = ?",
                        caseNumber))
                .isEqualTo(Map.of(
                        "reasons", "Påhittad motivering för provet, med ${1+1} och <b>.", "until", "2028-11-30"));
        assertThat(person.failures()).isEmpty();
    }

    private static void adult(TasklistPerson person, String number, String firstName) {
        person.selects("Slags identitet", "Personnummer")
                .fills("Nummer eller tillfällig identitet", number)
                .fills("Förnamn", firstName)
                .fills("Efternamn", "Molin")
                .selects("Skyddade personuppgifter", "Nej")
                .selects("Registrerat kön", "Uppgift saknas")
                .fills("Telefon", "070-174 06 05")
                .selects("Hemlöshetssituation", "Situation 1");
    }
}
