package se.bostadforst.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.oncall.BreakGlass;
import se.bostadforst.oncall.Call;
import se.bostadforst.oncall.CallTime;
import se.bostadforst.oncall.CallWords;
import se.bostadforst.oncall.CrisisCardLine;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.oncall.JourTriage;
import se.bostadforst.oncall.KeyText;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.oncall.OnCallNotices;
import se.bostadforst.oncall.OnCallSearch;
import se.bostadforst.oncall.Track;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.KeyAgreements;
import se.bostadforst.tenancy.Tenancies;

/** Puts the jour's pages together for one reader; every look at a household is a line in the read log. */
@Service
@Transactional
public class JourViews {

    private static final int LATEST = 10;
    private static final Set<String> STAFF = Set.of("ssm_jour", "ssm_vagledare", "ssm_chef");

    private final CaseAccess access;
    private final OnCallLog calls;
    private final OnCallNotices notices;
    private final OnCallSearch search;
    private final BreakGlass breakGlass;
    private final CrisisPlans plans;
    private final JourTriage triage;
    private final Persons persons;
    private final KeyAgreements keys;
    private final Tenancies tenancies;
    private final Flats flats;
    private final OpenTaskViews tasks;
    private final List<CrisisCardLine> lines;

    JourViews(
            CaseAccess access,
            OnCallLog calls,
            OnCallNotices notices,
            OnCallSearch search,
            BreakGlass breakGlass,
            CrisisPlans plans,
            JourTriage triage,
            Persons persons,
            KeyAgreements keys,
            Tenancies tenancies,
            Flats flats,
            OpenTaskViews tasks,
            Optional<List<CrisisCardLine>> lines) {
        this.access = access;
        this.calls = calls;
        this.notices = notices;
        this.search = search;
        this.breakGlass = breakGlass;
        this.plans = plans;
        this.triage = triage;
        this.persons = persons;
        this.keys = keys;
        this.tenancies = tenancies;
        this.flats = flats;
        this.tasks = tasks;
        this.lines = lines.orElse(List.of());
    }

    /** True for Stadsmissionen's staff, who have the page. */
    public boolean isStaff() {
        return STAFF.stream().anyMatch(ActorContext.require()::has);
    }

    /**
     * What the search finds.
     *
     * @throws CaseNotFound when the asker has nothing to do with the jour
     */
    public List<JourView.Hit> find(String typed) {
        requireStaff();
        return search.find(typed).stream()
                .map(hit -> new JourView.Hit(hit.caseNumber().value(), hit.address(), String.join(", ", hit.names())))
                .toList();
    }

    /** The latest calls of all households. */
    public List<JourView.Hit> latest() {
        requireStaff();
        return calls.latest(LATEST).stream()
                .map(call -> new JourView.Hit(call.caseNumber().value(), CallWords.heading(call), ""))
                .toList();
    }

    /** Crisis cards opened without a call that the manager has not looked at; none for others. */
    public List<JourView.Opening> openings() {
        return breakGlass.unreviewed().stream()
                .map(opening -> new JourView.Opening(
                        opening.breakId().toString(),
                        opening.caseNumber().value(),
                        opening.reason().label(),
                        opening.words(),
                        CallTime.of(opening.openedAt()).inSwedish(),
                        opening.openedBy(),
                        opening.openedBy().equals(ActorContext.require().userId())))
                .toList();
    }

    /** What the table suggests, for the page to show at once. */
    public List<JourView.Suggestion> suggestions() {
        return triage.all().stream()
                .map(each -> new JourView.Suggestion(
                        each.situation().name(),
                        each.victim(),
                        each.children(),
                        each.reachable().orElse(null),
                        each.suggestion().triage().name(),
                        each.suggestion().triage().label(),
                        each.suggestion().track() == Track.SKYDD,
                        each.suggestion().reportNeeded()))
                .toList();
    }

