package se.bostadforst.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Headless Chromium from the machine; Playwright's own download is not used. */
public final class Browser implements AutoCloseable {

    static final Path CHROMIUM = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of("/usr/bin/chromium"));

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    /** Moves only what the page believes the time is; its timers go on as they are. */
    private static final String CLOCK = """
            (() => {
              const RealDate = Date, ahead = %d - RealDate.now();
              window.Date = class extends RealDate {
                constructor(...said) { said.length ? super(...said) : super(RealDate.now() + ahead); }
                static now() { return RealDate.now() + ahead; }
              };
            })()""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    /** Milliseconds until a page that does not come counts as broken; a busy machine is no fault. */
    private static final int PATIENCE = 60_000;

    public Browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                // a date field's parts in the order of the page's language: this machine's browser has
                                // only English
                                "--enable-blink-features=LangAttributeAwareFormControlUI",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static boolean present() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A person at a desk, with a session of their own. */
    TasklistPerson signIn(String baseUrl, String userId) {
        return person(baseUrl, 1366, 850).signIn(userId);
    }

    /** A person with a phone in a stairwell. */
    TasklistPerson signInOnPhone(String baseUrl, String userId) {
        return person(baseUrl, PHONE_WIDTH, PHONE_HEIGHT).signIn(userId);
    }

    /**
     * A person who has signed in already, before whatever page is opened first.
     *
     * @param now what their own clock says, since the house's may stand elsewhere in time
     */
    public TasklistPerson signedIn(String baseUrl, String userId, boolean phone, Instant now) {
        var person = phone ? person(baseUrl, PHONE_WIDTH, PHONE_HEIGHT) : person(baseUrl, 1366, 850);
        var context = person.page().context();
        context.addInitScript(CLOCK.formatted(now.toEpochMilli()));
        context.request().get("/camunda/app/tasklist/default/");
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
        var answer = context.request()
                .post(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create()
                                        .set("username", userId)
                                        .set("password", "demo")));
        if (!answer.ok()) {
            throw new IllegalStateException(userId + " cannot sign in: " + answer.status());
        }
        // the new session's own token, which Tasklist gets when it is loaded after the sign-in
        context.request().get("/camunda/app/tasklist/default/");
        return person;
    }

    /** Somebody who has signed in by the request that the page of signing in sends; nobody for an empty id. The page is still empty. */
    Page visitor(String baseUrl, String userId) {
        var page = person(baseUrl, 1366, 850).page();
        if (!userId.isEmpty()) {
            var requests = page.context().request();
            requests.get("/camunda/app/tasklist/default/");
            var token = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                    .findFirst()
                    .orElseThrow();
            var answer = requests.post(
                    "/camunda/api/admin/auth/user/default/login/" + (userId.equals("admin") ? "admin" : "tasklist"),
                    RequestOptions.create()
                            .setHeader("X-XSRF-TOKEN", token.value)
                            .setForm(FormData.create().set("username", userId).set("password", "demo")));
            if (!answer.ok()) {
                throw new IllegalStateException(userId + " cannot sign in: " + answer.status());
            }
            requests.get("/camunda/app/tasklist/default/");
        }
        return page;
    }

    private TasklistPerson person(String baseUrl, int width, int height) {
        var context = chromium.newContext(new NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE);
        return new TasklistPerson(context.newPage());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
