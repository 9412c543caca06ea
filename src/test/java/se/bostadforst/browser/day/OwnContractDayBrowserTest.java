package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.takeover.TakeoverStoryTest;
import se.bostadforst.tenancy.rent.RentLedger;

/** The days before an own contract: the rent office, the landlord's investigator, and whoever decides there. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class OwnContractDayBrowserTest extends TakeoverStoryTest {

    private static final String RENT_OFFICE = rentOffice(HV);

    @RegisterExtension
    static final Days DAYS = new Days();

    @LocalServerPort
    private int port;

    @Test
    void three_roles_carry_a_household_to_its_own_contract() {
        var caseNumber = asked();
        the_rent_office_enters_a_payment_and_certifies_the_rent(caseNumber);
        the_investigator_judges_a_complaint_and_certifies(caseNumber);
        as(GUIDE).does("Task_ConfirmDebtsSupport", caseNumber, certified());
        as(HV).does("Task_ConfirmDebts", caseNumber, certified());
        at("2026-07-01T14:00");
        held(caseNumber, 9, "2026-07-01");
        proposes(HV, caseNumber, "JA");
        the_landlord_accepts_the_tenant(caseNumber);
    }

    private void the_rent_office_enters_a_payment_and_certifies_the_rent(String caseNumber) {
        inTransaction(RENT_OFFICE, () -> {
            ledger.invoice(
                    new CaseNumber(caseNumber),
                    new RentLedger.Invoice(
                            YearMonth.parse("2026-08"),
                            LocalDate.parse("2026-07-31"),
                            new java.math.BigDecimal("6900"),
                            null));
            return null;
        });
        var day = DAYS.atDesk(port, RENT_OFFICE, clock.instant());
        var page = day.goesTo("/hyror");
        assertThat(page.locator("main")).containsText(caseNumber);
        day.photograph("hyresadministrator-hyror");
        day.goesTo("/hyror/" + caseNumber);
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Betalning för augusti 2026"))
                .click();
        var form = page.locator("details[open] form");
        form.locator("[name=orderReceivedOn]").fill("2026-06-10");
        form.locator("[name=way]").fill("Bankgiro");
        day.photograph("hyresadministrator-betalning");
        form.locator("button").click();
        assertThat(page.locator(
                        "article", new com.microsoft.playwright.Page.LocatorOptions().setHasText("augusti 2026")))
                .containsText("2026-06-10");

        var list = day.list();
        list.takes("Intyga hyran", caseNumber).ticksBox("Jag intygar att uppgifterna stämmer");
        day.photograph("hyresadministrator-intyga").looksAtTheCase();
        list.sends();
        assertThat(takeoverTasks(caseNumber)).doesNotContain("Task_CertifyRent").contains("Task_StateComplaints");
        day.goesTo("/arenden/" + caseNumber);
        day.signsOut();
    }

    private void the_investigator_judges_a_complaint_and_certifies(String caseNumber) {
        var day = DAYS.atDesk(port, INVESTIGATOR, clock.instant());
        var page = day.goesTo("/arenden/" + caseNumber + "/storningar");
        var form = page.locator("section form");
        form.locator("[name=happenedOn]").fill("2026-05-03");
        form.locator("[name=source]").selectOption("STORNINGSJOUR");
        form.locator("button").click();
        var card = page.locator("article");
        card.locator("summary").click();
        card.locator("[name=class]").selectOption("EJ_ALLVARLIG");
        card.locator("[name=ground]").selectOption("GRUNDAD");
        card.locator("[name=closeViolence]").selectOption("NEJ");
        day.photograph("storningsutredare-bedom");
        page.waitForResponse(
                answer -> answer.request().isNavigationRequest(),
                () -> card.locator("button").click());
        page.waitForLoadState();
        assertThat(card).containsText("Ej allvarlig");

        var list = day.list();
        list.takes("Intyga klagomålen", caseNumber).ticksBox("Jag intygar att uppgifterna stämmer");
        day.photograph("storningsutredare-intyga").looksAtTheCase();
        list.sends();
        assertThat(takeoverTasks(caseNumber))
                .doesNotContain("Task_StateComplaints")
                .contains("Task_ConfirmDebtsSupport");
        day.goesTo("/arenden/" + caseNumber);
        day.signsOut();
    }

    private void the_landlord_accepts_the_tenant(String caseNumber) {
        var day = DAYS.atDesk(port, LETTING, clock.instant());
        var list = day.list();
        list.takes("Besluta om hyresgästen accepteras", caseNumber)
                .chooses("Accepteras hyresgästen?", "Ja, hyresgästen accepteras");
        day.photograph("uthyrning-besluta");
        list.turnsTo("Vad som återstår", "Vad det bygger på delas inte med dig.");
        day.photograph("uthyrning-vad-som-aterstar");
        list.turnsTo("Formulär", "Accepteras hyresgästen?").sends();
        assertThat(takeoverTasks(caseNumber)).contains("Task_DrawUpOwnLease");
        list.opens("Upprätta hyresgästens förstahandskontrakt", caseNumber).turnsTo("Ärendet", "Vem har bollen?");
        day.looks();
        day.goesTo("/arenden/" + caseNumber + "/eget-kontrakt");
        day.signsOut();
    }

    /** At home since 2025-10-01, every rent paid, the ninth follow-up booked and the tenant asked. */
    private String asked() {
        var caseNumber =
                movedIn(HV, Invented.person(nominee("Tore"), "Tore", "Tall"), "2025-09-22T10:00", "2025-10-01");
        settled(caseNumber);
        booked(caseNumber, 9, "2026-07-01");
        asked(caseNumber);
        Invented.plainWords(owner, caseNumber);
        return caseNumber;
    }
}
