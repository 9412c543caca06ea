package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody working in the real Tasklist: signs in, takes a task, fills in its form, sends it. */
public final class TasklistPerson {

    private final Page page;
    private final List<String> failures = new ArrayList<>();

    TasklistPerson(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.status() >= 500) {
                failures.add(response.status() + " " + response.url());
            }
        });
    }

    /** Tried once more if it is lost, and said aloud: it was until late requests stopped putting sign-ins out ({@code LateRequestTest}). */
    public TasklistPerson signIn(String userId) {
        enters(userId);
        try {
            page.locator("ol.tasks-list, .tasks-list").first().waitFor();
        } catch (TimeoutError lost) {
            System.out.println("[browser] the sign-in of " + userId + " was lost: " + page.url() + " "
                    + page.locator("body").innerText().replaceAll("\\s+", " "));
            Pictures.take(page, "sign-in-lost");
            page.context().clearCookies();
            enters(userId);
            assertThat(page.locator("ol.tasks-list, .tasks-list").first()).isVisible();
        }
        return this;
    }

    private void enters(String userId) {
        page.navigate("/camunda/app/tasklist/default/");
        var user = page.locator("input[ng-model='username']");
        assertThat(user).isFocused();
        user.fill(userId);
        page.locator("input[ng-model='password']").fill("demo");
        page.locator("form button[type=submit]").click();
    }

    /** Opens "Starta process" and chooses a procedure. */
    public TasklistPerson starts(String procedure) {
        page.locator("a[ng-click='open()']")
                .filter(new Locator.FilterOptions().setHasText("Starta"))
                .first()
                .click();
        page.locator(".modal-body").getByText(procedure).click();
        assertThat(page.locator(".modal .fjs-form")).isVisible();
        return this;
    }

    /** Opens a task of a case from the team's list and takes it. */
    public TasklistPerson takes(String taskName, String caseNumber) {
        opens(taskName, caseNumber);
        page.locator("button.claim").click();
        assertThat(page.locator(".unclaim, button.claimed, .reset-assignee").first())
                .isVisible();
        assertThat(page.locator(".fjs-form fieldset[disabled]")).hasCount(0);
        return this;
    }

    public TasklistPerson opens(String taskName, String caseNumber) {
        page.getByText("Alla öppna i mitt team").click();
        page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(taskName + " · " + caseNumber))
                .first()
                .click();
        assertThat(page.locator(".task-details h2, .task h2, h2.name")
                        .filter(new Locator.FilterOptions().setHasText(taskName))
                        .first())
                .isVisible();
        assertThat(page.locator(".fjs-form")).isVisible();
        return this;
    }

    /** Turns to one of the task's tabs, and waits for what stands there. */
    public TasklistPerson turnsTo(String tab, String text) {
        page.locator(".task-details .nav-tabs a, .nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText(exactly(tab)))
                .click();
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    public boolean sees(String taskName, String caseNumber) {
        page.getByText("Alla öppna i mitt team").click();
        page.waitForTimeout(800);
        return page.locator(".tasks-list .task")
                        .filter(new Locator.FilterOptions().setHasText(taskName + " · " + caseNumber))
                        .count()
                > 0;
    }

    public TasklistPerson fills(String label, String value) {
        field(label).locator("input, textarea").first().fill(value);
        return this;
    }

    /** The n:th field of that label, where a form asks the same of two people. */
    public TasklistPerson fills(String label, int n, String value) {
        fields(label).nth(n).locator("input, textarea").first().fill(value);
        return this;
    }

    /** Everything that stands in the form, as it stands. */
    @SuppressWarnings("unchecked")
    public List<Object> entered() {
        return (List<Object>)
                page.locator(".fjs-form input, .fjs-form textarea, .fjs-form .fjs-select-display")
                        .evaluateAll(
                                "all => all.map(e => e.type === 'radio' || e.type === 'checkbox' ? e.checked : e.value === undefined ? e.textContent : e.value)");
    }

    /** What the form says is wrong, when it says so many things. */
    public List<String> errors(int count) {
        var errors = page.locator(".fjs-form .fjs-form-field-error");
        assertThat(errors).hasCount(count);
        return errors.allTextContents().stream().map(String::strip).toList();
    }

    /** What stands in the field that has the focus. */
    public String focused() {
        page.waitForFunction("() => ['INPUT', 'TEXTAREA'].includes(document.activeElement.tagName)");
        return (String) page.evaluate("() => document.activeElement.value");
    }

    public TasklistPerson chooses(String label, String option) {
        field(label)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(exactly(option)))
                .locator("input")
                .first()
                .check();
        return this;
    }

    public TasklistPerson selects(String label, String option) {
        var select = field(label);
        select.locator(".fjs-input-group, .fjs-select-display").first().click();
        var choice = select.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first();
        // as a person scrolls: a long list may reach below the page's edge
        choice.evaluate("item => item.scrollIntoView({ block: 'center' })");
        choice.click();
        return this;
    }

    public TasklistPerson ticks(String label, String... options) {
        for (var option : options) {
            chooses(label, option);
        }
        return this;
    }

    public TasklistPerson ticksBox(String label) {
        field(label).locator("input[type=checkbox]").check();
        return this;
    }

    public TasklistPerson dates(String label, String isoDate) {
        var input = field(label).locator("input").first();
        input.fill(isoDate);
        input.press("Enter");
        // beside the calendar, wherever a message may stand just now
        page.locator(".task-details h2, h2.name, h2").first().dispatchEvent("mousedown");
        assertThat(page.locator(".flatpickr-calendar.open")).hasCount(0);
        return this;
    }

    /** Sends the form and waits until it has been accepted. */
    public TasklistPerson sends() {
        send();
        try {
            assertThat(page.locator(".fjs-form")).hasCount(0);
        } catch (AssertionError notAccepted) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "not-accepted.png"))
                    .setFullPage(true));
            throw notAccepted;
        }
        return this;
    }

    public TasklistPerson sendsInVain() {
        send();
        return this;
    }

    private void send() {
        page.keyboard().press("Tab");
        page.waitForTimeout(300);
        page.locator("button.btn-primary[ng-click='complete()'], .modal-footer button.btn-primary")
                .last()
                .click();
    }

    /** What the page says at a field. */
    public String errorAt(String label) {
        var error = field(label).locator("[role=alert], .fjs-form-field-error").first();
        assertThat(error).isVisible();
        return error.textContent();
    }

    public TasklistPerson photograph(String name) {
        page.waitForTimeout(400);
        Pictures.take(page, name);
        return this;
    }

    public TasklistPerson visits(String path) {
        page.navigate(path);
        return this;
    }

    public Page page() {
        return page;
    }

    public List<String> failures() {
        return failures;
    }

    private Locator field(String label) {
        return fields(label).last();
    }

    private Locator fields(String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label, .fjs-form-field-label")
                                .filter(new Locator.FilterOptions().setHasText(label))));
    }

    /** Playwright hands the pattern to JavaScript, which knows no quoting. */
    private static java.util.regex.Pattern exactly(String text) {
        return java.util.regex.Pattern.compile("^\\s*" + text.replaceAll("([.?+*()\\[\\]])", "\\\\$1") + "\\s*$");
    }
}
