package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.bostadforst.browser.Browser;
import se.bostadforst.browser.Pictures;
import se.bostadforst.browser.TasklistPerson;

/**
 * One person's working day in a browser. Wherever they look, the page speaks Swedish, nothing has gone wrong behind it and nothing has to be pushed
 * sideways on a phone.
 */
final class WorkingDay {

    private static final int PATIENCE = 25;
    private static final int MOMENT = 200;

    /** Tasklist asks once more for a task that has just been done; nothing is shown of the answer that there is none. */
    private static final String DONE_TASK = ".*/engine/default/task/[^/]+(/[a-z-]+)?:\\d+:\\d+";

    private static final String NOWHERE = "nowhere";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final List<String> complaints = new ArrayList<>();
    private final TasklistPerson person;
    private final Page page;
    private final boolean phone;
    private String refusing = NOWHERE;

    WorkingDay(Browser browser, String house, String userId, boolean phone, Instant now) {
        this.phone = phone;
        person = browser.signedIn(house, userId, phone, now);
        page = person.page();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())
                    && !message.location().matches(DONE_TASK)
                    && !message.location().contains(refusing)) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    /** Goes to the task list. */
    TasklistPerson list() {
        page.navigate(TASKLIST);
        assertThat(page.locator(".tasks-list").first()).isVisible();
        looks();
        return person;
    }

    /** Goes to a page of the house. */
    Page goesTo(String address) {
        page.navigate(address);
        looks();
        return page;
    }

    Page page() {
        return page;
    }

    /** Sends something wrong on purpose: a browser writes every refusal of this address down as an error. */
    WorkingDay isRefused(String address, Runnable sending) {
        refusing = address;
        sending.run();
        refusing = NOWHERE;
        return this;
    }

    /** Reads what stands here now. */
    WorkingDay looks() {
        speaksSwedish();
        assertThat(complaints).as(page.url()).isEmpty();
        assertThat(page.getAttribute("html", "lang")).isEqualTo("sv");
        if (phone) {
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
                    .as("pushed sideways: " + page.url())
                    .isLessThanOrEqualTo(0);
        }
        return this;
    }

    /** In the middle of a task: looks at its case, and comes back to the form as it was. */
    WorkingDay looksAtTheCase() {
        person.turnsTo("Ärendet", "Vem har bollen?");
        looks();
        page.locator(".nav-tabs a")
                .filter(new Locator.FilterOptions().setHasText("Formulär"))
                .click();
        assertThat(page.locator(".fjs-form")).isVisible();
        return this;
    }

    /** Until the texts have been fetched a page of Camunda's may show their keys for a moment. */
    private void speaksSwedish() {
        for (int tries = 0; tries < PATIENCE && !VisibleText.faults(page).isEmpty(); tries++) {
            page.waitForTimeout(MOMENT);
        }
        assertThat(VisibleText.faults(page)).as(page.url()).isEmpty();
    }

    WorkingDay photograph(String name) {
        page.waitForTimeout(300);
        looks();
        assertThat(VisibleText.of(page)).as(name).doesNotContain("KANARIE");
        Pictures.take(page, name);
        return this;
    }

    /** Signs out where they stand, or in the task list, after which no page of the house says anything. */
    void signsOut() {
        looks();
        if (!phone && page.locator("#sign-out").count() == 1) {
            page.locator("#sign-out").click();
            assertThat(page.locator("h1")).hasText("Bostad först");
            assertThat(page.locator("#sign-out")).hasCount(0);
        } else {
            page.navigate(TASKLIST);
            assertThat(page.locator(".tasks-list").first()).isVisible();
            if (phone) {
                page.locator(".navbar-toggle").click();
            }
            page.locator(".account a.dropdown-toggle").click();
            looks();
            page.locator(".account .logout a").click();
            assertThat(page.locator("input[ng-model='username']")).isVisible();
        }
        assertThat(page.context().request().get("/api/cases").status()).isEqualTo(401);
        speaksSwedish();
        page.context().close();
    }

    /** Whose day was cut short by something that went wrong; what they saw then is kept. */
    void breaksOff(String name) {
        if (!page.isClosed()) {
            Pictures.take(page, name);
            page.context().close();
        }
    }
}
