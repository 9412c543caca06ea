package se.bostadforst.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.forms.FormRefused;

/** Mail that people choose, event by event, and what it may say (issue 7; peers.md ask 4). */
class NotificationTest extends NotificationWorld {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            event         | chosen | subject
            NEW_FOR_GROUP | true   | Ny uppgift för din grupp
            NEW_FOR_GROUP | false  |
            GIVEN         | true   | Du har fått en uppgift
            GIVEN         | false  |
            DUE_SOON      | true   | Uppgift förfaller snart
            DUE_SOON      | false  |
            LATE          | true   | Försenad uppgift
            LATE          | false  |
            NEW_STEP      | true   | Nytt steg i ett ärende
            NEW_STEP      | false  |
            """)
    void each_event_is_a_letter_for_whoever_has_chosen_it_and_for_nobody_else(
            NotificationEvent event, boolean chosen, String subject) {
        chooses(HV2, chosen ? new NotificationEvent[] {event} : new NotificationEvent[0]);
        var caseNumber = happens(event);

        sweepAt("2026-05-18T10:00");
        sweepAt("2026-05-18T10:05");

        assertThat(subjects(HV2)).isEqualTo(chosen ? List.of(subject + " – " + caseNumber) : List.of());
    }

    /** One event, in a case of its own, such that nothing else in the table happens with it for the colleague. */
    private String happens(NotificationEvent event) {
        at("2026-05-18T08:00");
        var caseNumber = nominated(HV, "Avisering");
        var task = task(caseNumber);
        due(task, "2026-06-18T17:00");
        switch (event) {
            case GIVEN -> hands(HV, HV2, task);
            case DUE_SOON -> due(task, "2026-05-20T17:00");
            case LATE -> due(task, "2026-05-15T17:00");
            case NEW_STEP -> {
                as(HV2).does("Task_ObtainConsent", caseNumber, consentTo("SSM", "SB", "PROJECT"));
                takes(HV, task(caseNumber));
                at("2026-05-18T08:10");
                as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
            }
            default -> {}
        }
        return caseNumber;
    }

    @Test
    void from_the_start_one_hears_of_what_one_was_given_and_what_is_due_soon() {
        assertChoices(HV2, Set.of("GIVEN", "DUE_SOON"));
        assertChoices(CHIEF, Set.of("GIVEN", "DUE_SOON", "TEAM_LATE"));
        chooses(HV2, NotificationEvent.LATE);
        assertChoices(HV2, Set.of("LATE"));
        assertChoices(HV, Set.of("GIVEN", "DUE_SOON"));
    }

    @Test
    void a_letter_says_case_number_task_day_and_link_and_nothing_about_anybody() {
        at("2026-05-18T08:00");
        var caseNumber = nominated(HV, "Avisering");
        var task = task(caseNumber);
        due(task, "2026-05-20T17:00");
        hands(HV, HV2, task);

        sweepAt("2026-05-18T10:00");

        assertThat(letters(HV2)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Uppgift förfaller snart – " + caseNumber);
            assertThat(letter.text())
                    .contains("""
                            Hej!

