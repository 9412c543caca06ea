package se.bostadforst.web.api;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.calendar.AppointmentFile;
import se.bostadforst.calendarfeed.CalendarFeeds;
import se.bostadforst.calendarfeed.CalendarReading;

/** The address of a person's calendar, and what a calendar program finds there. */
@RestController
class CalendarFeedApi {

    /** Told once. */
    record Address(String address) {}

    private final CalendarFeeds feeds;
    private final CalendarReading reading;
    private final String baseUrl;

    CalendarFeedApi(
            CalendarFeeds feeds,
            CalendarReading reading,
            @Value("${bostadforst.base-url:http://localhost:8080}") String baseUrl) {
        this.feeds = feeds;
        this.reading = reading;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @PostMapping("/api/calendar-feed")
    Address make(@RequestBody(required = false) CaseApi.NothingMore body) {
        return new Address(baseUrl + "/kalender/" + feeds.make() + ".ics");
    }

    @PostMapping("/api/calendar-feed/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@RequestBody(required = false) CaseApi.NothingMore body) {
        feeds.revoke();
    }

    /** Without a session: the address is the key. One that opens nothing looks like any page that does not exist. */
    @GetMapping("/kalender/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        var appointments = reading.of(token).orElseThrow(CaseNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(AppointmentFile.CONTENT_TYPE))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(AppointmentFile.of(appointments).getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<CaseApi.Refused> closed(CaseNotFound refused) {
        var answer = UnreadableAdvice.answer(
                HttpStatus.NOT_FOUND, "NotFound", "Sidan finns inte eller ingår inte i ditt uppdrag.");
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }
}
