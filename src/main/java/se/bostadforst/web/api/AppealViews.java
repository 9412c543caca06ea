package se.bostadforst.web.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.assistance.appeal.Appeal;
import se.bostadforst.assistance.appeal.AppealWords;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.Contested;
import se.bostadforst.assistance.appeal.ContestedDecisions;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;

/** Puts decisions and appeals in words for the unit that decided; nobody else gets any. */
@Service
@Transactional
public class AppealViews {

    private final ContestedDecisions contested;
    private final Appeals appeals;
    private final AppealWords words;
    private final Persons persons;
    private final CaseAccess access;
    private final Clock clock;

    AppealViews(
            ContestedDecisions contested,
            Appeals appeals,
            AppealWords words,
            Persons persons,
            CaseAccess access,
            Clock clock) {
        this.contested = contested;
        this.appeals = appeals;
        this.words = words;
        this.persons = persons;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The case's decisions and appeals.
     *
     * @throws se.bostadforst.access.CaseNotFound when the reader may not know them
     */
    public AppealView of(String number) {
        var caseNumber = new CaseNumber(number);
        access.requireRead(number, Purpose.page("appeals"), DataClass.C1, DataClass.C9);
        var all = appeals.of(caseNumber);
        var household = persons.alreadyAllowed(caseNumber);
        return new AppealView(
                number,
                appeals.mayHandle(caseNumber),
                household.size() > 1,
                contested.of(caseNumber).stream()
                        .map(decision -> view(decision, all, household))
                        .toList());
    }

    /** True when the reader may know the decisions of the case; for links. */
    public boolean mayBeSeen(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.C9);
    }

    private AppealView.Decision view(Contested decision, List<Appeal> all, List<PersonView> household) {
        return new AppealView.Decision(
                decision.id().toString(),
                decision.title(),
                decision.decidedOn().toString(),
                decision.decisionMaker(),
                decision.deliveredOn().map(LocalDate::toString).orElse(null),
                decision.appealBy().map(day -> day.date().toString()).orElse(null),
                decision.appealBy().map(Deadline::why).orElse(null),
                decision.appealable(),
                all.stream()
                        .filter(appeal -> appeal.contestedId().equals(decision.id()))
                        .map(appeal -> view(appeal, household))
                        .toList());
    }

    private AppealView.Appeal view(Appeal appeal, List<PersonView> household) {
        return new AppealView.Appeal(
                appeal.appealId().toString(),
                appeal.number(),
                name(appeal.personId(), household)
                        + appeal.representative()
                                .map(name -> ", genom ombud " + name)
                                .orElse(""),
                appeal.receivedOn().toString(),
                words.status(appeal),
                words.time(appeal),
                appeal.forwardBy().toString(),
                appeal.forwardedOn().map(LocalDate::toString).orElse(null),
                appeal.late(LocalDate.now(clock)),
                appeal.open());
    }

    private static String name(UUID person, List<PersonView> household) {
        return household.stream()
                .filter(each -> each.personId().equals(person))
                .map(PersonView::name)
                .findFirst()
                .orElse("Personen");
    }
}
