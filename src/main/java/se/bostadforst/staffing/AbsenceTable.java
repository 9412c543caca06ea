package se.bostadforst.staffing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Unit;

/** The absences in {@code bf.staff_absence}; a reader sees those of the own organisation and unit. */
@Component
@Transactional
class AbsenceTable {

    private static final String ALL = """
            select a.absence_id, a.user_id, a.from_date, coalesce(a.ended_on, a.to_date) as last_date, a.started_at is not null as started,
                   d.group_id, d.deputy
              from bf.staff_absence a left join bf.staff_deputy d using (absence_id)
             where %s order by a.from_date, a.absence_id, d.group_id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are not over on this day, of everybody the asker may know about. */
    List<Absence> from(LocalDate day) {
        return ask("coalesce(a.ended_on, a.to_date) >= ? and coalesce(a.ended_on, a.to_date) >= a.from_date", day);
    }

    /** As {@link #from}, of everybody. */
    List<Absence> ofEverybodyFrom(LocalDate day) {
        return ActorContext.asProcess(() -> from(day));
    }

    Optional<Absence> find(UUID id) {
        return ask("a.absence_id = ?", id).stream().findFirst();
    }

    /** Those that have begun by this day without their tasks having been given away. */
    List<Absence> toStart(LocalDate day) {
        return ActorContext.asProcess(() ->
                ask("a.started_at is null and a.from_date <= ? and coalesce(a.ended_on, a.to_date) >= ?", day, day));
    }

    /** Those that are over and whose tasks have not been given back. */
    List<Absence> toReturn(LocalDate day) {
        return ActorContext.asProcess(() ->
                ask("a.started_at is not null and a.returned_at is null and coalesce(a.ended_on, a.to_date) < ?", day));
    }

    /** Two who register at the same time see each other: loops and overlaps are found out here and nowhere else. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bf.staff_absence'))")
                .query((row, n) -> n)
                .list();
    }

    void add(Absence absence) {
        var actor = ActorContext.require();
        jdbc.sql("""
                        insert into bf.staff_absence (absence_id, user_id, organisation, unit, from_date, to_date, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absence.id(),
                        absence.userId(),
                        actor.organisation().name(),
                        actor.unit().map(Unit::name).orElse(null),
                        absence.from(),
                        absence.last(),
                        now(),
                        actor.userId())
                .update();
        absence.deputies()
                .forEach((group, deputy) -> jdbc.sql(
                                "insert into bf.staff_deputy (absence_id, group_id, deputy) values (?, ?, ?)")
                        .params(absence.id(), group, deputy)
                        .update());
    }

    /** The last day away is this one. */
    void end(UUID id, LocalDate last) {
        jdbc.sql("update bf.staff_absence set ended_on = ?, ended_by = ? where absence_id = ?")
                .params(last, ActorContext.require().userId(), id)
                .update();
    }

    /** True for the one node that carries it out. */
    boolean started(UUID id) {
        return jdbc.sql("update bf.staff_absence set started_at = ? where absence_id = ? and started_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    boolean returned(UUID id) {
        return jdbc.sql("update bf.staff_absence set returned_at = ? where absence_id = ? and returned_at is null")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Takes away what was over before this day. */
    void forgetBefore(LocalDate day) {
        jdbc.sql(
                        "delete from bf.staff_absence where coalesce(ended_on, to_date) < ? and (started_at is null or returned_at is not null)")
                .param(day)
                .update();
    }

    private List<Absence> ask(String which, Object... parameters) {
        var absences = new LinkedHashMap<UUID, Absence>();
        jdbc.sql(ALL.formatted(which)).params(parameters).query(row -> {
            var absence = absences.computeIfAbsent(row.getObject("absence_id", UUID.class), id -> {
                try {
                    return new Absence(
                            id,
                            row.getString("user_id"),
                            row.getObject("from_date", LocalDate.class),
                            row.getObject("last_date", LocalDate.class),
                            row.getBoolean("started"),
                            new LinkedHashMap<>());
                } catch (java.sql.SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            if (row.getString("group_id") != null) {
                ((Map<String, String>) absence.deputies()).put(row.getString("group_id"), row.getString("deputy"));
            }
        });
        return new ArrayList<>(absences.values());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
