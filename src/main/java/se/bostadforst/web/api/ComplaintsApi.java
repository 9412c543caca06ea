package se.bostadforst.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.ComplaintClass;
import se.bostadforst.disturbance.ComplaintGround;
import se.bostadforst.disturbance.ComplaintSource;
import se.bostadforst.disturbance.Complaints;
import se.bostadforst.tenancy.rent.SwedishCells;

/** A household's complaints about disturbances, and what Svenska Bostäder says that they weigh. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/complaints")
class ComplaintsApi {

    /** A complaint, as written. */
    record NewComplaint(String happenedOn, String source) {}

    /** A ruling, as written; yes and no are {@code JA} and {@code NEJ}. */
    record NewRuling(@JsonProperty("class") String complaintClass, String ground, String closeViolence) {}

    private final ComplaintViews views;
    private final Complaints complaints;

    ComplaintsApi(ComplaintViews views, Complaints complaints) {
        this.views = views;
        this.complaints = complaints;
    }

    @GetMapping
    ComplaintView of(@PathVariable String caseNumber) {
        return views.of(caseNumber);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void record(@PathVariable String caseNumber, @RequestBody NewComplaint complaint) {
        complaints.record(
                new CaseNumber(caseNumber),
                new Complaints.NewComplaint(
                        SwedishCells.day(Written.text(complaint.happenedOn())).orElse(null),
                        Written.code(ComplaintSource.class, complaint.source())));
    }

    @PostMapping("/{complaintId}/rulings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rule(@PathVariable String caseNumber, @PathVariable String complaintId, @RequestBody NewRuling ruling) {
        complaints.rule(
                new CaseNumber(caseNumber),
                Written.id(complaintId),
                new Complaints.NewRuling(
                        Written.code(ComplaintClass.class, ruling.complaintClass()),
                        Written.code(ComplaintGround.class, ruling.ground()),
                        Written.answer(ruling.closeViolence())));
    }
}
