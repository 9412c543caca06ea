package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.respite.RespiteStoryTest;

/** The nights: Stadsmissionen's jour on a phone, and the socialjour who decides when everybody else sleeps. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class NightDayBrowserTest extends RespiteStoryTest {

    @RegisterExtension
    static final Days DAYS = new Days();

    @Autowired
    private CrisisPlans plans;

    @LocalServerPort
    private int port;

    @Test
    void a_night_is_carried_by_the_jour_and_the_socialjour() {
        var caseNumber = atHome("Nadja", "Nord");
        planWritten(caseNumber);
        at("2025-11-18T23:10");
        the_jour_logs_a_call_on_a_phone_and_calms_it_by_talking(caseNumber);
        at("2025-11-18T23:50");
        raised(JOUR, caseNumber);
        as(JOUR).does("Task_AssessRespite", caseNumber, wanted("2025-11-18", "2025-11-21"));
        Invented.plainWords(owner, caseNumber);
        the_socialjour_decides_about_some_nights_away(caseNumber);
        runDueJobsUntil("2025-11-19T09:00");
        assertThat(openTasks(caseNumber)).contains("Task_ReceiveHandover");
    }

    private void planWritten(String caseNumber) {
        guide(() -> {
            plans.write(
                    new CaseNumber(caseNumber),
                    new CrisisPlans.NewPlan(
                            "Blir rädd när någon ringer på sent.",
                            "Ring först och säg vem du är.",
                            "Syster, 070-000 00 00.",
                            "Portkod 0000."));
            return null;
        });
    }

    private void the_jour_logs_a_call_on_a_phone_and_calms_it_by_talking(String caseNumber) {
        var day = DAYS.onPhone(port, JOUR, clock.instant());
        var page = day.goesTo("/jour");
        page.locator("#q").fill(caseNumber);
        page.locator("form.search button").click();
        page.locator(".ways a").first().click();
        page.getByText("Grannar störs nu").click();
        page.locator("[name=reachable][value=JA]").check();
        assertThat(page.locator("[data-suggestion]")).containsText("Förslag: Samtal.");
        page.locator("[name=source][value=GRANNE_VIA_SB]").check();
        page.locator("[name=note]").fill("Hög musik sedan klockan 22.");
        page.evaluate("window.scrollTo(0, 0)");
        day.photograph("jour-logga-mobil");
        page.locator("form[data-call] button[type=submit]").click();
        assertThat(page.locator(".crisis")).containsText("Nadja");
        day.photograph("jour-kort-mobil");

        var list = day.list();
        list.takes("Lugna genom samtal", caseNumber).chooses("Hur gick det?", "Det blev lugnt");
        day.photograph("jour-lugna-mobil").looksAtTheCase();
        list.sends();
        assertThat(openTasks(caseNumber)).doesNotContain("Task_CalmByTalk");
        day.goesTo("/arenden/" + caseNumber);
        day.signsOut();
    }

    private void the_socialjour_decides_about_some_nights_away(String caseNumber) {
        var day = DAYS.atDesk(port, SOCIALJOUR, clock.instant());
        var list = day.list();
        list.takes("Besluta om akut avlastning", caseNumber)
                .chooses("Beslut*", "Bifall: alla nätter")
                .fills("Skäl för beslutet", "Några nätter borta minskar risken för hemmet.")
                .fills("Beslutsfattare (namn och titel)", "Sara Natt, socialsekreterare")
                .fills("Punkt i delegationsordningen", "4.2");
        day.photograph("socialjour-besluta");
        list.turnsTo("Ärendet", "Vem har bollen?");
        day.photograph("socialjour-arendet");
        list.turnsTo("Formulär", "Beslutsfattare (namn och titel)").sends();
        assertThat(openTasks(caseNumber)).contains("Task_BookPlace");
        assertThat(day.goesTo("/arenden").locator("main")).containsText(caseNumber);
        day.goesTo("/arenden/" + caseNumber);
        day.signsOut();
    }

    private String atHome(String firstName, String lastName) {
        var caseNumber =
                movedIn(HV, Invented.person(nominee(firstName), firstName, lastName), "2025-09-22T10:00", "2025-10-01");
        Invented.plainWords(owner, caseNumber);
        return caseNumber;
    }
}
