package se.bostadforst.web.api;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.assistance.appeal.AppealWay;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.NewAppeal;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.rent.SwedishCells;

/** A case's decisions and the appeals of them. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/appeals")
class AppealsApi {

    /** An appeal, as written; {@code instruction} is yes when the person was told rightly how to appeal. */
    record Received(
            String decision,
            String appellant,
            String representative,
            String receivedOn,
            String receivedHow,
            String courtReceivedOn,
            String instruction,
            String letter) {}

    /** Nothing more is asked of somebody who takes an appeal back. */
    record Withdrawn() {}

    private static final Map<String, Integer> MEMBERS = Map.of("FORSTA", 1, "ANDRA", 2);

    private final AppealViews views;
    private final Appeals appeals;

    AppealsApi(AppealViews views, Appeals appeals) {
        this.views = views;
        this.appeals = appeals;
    }

    @GetMapping
    AppealView of(@PathVariable String caseNumber) {
        return views.of(caseNumber);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable String caseNumber, @RequestBody Received written) {
        appeals.receive(
                new CaseNumber(caseNumber),
                new NewAppeal(
                        Written.id(written.decision()),
                        MEMBERS.getOrDefault(Written.text(written.appellant()), 0),
                        Written.orNull(written.representative()),
                        SwedishCells.day(Written.text(written.receivedOn())).orElse(null),
                        Written.code(AppealWay.class, written.receivedHow()),
                        SwedishCells.day(Written.text(written.courtReceivedOn()))
                                .orElse(null),
                        Optional.ofNullable(Written.answer(written.instruction()))
                                .map(right -> !right)
                                .orElse(null),
                        Written.orNull(written.letter())));
    }

    @PostMapping("/{appealId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String caseNumber, @PathVariable String appealId, @RequestBody Withdrawn nothingMore) {
        appeals.withdraw(
                new CaseNumber(caseNumber),
                Optional.<UUID>ofNullable(Written.id(appealId)).orElseThrow(CaseNotFound::new));
    }
}
