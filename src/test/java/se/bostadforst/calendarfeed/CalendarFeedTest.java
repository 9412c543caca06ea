package se.bostadforst.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUpTest;

/** A person's own calendar, over HTTP as a calendar program fetches it, without a session. */
class CalendarFeedTest extends FollowUpTest {

    private static final String HANDLER = "soc_efh_handlaggare1";

    @Autowired
    private CalendarFeeds feeds;

    @LocalServerPort
    private int port;

    @Test
    void a_calendar_has_the_meetings_and_due_days_and_nobodys_name() throws Exception {
        var caseNumber = booked("2026-03-02");

        var answer = fetch(token(HANDLER));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body().replace("\r\n ", ""))
                .doesNotContain("Anders", CANARY, "@demo", "Månadsrapport", "rotokoll");
        assertThat(answer.body()).doesNotContainPattern("(?:19|20)[0-9]{6}-[0-9]{4}");
        var meeting = meeting(answer, caseNumber);
        assertThat(meeting.getSummary().getValue()).isEqualTo("Uppföljning " + caseNumber);
        assertThat(meeting.getRequiredProperty("DTSTART").getValue()).isEqualTo("20260302T100000");
        assertThat(meeting.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("0");
        assertThat(events(answer).stream().map(event -> event.getSummary().getValue()))
                .contains("Uppgift förfaller: " + caseNumber);
        assertThat(lines(HANDLER, caseNumber))
                .as("en rad i läsloggen för varje ärende i kalendern")
                .isEqualTo(1);
        assertThat(value(
                        "select action || ' ' || purpose || ' ' || data_class from bf.read_log where user_id = ? and case_number = ? order by entry_id desc limit 1",
                        HANDLER,
                        caseNumber))
                .isEqualTo("LIST calendar C0");
    }

    @Test
    void a_meeting_that_is_moved_is_the_same_meeting_on_another_day() throws Exception {
        var caseNumber = booked("2026-03-02");
        var token = token(GUIDE);
        var first = meeting(fetch(token), caseNumber);
        goOnTo("2026-02-20T09:00");
        runsAction(GUIDE, caseNumber, "rebook-follow-up");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking("2026-03-04"));

        var moved = meeting(fetch(token), caseNumber);

