package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.assistance.AppealTest;

/** A refusal that is appealed: from the letter in the post to the court's judgment, and the manager's look at it ({@code domain.md} 2.1.b). */
@EnabledIf("se.bostadforst.browser.Browser#present")
class AppealDayBrowserTest extends AppealTest {

    @RegisterExtension
    static final Days DAYS = new Days();

    @LocalServerPort
    private int port;

    @Test
    void a_caseworker_takes_in_an_appeal_stands_by_the_decision_and_hands_it_to_the_court() {
        var caseNumber = decidedCase(Invented.person(nominee("Rut"), "Rut", "Rask"), refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        Invented.plainWords(owner, caseNumber);
        at("2026-06-01T10:00");
        var day = DAYS.atDesk(port, HV, clock.instant());
        registers(day, caseNumber);

        var list = day.list();
        list.takes("Ta ställning till ändring", caseNumber)
                .chooses("Ändras beslutet?", "Nej, beslutet lämnas till domstolen som det är")
                .fills("Skäl", "Inget nytt har kommit fram.");
        day.photograph("handlaggare-overklagande-andring");
        list.sends();

        makesTheLetter(day, caseNumber);
        list = day.list();
        list.takes("Överlämna till förvaltningsrätten", caseNumber)
                .dates("Dag då det lämnades till förvaltningsrätten", "2026-06-01")
                .ticksBox("Följebrevet, beslutet, överklagandet");
        day.photograph("handlaggare-overlamna");
        list.sends();
        assertThat(appeal(caseNumber, 1, "forwarded_on")).isEqualTo("2026-06-01");

        list = day.list();
        list.takes("Registrera domstolens avgörande", caseNumber)
                .chooses("Domstolens avgörande", "Avslag: beslutet står fast")
                .dates("Domstolens dag", "2026-06-01")
                .fills("Målnummer", "1234-26")
                .sends();
        assertThat(day.goesTo("/arenden/" + caseNumber + "/overklaganden").locator("main"))
                .containsText("Överklagande 1, Rut Rask");
        assertThat(openTasks(caseNumber)).isEmpty();
        day.signsOut();
    }

    @Test
    void a_manager_sees_that_an_appeal_is_late_and_their_neighbours_see_nothing() {
        var caseNumber = decidedCase(Invented.person(nominee("Rut"), "Rut", "Rask"), refused());
        as(HV).does("Task_RecordDelivery", caseNumber, delivered("2026-05-18"));
        appeals(caseNumber, "2026-06-01");
        as(HV).does("Task_ConsiderChange", caseNumber, kept());
        Invented.plainWords(owner, caseNumber);
        runDueJobsUntil("2026-06-09T08:00");
        var day = DAYS.onPhone(port, CHIEF, clock.instant());

        assertThat(day.goesTo("/arenden/" + caseNumber).locator("main"))
                .containsText("Överlämna till förvaltningsrätten");
        assertThat(day.goesTo("/arenden/" + caseNumber + "/overklaganden").locator("main"))
                .containsText("försenat");
        assertThat(day.page().locator("h1 .whole")).hasText(caseNumber);
        day.photograph("enhetschef-overklagande-mobil");
        day.signsOut();

        var neighbour = DAYS.atDesk(port, "soc_st_chef1", clock.instant());
        assertThat(neighbour.goesTo("/arenden").locator("main")).not().containsText(caseNumber);
        assertThat(neighbour
                        .page()
                        .request()
                        .get("/api/cases/" + caseNumber + "/appeals")
                        .status())
                .isEqualTo(404);
        neighbour.signsOut();
    }

    /** A date before the person had the decision is refused at its field; what was entered stays. */
    private void registers(WorkingDay day, String caseNumber) {
        var page = day.goesTo("/arenden/" + caseNumber);
        page.getByText("Beslut och överklaganden").first().click();
        page.getByText("Registrera ett överklagande").click();
        var form = page.locator("form").filter(new Locator.FilterOptions().setHasText("Spara överklagandet"));
        form.locator("[name=receivedOn]").fill("2026-05-17");
        form.locator("[name=receivedHow]").selectOption("BREV");
        form.locator("[name=instruction]").selectOption("JA");
        form.locator("[name=letter]").fill("Jag vill ha en lägenhet och klarar att bo själv.");
        day.isRefused("/api/cases/" + caseNumber + "/appeals", () -> {
            form.locator("button").click();
            assertThat(form.locator(".wrong")).hasCount(1);
        });
        assertThat(form.locator("[name=letter]")).hasValue("Jag vill ha en lägenhet och klarar att bo själv.");
        day.photograph("handlaggare-overklagande-fel");
        form.locator("[name=receivedOn]").fill("2026-06-01");
        form.locator("button").click();
        assertThat(page.locator("article h3")).containsText("Överklagande 1");
        day.photograph("handlaggare-overklagande");
    }

    private void makesTheLetter(WorkingDay day, String caseNumber) {
        Page page = day.goesTo("/arenden/" + caseNumber + "/handlingar");
        page.locator("form[data-make=appeal-cover-letter] button").click();
        assertThat(page.locator("main li a[href$='/file']")
                        .filter(new Locator.FilterOptions().setHasText("Överklagande – följebrev")))
                .hasCount(1);
        day.looks();
    }
}
