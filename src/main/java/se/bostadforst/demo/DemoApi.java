package se.bostadforst.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.engine.DueJobs;

/** The demonstration's clock, for administrators; the door keeps everybody else out. */
@RestController
@RequestMapping("/api/demo")
@Profile("!prod")
class DemoApi {

    /** Where to move, local time in Sweden: {@code 2026-07-01T08:00}. */
    record Move(String to) {}

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final TimeMachine time;
    private final DemoStart demo;
    private final Clock clock;

    DemoApi(TimeMachine time, DemoStart demo, Clock clock) {
        this.time = time;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping("/clock")
    Map<String, String> clock() {
        return Map.of("now", LocalDateTime.now(clock).withNano(0).toString(), "zone", SWEDEN.getId());
    }

    @PostMapping("/clock")
    Map<String, Object> move(@RequestBody Move move) {
        var happened = time.moveTo(
                LocalDateTime.parse(String.valueOf(move.to())).atZone(SWEDEN).toInstant());
        return Map.of(
                "now",
                LocalDateTime.now(clock).withNano(0).toString(),
                "happened",
                happened.stream().map(DemoApi::line).toList());
    }

    @PostMapping("/reset")
    Map<String, Object> reset() {
        return Map.of("cases", demo.reset());
    }

    private static Map<String, Object> line(DueJobs.Ran ran) {
        return Map.of(
                "at", ran.due().atZone(SWEDEN).toLocalDateTime().toString(),
                "caseNumber", ran.caseNumber(),
                "what", ran.activity(),
                "failed", ran.failed());
    }

    @ExceptionHandler({IllegalArgumentException.class, DateTimeException.class})
    ResponseEntity<Map<String, String>> refused(RuntimeException refused) {
        var sentence =
                refused instanceof DateTimeException ? "Skriv tiden som 2026-07-01T08:00." : refused.getMessage();
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "Refused", "message", sentence));
    }
}
