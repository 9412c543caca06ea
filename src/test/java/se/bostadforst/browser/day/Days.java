package se.bostadforst.browser.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.bostadforst.browser.Browser;

/** One browser for all the working days of a class. A day that broke off is photographed under the test's name. */
final class Days implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<WorkingDay> begun = new ArrayList<>();
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext test) {
        browser = new Browser();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        begun.forEach(
                day -> day.breaksOff("broke-off-" + test.getRequiredTestMethod().getName()));
        begun.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        browser.close();
    }

    WorkingDay atDesk(int port, String userId, Instant now) {
        return day(port, userId, false, now);
    }

    WorkingDay onPhone(int port, String userId, Instant now) {
        return day(port, userId, true, now);
    }

    private WorkingDay day(int port, String userId, boolean phone, Instant now) {
        var day = new WorkingDay(browser, "http://localhost:" + port, userId, phone, now);
        begun.add(day);
        return day;
    }
}
