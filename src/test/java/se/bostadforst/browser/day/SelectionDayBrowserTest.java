package se.bostadforst.browser.day;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;

/** The days around a nomination: a caseworker, the project leader, and those who keep the house running. */
@EnabledIf("se.bostadforst.browser.Browser#present")
class SelectionDayBrowserTest extends AdmissionTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";

    @RegisterExtension
    static final Days DAYS = new Days();

    @LocalServerPort
    private int port;

    @AfterEach
    void what_was_done_is_forgotten() {
        owner.update("delete from bf.hindrance_entry");
    }

    @Test
    void a_caseworker_informs_and_asks_for_consent() {
        waiting("Disa", "Dahl");
        at("2026-05-18T10:00");
        var caseNumber = as(HV).starts("admission", Invented.person(nominee("Maja"), "Maja", "Molin"));
        var day = DAYS.atDesk(port, HV, clock.instant());
        var list = day.list();
        list.takes("Informera och inhämta samtycke", caseNumber)
                .ticks("Den första personen samtycker", "Stockholms Stadsmission", "Svenska Bostäder")
                .chooses("Hur lämnades samtycket?", "Skriftligt")
                .ticksBox("Personen har fått information");
        day.photograph("handlaggare-samtycke");
        list.sends();
        assertThat(openTasks(caseNumber)).containsExactly("Task_AnswerRequirements");
        list.opens("Bedöm urvalskrav", caseNumber).turnsTo("Ärendet", "Vem har bollen?");
        day.photograph("handlaggare-arendet");
        assertThat(day.goesTo("/arenden").locator("main")).containsText(caseNumber);
        day.photograph("handlaggare-mina-arenden");
        assertThat(day.goesTo("/arenden/" + caseNumber).locator("main")).containsText("Maja Molin");
        day.goesTo("/arenden/" + caseNumber + "/handlingar");
        day.goesTo("/arenden/" + caseNumber + "/overklaganden");
        day.goesTo("/min-enhet");
        day.signsOut();
    }

    @Test
    void the_project_leader_approves_changes_a_figure_and_follows_up() {
        var caseNumber = waiting("Maja", "Molin");
        at("2026-05-18T10:00");
        var day = DAYS.atDesk(port, LEADER, clock.instant());
        var list = day.list();
        list.takes("Godkänn nominerad", caseNumber).chooses("Svar", "Godkänns");
        day.photograph("projektledare-godkann").looksAtTheCase();
        list.sends();
        assertThat(value("select outcome from bf.approval where case_number = ? and party = 'PROJECT'", caseNumber))
                .isEqualTo("GODKAND");
        assertThat(as(SB).tasks(caseNumber)).contains("Task_Approve");
        assertThat(day.goesTo("/arenden/" + caseNumber).locator("main")).containsText("Svenska Bostäder");

        var page = day.goesTo("/parametrar");
        var figure =
                page.locator("article.card").filter(new Locator.FilterOptions().setHasText("Högst antal personer"));
        figure.locator("[name=value]").fill("16");
        figure.locator("[name=validFrom]").fill("2026-07-01");
        figure.locator("[name=note]").fill("Beslut i styrgruppen");
        day.photograph("projektledare-parametrar");
        figure.locator("button").click();
        assertThat(figure).containsText("Från 2026-07-01: 16");

        assertThat(day.goesTo(COCKPIT + "uppfoljning").locator(".bf-oversight h1"))
                .hasText("Uppföljning");
        assertThat(page.locator(".bf-chart canvas").first()).isVisible();
        day.photograph("projektledare-uppfoljning");
        assertThat(day.goesTo(COCKPIT + "hinder").locator("h1").first()).hasText("Hinder");
        day.looks();
        assertThat(day.goesTo(COCKPIT + "avslutade").locator("h1").first()).hasText("Avslutade ärenden");
        day.looks();
        day.signsOut();
    }

    @Test
    void operations_lets_a_job_try_again_with_a_reason() {
        var caseNumber = waiting("Maja", "Molin");
        at("2026-05-18T10:00");
        failed(caseNumber);
        var day = DAYS.atDesk(port, "drift1", clock.instant());
        day.list();
        var page = day.goesTo(COCKPIT + "hinder");
        var card = page.locator(".bf-card[data-case='" + caseNumber + "']");
        assertThat(card).containsText("Att göra");
        card.getByText("Försök igen …").click();
        card.locator("select[name=reason]").selectOption("RATTAT");
        day.photograph("drift-hinder");
        card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Försök igen").setExact(true))
                .click();
        assertThat(page.locator(".bf-said")).containsText(caseNumber);
        day.goesTo(COCKPIT + "processes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Godkännande av övriga aktörer"))
                .first()
                .click();
        assertThat(page.locator(".djs-overlay .badge").first()).isVisible();
        day.photograph("drift-process");
        day.signsOut();
    }

    @Test
    void a_process_designer_reads_the_figures_and_may_send_models_but_sees_no_case() {
        var caseNumber = waiting("Maja", "Molin");
        var day = DAYS.atDesk(port, "processdesigner1", clock.instant());
        day.list();
        assertThat(day.goesTo("/parametrar").locator("form")).hasCount(0);
        day.photograph("processdesigner-parametrar");
        assertThat(day.goesTo("/arenden").locator("main")).not().containsText(caseNumber);
        assertThat(day.goesTo("/handledning/processdesigner").locator("h1")).hasText("Processdesigner");
        day.signsOut();
        var password = Base64.getEncoder().encodeToString("processdesigner1:demo".getBytes(StandardCharsets.UTF_8));
        assertThat(new Visitor(port)
                        .send(
                                "GET",
                                "/engine-rest/version",
                                null,
                                java.util.Map.of("Authorization", "Basic " + password))
                        .statusCode())
                .isEqualTo(200);
    }

    private String waiting(String firstName, String lastName) {
        at("2026-05-14T09:00");
        return upForApproval(HV, Invented.person(nominee(firstName), firstName, lastName));
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
}
