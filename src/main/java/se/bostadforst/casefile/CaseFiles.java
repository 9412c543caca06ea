package se.bostadforst.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Unit;

/** Opens cases and keeps their position. Who may call what is decided by the rooms' forms and, once more, by row-level security. */
@Service
@Transactional
public class CaseFiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseLog log;
    private final IdentityIndex identities;
    private final CaseAccess access;

    CaseFiles(JdbcClient jdbc, Clock clock, CaseLog log, IdentityIndex identities, CaseAccess access) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
        this.identities = identities;
        this.access = access;
    }

    /**
     * Opens a case for a household in the actor's own unit and gives it the next number of the year.
     *
     * @param roomsOwn what the room stores with it, as the actor; last comes what the process keeps, so that who is asking changes once
     */
    public CaseNumber open(
            HouseholdType type, boolean children, List<NewPerson> persons, Consumer<CaseNumber> roomsOwn) {
        var actor = ActorContext.require();
        var unit = actor.unit().orElseThrow(CaseNotFound::new);
        var caseNumber = nextNumber();
        jdbc.sql("""
                        insert into bf.case_file (case_number, unit, status, household_type, children, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        unit.name(),
                        CaseStatus.NOMINERAD.name(),
                        type.name(),
                        children,
                        now(),
                        actor.userId())
                .update();
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < persons.size(); i++) {
            ids.add(add(caseNumber, persons.get(i), i + 1));
        }
        log.add(caseNumber, CaseEvent.NOMINATED, unit.label());
        roomsOwn.accept(caseNumber);
        for (int i = 0; i < persons.size(); i++) {
            identities.remember(persons.get(i).identity(), caseNumber, ids.get(i));
        }
        return caseNumber;
    }

    private UUID add(CaseNumber caseNumber, NewPerson person, int order) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.person (person_id, case_number, member_order, identity_type, identity, first_name, last_name,
                                               protected_identity, registered_sex, birth_date, phone, language, interpreter)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        order,
                        person.identity().type().name(),
                        person.identity().number(),
                        person.firstName(),
                        person.lastName(),
                        person.protectedIdentity().name(),
                        person.registeredSex().name(),
                        person.identity().birthDate().orElse(null),
                        person.phone(),
                        person.language(),
                        person.interpreter())
                .update();
        jdbc.sql(
                        "insert into bf.homelessness_situation (person_id, case_number, situation, from_date) values (?, ?, ?, ?)")
                .params(id, caseNumber.value(), person.homelessnessSituation(), LocalDate.now(clock))
                .update();
        return id;
    }

    /** Moves the case to a status and writes it in the log. */
    public void moveTo(CaseNumber caseNumber, CaseStatus status) {
        jdbc.sql("update bf.case_file set status = ? where case_number = ?")
                .params(status.name(), caseNumber.value())
                .update();
    }

    /** Ends the case before anybody moved in. Repeating it changes nothing. */
    public void close(CaseNumber caseNumber, Closing closing) {
        var closed = jdbc.sql(
                        "update bf.case_file set status = ?, closing = ?, closed_at = ? where case_number = ? and closed_at is null")
                .params(CaseStatus.AVSLUTAD.name(), closing.name(), now(), caseNumber.value())
                .update();
        if (closed == 1) {
            log.add(caseNumber, CaseEvent.CLOSED, closing.label());
        }
    }

    /** From now on these organisations take part in the case. Repeating it changes nothing. */
    public void share(CaseNumber caseNumber, Organisation... organisations) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.case_party (case_number, unit, organisation, since)
                        select case_number, unit, organisation, ? from bf.case_file, unnest(?) organisation where case_number = ?
                        on conflict (case_number, organisation) do update set until = null""")
                .params(
                        now(),
                        Arrays.stream(organisations).map(Organisation::name).toArray(String[]::new),
                        caseNumber.value())
                .update());
        access.factsChanged(caseNumber.value());
    }

    /** The organisation's part in the case is over; it sees nothing of it from now on. */
    public void unshare(CaseNumber caseNumber) {
        ActorContext.asProcess(
                () -> jdbc.sql("update bf.case_party set until = ? where case_number = ? and until is null")
                        .params(now(), caseNumber.value())
                        .update());
        access.factsChanged(caseNumber.value());
    }

    /** The organisations that take part in the case now; for the process. */
    public List<Organisation> parties(CaseNumber caseNumber) {
        return jdbc.sql("select organisation from bf.case_party where case_number = ? and until is null")
                .param(caseNumber.value())
                .query((row, n) -> Organisation.valueOf(row.getString(1)))
                .list();
    }

    /** The position of one case, if the asker's rows hold it. */
    public Optional<CaseSummary> find(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.case_file where case_number = ?")
                .param(caseNumber.value())
                .query(CaseFiles::summary)
                .optional();
    }

    /** The cases the asker takes part in, newest first. */
    public List<CaseSummary> own(int limit, int offset) {
        return new ArrayList<>(jdbc.sql("select * from bf.case_file order by case_number desc limit ? offset ?")
                .params(limit, offset)
                .query(CaseFiles::summary)
                .list());
    }

    /** The numbers of the cases that go on and that the asker takes part in, newest first. */
    public List<String> ongoing(int limit) {
        return jdbc.sql(
                        "select case_number from bf.case_file where closed_at is null order by case_number desc limit ?")
                .param(limit)
                .query(String.class)
                .list();
    }

    /** Those of these cases that the asker takes part in. */
    public Set<String> ofMine(Collection<String> caseNumbers) {
        return Set.copyOf(
                jdbc.sql("select case_number from bf.case_file where case_number = any (string_to_array(?, ','))")
                        .param(String.join(",", caseNumbers))
                        .query(String.class)
                        .list());
    }

    /** The unit that a case belongs to; for routing, where the process asks. */
    public Unit unitOf(CaseNumber caseNumber) {
        return find(caseNumber).map(CaseSummary::unit).orElseThrow(CaseNotFound::new);
    }

    private CaseNumber nextNumber() {
        var year = LocalDate.now(clock).getYear();
        var next = ActorContext.asProcess(
                () -> jdbc.sql("""
                        insert into bf.case_number_series (series, year, last) values ('BF', ?, 1)
                        on conflict (series, year) do update set last = case_number_series.last + 1 returning last""").param(year).query(Integer.class).single());
        return new CaseNumber("BF-%d-%04d".formatted(year, next));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CaseSummary summary(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new CaseSummary(
                new CaseNumber(row.getString("case_number")),
                Unit.valueOf(row.getString("unit")),
                CaseStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("closing")).map(Closing::valueOf),
                HouseholdType.valueOf(row.getString("household_type")),
                row.getBoolean("children"),
                row.getTimestamp("opened_at")
                        .toInstant()
                        .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                        .toLocalDate());
    }
}
