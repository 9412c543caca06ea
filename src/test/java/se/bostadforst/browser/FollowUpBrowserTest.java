package se.bostadforst.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.followup.FollowUpTest;

/** A guide's month on a phone – booking, report – and the caseworker's record at a desk. */
@EnabledIf("se.bostadforst.browser.Browser#present")
@EnabledIfSystemProperty(named = "bostadforst.walks", matches = "all")
class FollowUpBrowserTest extends FollowUpTest {

    @LocalServerPort
    private int port;

    @Test
    void a_guide_books_and_reports_on_a_phone_and_the_caseworker_keeps_the_record() {
        var caseNumber = movedIn(HV, nominee("Ulrika"), "2026-05-18T10:00", "2026-06-01");
        followedUp(HV, caseNumber, 1);
        followedUp(HV, caseNumber, 2);
        goOnTo("2026-08-10T09:00");
        try (var browser = new Browser()) {
            var guide = browser.signInOnPhone(url(), GUIDE);
            guide.takes("Boka uppföljning", caseNumber)
                    .dates("Mötesdag", "2026-09-30")
                    .selects("Klockan", "13.30")
                    .chooses("Var?", "Hemma hos hyresgästen")
                    .sendsInVain();
            assertThat(guide.errorAt("Mötesdag")).contains("Välj en dag från 2026-08-25 till 2026-09-08");
            guide.photograph("uppfoljning-01-fel-dag-mobil")
                    .dates("Mötesdag", "2026-09-01")
                    .sends();
            guide.takes("Skriv månadsrapport", caseNumber)
                    .fills("Hur har månaden varit?", "Påhittad text: det går bra hemma.")
                    .photograph("uppfoljning-02-rapport-mobil")
                    .sends();
            var handler = browser.signIn(url(), HV);
            handler.takes("Läs månadsrapport", caseNumber)
                    .photograph("uppfoljning-03-las-rapport")
                    .ticksBox("Jag har läst rapporten")
                    .sends();
            handler.visits("/arenden/" + caseNumber).photograph("uppfoljning-04-arendet");
            assertThat(handler.page().locator("main").textContent())
                    .contains("Kvartalsuppföljning 1", "Bokad 2026-09-01 kl. 13.30", "Lämnad och läst", "2 av 2");
        }
        runDueJobsUntil("2026-09-01T15:00");
        try (var browser = new Browser()) {
            var landlord = browser.signInOnPhone(url(), SB);
            landlord.takes("Bedöm tryggheten för grannarna", caseNumber)
                    .chooses("Trygg miljö för kringboende", "Grönt")
                    .photograph("uppfoljning-05-grannarna-mobil");
            assertThat(landlord.page().content()).doesNotContain("Ulrika");
            landlord.sends();
            var handler = browser.signIn(url(), HV);
            handler.takes("För protokoll", caseNumber)
                    .chooses("Hölls mötet?", "Ja")
                    .ticks("Vilka var med?", "Första hyresgästen", "Vägledaren", "Handläggaren");
            for (var area : new String[] {"Boende", "Ekonomi", "Störningar", "Hälsa", "Stöd"}) {
                handler.chooses(area, "Grönt");
            }
            handler.fills("Hyresgästens egen bedömning", "Påhittade ord: jag trivs.")
                    .chooses("Kvartalet: passar insatsen?", "Insatsen passar")
                    .ticksBox("Kvartalet: genomförandeplanen är genomgången")
                    .photograph("uppfoljning-06-protokoll")
                    .sends();
            assertThat(followUp(caseNumber, 3)).isEqualTo("2026-09-01 GENOMFORD");
            assertThat(handler.failures()).isEmpty();
            assertThat(landlord.failures()).isEmpty();
        }
    }

    private String url() {
        return "http://localhost:" + port;
    }
}
