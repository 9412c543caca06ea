package se.bostadforst.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.accessibility.AccessibilityReports;
import se.bostadforst.accessibility.Obstacle;
import se.bostadforst.accessibility.Place;

/** A fault that somebody reports on the page {@code /tillganglighet}: two choices, no words and no name. */
@RestController
class AccessibilityApi {

    /** What does not work, and where. */
    record Report(String place, String obstacle) {}

    private final AccessibilityReports reports;

    AccessibilityApi(AccessibilityReports reports) {
        this.reports = reports;
    }

    @PostMapping("/api/accessibility-reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@RequestBody Report report) {
        reports.report(Written.code(Place.class, report.place()), Written.code(Obstacle.class, report.obstacle()));
    }
}
