package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.admission.AdmissionTest;

/** Operations and the project leader in Cockpit: what stands still, a new try with a reason, the way a case went; and every page in Swedish. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class OperationsBrowserTest extends AdmissionTest {

    /** What Camunda says when nobody has translated it, as seen on its pages. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|of|with|Loading|Select|Toggle|Hit policy|When|Then|null|Actions|Annotations|string|boolean|WORKFLOW|READ|ACCESS|Powered by)\\b");

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @AfterEach
    void what_was_done_is_forgotten() {
        owner.update("delete from bf.hindrance_entry");
    }

    @Test
    void a_failed_job_is_tried_again_with_a_reason_and_a_reported_hindrance_closed() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Ada");
        failed(caseNumber);
        try (var browser = new Browser()) {
            var desk = cockpit(browser.signIn(house(), "drift1").page());
            desk.getByRole(AriaRole.LINK, named("Hinder")).press("Enter");
            var card = desk.locator(".bf-card[data-case='" + caseNumber + "']");
            assertThat(card).containsText("Något gick fel i programmet.");
            assertThat(card).containsText("Att göra");
            photograph(desk, "hinder-cockpit");

            card.getByText("Försök igen …").press("Enter");
            card.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Försök igen")
                                    .setExact(true))
                    .press("Enter");
            assertThat(card.locator("[data-field=reason]")).containsText("Välj ett skäl.");
            assertThat(card.locator("select[name=reason]")).isFocused();
            card.locator("select[name=reason]").selectOption("RATTAT");
            card.locator("input[name=note]").fill("Version 12 fungerar");
            photograph(desk, "hinder-forsok-igen");
            card.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("Försök igen")
                                    .setExact(true))
                    .press("Enter");
            assertThat(desk.locator(".bf-said")).containsText(caseNumber);
            assertThat(desk.locator(".bf-oversight")).containsText("Inget ärende står still.");

            desk.getByText("Anmäl ett hinder …").press("Enter");
            desk.locator("input[name=caseNumber]").fill(caseNumber);
            desk.locator("select[name=kind]").selectOption("FORM");
            desk.getByRole(AriaRole.BUTTON, named("Anmäl")).press("Enter");
            var reported = card.filter(
                    new Locator.FilterOptions().setHasText("Ett formulär visar fel eller går inte att spara."));
            assertThat(reported).hasCount(1);
            photograph(desk, "hinder-anmalt");
            reported.getByText("Visa vägen").click();
            assertThat(desk.locator(".bf-diagram .djs-container svg").first()).isVisible();
            assertThat(desk.locator(".bf-diagram .djs-element.bf-open")).hasCount(1);
            assertThat(desk.locator(".bf-path tbody")).containsText("Godkänn nominerad");

            var phone = cockpit(browser.signInOnPhone(house(), LEADER).page());
            phone.navigate("/camunda/app/cockpit/default/#/hinder");
            assertThat(phone.locator(".bf-card").first()).isVisible();
            photograph(phone, "hinder-mobil");
            assertThat((Boolean) phone.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            complaints.removeIf(said -> said.contains("400"));
            assertThat(complaints).isEmpty();
        }
        assertThat(value("select string_agg(user_id || ' ' || entry, ', ' order by entry) from bf.hindrance_entry"))
                .isEqualTo("drift1 REPORT, drift1 RETRY");
    }

    @Test
    void a_finished_case_is_found_and_its_way_is_on_the_diagram_and_in_the_list() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Ada");
        allApprove(caseNumber);
        var finished = instance("approval-round", caseNumber);
        assertThat(finished.getEndTime()).isNotNull();
        try (var browser = new Browser()) {
            var desk = cockpit(browser.signIn(house(), LEADER).page());
            desk.getByRole(AriaRole.LINK, named("Avslutade")).press("Enter");
            desk.locator("#bf-case").fill(caseNumber);
            desk.locator("#bf-parts").check();
            desk.getByRole(AriaRole.BUTTON, named("Visa")).press("Enter");
            assertThat(desk.locator(".bf-path tbody tr")).hasCount(1);
            photograph(desk, "avslutade-cockpit");
            desk.locator(".bf-path tbody a").press("Enter");
            assertThat(desk.locator("h1")).hasText(caseNumber + ": vägen");
            assertThat(desk.locator(".bf-diagram .djs-element.bf-passed[data-element-id=Task_Approve]"))
                    .isVisible();
            assertThat(desk.locator(".bf-diagram .bf-badge").filter(new Locator.FilterOptions().setHasText("3")))
                    .hasCount(1);
            assertThat(desk.locator(".bf-path tbody tr")
                            .filter(new Locator.FilterOptions().setHasText("Godkänn nominerad")))
                    .hasCount(3);
            assertThat(desk.locator("body")).not().containsText(CANARY);
            photograph(desk, "vagen-cockpit");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void no_page_of_cockpit_or_admin_speaks_english_or_asks_for_what_is_shut() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Ada");
        var running = instance("approval-round", caseNumber);
        try (var browser = new Browser()) {
            var desk = cockpit(browser.signIn(house(), LEADER).page());
            for (var place : List.of(
                    "dashboard",
                    "processes",
                    "process-definition/" + running.getProcessDefinitionId() + "/runtime",
                    "process-instance/" + running.getId() + "/runtime",
                    "decisions",
                    "decision-definition/" + decision(),
                    "repository",
                    "hinder",
                    "avslutade")) {
                speaksSwedish(desk, "cockpit", place);
            }
            assertThat(desk.locator("a[href='#/tasks'], a[href='#/batch'], .ctn-toolbar:visible"))
                    .hasCount(0);

            var context = desk.context();
            context.clearCookies();
            desk.navigate("/camunda/app/admin/default/");
            desk.locator("input[ng-model='username']").fill("admin");
            desk.locator("input[ng-model='password']").fill("demo");
            desk.locator("form button[type=submit]").click();
            assertThat(desk.locator("a[href='#/users']").first()).isVisible();
            complaints.clear();
            for (var place : List.of(
                    "users",
                    "users/ssm_vagledare1?tab=groups",
                    "groups",
                    "groups/drift?tab=group-users",
                    "authorization?resource=6")) {
                speaksSwedish(desk, "admin", place);
            }
        }
    }

    private void speaksSwedish(Page page, String app, String place) {
        page.navigate("/camunda/app/" + app + "/default/#/" + place);
        page.waitForTimeout(1_800);
        photograph(page, app + "-" + place.replaceAll("[^a-z-]", "").replaceAll("^(.{30}).*", "$1"));
        var said = (String) page.evaluate("""
                () => document.body.innerText + ' ' + [...document.querySelectorAll('[title],[aria-label],[placeholder]')]
                  .filter(e => e.offsetParent).map(e => e.title + ' ' + (e.ariaLabel || '') + ' ' + (e.placeholder || '')).join(' ')""");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("sv");
        assertThat(ENGLISH.matcher(said).results().map(found -> found.group()))
                .as(app + " " + place)
                .isEmpty();
        assertThat(Pattern.compile("\\b[A-Z]+_[A-Z_]+\\b")
                        .matcher(said)
                        .results()
                        .map(found -> found.group()))
                .as(app + " " + place)
                .allMatch(code -> code.equals("EJ_TILLFRAGAD"));
        assertThat(complaints).as(app + " " + place).isEmpty();
    }

    private String decision() {
        return models.createDecisionDefinitionQuery()
                .decisionDefinitionKey("admission-requirements")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** A timer of this case that the engine does not know how to carry out. */
    private void failed(String caseNumber) {
        var job = management
                .createJobQuery()
                .processInstanceId(instance("approval-round", caseNumber).getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .get(0)
                .getId();
        management.setJobRetries(job, 1);
        owner.update("update camunda.act_ru_job set handler_type_ = 'no-such-handler' where id_ = ?", job);
        assertThatThrownBy(() -> management.executeJob(job)).isNotNull();
    }

    private Page cockpit(Page page) {
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator("[cam-widget-header]")).isVisible();
        return page;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static void photograph(Page page, String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
