package se.bostadforst.staffing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;

/** Bemanningsläget, for rooms that tell people of their work: who is away, who stands in, who answers for whom and who was given what. */
@Service
@Transactional(readOnly = true)
public class Rota {

    /** A task that somebody else, or an absence, has given to a person. */
    public record Given(long moveId, String taskId, String caseNumber, String to) {}

    private final AbsenceTable absences;
    private final Teams teams;
    private final JdbcClient jdbc;

    Rota(AbsenceTable absences, Teams teams, JdbcClient jdbc) {
        this.absences = absences;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /** Whoever is away on that day, of everybody, with the deputy of each group that has one. One statement. */
    public Map<String, Map<String, String>> awayOn(LocalDate day) {
        var away = new HashMap<String, Map<String, String>>();
        absences.ofEverybodyFrom(day).stream()
                .filter(absence -> absence.covers(day))
                .forEach(absence -> away.put(absence.userId(), Map.copyOf(absence.deputies())));
        return away;
    }

    /** The group of the managers who answer for this group ({@code staffing/managers.csv}), where there are any. No statement. */
    public Optional<String> managersOf(String groupId) {
        return teams.managersOf(groupId);
    }

    /** What was given to people after that moment by somebody else than themselves, the latest 5000. One statement. */
    public List<Given> givenSince(Instant moment) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select move_id, task_id, case_number, to_user from bf.task_move
                         where moved_at > ? and to_user is not null and to_user <> moved_by order by move_id desc limit 5000""")
                .param(Timestamp.from(moment))
                .query((row, n) -> new Given(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list());
    }
}
