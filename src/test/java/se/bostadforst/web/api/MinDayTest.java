package se.bostadforst.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.SqlTape;
import se.bostadforst.Visitor;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUpTest;

/** "Min dag" over HTTP: what is late, now and soon, what others have to do first, and the week's meetings – for one's own groups only. */
class MinDayTest extends FollowUpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private MyDayViews views;

    @Autowired
    private DueReasons reasons;

    @LocalServerPort
    private int port;

    @Test
    void a_task_goes_from_soon_to_today_to_late_and_says_why() throws Exception {
        at("2026-03-02T10:00");
        var caseNumber = nominated(HV, "Ada");

        var soon = row(day(HV).get("soon"), caseNumber);
        assertThat(soon.get("name").asText()).isEqualTo("Informera och inhämta samtycke");
        assertThat(soon.get("role").asText()).isEqualTo("Socialtjänst – handläggare, Hässelby-Vällingby");
        assertThat(soon.get("inWords").asText()).isEqualTo("mån 9 mars");
        assertThat(soon.get("mine").asBoolean()).isFalse();
        assertThat(soon.get("why").asText())
                .isEqualTo("5 arbetsdagar efter måndag 2 mars 2026 (röda dagar hoppas över), då uppgiften kom");

        at("2026-03-09T10:00");
        assertThat(row(day(HV).get("now"), caseNumber).get("inWords").asText()).isEqualTo("i dag");

        at("2026-03-11T10:00");
        var late = row(day(HV).get("late"), caseNumber);
        assertThat(late.get("inWords").asText()).isEqualTo("2 dagar sen");
        assertThat(late.get("late").asBoolean()).isTrue();

        var page = Visitor.signedIn(port, HV).get("/min-dag");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Min dag", "Onsdag 11 mars 2026", "Försenat", "2 dagar sen", "Ingen har tagit den", caseNumber)
                .contains("/t/" + late.get("taskId").asText())
                .doesNotContain(CANARY, "Ada");
    }

    @Test
    void what_one_has_taken_comes_first_and_what_a_colleague_has_taken_is_not_there() throws Exception {
        at("2026-03-02T10:00");
        var first = nominated(HV, "Ett");
        at("2026-03-03T10:00");
        var second = nominated(HV, "Två");
        take(HV, second);

        var mine = cases(day(HV).get("soon"));
        assertThat(mine).containsSubsequence(second, first);
        assertThat(row(day(HV).get("soon"), second).get("mine").asBoolean()).isTrue();
        var colleagues = day("soc_hv_handlaggare2");
        assertThat(cases(colleagues.get("soon"))).contains(first).doesNotContain(second);
    }

    @Test
    void units_and_organisations_see_only_what_is_theirs() throws Exception {
        at("2026-03-02T10:00");
        var caseNumber = upForApproval(HV, "Bo");

        assertThat(day(ST).toString()).as("en annan enhet").doesNotContain(caseNumber);
        var leader = row(day(LEADER).get("soon"), caseNumber);
        assertThat(leader.get("name").asText()).isEqualTo("Godkänn nominerad");
        assertThat(day(HV).get("waiting"))
                .filteredOn(row -> row.get("caseNumber").asText().equals(caseNumber))
                .extracting(row -> row.get("name").asText() + ", "
                        + row.get("organisation").asText())
                .contains("Godkänn nominerad, Svenska Bostäder", "Godkänn nominerad, Stockholms Stadsmission");
        assertThat(day(SB).get("waiting"))
                .as("vad de andra gör är inte hyresvärdens sak, bara att de har bollen")
                .filteredOn(row -> row.get("caseNumber").asText().equals(caseNumber))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("name").asText()).isEqualTo("Arbetar med ärendet");
                    assertThat(row.get("due").isNull()).isTrue();
                });
    }

    @Test
    void the_weeks_meetings_are_those_in_ones_own_calendar() throws Exception {
        var caseNumber = bookedHome("2026-03-02");
        at("2026-02-26T09:00");

        var meeting = row(day(GUIDE).get("meetings"), caseNumber);

        assertThat(meeting.get("what").asText()).isEqualTo("Uppföljning");
        assertThat(meeting.get("inWords").asText()).isEqualTo("mån 2 mars");
        assertThat(meeting.get("at").asText()).isEqualTo("10.00");
        assertThat(day(HV).get("meetings").toString()).doesNotContain(caseNumber);
        at("2026-02-20T09:00");
        assertThat(day(GUIDE).get("meetings").toString())
                .as("mer än sju dagar bort")
                .doesNotContain(caseNumber);
    }

    @Test
    void nothing_to_do_is_said_in_a_friendly_line() throws Exception {
        at("2026-03-02T10:00");
        var page = Visitor.signedIn(port, "sb_bosocial1").get("/min-dag").body();
        assertThat(page).contains("Inget är försenat", "Du har inga öppna uppgifter.", "Väntar på andra", "</html>");
    }

    @Test
    void the_day_costs_the_same_however_many_rows_and_each_case_is_one_line_in_the_read_log() {
        at("2026-03-02T10:00");
        var one = nominated(HV, "Ett");
        as(HV).call(views::mine); // the models are read once
        var few = SqlTape.statements(SqlTape.of(() -> as(HV).call(views::mine)));
        IntStream.range(0, 12).forEach(i -> upForApproval(HV, "Mer" + i));
        IntStream.range(0, 12).forEach(i -> nominated(HV, "Fler" + i));
        as(HV).call(views::mine);
        var logged = lines(one);

        var tape = SqlTape.of(() -> assertThat(as(HV).call(views::mine).soon()).hasSizeGreaterThan(12));

        System.out.println(
                "[figures] Min dag: " + few + " satser med en rad, " + SqlTape.statements(tape) + " med många");
        assertThat(SqlTape.statements(tape)).isLessThanOrEqualTo(few);
        assertThat(tape)
                .noneMatch(entry ->
                        entry.sql().contains("bf.person") || entry.sql().contains("bf.consent"));
        assertThat(lines(one)).isEqualTo(logged + 1);
        assertThat(value(
                        "select action || ' ' || purpose || ' ' || data_class from bf.read_log where case_number = ? order by entry_id desc limit 1",
                        one))
                .isEqualTo("LIST my-day C0");
    }

    @Test
    void a_card_is_told_to_whose_task_it_is_and_to_nobody_else() throws Exception {
        at("2026-03-02T10:00");
        var caseNumber = nominated(HV, "Ada");
        var task = row(day(HV).get("soon"), caseNumber).get("taskId").asText();
        at("2026-03-10T10:00");

        var card = get(HV, "/api/task-cards?ids=" + task + ",finns-inte").get("cards");

        assertThat(card).hasSize(1);
        assertThat(card.get(0).get("inWords").asText()).isEqualTo("i går");
        assertThat(card.get(0).get("late").asBoolean()).isTrue();
        assertThat(card.get(0).get("taken").asBoolean()).isFalse();
        for (var other : List.of(ST, SB, LEADER)) {
            assertThat(get(other, "/api/task-cards?ids=" + task).get("cards")).isEmpty();
        }
        assertThat(get(HV, "/api/task-cards?ids='").get("cards")).isEmpty();
        assertThat(get(HV, "/api/task-cards").get("cards")).isEmpty();
        assertThat(new Visitor(port).get("/api/my-day").statusCode()).isEqualTo(401);
    }

    @Test
    void finished_steps_name_colleagues_and_no_other_organisations_people() throws Exception {
        at("2026-03-02T10:00");
        var caseNumber = upForApproval(HV, "Ada");
        take(SB, caseNumber);
        as(SB).does("Task_Approve", caseNumber, yes());

        var ours = steps(HV, caseNumber);
        assertThat(ours)
                .extracting(step -> step.get("name").asText())
                .contains("Informera och inhämta samtycke", "Bedöm urvalskrav", "Godkänn nominerad");
        assertThat(ours)
                .filteredOn(step -> step.get("name").asText().equals("Godkänn nominerad"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.get("holder").asText()).startsWith("Svenska Bostäder");
                    assertThat(step.get("actor").isNull())
                            .as("en annan organisations personal")
                            .isTrue();
                });
        var theirs = steps(SB, caseNumber);
        assertThat(theirs).hasSize(1);
        assertThat(theirs.get(0).get("name").asText()).isEqualTo("Godkänn nominerad");
        assertThat(theirs.get(0).get("actor").asText()).isEqualTo(users.nameNow(SB));
    }

    @Test
    void every_due_date_of_a_model_can_say_why() throws IOException {
        var due = Pattern.compile("camunda:dueDate=\"([^\"]*)\"");
        var expressions = new ArrayList<String>();
        try (var models = Files.walk(Path.of("bpmn"))) {
            for (var model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                var found = due.matcher(Files.readString(model));
                while (found.find()) {
                    expressions.add(found.group(1));
                }
            }
        }
        assertThat(expressions).hasSizeGreaterThan(50).allMatch(reasons::knows);
    }

    private String bookedHome(String on) {
        var caseNumber = movedIn("soc_efh_handlaggare1", nominee("Anders"), "2026-01-26T10:00", "2026-02-02");
        goOnTo(followUpCalendar.opens(new CaseNumber(caseNumber), 1) + "T09:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking(on));
        return caseNumber;
    }

    private JsonNode day(String user) throws IOException {
        return get(user, "/api/my-day");
    }

    /** The case itself tells its own unit the person's name; the steps tell nobody. */
    private JsonNode steps(String user, String caseNumber) throws IOException {
        var steps = JSON.readTree(Visitor.signedIn(port, user)
                        .get("/api/cases/" + caseNumber)
                        .body())
                .get("steps");
        assertThat(steps.toString()).doesNotContain(CANARY);
        return steps;
    }

    private JsonNode get(String user, String path) throws IOException {
        var answer = Visitor.signedIn(port, user).get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(CANARY);
        return JSON.readTree(answer.body());
    }

    private static JsonNode row(JsonNode rows, String caseNumber) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get("caseNumber").asText().equals(caseNumber))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caseNumber + " is not among " + rows));
    }

    private static List<String> cases(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("caseNumber").asText())
                .toList();
    }

    private long lines(String caseNumber) {
        return owner.queryForObject(
                "select count(*) from bf.read_log where case_number = ? and purpose = 'my-day'",
                Long.class,
                caseNumber);
    }

    private void take(String user, String caseNumber) {
        var task = as(user).call(() -> views.mine()).soon().stream()
                .filter(row -> row.caseNumber().equals(caseNumber))
                .findFirst()
                .orElseThrow()
                .taskId();
        assertThat(Visitor.signedIn(port, user)
                        .post(Visitor.ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}
