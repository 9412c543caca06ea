package se.bostadforst.admission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.casefile.CaseSummary;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * Platser i personer och i lägenheter, counted separately (A-21, T-01): a couple takes two of the one and one of the other. Full means
 * waiting in order of arrival, never a refusal (T-53); whoever has waited longest and fits is next. A person who stands in two open
 * nominations waits until it is settled which goes on.
 */
@Service
@Transactional
public class Capacity {

    /** What is taken and what there is, today. */
    public record Room(int personsTaken, int persons, int flatsTaken, int flats) {

        boolean fits(int household) {
            return personsTaken + household <= persons && flatsTaken < flats;
        }

        /** The same in Swedish. */
        public String inSwedish() {
            return "%d av %d personer och %d av %d lägenheter".formatted(personsTaken, persons, flatsTaken, flats);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;
    private final CaseFiles cases;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    Capacity(
            JdbcClient jdbc,
            Clock clock,
            Parameters parameters,
            CaseFiles cases,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
        this.cases = cases;
        this.log = log;
        this.events = events;
    }

    /** How full the project is. Numbers only: everybody may know. */
    public Room room() {
        var today = LocalDate.now(clock);
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select coalesce(sum(persons), 0) as persons, count(*) as flats
                          from bf.capacity_place where reserved_at is not null and released_at is null""")
                .query((row, n) -> new Room(
                        row.getInt("persons"),
                        parameters.intValue(Parameter.CAPACITY_PERSONS, today),
                        row.getInt("flats"),
                        parameters.intValue(Parameter.CAPACITY_FLATS, today)))
                .single());
    }

    /**
     * Reserves a place, or puts the household in the queue. One at a time across all nodes, so that the last place is given once.
     * Repeating it keeps the place already held, and the place in the queue.
     */
    public boolean reserveOrWait(CaseNumber caseNumber) {
        oneAtATime();
        var persons = cases.find(caseNumber)
                .map(CaseSummary::householdType)
                .orElseThrow()
                .persons();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into bf.capacity_place (case_number, persons, waiting_since) values (?, ?, ?)
                        on conflict (case_number) do nothing""").params(caseNumber.value(), persons, now).update();
        if (reserved(caseNumber)) {
            return true;
        }
        var next = nextThatFits(room());
        if (next.filter(caseNumber::equals).isEmpty()) {
            cases.moveTo(caseNumber, CaseStatus.VANTAR_KAPACITET);
            log.add(caseNumber, CaseEvent.PLACE_WAITING);
            return false;
        }
        jdbc.sql("update bf.capacity_place set reserved_at = ? where case_number = ?")
                .params(now, caseNumber.value())
                .update();
        cases.moveTo(caseNumber, CaseStatus.ERBJUDEN);
        log.add(caseNumber, CaseEvent.PLACE_RESERVED);
        return true;
    }

    /** True when the household holds a place. */
    public boolean reserved(CaseNumber caseNumber) {
        return jdbc.sql(
                                "select count(*) from bf.capacity_place where case_number = ? and reserved_at is not null and released_at is null")
                        .param(caseNumber.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Gives the place, or the place in the queue, back and calls the next in line. */
    public void release(CaseNumber caseNumber) {
        oneAtATime();
        var rows = jdbc.sql(
                        "update bf.capacity_place set released_at = ? where case_number = ? and released_at is null")
                .params(Timestamp.from(clock.instant()), caseNumber.value())
                .update();
        if (rows == 1) {
            callNext();
        }
    }

    /**
     * Calls the household that has waited longest and fits, if any; its process then reserves, and calls the next in turn. Whoever is
     * just about to wait is waited for: otherwise a new figure and the one it makes room for would miss each other.
     */
    public void callNext() {
        oneAtATime();
        nextThatFits(room()).ifPresent(next -> events.publishEvent(new PlaceReleased(next)));
    }

    private Optional<CaseNumber> nextThatFits(Room room) {
        return jdbc
                .sql("""
                        select w.case_number, w.persons from bf.capacity_place w join bf.nomination n using (case_number)
                         where w.reserved_at is null and w.released_at is null
                           and (n.coordination = 'CONTINUE'
                                or not exists (select 1 from bf.identity_index i
                                                 join bf.identity_index o on o.identity_hash = i.identity_hash and o.case_number <> i.case_number
                                                 join bf.case_file c on c.case_number = o.case_number and c.closed_at is null
                                                where i.case_number = w.case_number))
                         order by w.waiting_since, w.case_number""")
                .query((row, n) -> java.util.Map.entry(new CaseNumber(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .filter(waiting -> room.fits(waiting.getValue()))
                .map(java.util.Map.Entry::getKey)
                .findFirst();
    }

    /** From here to the end of the transaction nobody else reserves or releases. Before the case's own rows, so that none waits for another. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bf.capacity'))")
                .query((row, n) -> 1)
                .list();
    }
}
