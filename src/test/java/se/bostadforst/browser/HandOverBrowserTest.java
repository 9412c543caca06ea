package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.admission.AdmissionTest;

/** A task is handed over in Tasklist by picking a colleague's name, and a manager with a phone hands out several at once. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class HandOverBrowserTest extends AdmissionTest {

    private static final String HV2 = "soc_hv_handlaggare2";

    @LocalServerPort
    private int port;

    @AfterEach
    void nobodyIsAway() {
        owner.update("update bf.task_move set absence_id = null where absence_id is not null");
        owner.update("delete from bf.staff_absence");
    }

    @Test
    void in_tasklist_a_colleague_is_picked_by_name() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Ada");
        try (var browser = new Browser()) {
            var person =
                    browser.signIn("http://localhost:" + port, HV).takes("Informera och inhämta samtycke", caseNumber);
            var page = person.page();
            assertThat(page.locator(".assignee input, .assignee [cam-widget-inline-field]"))
                    .hasCount(0);
            person.turnsTo("Lämna över", "Uppgiften ligger hos");
            person.photograph("lamna-over-flik");
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Lämna över"))
                    .click();
            assertThat(page.locator(".bf-question .bf-refusal")).containsText("Välj ett skäl.");
            page.getByLabel("Lämna till").selectOption(HV2);
            page.getByLabel("Skäl").selectOption("KUNSKAP");
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Lämna över"))
                    .click();
            assertThat(page.locator(".bf-notice")).containsText("Uppgiften är lämnad till");
            person.photograph("lamna-over-gjort");
            assertThat(holder(caseNumber)).isEqualTo(HV2);
            assertThat(person.failures()).isEmpty();
        }
    }

    @Test
    void a_manager_hands_out_several_on_a_phone_and_registers_an_absence() {
        at("2026-05-18T10:00");
        var one = nominated(HV, "Ett");
        var two = nominated(HV, "Två");
        var three = nominated(HV, "Tre");
        try (var browser = new Browser()) {
            var page = browser.signInOnPhone("http://localhost:" + port, "soc_hv_chef1")
                    .visits("/fordela")
                    .page();
            photograph(page, "fordela-mobil");
            assertThat(fits(page)).isTrue();
            var form = page.locator("form[data-tasks]").first();
            form.locator("button").click();
            assertThat(form.locator("[data-error=tasks]")).hasText("Markera minst en uppgift.");
            form.getByLabel(one).check();
            form.getByLabel(two).check();
            form.locator("select[name=to]").selectOption(HV2);
            form.locator("select[name=reason]").selectOption("ARBETSFORDELNING");
            photograph(page, "fordela-valt-mobil");
            form.locator("button").click();
            assertThat(page.locator("main")).containsText("utdelad: arbetsfördelning");
            photograph(page, "fordela-gjort-mobil");
            assertThat(holder(one) + holder(two) + holder(three)).isEqualTo(HV2 + HV2 + "null");
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "() => Math.min(...[...document.querySelectorAll('button, select, .pick label, .pick p a')].map(e => Math.round(e.getBoundingClientRect().height)))"))
                    .as("stora nog för en tumme")
                    .isGreaterThanOrEqualTo(44);

            page.navigate("/franvaro?vem=" + HV);
            page.getByLabel("Sista dagen").fill("2026-05-17");
            page.locator("#absence button").click();
            assertThat(page.locator("main")).containsText("Sista dagen kan inte vara före första dagen.");
            page.getByLabel("Sista dagen").fill("2026-05-22");
            page.locator("#absence select").selectOption(HV2);
            photograph(page, "franvaro-mobil");
            assertThat(fits(page)).isTrue();
            page.locator("#absence button").click();
            assertThat(page.locator("article.card")).containsText("2026-05-18 till och med 2026-05-22");
            photograph(page, "franvaro-anmald-mobil");
            page.locator("article.card button").click();
            assertThat(page.locator("main")).containsText("Ingen frånvaro är anmäld.");
        }
    }

    private String holder(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getAssignee)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    private static boolean fits(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }
}
