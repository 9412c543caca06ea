package se.bostadforst.web.api;

import static se.bostadforst.access.DataClass.A1;
import static se.bostadforst.access.DataClass.C0;
import static se.bostadforst.access.DataClass.C1;
import static se.bostadforst.access.DataClass.C2;
import static se.bostadforst.access.DataClass.C4;
import static se.bostadforst.access.DataClass.C9;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.admission.Capacity;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecisionMakers;
import se.bostadforst.casefile.CaseAction;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseGauges;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.casefile.CaseSummary;
import se.bostadforst.casefile.Consents;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.Documents;
import se.bostadforst.tenancy.rent.RentOverview;

/** Puts a case together for one reader, by the access catalogue and in one reading of the log. */
@Service
@Transactional
public class CaseViews {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final Set<CaseStatus> UNDER_ADMISSION = EnumSet.of(
            CaseStatus.NOMINERAD, CaseStatus.UNDER_GODKANNANDE, CaseStatus.VANTAR_KAPACITET, CaseStatus.ERBJUDEN);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Persons persons;
    private final Consents consents;
    private final CaseLog log;
    private final AssistanceDecisions decisions;
    private final DecisionMakers makers;
    private final Capacity capacity;
    private final OpenTaskViews tasks;
    private final NextDates nextDates;
    private final List<CaseChapter> chapters;
    private final List<CaseGauges> gauges;
    private final List<CaseAction> actions;
    private final Documents documents;
    private final RentOverview rents;

    CaseViews(
            CaseAccess access,
            CaseFiles cases,
            Persons persons,
            Consents consents,
            CaseLog log,
            AssistanceDecisions decisions,
            DecisionMakers makers,
            Capacity capacity,
            OpenTaskViews tasks,
            NextDates nextDates,
            List<CaseChapter> chapters,
            List<CaseGauges> gauges,
            List<CaseAction> actions,
            Documents documents,
            RentOverview rents) {
        this.access = access;
        this.cases = cases;
        this.persons = persons;
        this.consents = consents;
        this.log = log;
        this.decisions = decisions;
        this.makers = makers;
        this.capacity = capacity;
        this.tasks = tasks;
        this.nextDates = nextDates;
        this.chapters = chapters;
        this.gauges = gauges;
        this.actions = actions;
        this.documents = documents;
        this.rents = rents;
    }

    /**
     * One case.
     *
     * @throws CaseNotFound when the reader has no part in it
     */
    public CaseView of(String number) {
        var caseNumber = new CaseNumber(number);
        var wanted = EnumSet.of(C0, C1, C2, C9, A1);
        chapters.forEach(chapter -> wanted.addAll(chapter.classes(caseNumber)));
        var allowed = access.readWhatMayBeSeen(number, Purpose.page("case"), wanted.toArray(DataClass[]::new));
        var file = cases.find(caseNumber).orElseThrow(CaseNotFound::new);
        var open = tasks.open(List.of(number));
        var actor = ActorContext.require();
        return new CaseView(
                number,
                new CaseView.Code(file.unit().name(), file.unit().label()),
                new CaseView.Code(file.status().name(), file.status().label()),
                closing(file, allowed),
                household(file, allowed),
                allowed.contains(C1)
                        ? persons.alreadyAllowed(caseNumber).stream()
                                .map(p -> new CaseView.Person(p.name(), p.phone()))
                                .toList()
                        : List.of(),
                allowed.contains(C1) ? null : "Uppgifter om personen delas inte med dig i det här ärendet.",
                tasks.of(number, open),
                nextDates.of(
                        caseNumber,
                        open.stream().filter(task -> tasks.mayKnow(task, actor)).toList(),
                        allowed),
                counters(file, caseNumber, allowed),
                chapters.stream()
                        .flatMap(chapter -> chapter.of(caseNumber, allowed).stream())
                        .toList(),
                gauges.stream()
                        .flatMap(gauge -> gauge.of(caseNumber, allowed).stream())
                        .toList(),
                allowed.contains(C9) ? decision(caseNumber) : null,
                allowed.contains(C9)
                        ? consents.inForce(caseNumber).stream()
                                .map(Consents.Recipient::label)
                                .toList()
                        : List.of(),
                tasks.finished(number),
                log.of(caseNumber).stream()
                        .map(entry -> new CaseView.Line(
                                entry.at()
                                        .atZone(SWEDEN)
                                        .toOffsetDateTime()
                                        .withNano(0)
                                        .toString(),
                                entry.text(),
                                entry.organisation()))
                        .toList(),
                documents.of(caseNumber).stream().map(DocumentsApi::row).toList(),
                actions(file, caseNumber),
                makers.nowInSwedish());
    }

