package se.bostadforst.respite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CallIns;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;

/** The placements of a case, and what follows in them by rule. What people say and decide is in the services beside. */
@Service
@Transactional
public class Placements {

    private static final String SOCIALJOUR = "socialjour";
    private static final String WHY_CALLED_IN = "AVLASTNING";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Persons persons;
    private final CallIns callIns;
    private final CaseLog log;

    Placements(JdbcClient jdbc, Clock clock, Persons persons, CallIns callIns, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.persons = persons;
        this.callIns = callIns;
        this.log = log;
    }

    /** The placements, oldest first, as far as the asker's rows hold them. */
    public List<Placement> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.respite_placement where case_number = ? order by respite_no")
                .param(caseNumber.value())
                .query(Placements::placement)
                .list();
    }

    /** One placement; for the process's own steps and whoever has asked the access rules. */
    public Placement get(CaseNumber caseNumber, int number) {
        return ActorContext.asProcess(
                () -> jdbc.sql("select * from bf.respite_placement where case_number = ? and respite_no = ?")
                        .params(caseNumber.value(), number)
                        .query(Placements::placement)
                        .single());
    }

    /** True when somebody of the household sleeps at a place; for whoever may know at least that much. */
    public boolean away(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> of(caseNumber)).stream().anyMatch(Placement::away);
    }

    /** How many placements wait for somebody to talk with the tenant. */
    int unassessed(CaseNumber caseNumber) {
        return (int) ActorContext.asProcess(() -> of(caseNumber)).stream()
                .filter(placement -> placement.accepts().isEmpty() && !placement.closed())
                .count();
    }

    /** Somebody has said that a tenant needs to get away. A household of one needs no question about whom. */
    Placement open(CaseNumber caseNumber, @Nullable UUID personId, Raiser raisedBy, boolean begun) {
        var number = ActorContext.asProcess(() -> {
            jdbc.sql("select pg_advisory_xact_lock(19, hashtext(?))::text")
                    .param(caseNumber.value())
                    .query(String.class)
                    .list();
            var everybody = persons.ids(caseNumber);
            var about = personId == null && everybody.size() == 1 ? everybody.get(0) : personId;
            if (about != null && !everybody.contains(about)) {
                throw new IllegalArgumentException("Nobody in the household has this id");
            }
            return jdbc.sql("""
                            insert into bf.respite_placement (case_number, respite_no, person_id, raised_by, raised_at, begun)
                            select :case, coalesce(max(respite_no), 0) + 1, :person, :by, :now, :begun
                              from bf.respite_placement where case_number = :case returning respite_no""")
                    .param("case", caseNumber.value())
                    .param("person", about, Types.OTHER)
                    .param("by", raisedBy.name())
                    .param("now", now())
                    .param("begun", begun)
                    .query(Integer.class)
                    .single();
        });
        log.add(caseNumber, CaseEvent.RESPITE_RAISED, raisedBy.label());
        return get(caseNumber, number);
    }

    /** The placement that a start form opened in this transaction, for the process that begins now. */
    Optional<Placement> toBegin(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.respite_placement set begun = true
                         where case_number = :case and respite_no = (select min(respite_no) from bf.respite_placement
                                                                      where case_number = :case and not begun)
                        returning *""")
                .param("case", caseNumber.value())
                .query(Placements::placement)
                .optional());
    }

    /** What DT-5 said, by which version of the table. */
    public void ruled(Placement placement, RespiteResult result, String version) {
        ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.respite_placement set result = ?, rule_version = ? where case_number = ? and respite_no = ?")
                .params(result.name(), version, placement.caseNumber().value(), placement.number())
                .update());
    }

    /** Who is to decide now (DT-9). Socialjouren sees the case from here on, and no longer than it has the question. */
    public void sentTo(Placement placement, DecidingBody body) {
        ActorContext.asProcess(
                () -> jdbc.sql("update bf.respite_placement set decider = ? where case_number = ? and respite_no = ?")
                        .params(body.name(), placement.caseNumber().value(), placement.number())
                        .update());
        log.add(placement.caseNumber(), CaseEvent.RESPITE_SENT, body == DecidingBody.UNIT ? "enheten" : "socialjouren");
        if (body == DecidingBody.SOCIALJOUR) {
            callIns.callIn(placement.caseNumber().value(), SOCIALJOUR, WHY_CALLED_IN);
        } else {
            letGoOfSocialjour(placement.caseNumber());
        }
    }

    /** Socialjouren sees the case no longer, unless another placement still is its own. */
    public void letGoOfSocialjour(CaseNumber caseNumber) {
        var stillThere = ActorContext.asProcess(() -> of(caseNumber)).stream()
                .anyMatch(one -> !one.closed()
                        && !one.takenOver()
                        && one.decider().filter(DecidingBody.SOCIALJOUR::equals).isPresent());
        if (!stillThere) {
            callIns.letGo(caseNumber.value(), SOCIALJOUR);
        }
    }

    /** It is over. Repeating it changes nothing. */
    public void close(Placement placement, RespiteEnding unlessEnded) {
        var rows = ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.respite_placement set ending = coalesce(ending, ?), ended_on = coalesce(ended_on, ?), closed_at = ?
                         where case_number = ? and respite_no = ? and closed_at is null""")
                .params(
                        unlessEnded.name(),
                        LocalDate.now(clock),
                        now(),
                        placement.caseNumber().value(),
                        placement.number())
                .update());
        if (rows == 1) {
            var ended = get(placement.caseNumber(), placement.number()).ending().orElseThrow();
            log.add(
                    placement.caseNumber(),
                    CaseEvent.RESPITE_ENDED,
                    ended.label().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Placement placement(ResultSet row, int n) throws SQLException {
        return new Placement(
                new CaseNumber(row.getString("case_number")),
                row.getInt("respite_no"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Raiser.valueOf(row.getString("raised_by")),
                instant(row, "raised_at").orElseThrow(),
                Optional.ofNullable(row.getObject("accepts", Boolean.class)),
                instant(row, "accepted_at"),
                request(row),
                choice(row, "result", RespiteResult.class),
                choice(row, "decider", DecidingBody.class),
                ruling(row),
                stay(row),
                choice(row, "ending", RespiteEnding.class),
                day(row, "ended_on"),
                Optional.ofNullable(row.getBigDecimal("cost")),
                instant(row, "taken_over_at").isPresent(),
                instant(row, "closed_at").isPresent());
    }

    private static Optional<Placement.Request> request(ResultSet row) throws SQLException {
        if (row.getObject("first_wanted") == null) {
            return Optional.empty();
        }
        var reasons = Arrays.stream((String[]) row.getArray("reasons").getArray())
                .map(RespiteReason::valueOf)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return Optional.of(new Placement.Request(
                day(row, "first_wanted").orElseThrow(),
                day(row, "last_wanted").orElseThrow(),
                reasons,
                row.getBoolean("child_stays"),
                row.getString("situation")));
    }

    private static Optional<Placement.Ruling> ruling(ResultSet row) throws SQLException {
        var outcome = choice(row, "outcome", Outcome.class);
        return outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placement.Ruling(
                        outcome.get(),
                        row.getObject("decision_id", UUID.class),
                        day(row, "first_granted"),
                        day(row, "last_granted"),
                        Optional.ofNullable(row.getString("other_help")),
                        instant(row, "decided_at").orElseThrow()));
    }

    private static Optional<Placement.Stay> stay(ResultSet row) throws SQLException {
        var arrived = instant(row, "arrived_at");
        return arrived.isEmpty()
                ? Optional.empty()
                : Optional.of(new Placement.Stay(
                        arrived.get(),
                        choice(row, "escort", Escort.class).orElseThrow(),
                        day(row, "first_night").orElseThrow(),
                        day(row, "last_night")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static <E extends Enum<E>> Optional<E> choice(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(code -> Enum.valueOf(type, code));
    }
}
