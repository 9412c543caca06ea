package se.bostadforst.respite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.oncall.CrisisCardLine;

/** "Avlastningsnätter kvar" on the crisis card, for each person ({@code domain.md} 2.10 visibility). */
@Component
class NightsOnCard implements CrisisCardLine {

    private final NightAccounts accounts;
    private final Persons persons;
    private final Clock clock;

    NightsOnCard(NightAccounts accounts, Persons persons, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.C10;
    }

    @Override
    public List<CaseChapter.Line> of(CaseNumber caseNumber) {
        var tonight = LocalDate.now(clock);
        var lines = new ArrayList<CaseChapter.Line>();
        var adults = ActorContext.asProcess(() -> persons.ids(caseNumber));
        for (int n = 0; n < adults.size(); n++) {
            var account = accounts.on(caseNumber, adults.get(n), tonight);
            lines.add(new CaseChapter.Line(
                    "Avlastningsnätter" + (adults.size() > 1 ? ", vuxen " + (n + 1) : ""),
                    account.inSwedish(),
                    account.left() == 0));
        }
        return lines;
    }
}