                            Förfaller snart (1)
                            - Informera och inhämta samtycke, %s, förfaller 2026-05-20
                              http://localhost:8080/t/%s
                            """.formatted(caseNumber, task))
                    .doesNotContain("Avisering " + CANARY, CANARY);
        });
        assertThat(value(
                        "select action || ' ' || purpose || ' ' || data_class from bf.read_log where user_id = ? and case_number = ? order by entry_id desc limit 1",
                        HV2,
                        caseNumber))
                .isEqualTo("LIST notification C0");
    }

    @Test
    void whoever_has_lost_the_task_or_the_group_before_the_letter_leaves_gets_no_line_for_it() {
        users.ensure(GUEST, "Gäst", "Gästsson", GUEST + "@demo.example", "demo", List.of("soc_hv_handlaggare"));
        chooses(GUEST, NotificationEvent.NEW_FOR_GROUP);
        chooses(HV2, NotificationEvent.NEW_FOR_GROUP);
        at("2026-05-18T08:00");
        var taken = nominated(HV, "Tagen");
        var free = nominated(HV, "Fri");
        at("2026-05-18T08:05");
        sweep.run();
        takes(HV, task(taken));
        identity.deleteMembership(GUEST, "soc_hv_handlaggare");
        identity.createMembership(GUEST, "soc_st_handlaggare");

        delivery.deliverDue();

        assertThat(letters(GUEST)).isEmpty();
        assertThat(subjects(HV2)).containsExactly("Ny uppgift för din grupp – " + free);
        assertThat(owner.queryForList(
                        "select last_error from bf.outbox where recipient = 'user:" + GUEST + "'", String.class))
                .containsExactly("nothing-left");
    }

    @Test
    void whoever_is_away_gets_none_and_the_deputy_does() {
        chooses(HV, NotificationEvent.NEW_FOR_GROUP);
        chooses(HV2);
        as(HV).run(() -> absences.register(
                null,
                java.time.LocalDate.parse("2026-05-18"),
                java.time.LocalDate.parse("2026-05-20"),
                Map.of("soc_hv_handlaggare", HV2)));
        at("2026-05-18T08:00");
        var caseNumber = nominated(HV, "Borta");

        sweepAt("2026-05-18T10:00");

        assertThat(letters(HV)).isEmpty();
        assertThat(subjects(HV2)).containsExactly("Ny uppgift för din grupp – " + caseNumber);
    }

    @Test
    void a_manager_gets_one_letter_a_day_with_the_late_tasks_of_the_unit_and_of_no_other() {
        at("2026-05-11T08:00");
        var late = nominated(HV, "Sen");
        due(task(late), "2026-05-14T17:00");
        var other = nominated(ST, "Annan");
        due(task(other), "2026-05-14T17:00");

        sweepAt("2026-05-18T07:29");
        assertThat(letters(CHIEF)).isEmpty();
        sweepAt("2026-05-18T07:30");
        sweepAt("2026-05-18T16:00");
        sweepAt("2026-05-19T08:00");

        assertThat(letters(CHIEF)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Sena uppgifter hos dem du ansvarar för: ");
            assertThat(letter.text())
                    .contains("Informera och inhämta samtycke, " + late + ", skulle ha varit klar 2026-05-14")
                    .doesNotContain(other);
        });
        chooses(CHIEF);
        sweepAt("2026-05-20T08:00");
        assertThat(letters(CHIEF)).hasSize(2);
    }

    @Test
    void the_project_leader_hears_of_late_tasks_of_groups_without_a_manager() {
        at("2026-05-11T08:00");
        var caseNumber = upForApproval(HV, "Godkänn");
        owner.update(
                "update camunda.act_ru_task set due_date_ = '2026-05-14 12:00' where proc_inst_id_ in"
                        + " (select proc_inst_id_ from camunda.act_hi_procinst where business_key_ = ?)",
                caseNumber);

        sweepAt("2026-05-18T08:00");

        assertThat(letters(LEADER))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("Godkänn nominerad, " + caseNumber)
                        .as("what Svenska Bostäder's late task is called says something about a person")
                        .contains("Svenska Bostäder – förvaltare", "En uppgift, " + caseNumber)
                        .containsOnlyOnce("Godkänn nominerad, " + caseNumber));
    }

    @Test
    void a_new_step_is_told_to_those_who_may_know_of_it_and_to_nobody_else() {
        chooses(SSM, NotificationEvent.NEW_STEP);
        chooses(HV2, NotificationEvent.NEW_STEP);
        at("2026-05-18T08:00");
        var caseNumber = nominated(HV, "Steg");
        as(HV2).does("Task_ObtainConsent", caseNumber, consentTo("SSM", "SB", "PROJECT"));
        as(HV).does("Task_AnswerRequirements", caseNumber, requirementsMet());
        at("2026-05-18T08:20");
        sweep.run();
        as(SSM).does("Task_Approve", caseNumber, yes());
        owner.update("delete from bf.outbox");
        inbox.clear();
        at("2026-05-18T09:00");
        as(SB).does("Task_Approve", caseNumber, yes());
        as(LEADER).does("Task_Approve", caseNumber, yes());
        assertThat(openTasks(caseNumber)).contains("Task_Decide");

        sweepAt("2026-05-19T10:00");

        assertThat(subjects(SSM)).as("socialtjänstens steg").isEmpty();
    }

    @Test
    void a_sweep_costs_the_same_for_one_task_as_for_many() {
        chooses(HV2, NotificationEvent.NEW_FOR_GROUP, NotificationEvent.LATE, NotificationEvent.NEW_STEP);
        at("2026-05-18T07:00");
        due(task(nominated(HV, "Ett")), "2026-05-15T17:00");
        at("2026-05-18T07:31");
        var one = SqlTape.statements(SqlTape.of(sweep::run));
        at("2026-05-18T12:00");
        for (var n = 0; n < 8; n++) {
            due(task(nominated(HV, "Fler" + n)), "2026-05-18T17:00");
        }
        at("2026-05-19T07:31");

        var many = SqlTape.statements(SqlTape.of(sweep::run));

        assertThat(many).isEqualTo(one).isLessThan(120);
    }

    @Test
    void what_cannot_be_chosen_is_refused_in_swedish_and_nothing_is_kept() {
        assertThatThrownBy(() -> as(HV2).run(() -> choices.keep(Set.of("TEAM_LATE"), 7)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Välj bland det som finns på sidan");
        assertThatThrownBy(() -> as(HV2).run(() -> choices.keep(Set.of("LATE"), 5)))
                .hasMessage("Välj ett klockslag mellan 06:00 och 18:00.");
        var visitor = Visitor.signedIn(port, HV2);
        for (var bad : List.of(
                "{\"chosen\":[\"LATE\"],\"hour\":\"x\"}",
                "{\"chosen\":[null],\"hour\":\"7\"}",
                "{\"chosen\":[\"' or 1=1--\"],\"hour\":\"7\"}",
                "{\"chosen\":[\"LATE\"]}")) {
            var answer = visitor.post("/api/notifications", bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(answer.body()).contains("Ingenting sparades");
        }
        assertThat(owner.queryForList("select 1 from bf.notification_choice where user_id = ?", HV2))
                .isEmpty();
        assertThat(visitor.post("/api/notifications", "{\"chosen\":[\"LATE\"],\"hour\":\"9\"}")
                        .statusCode())
                .isEqualTo(204);
        assertChoices(HV2, Set.of("LATE"));
    }

    @Test
    void the_page_says_in_plain_words_that_somebody_without_an_address_gets_no_mail() {
        users.ensure(GUEST, "Gäst", "Gästsson", null, "demo", List.of("soc_hv_handlaggare"));
        assertThat(Visitor.signedIn(port, GUEST).get("/aviseringar").body())
                .contains("Du har ingen e-postadress i systemet");
        assertThat(Visitor.signedIn(port, HV2).get("/aviseringar").body())
                .contains("Breven går till <strong>" + HV2 + "@", "De går inte att stänga av");
    }

    @Test
    void a_link_to_a_task_opens_it_or_says_that_it_is_done_and_leads_to_the_case() {
        at("2026-05-18T08:00");
        var caseNumber = nominated(HV, "Länk");
        var task = task(caseNumber);
        var visitor = Visitor.signedIn(port, HV2);
        assertThat(visitor.get("/t/" + task).statusCode()).isEqualTo(302);
        as(HV).does("Task_ObtainConsent", caseNumber, consentTo("SSM", "SB", "PROJECT"));

        var done = visitor.get("/t/" + task);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("Uppgiften är klar", "href=\"/arenden/" + caseNumber + "\"");
        var other = Visitor.signedIn(port, ST).get("/t/" + task);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.body()).contains("Uppgiften går inte att öppna").doesNotContain(caseNumber);
        assertThat(new Visitor(port).get("/t/" + task).statusCode()).isEqualTo(302);
    }
}
