package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.support.SupportTest;

/** The days around a home: a flat is found, contracts are signed, keys handed over, and the guide comes by. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class HomeDayBrowserTest extends SupportTest {

    private static final String CHIEF = chiefOf(HV);
    private static final String SIGNED = "Godkänn i systemet: namn, roll och tid sparas";

    @RegisterExtension
    static final Days DAYS = new Days();

    @LocalServerPort
    private int port;

    @Test
    void a_property_manager_adds_a_flat_and_offers_it() {
        var caseNumber = accepted("Vera", "Vik");
        var number = "BF-" + value("select 100 + count(*) from bf.flat");
        var day = DAYS.atDesk(port, SB, clock.instant());
        var page = day.goesTo("/lagenheter");
        page.getByLabel("Lägenhetsnummer").fill(number);
        page.getByLabel("Adress").fill("Sagovägen 7");
        page.getByLabel("Antal rum").fill("1,5");
        page.getByLabel("Yta").fill("38");
        page.getByLabel("Hyra per månad").fill("6900");
        page.locator("section form button").click();
        assertThat(page.locator("main ul")).containsText(number);
        day.photograph("forvaltare-lagenheter");

        var list = day.list();
        list.takes("Erbjud lägenhet", caseNumber).selects("Lägenhet", number);
        day.photograph("forvaltare-erbjud").looksAtTheCase();
        list.sends();
        assertThat(openTasks(caseNumber)).contains("Task_ShowFlat");
        assertThat(day.goesTo("/arenden/" + caseNumber).locator("main")).containsText("Stockholms Stadsmission");
        day.photograph("forvaltare-arendet");
        day.signsOut();
    }

    @Test
    void a_unit_manager_signs_hands_out_tasks_and_sees_who_has_read() {
        var caseNumber = accepted("Vera", "Vik");
        flatFound(caseNumber);
        as(SB).does(
                        "Task_DrawUpHeadLease",
                        caseNumber,
                        java.util.Map.of("startsOn", "2026-06-01", "monthlyRent", 6900));
        as(LETTING).does("Task_SignHeadLeaseLandlord", caseNumber, inSystem());
        var day = DAYS.atDesk(port, CHIEF, clock.instant());
        var list = day.list();
        list.takes("Underteckna förstahandskontraktet", caseNumber).chooses("Hur undertecknar ni?", SIGNED);
        day.photograph("enhetschef-underteckna").looksAtTheCase();
        list.sends();
        assertThat(openTasks(caseNumber)).contains("Task_DrawUpSublease");

        var page = day.goesTo("/fordela");
        var form = page.locator("form[data-tasks]")
                .filter(new Locator.FilterOptions().setHasText("Upprätta Bostad först-kontrakt"));
        form.locator(".pick label")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .first()
                .click();
        form.locator("select[name=to]").selectOption("soc_hv_handlaggare2");
        form.locator("select[name=reason]").selectOption("ARBETSFORDELNING");
        day.photograph("enhetschef-fordela");
        form.locator("button").click();
        assertThat(page.locator("main")).containsText("utdelad: arbetsfördelning");
        assertThat(day.goesTo("/arenden/" + caseNumber + "/lasningar").locator("main"))
                .containsText(HV);
        day.photograph("enhetschef-vem-har-sett");
        day.goesTo("/arenden/" + caseNumber);
        day.goesTo("/franvaro");
        day.signsOut();
    }

    @Test
    void the_manager_of_support_signs_and_hands_a_task_to_a_guide() {
        var caseNumber = accepted("Vera", "Vik");
        flatFound(caseNumber);
        leasesSigned(HV, caseNumber, "2026-06-01");
        var day = DAYS.atDesk(port, SSM, clock.instant());
        var list = day.list();
        list.takes("Underteckna samverkansavtalet", caseNumber).chooses("Hur undertecknar ni?", SIGNED);
        day.photograph("stadsmissionens-chef-underteckna").looksAtTheCase();
        list.sends();
        assertThat(openTasks(caseNumber)).doesNotContain("Task_SignCooperationSupport");
        var page = day.goesTo("/fordela");
        var form =
                page.locator("form[data-tasks]").filter(new Locator.FilterOptions().setHasText("Upprätta nyckelavtal"));
        form.locator(".pick label")
                .filter(new Locator.FilterOptions().setHasText("Upprätta nyckelavtal"))
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .click();
        form.locator("select[name=to]").selectOption("ssm_vagledare2");
        form.locator("select[name=reason]").selectOption("SEMESTER");
        day.photograph("stadsmissionens-chef-fordela");
        form.locator("button").click();
        assertThat(page.locator("main")).containsText("semester");
        assertThat(as("ssm_vagledare2").task("Task_AgreeOnKeys", caseNumber).getAssignee())
                .isEqualTo("ssm_vagledare2");
        day.goesTo("/jour");
        day.goesTo("/arenden/" + caseNumber);
        day.signsOut();
    }

    @Test
    void a_caretaker_hands_over_the_keys_on_a_phone_and_notes_a_complaint() {
        var caseNumber = atHome("Vera", "Vik");
        at("2026-06-01T11:00");
        var day = DAYS.onPhone(port, CARETAKER, clock.instant());
        var list = day.list();
        day.photograph("bovard-lista-mobil");
        list.takes("Lämna ut nycklar", caseNumber)
                .dates("Dag", "2026-06-01")
                .chooses("Lämnades nycklarna?", "Ja, nycklarna är lämnade");
        day.photograph("bovard-nycklar-mobil").looksAtTheCase();
        list.sends();
        assertThat(passed(caseNumber)).contains("Task_HandOverKeys");
        assertThat(openTasks(caseNumber)).doesNotContain("Task_HandOverKeys");
        assertThat(day.goesTo("/arenden/" + caseNumber).locator("main")).containsText("Inflyttad");

        var page = day.goesTo("/arenden/" + caseNumber + "/storningar");
        var form = page.locator("section form");
        form.locator("[name=happenedOn]").fill("2026-06-01");
        form.locator("[name=source]").selectOption("GRANNE");
        day.photograph("bovard-storningar-mobil");
        form.locator("button").click();
        assertThat(page.locator("article")).containsText("2026-06-01, Granne");
        day.looks();
        day.signsOut();
    }

    @Test
    void a_guide_books_the_follow_up_enters_a_meeting_and_writes_the_crisis_plan_on_a_phone() {
        var caseNumber = atHome("Vera", "Vik");
        runDueJobsUntil("2026-06-11T09:00");
        var day = DAYS.onPhone(port, GUIDE, clock.instant());
        var list = day.list();
        day.photograph("vagledare-lista-mobil");
        list.takes("Boka uppföljning", caseNumber)
                .dates("Mötesdag", "2026-07-01")
                .selects("Klockan", "10.00")
                .chooses("Var?", "Hemma hos hyresgästen")
                .sends();
        assertThat(openTasks(caseNumber)).contains("Task_WriteReport");
        list.opens("Skriv månadsrapport", caseNumber).turnsTo("Ärendet", "Vem har bollen?");
        day.photograph("vagledare-arendet-mobil");

        var page = day.goesTo("/arenden/" + caseNumber + "/moten");
        var meeting = page.locator("form[data-meeting]");
        meeting.locator("[name=on]").fill("2026-06-10");
        day.photograph("vagledare-mote-mobil");
        meeting.locator("button[type=submit]").click();
        assertThat(page.locator("section.card li strong")).hasText("2026-06-10");
        day.looks();

        day.goesTo("/arenden/" + caseNumber + "/krisplan");
        page.locator("[name=risk]").fill("Blir rädd när någon ringer på sent.");
        page.locator("[name=helps]").fill("Ring först och säg vem du är. Prata om hunden.");
        page.locator("[name=contacts]").fill("Syster, 070-000 00 00, fram till midnatt.");
        page.locator("[name=entry]").fill("Portkod 0000, andra våningen.");
        page.locator("form button").click();
        assertThat(page.locator("main")).containsText("Version 1");
        day.photograph("vagledare-krisplan-mobil");
        day.goesTo("/arenden/" + caseNumber + "/skulder");
        day.goesTo("/kalender");
        day.signsOut();
    }

    private String accepted(String firstName, String lastName) {
        at("2026-05-18T10:00");
        var caseNumber = admitted(HV, Invented.person(nominee(firstName), firstName, lastName));
        Invented.plainWords(owner, caseNumber);
        return caseNumber;
    }

    private String atHome(String firstName, String lastName) {
        var caseNumber =
                movedIn(HV, Invented.person(nominee(firstName), firstName, lastName), "2026-05-18T10:00", "2026-06-01");
        Invented.plainWords(owner, caseNumber);
        return caseNumber;
    }
}
