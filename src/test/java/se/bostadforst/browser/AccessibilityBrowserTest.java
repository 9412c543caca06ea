package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.browser.AccessibilityWalk.Kind;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.operations.Hindrances;
import se.bostadforst.takeover.TakeoverStoryTest;

/**
 * Nothing here shuts anybody out, as far as an engine can tell: axe on the pages of {@code accessibility/pages.csv} at a desk and on a
 * phone, on Tasklist, Cockpit and Admin, and on every form, empty and refused. What it saw is {@code target/accessibility-report}.
 */
@EnabledIf("se.bostadforst.browser.Browser#present")
class AccessibilityBrowserTest extends TakeoverStoryTest {

    /** Views of Tasklist, and of Cockpit and Admin, that are looked at. */
    static final int TASKLIST = 10;

    static final int COCKPIT_AND_ADMIN = 15;

    private static final AccessibilityWalk WALK = new AccessibilityWalk();

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private CrisisPlans plans;

    @Autowired
    private Hindrances hindrances;

    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    private int views;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void saveReport() {
        browser.close();
        WALK.save();
    }

    @Test
    void our_own_pages_at_a_desk_and_on_a_phone() {
        var home = lived();
        var cases = Map.of("home", home, "admission", approved(HV, "Ada"));
        var visitors = AccessibilityPages.byVisitor();
        for (var visitor : visitors.keySet()) {
            var page = browser.visitor(house(), visitor);
            for (var line : visitors.get(visitor)) {
                page.setViewportSize(1366, 850);
                var answer = page.navigate(line.address(cases));
                assertThat(answer.status()).as(line + " " + visitor).isEqualTo(200);
                var who = visitor.isEmpty() ? "ingen inloggad" : visitor;
                note(Kind.PAGE, line.route(), who + ", dator", Axe.on(page), Posture.wrong(page, false));
                page.setViewportSize(390, 844);
                note(Kind.PAGE, line.route(), who + ", mobil", Axe.on(page), Posture.wrong(page, true));
            }
            page.context().close();
        }
        assertThat(faults).isEmpty();
        assertThat(WALK.count(Kind.PAGE)).isEqualTo(AccessibilityPages.count());
    }