    /** True when the reader may see the household's support meetings; for a link. */
    public boolean mayMeet(String number) {
        return access.mayRead(number, DataClass.C6)
                && chapters.stream()
                        .anyMatch(chapter ->
                                chapter.classes(new CaseNumber(number)).contains(DataClass.C6));
    }

    /** The reader's own cases, newest first: position and who has the ball, no person. */
    public List<CaseView.Row> own(int limit, int offset) {
        var files = cases.own(limit, offset);
        access.listed(files.stream().map(file -> file.caseNumber().value()).toList(), Purpose.list("cases"));
        var open =
                tasks.open(files.stream().map(file -> file.caseNumber().value()).toList());
        return files.stream()
                .map(file -> new CaseView.Row(
                        file.caseNumber().value(),
                        new CaseView.Code(file.unit().name(), file.unit().label()),
                        new CaseView.Code(file.status().name(), file.status().label()),
                        closing(file, Set.of()),
                        tasks.of(file.caseNumber().value(), open)))
                .toList();
    }

    private static String closing(CaseSummary file, Set<DataClass> allowed) {
        return file.closing()
                .map(why -> allowed.contains(C9) ? why.label() : "Avslutat")
                .orElse(null);
    }

    private static CaseView.Household household(CaseSummary file, Set<DataClass> allowed) {
        return allowed.contains(C2)
                ? new CaseView.Household(
                        file.householdType().label(),
                        file.children(),
                        file.householdType().persons())
                : null;
    }

    private List<CaseView.Counter> counters(CaseSummary file, CaseNumber caseNumber, Set<DataClass> allowed) {
        var counters = new ArrayList<CaseView.Counter>();
        counters.add(new CaseView.Counter("Platser i projektet", capacity.room().inSwedish()));
        if (allowed.contains(C4) && file.status() == CaseStatus.INFLYTTAD) {
            rents.of(caseNumber)
                    .map(fact -> new CaseView.Counter(fact.label(), fact.value()))
                    .ifPresent(counters::add);
        }
        return counters;
    }

    private CaseView.Decision decision(CaseNumber caseNumber) {
        return decisions
                .latest(caseNumber)
                .map(d -> new CaseView.Decision(
                        d.outcome().label(),
                        d.lawReference(),
                        d.decidedOn().toString(),
                        d.deliveredOn().map(LocalDate::toString).orElse(null),
                        d.appealBy().map(LocalDate::toString).orElse(null),
                        d.appealByWhy().orElse(null)))
                .orElse(null);
    }

    private List<CaseView.Action> actions(CaseSummary file, CaseNumber caseNumber) {
        var actions = new ArrayList<CaseView.Action>();
        if (ActorContext.require().has("soc_handlaggare")) {
            if (UNDER_ADMISSION.contains(file.status())) {
                actions.add(new CaseView.Action("withdraw", "Återta nomineringen", null));
            }
            consents.inForce(caseNumber)
                    .forEach(recipient -> actions.add(new CaseView.Action(
                            "withdraw-consent-" + recipient.name(),
                            "Återkalla samtycket för " + recipient.label(),
                            null)));
        }
        this.actions.stream()
                .filter(action -> action.offered(caseNumber))
                .map(action -> new CaseView.Action(action.id(), action.label(), action.question()))
                .forEach(actions::add);
        return actions;
    }
}
