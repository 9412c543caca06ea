package se.bostadforst.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.Collisions;
import se.bostadforst.oncall.BreakGlass;
import se.bostadforst.oncall.BreakGlassReason;
import se.bostadforst.oncall.CallSource;
import se.bostadforst.oncall.CallTime;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.oncall.NewCall;
import se.bostadforst.oncall.NewCall.Circumstance;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.Review;
import se.bostadforst.oncall.Situation;
import se.bostadforst.oncall.Triage;

/** The jour's own route: a call in under a minute, the crisis plan, and the crisis card when there is no time ({@code domain.md} 2.10). */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class OnCallApi {

    /** A call as it was typed; yes and no are {@code JA} and {@code NEJ}. */
    record Typed(
            @Nullable String calledAt,
            @Nullable String clock,
            @Nullable String source,
            @Nullable Boolean anonymous,
            @Nullable Boolean callBack,
            @Nullable String situation,
            @Nullable String reachable,
            @Nullable List<String> circumstances,
            @Nullable Integer member,
            @Nullable String note,
            @Nullable String triage,
            @Nullable String triageReason) {}

    /** Why it is struck. */
    record Strike(@Nullable String reason) {}

    /** Why the card is opened. */
    record Opening(@Nullable String reason, @Nullable String words) {}

    /** What the manager finds. */
    record Reviewed(@Nullable String review) {}

    /** A crisis plan as it was typed. */
    record Plan(
            @Nullable String risk,
            @Nullable String helps,
            @Nullable String contacts,
            @Nullable String entry) {}

    private final JourViews views;
    private final OnCallLog calls;
    private final CrisisPlans plans;
    private final BreakGlass breakGlass;
    private final TransactionTemplate transaction;

    OnCallApi(
            JourViews views,
            OnCallLog calls,
            CrisisPlans plans,
            BreakGlass breakGlass,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.calls = calls;
        this.plans = plans;
        this.breakGlass = breakGlass;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/on-call")
    JourView.Log log(@PathVariable String caseNumber) {
        return views.log(caseNumber);
    }

    @PostMapping("/on-call")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> record(@PathVariable String caseNumber, @RequestBody Typed typed) {
        var about = new CaseNumber(caseNumber);
        var id = Collisions.settled(() -> transaction.execute(status -> calls.record(about, read(typed))));
        return Map.of("callId", id.toString());
    }

    @PostMapping("/on-call/{callId}/strike")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void strike(@PathVariable String caseNumber, @PathVariable String callId, @RequestBody Strike strike) {
        var about = new CaseNumber(caseNumber);
        Collisions.settled(() -> transaction.execute(status -> {
            calls.strike(about, Written.id(callId), strike.reason());
            return null;
        }));
    }

    @PostMapping("/break-glass")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String caseNumber, @RequestBody Opening opening) {
        breakGlass.open(
                new CaseNumber(caseNumber), Written.code(BreakGlassReason.class, opening.reason()), opening.words());
    }

    @PostMapping("/break-glass/{breakId}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String caseNumber, @PathVariable String breakId, @RequestBody Reviewed reviewed) {
        breakGlass.review(
                new CaseNumber(caseNumber), Written.id(breakId), Written.code(Review.class, reviewed.review()));
    }

    @PostMapping("/crisis-plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plan(@PathVariable String caseNumber, @RequestBody Plan plan) {
        plans.write(
                new CaseNumber(caseNumber),
                new CrisisPlans.NewPlan(plan.risk(), plan.helps(), plan.contacts(), plan.entry()));
    }

    private static NewCall read(Typed typed) {
        return new NewCall(
                Written.orNull(typed.calledAt()),
                Written.code(CallTime.Clock.class, typed.clock()),
                Written.code(CallSource.class, typed.source()),
                Boolean.TRUE.equals(typed.anonymous()),
                !Boolean.TRUE.equals(typed.callBack()),
                Written.code(Situation.class, typed.situation()),
                Written.answer(typed.reachable()),
                circumstances(typed.circumstances()),
                typed.member(),
                typed.note(),
                Written.code(Triage.class, typed.triage()),
                typed.triageReason());
    }

    private static Set<Circumstance> circumstances(@Nullable List<String> typed) {
        var found = EnumSet.noneOf(Circumstance.class);
        if (typed != null) {
            typed.stream()
                    .map(code -> Written.code(Circumstance.class, code))
                    .filter(code -> code != null)
                    .forEach(found::add);
        }
        return found;
    }
}