    @Test
    void the_task_list_from_signing_in_to_a_form_that_is_refused() {
        at("2026-05-18T10:00");
        var caseNumber = approved(HV, "Bea");
        var stranger = browser.visitor(house(), "");
        stranger.navigate("/camunda/app/tasklist/default/");
        assertThat(stranger.locator("input[ng-model='username']")).isFocused();
        look(stranger, "Inloggning");
        stranger.locator("input[ng-model='username']").fill(HV);
        stranger.locator("input[ng-model='password']").fill("fel");
        stranger.locator("form button[type=submit]").click();
        assertThat(stranger.locator("[notifications-panel] .alert").first()).isVisible();
        look(stranger, "Inloggning, fel lösenord");
        stranger.context().close();

        var page = browser.visitor(house(), HV);
        page.navigate("/camunda/app/tasklist/default/");
        var person = new TasklistPerson(page);
        assertThat(page.locator(".tasks-list .task, .no-task").first()).isVisible();
        assertThat(page.locator("ol.tasks-list > li.task:not(.bf-told)")).hasCount(0);
        look(page, "Uppgiftslistan");
        person.takes("Fatta biståndsbeslut", caseNumber);
        assertThat(page.locator(".task-details .task-card.bf-told")).isVisible();
        look(page, "Uppgiftslistan, en uppgift");
        person.sendsInVain();
        assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
        look(page, "Uppgiftslistan, formuläret nekat");
        person.turnsTo("Ärendet", "Vem har bollen?");
        look(page, "Uppgiftslistan, fliken Ärendet");
        person.turnsTo("Vad som återstår", "Än finns inget att visa");
        look(page, "Uppgiftslistan, fliken Vad som återstår");
        person.turnsTo("Lämna över", "Uppgiften ligger hos");
        look(page, "Uppgiftslistan, fliken Lämna över");
        page.locator(".nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("Diagram"))
                .click();
        assertThat(page.locator(".djs-container svg").first()).isVisible();
        look(page, "Uppgiftslistan, fliken Diagram");
        page.locator("a[ng-click='open()']")
                .filter(new Locator.FilterOptions().setHasText("Starta"))
                .first()
                .click();
        assertThat(page.locator(".modal-body").getByText("Nominering, urval och antagning"))
                .isVisible();
        look(page, "Uppgiftslistan, Starta process");
        page.context().close();
        assertThat(faults).isEmpty();
        assertThat(views).isEqualTo(TASKLIST);
    }

    @Test
    void cockpit_and_admin() {
        at("2026-05-18T10:00");
        var caseNumber = upForApproval(HV, "Cecilia");
        as(LEADER).run(() -> hindrances.report(caseNumber, "FORM", null));
        var running = instance("approval-round", caseNumber);
        var decision = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey("admission-requirements")
                .latestVersion()
                .singleResult()
                .getId();
        var cockpit = browser.visitor(house(), LEADER);
        visit(cockpit, "cockpit", "dashboard", ".dashboard svg, .stats-section", "startsidan");
        visit(cockpit, "cockpit", "uppfoljning", ".bf-chart canvas", "Uppföljning");
        visit(cockpit, "cockpit", "hinder", ".bf-oversight .bf-card", "Hinder");
        visit(cockpit, "cockpit", "avslutade", ".bf-oversight .bf-filter", "Avslutade");
        visit(cockpit, "cockpit", "processes", "a[href*='process-definition']", "Processer");
        visit(
                cockpit,
                "cockpit",
                "process-definition/" + running.getProcessDefinitionId() + "/runtime",
                ".djs-overlay .badge",
                "en process");
        visit(
                cockpit,
                "cockpit",
                "process-instance/" + running.getId() + "/runtime",
                ".djs-overlay .badge",
                "ett ärendes väg");
        visit(cockpit, "cockpit", "decisions", "a[href*='decision-definition']", "Beslutstabeller");
        visit(cockpit, "cockpit", "decision-definition/" + decision, ".tjs-container table", "en beslutstabell");
        visit(cockpit, "cockpit", "repository", ".deployments, .deployment", "Driftsatt");
        cockpit.context().close();

        var admin = browser.visitor(house(), "admin");
        visit(admin, "admin", "users", "a[href*='#/users/']", "användare");
        visit(admin, "admin", "users/ssm_vagledare1?tab=groups", "form, table", "en användare");
        visit(admin, "admin", "user-create", "form input", "ny användare");
        visit(admin, "admin", "groups", "a[href*='#/groups/']", "grupper");
        visit(admin, "admin", "authorization?resource=6", "table", "behörigheter");
        admin.context().close();
        assertThat(faults).isEmpty();
        assertThat(views).isEqualTo(COCKPIT_AND_ADMIN);
    }

    @Test
    void every_form_empty_and_refused() {
        var page = browser.visitor(house(), HV);
        page.navigate("/camunda/app/tasklist/default/");
        assertThat(page.locator("[cam-widget-header]")).isVisible();
        var harness = new FormHarness(page);
        for (var folder : FormHarness.folders()) {
            var found = harness.show(folder);
            for (var form : folder.forms()) {
                note(
                        Kind.FORM,
                        folder.name() + "/" + form,
                        "tomt, och nekat med alla fält framme",
                        found.stream().filter(one -> one.where().equals(form)).toList(),
                        List.of());
            }
        }
        note(Kind.FORM, "assistance/decide", "vallistan öppen", harness.withSelectOpen(), List.of());
        note(Kind.FORM, "assistance/decide", "datumväljaren öppen", harness.withDateOpen(), List.of());
        page.context().close();
        assertThat(faults).isEmpty();
        assertThat(WALK.count(Kind.FORM)).isEqualTo(FormHarness.count());
    }

    /** Somebody who has lived at home for nine months, with a line on every page. */
    private String lived() {
        var home = atHome("Hanna");
        booked(home, 9, "2026-07-01");
        debt(home, 1, "2026-01-15", true);
        inTransaction(GUIDE, () -> {
            plans.write(
                    new CaseNumber(home),
                    new CrisisPlans.NewPlan("Blir rädd.", "Ring först.", "Syster.", "Portkod 0000."));
            return null;
        });
        return home;
    }

    private void visit(Page page, String app, String place, String sign, String name) {
        page.navigate("/camunda/app/" + app + "/default/#/" + place);
        assertThat(page.locator(sign).first()).isVisible();
        // what a page asks for last is drawn last
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        look(page, (app.equals("cockpit") ? "Cockpit, " : "Admin, ") + name);
    }

    private void look(Page page, String name) {
        views++;
        note(Kind.VIEW, name, "dator", Axe.on(page), List.of());
    }

    private void note(Kind kind, String name, String how, List<Axe.Violation> found, List<String> others) {
        var wrong = WALK.note(kind, name, how, found, others);
        if (!wrong.isEmpty()) {
            faults.computeIfAbsent(name + " (" + how + ")", key -> new ArrayList<>())
                    .addAll(wrong);
        }
    }

    private String house() {
        return "http://localhost:" + port;
    }
}
