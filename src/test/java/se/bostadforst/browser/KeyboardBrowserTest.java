package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.oncall.OnCallTest;

/** The main ways through the house without a mouse: there is a way, it shows where one is, and one gets out again. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class KeyboardBrowserTest extends OnCallTest {

    /** Two lists and a field that comes and goes with the first one's choice; random keys, the same in every run. Answers with what went wrong. */
    private static final String QUICK_KEYS = """
            async () => {
              const values = ['Ett', 'Två', 'Tre'].map(label => ({ label, value: label }));
              const place = document.getElementById('harness').appendChild(document.createElement('div'));
              await new FormJs({ container: place }).importSchema({ type: 'default', components: [
                { type: 'select', key: 'a', id: 'a', label: 'A', values },
                { type: 'textfield', key: 'b', id: 'b', label: 'B', conditional: { hide: '=a="Två"' } },
                { type: 'select', key: 'c', id: 'c', label: 'C', values }] }, {});
              let seed = 20260518;
              const random = under => (seed = (seed * 1103515245 + 12345) % 2147483648) % under;
              const drawn = async () => { for (let i = 0; i < 6; i++) await Promise.resolve(); };
              const pauses = [drawn, drawn, () => new Promise(go => setTimeout(go, 0)), () => new Promise(go => setTimeout(go, 20))];
              const wrong = [];
              for (const round of Array(120).keys()) {
                const input = place.querySelectorAll('.fjs-select-hidden-input')[random(2)];
                const field = input.closest('.fjs-form-field');
                const list = () => field.querySelector('.fjs-dropdownlist');
                const keys = [];
                const press = async key => {
                  keys.push(key);
                  input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                  await drawn();
                };
                const check = (right, what) => right || wrong.push(`${round}: ${what} after ${keys}`);
                input.blur();
                await drawn();
                input.focus();
                await drawn();
                check(list(), 'not open when one comes to it');
                for (let step = random(4); step >= 0; step--) {
                  await press(['ArrowDown', 'ArrowUp'][random(2)]);
                  await pauses[random(4)]();
                }
                const lit = field.querySelector('.fjs-dropdownlist-item.focused').textContent;
                await press('Enter');
                check(!list(), 'not closed by a choice');
                check(field.querySelector('.fjs-select-display').textContent === lit, `${lit} lit and something else chosen`);
                await press([' ', 'ArrowDown'][random(2)]);
                check(list() && input.ariaExpanded === 'true', 'not open again');
                await pauses[random(4)]();
                await press('Escape');
                check(!list() && input.ariaExpanded === 'false', 'not closed by Escape');
              }
              return wrong;
            }""";

    private static Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @Test
    void whoever_is_writing_the_password_already_is_not_moved_to_the_user_name() {
        var page = browser.visitor(house(), "");
        page.addInitScript("""
                new MutationObserver((changes, watch) => {
                  const password = document.querySelector('input[type=password]');
                  if (password) {
                    watch.disconnect();
                    setTimeout(() => password.focus(), 30);
                  }
                }).observe(document, { childList: true, subtree: true });""");
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator("input[type=password]")).isFocused();
        page.waitForTimeout(600);
        assertThat(page.locator("input[type=password]")).isFocused();
        page.context().close();
    }

    @Test
    void a_decision_is_made_from_signing_in_to_sending_it() {
        var caseNumber = approved(HV, "Tangent");
        var page = browser.visitor(house(), "");
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator("input[ng-model='username']")).isFocused();
        var keys = new Keyboard(page);
        keys.types(HV).to("Lösenord").types("demo").presses("Enter");
        assertThat(page.locator(".tasks-list").first()).isVisible();
        assertThat(page.getByText("Alla öppna i mitt team")).isVisible();
        keys.to("Alla öppna i mitt team").presses("Enter");
        assertThat(page.locator(".tasks-list .task a").getByText("Fatta biståndsbeslut · " + caseNumber))
                .isVisible();
        keys.to("Fatta biståndsbeslut · " + caseNumber).presses("Enter");
        assertThat(page.locator(".task-card h2")).containsText("Fatta biståndsbeslut");
        assertThat(page.locator(".fjs-form")).isVisible();
        keys.to("Ta uppgiften").presses("Enter");
        assertThat(page.locator(".fjs-form fieldset[disabled]")).hasCount(0);
        assertThat(page.locator("button.claim")).hasCount(0);
        keys.selects("Utfall", "Bifall")
                .fills("Beslutsfattare", "Alva Demo")
                .fills("Punkt i delegationsordningen", "4.2.1")
                .fills("Gäller från", "2027-01-01")
                .presses("Enter")
                .fills("Villkor", "Inga.")
                .fills("Motivering", "Påhittad motivering.");
        photograph(page, "tangentbord-beslut");
        keys.to("Slutför").presses("Enter");
        assertThat(page.locator(".fjs-form")).hasCount(0);
        assertThat(value("select outcome from bf.assistance_decision where case_number = ?", caseNumber))
                .isEqualTo("BIFALL");
        assertThat(keys.unseen()).isEmpty();
        page.context().close();
    }

    @Test
    void a_nomination_is_started() {
        var page = browser.visitor(house(), HV);
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator(".tasks-list").first()).isVisible();
        assertThat(page.getByText("Alla öppna i mitt team")).isVisible();
        var keys = new Keyboard(page);
        keys.to("Starta process").presses("Enter");
        assertThat(page.locator(".modal-body").getByText("Nominering, urval och antagning"))
                .isVisible();
        assertThat(page.locator(".modal-body a").first()).isFocused();
        keys.to("Nominering, urval och antagning").presses("Enter");
        assertThat(page.locator(".modal .fjs-form")).isVisible();
        keys.marks("Vem nomineras?", "En person")
                .marks("Finns barn i hushållet", "Nej")
                .selects("Slags identitet", "Tillfällig")
                .fills("Nummer eller tillfällig identitet", newIdentity())
                .fills("Förnamn", "Tangent")
                .fills("Efternamn", "Påhittad")
                .selects("Skyddade personuppgifter", "Nej")
                .selects("Registrerat kön", "Kvinna")
                .fills("Telefon", "070-174 06 05")
                .selects("Hemlöshetssituation", "Situation 1")
                .selects("Nuvarande eller senaste boende", "Härbärge")
                .marks("Kommer direkt", "")
                .marks("Har personen själv ansökt", "Ja")
                .to("Starta");
        keys.presses("Enter");
        try {
            assertThat(page.locator(".modal")).hasCount(0);
        } catch (AssertionError refused) {
            Pictures.take(page, "tangentbord-nominering-nekad");
            throw new AssertionError(
                    page.locator(".modal [role=alert], .modal .fjs-form-field-error")
                            .allTextContents()
                            .toString(),
                    refused);
        }
        assertThat(value(
                        "select count(*)::text from bf.person where first_name = 'Tangent' and last_name = 'Påhittad'"))
                .isEqualTo("1");
        assertThat(keys.unseen()).isEmpty();
        page.context().close();
    }

    /** Keys without a pause between them, as no hand and no test's walk sends them: whatever is drawn answers the very next one. */
    @Test
    void a_list_of_choices_takes_what_is_lit_opens_again_after_it_and_closes_however_quick_the_keys() {
        var page = browser.visitor(house(), HV);
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator(".tasks-list").first()).isVisible();
        new FormHarness(page);

        assertThat((List<?>) page.evaluate(QUICK_KEYS)).isEmpty();
        page.context().close();
    }

    @Test
    void a_call_to_the_jour_is_found_and_logged() {
        var home = home("Tangent");
        at("2026-05-18T23:10");
        var page = browser.visitor(house(), JOUR);
        page.navigate("/jour");
        assertThat(page.locator("#q")).isFocused();
        var keys = new Keyboard(page);
        keys.types(home).presses("Enter");
        assertThat(page.locator(".ways a").filter(new Locator.FilterOptions().setHasText(home)))
                .hasCount(1);
        keys.to(home).presses("Enter");
        assertThat(page.locator("form[data-call]")).isVisible();
        // radio buttons of one name are one stop, and the arrows choose among them
        keys.to("Fara för liv").presses("ArrowDown", "ArrowDown", "ArrowDown");
        assertThat(page.locator("[name=situation][value=GRANNAR_STORS]")).isChecked();
        keys.to("Ja").presses("Space");
        assertThat(page.locator("[data-suggestion]")).containsText("Förslag");
        keys.to("Spara").presses("Enter");
        assertThat(page.locator(".crisis")).isVisible();
        assertThat(value("select count(*)::text from bf.on_call_entry where case_number = ?", home))
                .isEqualTo("1");
        assertThat(keys.unseen()).isEmpty();
        page.context().close();
    }

    @Test
    void a_support_meeting_is_entered() {
        var home = home("Tangent");
        at("2026-05-18T15:00");
        var page = browser.visitor(house(), GUIDE);
        page.navigate("/arenden/" + home + "/moten");
        assertThat(page.getByText("Inga möten än.")).isVisible();
        var keys = new Keyboard(page);
        keys.to("Genomfört").to("Hembesök").presses("ArrowDown");
        assertThat(page.locator("[name=kind][value=HEMBESOK]")).not().isChecked();
        keys.to("Socialtjänsten deltog").presses("Space").to("Spara mötet").presses("Enter");
        assertThat(page.locator("section.card li strong")).hasText("2026-05-18");
        assertThat(page.locator("section.card li").first()).containsText("med socialtjänsten");
        assertThat(keys.unseen()).isEmpty();
        page.context().close();
    }

    @Test
    void a_task_is_handed_to_a_colleague() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Tangent");
        var page = browser.visitor(house(), HV);
        page.navigate("/camunda/app/tasklist/default/");
        var task = "Informera och inhämta samtycke · " + caseNumber;
        assertThat(page.locator(".tasks-list .task a").getByText(task)).isVisible();
        var keys = new Keyboard(page);
        keys.to(task).presses("Enter");
        assertThat(page.locator(".fjs-form")).isVisible();
        keys.to("Lämna över").presses("Enter");
        assertThat(page.locator(".bf-question")).isVisible();
        keys.to("Lämna till").presses("ArrowDown").to("Skäl").presses("ArrowDown");
        keys.to("Lämna över").presses("Enter");
        assertThat(page.locator(".bf-notice")).containsText("Uppgiften är lämnad till");
        assertThat(page.getByText("Uppdatera listan")).isFocused();
        assertThat(keys.unseen()).isEmpty();
        page.context().close();
    }

    @Test
    void the_skip_link_and_the_figures_of_cockpit() {
        var page = browser.visitor(house(), LEADER);
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator("a[href='#/uppfoljning']")).isVisible();
        var keys = new Keyboard(page);
        keys.to("Uppföljning").presses("Enter");
        assertThat(page.locator(".bf-oversight h1")).hasText("Uppföljning");
        keys.to("Hoppa till innehållet").presses("Enter");
        keys.to("Skriv ut");
        assertThat(keys.unseen()).isEmpty();

        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator(".tasks-list").first()).isVisible();
        page.waitForFunction("() => document.querySelector('.bf-skip')");
        var first = new Keyboard(page);
        first.presses("Tab");
        assertThat(page.locator(".bf-skip")).isFocused();
        photograph(page, "tangentbord-hoppa");
        first.presses("Enter");
        assertThat((Boolean) page.evaluate("() => !!document.activeElement.closest('.tasks-list, .task-filters')"))
                .isTrue();
        page.context().close();
    }

    private static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "pictures", name + ".png")));
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
