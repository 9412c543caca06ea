package se.bostadforst.respite;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.parameters.RespiteYear;
import se.bostadforst.tenancy.Tenancies;

/** The night account of each person (DT-5, A-16). For the process's own steps and for whoever has asked the access rules about C10. */
@Service
@Transactional
public class NightAccounts {

    /** One night that is held; slept once it has passed with the person there. */
    record Held(LocalDate night, boolean slept) {}

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final Tenancies tenancies;
    private final Clock clock;

    NightAccounts(JdbcClient jdbc, Parameters parameters, Tenancies tenancies, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.tenancies = tenancies;
        this.clock = clock;
    }

    /** The accounts of every year the person has a night in, and of this year, oldest first. */
    public List<NightAccount> of(CaseNumber caseNumber, UUID personId) {
        return of(caseNumber, personId, List.of());
    }

    /** As {@link #of(CaseNumber, UUID)}, with the years of these nights as well. */
    public List<NightAccount> of(CaseNumber caseNumber, UUID personId, List<LocalDate> wanted) {
        var today = LocalDate.now(clock);
        var rules = rules(caseNumber, today);
        var held = held(personId);
        var nights = held.stream().map(Held::night).collect(Collectors.toSet());
        var asked = rules.kind() == RespiteYear.RULLANDE_12M
                ? Stream.concat(Stream.of(today), wanted.stream())
                : Stream.of(Stream.of(today), nights.stream(), wanted.stream()).flatMap(each -> each);
        return asked.map(rules::yearOf)
                .distinct()
                .sorted(Comparator.comparing(NightCount.Year::to))
                .map(year -> {
                    var inside =
                            held.stream().filter(one -> year.holds(one.night())).toList();
                    var used = (int) inside.stream().filter(Held::slept).count();
                    return new NightAccount(
                            year.from(),
                            year.to(),
                            used,
                            inside.size() - used,
                            rules.left(year.to(), nights),
                            rules.atMost());
                })
                .toList();
    }

    /** The account of the year that holds this night. */
    public NightAccount on(CaseNumber caseNumber, UUID personId, LocalDate night) {
        var year = rules(caseNumber, night).yearOf(night);
        return of(caseNumber, personId, List.of(night)).stream()
                .filter(account -> account.to().equals(year.to()))
                .findFirst()
                .orElseThrow();
    }

    /** The nights slept in these days by everybody in the household; for the monthly report. */
    public int slept(CaseNumber caseNumber, LocalDate from, LocalDate to) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select count(*) from bf.respite_night n join bf.respite_placement p using (case_number, respite_no)
                         where n.case_number = ? and n.night between ? and ? and p.arrived_at is not null and n.night < ?""")
                .params(caseNumber.value(), from, to, LocalDate.now(clock))
                .query(Integer.class)
                .single());
    }

    NightCount rules(CaseNumber caseNumber, LocalDate on) {
        return new NightCount(
                parameters.choiceValue(Parameter.RESPITE_YEAR, RespiteYear.class, on),
                tenancies.anchor(caseNumber).orElse(on),
                parameters.intValue(Parameter.RESPITE_NIGHTS, on));
    }

    /** From here to the end of the transaction nobody else grants or releases nights of this person. */
    void lock(UUID personId) {
        ActorContext.asProcess(() -> jdbc.sql("select pg_advisory_xact_lock(18, hashtext(?::text))::text")
                .param(personId.toString())
                .query(String.class)
                .list());
    }

    Set<LocalDate> nights(UUID personId) {
        return held(personId).stream().map(Held::night).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Held> held(UUID personId) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select n.night, p.arrived_at is not null and (n.night < :today or p.last_night >= n.night) as slept
                          from bf.respite_night n join bf.respite_placement p using (case_number, respite_no)
                         where n.person_id = :person order by n.night""")
                .param("today", LocalDate.now(clock))
                .param("person", personId)
                .query((row, n) -> new Held(row.getObject(1, LocalDate.class), row.getBoolean(2)))
                .list());
    }

    /** Holds granted nights; the table itself refuses one too many. */
    void hold(Placement placement, UUID personId, List<LocalDate> nights, NightCount rules) {
        ActorContext.asProcess(() -> {
            for (var night : nights) {
                var year = rules.kind() == RespiteYear.RULLANDE_12M ? null : rules.yearOf(night);
                jdbc.sql("""
                                insert into bf.respite_night (person_id, night, case_number, respite_no, year_from, year_to, at_most)
                                values (:person, :night, :case, :no, :from, :to, :most)""")
                        .param("person", personId)
                        .param("night", night)
                        .param("case", placement.caseNumber().value())
                        .param("no", placement.number())
                        .param("from", year == null ? null : year.from(), Types.DATE)
                        .param("to", year == null ? null : year.to(), Types.DATE)
                        .param("most", rules.atMost())
                        .update();
            }
            return null;
        });
    }

    /** Gives back every night of the placement outside these days, at once; all of them when nobody slept there. */
    void release(Placement placement, LocalDate first, LocalDate last) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "delete from bf.respite_night where case_number = ? and respite_no = ? and night not between ? and ?")
                .params(placement.caseNumber().value(), placement.number(), first, last)
                .update());
    }

    void releaseAll(Placement placement) {
        ActorContext.asProcess(() -> jdbc.sql("delete from bf.respite_night where case_number = ? and respite_no = ?")
                .params(placement.caseNumber().value(), placement.number())
                .update());
    }
}
