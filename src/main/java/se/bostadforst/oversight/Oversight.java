package se.bostadforst.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;

/** The figures of today, for whoever leads the project, and with small counts kept back for whoever runs the system. */
@Service
@Transactional(readOnly = true)
public class Oversight {

    private static final String LEADER = "projektledare";
    private static final String OPERATIONS = "drift";

    private static final String EXACT =
            "Du ser alla antal, även små. Lämna dem inte vidare: femton personer går lätt att känna igen.";
    private static final String SUPPRESSED =
            "Antal från ett till fyra visas som <5. Ett streck (–) står där ett antal annars skulle gå att räkna ut.";

    private final WorkTables work;
    private final MonthTables months;
    private final Clock clock;

    Oversight(WorkTables work, MonthTables months, Clock clock) {
        this.work = work;
        this.months = months;
        this.clock = clock;
    }

    /**
     * All figures. The door lets administrators in, who are nobody's actor: they see what operations see.
     *
     * @throws CaseNotFound for anybody else
     */
    public Report today() {
        var actor = ActorContext.current();
        if (actor.filter(a -> !a.has(LEADER) && !a.has(OPERATIONS)).isPresent()) {
            throw new CaseNotFound();
        }
        var exact = actor.filter(Oversight::leads).isPresent();
        var today = LocalDate.now(clock);
        var disclosure = new Disclosure(exact);
        var tables = new ArrayList<Table>();
        tables.add(work.tasks(today, disclosure));
        tables.add(work.waiting(disclosure));
        tables.add(work.unseen(disclosure));
        tables.add(work.phases(disclosure));
        tables.addAll(months.followUps(today, disclosure));
        tables.add(months.supportMonths(today, disclosure));
        tables.add(work.takeovers(today, disclosure));
        return new Report(today, exact, exact ? EXACT : SUPPRESSED, tables);
    }

    private static boolean leads(Actor actor) {
        return actor.has(LEADER);
    }
}