    /**
     * One household: its crisis card while the reader may see it, and the way to log a call.
     *
     * @throws CaseNotFound when the reader has no part in its jour
     */
    public JourView card(String number) {
        var caseNumber = new CaseNumber(number);
        var open = access.mayRead(number, DataClass.A12);
        var mayLog = access.mayWrite(number, DataClass.C12);
        if (!open && !mayLog) {
            access.requireRead(number, Purpose.page("oncall-card"), DataClass.A12);
        }
        var actor = ActorContext.require();
        var broken = open && actor.has("ssm_jour") && !calls.onCall(caseNumber);
        var wanted = EnumSet.of(DataClass.C0, DataClass.C3);
        if (open) {
            wanted.addAll(EnumSet.of(DataClass.C1, DataClass.A5, DataClass.A12));
            lines.forEach(line -> wanted.add(line.dataClass()));
        }
        if (mayLog) {
            wanted.add(DataClass.C12);
        }
        var allowed = access.readWhatMayBeSeen(
                number,
                broken ? Purpose.breakGlass("oncall-card") : Purpose.page("oncall-card"),
                wanted.toArray(DataClass[]::new));
        return new JourView(
                number,
                allowed.contains(DataClass.C3) ? address(caseNumber) : "",
                open,
                broken,
                mayLog,
                !open && actor.has("ssm_jour"),
                access.mayWrite(number, DataClass.A12),
                allowed.contains(DataClass.C1)
                        ? persons.alreadyAllowed(caseNumber).stream()
                                .map(p -> new JourView.Person(p.order(), p.name(), p.phone()))
                                .toList()
                        : List.of(),
                allowed.contains(DataClass.A5) ? KeyText.of(keys.of(caseNumber)) : "",
                open ? plans.latest(caseNumber).map(JourViews::plan).orElse(null) : null,
                lines.stream()
                        .filter(line -> allowed.contains(line.dataClass()))
                        .flatMap(line -> line.of(caseNumber).stream())
                        .toList(),
                tasks.of(number, tasks.open(List.of(number))),
                allowed.contains(DataClass.C12)
                        ? calls.of(caseNumber).stream()
                                .limit(LATEST)
                                .map(JourViews::call)
                                .toList()
                        : List.of());
    }

    /**
     * The crisis plan on its own page.
     *
     * @throws CaseNotFound when the reader may not see it
     */
    public Optional<JourView.Plan> plan(String number) {
        access.requireRead(number, Purpose.page("crisis-plan"), DataClass.A12);
        return plans.latest(new CaseNumber(number)).map(JourViews::plan);
    }

    /**
     * What of the jour's log the reader may see.
     *
     * @throws CaseNotFound when that is nothing
     */
    public JourView.Log log(String number) {
        var caseNumber = new CaseNumber(number);
        var whole = access.mayRead(number, DataClass.C12);
        access.requireRead(number, Purpose.page("oncall"), whole ? DataClass.C12 : DataClass.A13);
        return new JourView.Log(
                number,
                calls.of(caseNumber).stream().map(JourViews::call).toList(),
                notices.of(caseNumber).stream()
                        .map(notice -> new JourView.Notice(
                                new CaseView.Code(
                                        notice.addressee().name(),
                                        notice.addressee().label()),
                                new CaseView.Code(
                                        notice.kind().name(), notice.kind().label()),
                                notice.serious(),
                                notice.told().local().toString(),
                                notice.withdrawn()))
                        .toList());
    }

    /** True when the reader may open the jour's page about the case; for a link. */
    public boolean mayOpen(String number) {
        return access.mayWrite(number, DataClass.C12) || access.mayRead(number, DataClass.A12);
    }

    /** True when the reader may read the crisis plan; for a link. */
    public boolean mayReadPlan(String number) {
        return access.mayRead(number, DataClass.A12);
    }

    /** True when the reader keeps the crisis plan; for buttons. */
    public boolean mayWritePlan(String number) {
        return access.mayWrite(number, DataClass.A12);
    }

    private void requireStaff() {
        if (!isStaff()) {
            throw new CaseNotFound();
        }
    }

    private String address(CaseNumber caseNumber) {
        return tenancies
                .of(caseNumber)
                .filter(tenancy -> tenancy.endedOn().isEmpty())
                .flatMap(Tenancies.Tenancy::flatId)
                .flatMap(flats::find)
                .map(Flat::address)
                .orElse("Ingen lägenhet än");
    }

    private static JourView.Plan plan(CrisisPlans.CrisisPlan plan) {
        return new JourView.Plan(
                plan.version(),
                plan.risk(),
                plan.helps(),
                plan.contacts(),
                plan.entry().orElse(null),
                SwedishDates.iso(CallTime.of(plan.writtenAt()).local().toLocalDate()));
    }

    private static JourView.Call call(Call call) {
        return new JourView.Call(
                call.callId().toString(),
                CallWords.heading(call),
                CallWords.of(call),
                call.struck().orElse(null),
                call.receivedAt().isPresent());
    }
}
