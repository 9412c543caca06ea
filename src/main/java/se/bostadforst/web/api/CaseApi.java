package se.bostadforst.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.admission.NominationEnded;
import se.bostadforst.admission.Nominations;
import se.bostadforst.admission.WithdrawalReason;
import se.bostadforst.casefile.ActionRefused;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;
import se.bostadforst.engine.CaseTasks;
import se.bostadforst.engine.Collisions;

/** The case as its caller may see it, and the two things that can happen to it at any time. */
@RestController
@RequestMapping("/api")
class CaseApi {

    /** Why a nomination is taken back. */
    record Withdrawal(String reason) {}

    /** The address says everything. */
    record NothingMore() {}

    /** A neutral answer in Swedish. */
    record Refused(String type, String message) {}

    private static final int MOST = 200;

    private final CaseViews views;
    private final ReadingViews readings;
    private final OwnContractViews ownContracts;
    private final CaseTasks tasks;
    private final OwnGroups groups;
    private final Nominations nominations;
    private final Consents consents;
    private final List<CaseAction> actions;
    private final TransactionTemplate transaction;

    CaseApi(
            CaseViews views,
            ReadingViews readings,
            OwnContractViews ownContracts,
            CaseTasks tasks,
            OwnGroups groups,
            Nominations nominations,
            Consents consents,
            List<CaseAction> actions,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.readings = readings;
        this.ownContracts = ownContracts;
        this.tasks = tasks;
        this.groups = groups;
        this.nominations = nominations;
        this.consents = consents;
        this.actions = actions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/cases")
    Map<String, List<CaseView.Row>> cases(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") int offset) {
        return Map.of("cases", views.own(Math.max(1, Math.min(limit, MOST)), Math.max(0, offset)));
    }

    @GetMapping("/cases/{caseNumber}")
    CaseView one(@PathVariable String caseNumber) {
        return views.of(caseNumber);
    }

    @GetMapping("/cases/{caseNumber}/readings")
    ReadingsView readings(@PathVariable String caseNumber) {
        return readings.of(caseNumber);
    }

    @GetMapping("/tasks/{taskId}/case")
    CaseView ofTask(@PathVariable String taskId) {
        return views.of(caseOf(taskId));
    }

    @GetMapping("/cases/{caseNumber}/own-contract")
    OwnContractViews.View ownContract(@PathVariable String caseNumber) {
        return ownContracts.of(caseNumber);
    }

    /** For Tasklist's tab: a task before anybody has moved in, or of somebody who may not know, has nothing to show, and says so. */
    @GetMapping("/tasks/{taskId}/own-contract")
    OwnContractViews.Tab ownContractOfTask(@PathVariable String taskId) {
        return ownContracts.tab(caseOf(taskId));
    }

    private String caseOf(String taskId) {
        return tasks.caseOf(taskId, groups.ids());
    }

    @PostMapping("/cases/{caseNumber}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String caseNumber, @RequestBody Withdrawal withdrawal) {
        var reason = Arrays.stream(WithdrawalReason.values())
                .filter(known -> known.name().equals(withdrawal.reason()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Välj ett skäl till att nomineringen återtas."));
        Collisions.settled(() -> {
            nominations.withdraw(new CaseNumber(caseNumber), reason);
            return null;
        });
    }

    @PostMapping("/cases/{caseNumber}/consents/{recipient}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void withdrawConsent(
            @PathVariable String caseNumber,
            @PathVariable String recipient,
            @RequestBody(required = false) NothingMore body) {
        var known = Arrays.stream(Consents.Recipient.values())
                .filter(r -> r.name().equals(recipient))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        consents.withdraw(new CaseNumber(caseNumber), known);
    }

    /** What a room offers on the case's page ({@link CaseAction}). */
    @PostMapping("/cases/{caseNumber}/actions/{action}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(
            @PathVariable String caseNumber,
            @PathVariable String action,
            @RequestBody(required = false) NothingMore body) {
        var known =
                actions.stream().filter(a -> a.id().equals(action)).findFirst().orElseThrow(CaseNotFound::new);
        Collisions.settled(() -> {
            transaction.executeWithoutResult(status -> known.run(new CaseNumber(caseNumber)));
            return null;
        });
    }

    @ExceptionHandler(ActionRefused.class)
    ResponseEntity<Refused> refused(ActionRefused refused) {
        return UnreadableAdvice.answer(HttpStatus.CONFLICT, "Refused", refused.getMessage());
    }

    @ExceptionHandler({NominationEnded.class, OptimisticLockingException.class})
    ResponseEntity<Refused> conflict(RuntimeException refused) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Refused("Conflict", "Någon annan hann före. Ärendet har ändrats – ladda om."));
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<Refused> notFound(CaseNotFound refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", refused.getMessage());
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<Refused> unreadable(MethodArgumentTypeMismatchException refused) {
        return UnreadableAdvice.answer();
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<Refused> bad(IllegalArgumentException refused) {
        return UnreadableAdvice.answer(HttpStatus.BAD_REQUEST, "Refused", refused.getMessage());
    }
}
