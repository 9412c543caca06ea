package se.bostadforst.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.admission.AdmissionTest;

/** Choosing one's mail at a desk and on a phone, the delivery log, and a link in a mail through the sign-in. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class NotificationBrowserTest extends AdmissionTest {

    private static final String HV2 = "soc_hv_handlaggare2";

    @LocalServerPort
    private int port;

    @BeforeEach
    @AfterEach
    void forget() {
        owner.update("delete from bf.notification_choice");
        owner.update("delete from bf.outbox");
    }

    @Test
    void a_case_officer_chooses_by_keyboard_and_finds_the_choices_on_the_phone() {
        at("2026-05-18T10:00");
        try (var browser = new Browser()) {
            var desk = browser.signIn(house(), HV2).visits("/aviseringar").page();
            photograph(desk, "aviseringar");
            assertThat(box(desk, "DUE_SOON")).isChecked();
            assertThat(box(desk, "DIGEST")).not().isChecked();
            box(desk, "DUE_SOON").press("Space");
            box(desk, "DIGEST").press("Space");
            desk.locator("select[name=hour]").selectOption("9");
            desk.locator("#notifications button").press("Enter");
            assertThat(desk.locator("#notifications [role=status]")).hasText("Dina val är sparade.");
            photograph(desk, "aviseringar-sparat");

            var phone =
                    browser.signInOnPhone(house(), HV2).visits("/aviseringar").page();
            assertThat(box(phone, "DUE_SOON")).not().isChecked();
            assertThat(box(phone, "DIGEST")).isChecked();
            assertThat(phone.locator("select[name=hour]")).hasValue("9");
            photograph(phone, "aviseringar-mobil");
            assertFits(phone);
            var chief = browser.signInOnPhone(house(), "soc_hv_chef1")
                    .visits("/aviseringar")
                    .page();
            assertThat(box(chief, "TEAM_LATE")).isChecked();
            photograph(chief, "aviseringar-chef-mobil");
        }
    }

    @Test
    void operations_see_what_waits_and_have_it_tried_again() {
        at("2026-05-18T10:00");
        letter("ssm_chef1", "2026-05-18T06:00Z", null, null, "server-unavailable");
        letter("ssm_chef2", "2026-05-18T06:05Z", null, null, "smtp-451");
        letter("sb_forvaltare1", "2026-05-17T06:00Z", null, "2026-05-18T05:00Z", "smtp-550");
        letter("soc_hv_chef1", "2026-05-17T06:00Z", "2026-05-17T06:00Z", null, null);
        try (var browser = new Browser()) {
            var desk = browser.signIn(house(), "drift1").visits("/utskick").page();
            assertThat(desk.locator("#alarm")).containsText("2 brev väntar på att gå ut");
            photograph(desk, "utskick");
            var phone =
                    browser.signInOnPhone(house(), "drift1").visits("/utskick").page();
            photograph(phone, "utskick-mobil");
            assertFits(phone);
            desk.navigate("/camunda/app/cockpit/default/#/hinder");
            assertThat(desk.locator("#bf-mail-alarm")).containsText("2 brev väntar på att gå ut");
            photograph(desk, "hinder-brev");
            desk.locator("#bf-mail-alarm a").click();

            desk.locator("#failed form button").press("Enter");
            assertThat(desk.locator("#failed")).containsText("Inget brev har misslyckats.");
            desk.locator("#waiting > form button").press("Enter");
            assertThat(desk.locator("#waiting article form")).hasCount(0);
            photograph(desk, "utskick-igen");
        }
        assertThat(owner.queryForObject(
                        "select count(*) from bf.outbox where sent_at is null and attempts = 0 and last_error is null and given_up_at is null",
                        Integer.class))
                .isEqualTo(3);
    }

    @Test
    void a_link_in_a_mail_leads_through_the_sign_in_to_the_task_or_says_that_it_is_done() {
        at("2026-05-18T10:00");
        var caseNumber = nominated(HV, "Länk");
        var open = as(HV).task("Task_ObtainConsent", caseNumber).getId();
        var other = nominated(HV, "Klar");
        var done = as(HV).task("Task_ObtainConsent", other).getId();
        as(HV).does("Task_ObtainConsent", other, consentTo("SSM", "SB", "PROJECT"));
        try (var browser = new Browser()) {
            var chromium = browser.signIn(house(), HV).page().context().browser();
            var reader = signsInAt(chromium.newContext(desk()).newPage(), "/t/" + open);
            assertThat(reader.locator(".task-details h2, h2.name").first())
                    .containsText("Informera och inhämta samtycke");
            assertThat(reader.locator(".fjs-form")).isVisible();
            photograph(reader, "lank-oppen");

            var late = signsInAt(chromium.newContext(desk()).newPage(), "/t/" + done);
            assertThat(late.locator("h1")).hasText("Uppgiften är klar");
            photograph(late, "lank-klar");
            late.getByText("Öppna " + other).click();
            assertThat(late.locator("h1").first()).containsText(other);
        }
    }

    private NewContextOptions desk() {
        return new NewContextOptions()
                .setBaseURL(house())
                .setLocale("sv-SE")
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(1366, 850);
    }

    private static Page signsInAt(Page page, String link) {
        page.context().setDefaultTimeout(60_000);
        page.navigate(link);
        page.locator("input[ng-model='username']").fill(HV2);
        page.locator("input[ng-model='password']").fill("demo");
        page.locator("form button[type=submit]").click();
        return page;
    }

    private void letter(String userId, String created, String sent, String givenUp, String error) {
        owner.update(
                "insert into bf.outbox (message_id, dedupe_key, recipient, case_number, subject, body, created_at, next_attempt_at, attempts, sent_at, given_up_at, last_error)"
                        + " values (?, ?, ?, 'BF-2026-0042', 'Godkänn nominering – BF-2026-0042', 'x', ?::timestamptz, '2026-05-18T09:00Z', 2, ?::timestamptz, ?::timestamptz, ?)",
                UUID.randomUUID(),
                "browser:" + userId,
                "user:" + userId,
                created,
                sent,
                givenUp,
                error);
    }

    private static Locator box(Page page, String event) {
        return page.locator("input[value=" + event + "]");
    }

    private String house() {
        return "http://localhost:" + port;
    }

    private static void assertFits(Page page) {
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    private static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }
}