        assertThat(moved.getRequiredProperty("UID").getValue())
                .isEqualTo(first.getRequiredProperty("UID").getValue());
        assertThat(moved.getRequiredProperty("DTSTART").getValue()).isEqualTo("20260304T100000");
        assertThat(moved.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("1");
        assertThat(moved.getRequiredProperty("LAST-MODIFIED").getValue()).isEqualTo("20260220T080000Z");
        assertThat(letters(caseNumber))
                .as("kallelserna bär mötet för kalendern")
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter)
                        .contains("UID:follow-up-" + caseNumber + "-1@bostadforst", "BEGIN:VTIMEZONE"))
                .anySatisfy(letter -> assertThat(letter).contains("SEQUENCE:1", "20260304T100000"));
    }

    @Test
    void a_meeting_that_will_not_be_is_called_off() throws Exception {
        var caseNumber = booked("2026-03-02");
        var token = token(GUIDE);
        assertThat(meeting(fetch(token), caseNumber)
                        .getRequiredProperty("STATUS")
                        .getValue())
                .isEqualTo("CONFIRMED");
        endsTenancy(caseNumber);
        owner.update("update bf.support set ended_on = '2026-02-10' where case_number = ?", caseNumber);

        assertThat(meeting(fetch(token), caseNumber)
                        .getRequiredProperty("STATUS")
                        .getValue())
                .isEqualTo("CANCELLED");
    }

    @Test
    void what_one_sees_is_what_ones_groups_see_today() throws Exception {
        var caseNumber = booked("2026-03-02");
        var other = token("soc_hv_handlaggare1");
        assertThat(fetch(other).body()).doesNotContain(caseNumber);
        users.ensure("feedtest1", "Test", "Testsson", null, "demo", List.of("soc_efh_handlaggare"));
        try {
            var token = token("feedtest1");
            assertThat(fetch(token).body()).contains(caseNumber);
            identity.deleteMembership("feedtest1", "soc_efh_handlaggare");
            assertNowhere(fetch(token));
            identity.createMembership("feedtest1", "soc_hv_chef");
            assertThat(fetch(token).body()).doesNotContain(caseNumber);
            identity.createMembership("feedtest1", "soc_efh_handlaggare");
            assertNowhere(fetch(token));
            identity.deleteUser("feedtest1");
            assertNowhere(fetch(token));
        } finally {
            identity.deleteUser("feedtest1");
        }
    }

    @Test
    void an_address_is_made_once_told_once_and_taken_back() throws Exception {
        at("2026-05-18T10:00");
        var visitor = Visitor.signedIn(port, SB);
        var made = visitor.send("POST", "/api/calendar-feed", "{}", json(visitor));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        var address = new ObjectMapper().readTree(made.body()).get("address").asText();
        assertThat(address).matches("http://localhost:8080/kalender/[A-Za-z0-9_-]{43}\\.ics");
        var token = address.replaceAll(".*/|\\.ics$", "");
        assertThat(owner.queryForObject(
                        "select count(*) from bf.calendar_feed f where f::text like ?", Long.class, "%" + token + "%"))
                .as("adressen själv finns inte i databasen")
                .isZero();
        assertThat(visitor.get("/kalender").body())
                .contains("Du har en adress sedan", "2026-05-18")
                .doesNotContain(token);
        assertThat(fetch(token).statusCode()).isEqualTo(200);

        var second = token(SB);
        assertNowhere(fetch(token));
        assertThat(fetch(second).statusCode()).isEqualTo(200);
        as(GUIDE).run(feeds::revoke);
        assertThat(fetch(second).statusCode()).as("någon annans adress").isEqualTo(200);
        assertThat(visitor.send("POST", "/api/calendar-feed/revocation", "{}", json(visitor))
                        .statusCode())
                .isEqualTo(204);
        assertNowhere(fetch(second));
        assertThat(visitor.get("/kalender").body()).contains("Du har ingen adress");
    }

    @Test
    void whatever_opens_nothing_looks_alike_and_strangers_make_no_address() {
        at("2026-05-18T10:00");
        var stranger = new Visitor(port);
        var nowhere = stranger.get("/finns-inte");
        for (var path : List.of("A".repeat(43), "A".repeat(42), "A".repeat(44), "A".repeat(400), "x", "%2e%2e")) {
            var answer = stranger.get("/kalender/" + path + ".ics");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nowhere.body());
            assertThat(answer.headers().firstValue("Content-Type").map(type -> type.replaceAll(";.*", "")))
                    .hasValue("application/json");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(stranger.get("/kalender").statusCode()).isEqualTo(401);
        assertThatThrownBy(() -> feeds.make()).isInstanceOf(CaseNotFound.class);
        assertThat(feeds.ownerOf("'; drop table bf.calendar_feed; --")).isEmpty();
    }

    /** A household with a follow-up on that day. */
    private String booked(String on) {
        var caseNumber = movedIn("soc_efh_handlaggare1", nominee("Anders"), "2026-01-26T10:00", "2026-02-02");
        goOnTo(followUpCalendar.opens(new CaseNumber(caseNumber), 1) + "T09:00");
        as(GUIDE).does("Task_BookMeeting", caseNumber, booking(on));
        return caseNumber;
    }

    private String token(String userId) {
        return as(userId).call(feeds::make);
    }

    private HttpResponse<String> fetch(String token) {
        return new Visitor(port).get("/kalender/" + token + ".ics");
    }

    private void assertNowhere(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(new Visitor(port).get("/finns-inte").body());
    }

    private long lines(String userId, String caseNumber) {
        return owner.queryForObject(
                "select count(*) from bf.read_log where user_id = ? and case_number = ? and purpose = 'calendar'",
                Long.class,
                userId,
                caseNumber);
    }

    private List<String> letters(String caseNumber) {
        return owner.queryForList(
                "select replace(calendar, E'\\r\\n ', '') from bf.outbox where case_number = ? and calendar is not null",
                String.class,
                caseNumber);
    }

    private static Map<String, String> json(Visitor visitor) {
        return Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", visitor.token());
    }

    private static List<VEvent> events(HttpResponse<String> answer) throws IOException, ParserException {
        var file = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(file.validate().getEntries()).isEmpty();
        return file.getComponents("VEVENT");
    }

    private static VEvent meeting(HttpResponse<String> answer, String caseNumber) throws IOException, ParserException {
        return events(answer).stream()
                .filter(event -> event.getSummary().getValue().equals("Uppföljning " + caseNumber))
                .findFirst()
                .orElseThrow();
    }
}
