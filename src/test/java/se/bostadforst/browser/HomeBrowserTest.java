package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.support.SupportTest;

/** From an offered flat to the first whole month at home, each organisation in a session of its own, the guide with a phone. */
@EnabledIf("se.bostadforst.browser.Browser#present")
@EnabledIfSystemProperty(named = "bostadforst.walks", matches = "all")
class HomeBrowserTest extends SupportTest {

    private static final String CHIEF = chiefOf(HV);

    private final List<TasklistPerson> everybody = new ArrayList<>();

    @LocalServerPort
    private int port;

    private Browser browser;

    @Test
    void four_parties_sign_a_home_and_the_guide_keeps_count_of_the_first_month() {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, "Hanna");
        var flat = freeFlat();
        var address = value("select flat_number from bf.flat where flat_id = ?", flat);
        try (var opened = new Browser()) {
            browser = opened;
            signedByEverybody(caseNumber, address);
            runDueJobsUntil("2026-06-01T00:00");
            at("2026-06-01T11:00");
            movedIn(caseNumber);
            aMonthOfMeetings(caseNumber);
            runDueJobsUntil("2026-07-02T08:00");
            at("2026-07-02T10:00");
            closed(caseNumber);
            everybody.forEach(person -> assertThat(person.failures()).isEmpty());
        }
    }

    private void signedByEverybody(String caseNumber, String flat) {
        var landlord = desk(SB);
        landlord.takes("Erbjud lägenhet", caseNumber)
                .selects("Lägenhet", flat)
                .photograph("hem-01-erbjud-lagenhet")
                .sends();
        phone(GUIDE)
                .takes("Visa lägenheten", caseNumber)
                .dates("Visningsdag", "2026-05-18")
                .chooses("Vill hushållet ha lägenheten?", "Ja, hushållet vill ha den")
                .photograph("hem-02-visa-lagenheten-mobil")
                .sends();
        landlord.takes("Upprätta förstahandskontrakt", caseNumber)
                .dates("Hyrestiden börjar", "2026-06-01")
                .fills("Hyra per månad (kr)", "6900")
                .sends();
        signs(desk(LETTING), "Underteckna förstahandskontraktet", caseNumber, "hem-03-underteckna");
        var chief = desk(CHIEF);
        signs(chief, "Underteckna förstahandskontraktet", caseNumber, null);
        var handler = desk(HV);
        handler.takes("Upprätta Bostad först-kontrakt", caseNumber)
                .dates("Hyrestidens första dag", "2026-06-01")
                .fills("Hyra per månad (kr)", "6900")
                .photograph("hem-04-bostad-forst-kontrakt")
                .sends();
        signs(chief, "Underteckna Bostad först-kontraktet", caseNumber, null);
        scans(handler, caseNumber);
        handler.visits("/camunda/app/tasklist/default/")
                .takes("Registrera hyresgästernas underskrift", caseNumber)
                .dates("Första personen skrev under", "2026-05-18")
                .photograph("hem-05-hyresgastens-underskrift")
                .sends();
        handler.visits("/arenden/" + caseNumber).photograph("hem-06-arendet-i-vantan-pa-underskrifter");
        assertThat(handler.page().locator("main")).containsText("2026-06-01");
        assertThat(value("select status from bf.flat where flat_number = ?", flat))
                .isEqualTo("UTHYRD_ANDRAHAND");
        agreementsSigned(HV, caseNumber);
        waiverSent(HV, caseNumber);
    }

    private void signs(TasklistPerson person, String task, String caseNumber, String picture) {
        person.takes(task, caseNumber).chooses("Hur undertecknar ni?", "Godkänn i systemet: namn, roll och tid sparas");
        if (picture != null) {
            person.photograph(picture);
        }
        person.sends();
    }

    private void scans(TasklistPerson handler, String caseNumber) {
        var page = handler.visits("/arenden/" + caseNumber + "/handlingar").page();
        handler.photograph("hem-07-handlingar");
        var form = page.locator("form[data-upload]");
        form.locator("select").selectOption("sublease");
        form.locator("input[type=file]").setInputFiles(new FilePayload("kontrakt.png", "image/png", picture()));
        form.locator("button").click();
        assertThat(page.locator("section.card", new Page.LocatorOptions().setHasText("Finns i ärendet"))
                        .locator("li"))
                .hasCount(1);
        handler.photograph("hem-08-handlingar-med-skannat");
    }

    private void movedIn(String caseNumber) {
        phone(CARETAKER)
                .takes("Lämna ut nycklar", caseNumber)
                .dates("Dag", "2026-06-01")
                .chooses("Lämnades nycklarna?", "Ja, nycklarna är lämnade")
                .photograph("hem-08-nycklar-mobil")
                .sends();
        assertThat(status(caseNumber)).isEqualTo("INFLYTTAD");
    }

    private void aMonthOfMeetings(String caseNumber) {
        at("2026-06-24T15:00");
        var page = phone(GUIDE).visits("/arenden/" + caseNumber + "/moten").page();
        enters(page, "2026-07-30", false);
        assertThat(page.locator("[data-error=on]")).not().isEmpty();
        photograph(page, "moten-fel-dag-mobil");
        for (var day : List.of("2026-06-03", "2026-06-10", "2026-06-17")) {
            enters(page, day, false);
            assertThat(page.locator("section.card li strong", new Page.LocatorOptions().setHasText(day)))
                    .hasCount(1);
        }
        var began = System.nanoTime();
        enters(page, "2026-06-24", true);
        assertThat(page.locator("main")).containsText("4 av 4, 1 med socialtjänsten");
        assertThat((System.nanoTime() - began) / 1_000_000_000.0)
                .as("seconds for a meeting")
                .isLessThan(30);
        photograph(page, "moten-mobil");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private static void enters(Page page, String day, boolean withSocialServices) {
        var form = page.locator("form[data-meeting]");
        form.locator("[name=on]").fill(day);
        if (withSocialServices) {
            form.getByText("Socialtjänsten deltog").click();
        }
        form.locator("button[type=submit]").click();
    }

    /** Socialtjänsten says it took part, the month is closed on its day, and the case says how it went. */
    private void closed(String caseNumber) {
        var handler = desk(HV);
        handler.takes("Bekräfta deltagande i månadens möten", caseNumber)
                .chooses("Deltog socialtjänsten?", "Ja")
                .sends();
        runDueJobsUntil("2026-07-09T08:00");
        assertThat(month(caseNumber, 1, "2026-06")).isEqualTo("UPPFYLLD 4/4");
        at("2026-07-09T10:00");
        desk(HV).visits("/arenden/" + caseNumber).photograph("hem-09-arendet-efter-forsta-manaden");
    }

    private TasklistPerson desk(String user) {
        return known(browser.signIn("http://localhost:" + port, user));
    }

    private TasklistPerson phone(String user) {
        return known(browser.signInOnPhone("http://localhost:" + port, user));
    }

    private TasklistPerson known(TasklistPerson person) {
        everybody.add(person);
        return person;
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
