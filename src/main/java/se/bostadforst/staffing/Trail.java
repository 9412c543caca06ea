package se.bostadforst.staffing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Unit;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.engine.StandIns;
import se.bostadforst.engine.TaskDesk.DeskTask;

/** Spåret: every task that has changed hands, for the staff in {@code bf.task_move} and for the case in its log. */
@Component
@Transactional
class Trail implements StandIns {

    /** The latest move of a task, as the receiver sees it. */
    record Latest(
            String taskId,
            MoveKind kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable HandOverReason reason,
            @Nullable String words) {}

    /** A task that a deputy has had. */
    record StoodIn(String taskId, String deputy) {}

    /** Between the values of a list that travels as one text; nobody can write it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final CaseLog log;
    private final Clock clock;

    Trail(JdbcClient jdbc, CaseLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Writes what was done, in two statements however many tasks they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<Move> moves, CaseEvent event) {
        if (moves.isEmpty()) {
            return;
        }
        var actor = ActorContext.require();
        jdbc.sql("""
                        insert into bf.task_move (case_number, task_id, task_key, group_id, organisation, unit, kind, from_user, to_user,
                                                  reason_code, reason_text, absence_id, moved_at, moved_by)
                        select c, t, k, nullif(g, ''), :organisation, :unit, m, nullif(f, ''), nullif(o, ''), nullif(r, ''), nullif(w, ''),
                               nullif(a, '')::uuid, :at, :by
                          from unnest(string_to_array(:cases, :sep), string_to_array(:tasks, :sep), string_to_array(:keys, :sep),
                                      string_to_array(:groups, :sep), string_to_array(:kinds, :sep), string_to_array(:froms, :sep),
                                      string_to_array(:tos, :sep), string_to_array(:reasons, :sep), string_to_array(:words, :sep),
                                      string_to_array(:absences, :sep)) l (c, t, k, g, m, f, o, r, w, a)""")
                .param("organisation", actor.organisation().name())
                .param("unit", actor.unit().map(Unit::name).orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.userId())
                .param("sep", SEPARATOR)
                .param("cases", list(moves, move -> move.task().caseNumber()))
                .param("tasks", list(moves, move -> move.task().taskId()))
                .param("keys", list(moves, move -> move.task().key()))
                .param("groups", list(moves, move -> move.task().groupId()))
                .param("kinds", list(moves, move -> move.kind().name()))
                .param("froms", list(moves, move -> id(move.from())))
                .param("tos", list(moves, move -> id(move.to())))
                .param(
                        "reasons",
                        list(
                                moves,
                                move -> move.reason() == null
                                        ? null
                                        : move.reason().name()))
                .param("words", list(moves, Move::words))
                .param(
                        "absences",
                        list(
                                moves,
                                move -> move.absence() == null
                                        ? null
                                        : move.absence().toString()))
                .update();
        log.addAll(
                event,
                moves.stream()
                        .map(move -> new CaseLog.Line(new CaseNumber(move.task().caseNumber()), move.inTheCase()))
                        .toList());
    }

    /** How each of these tasks came to whoever has it; of those that have changed hands. */
    Map<String, Latest> latest(Collection<DeskTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select distinct on (task_id) task_id, kind, from_user, to_user, reason_code, reason_text from bf.task_move
                         where task_id = any (string_to_array(?, ',')) order by task_id, move_id desc""")
                .param(tasks.stream().map(DeskTask::taskId).collect(Collectors.joining(",")))
                .query((row, n) -> new Latest(
                        row.getString(1),
                        MoveKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        HandOverReason.of(String.valueOf(row.getString(5))).orElse(null),
                        row.getString(6)))
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::taskId, Function.identity(), (one, other) -> one, HashMap::new));
    }

    /** The tasks this absence has given to deputies and that have not changed hands since; asked as the process. */
    List<StoodIn> stoodIn(UUID absence) {
        return jdbc.sql("""
                        select m.task_id, m.to_user from bf.task_move m
                         where m.absence_id = ? and m.kind = 'STAND_IN'
                           and not exists (select 1 from bf.task_move l where l.task_id = m.task_id and l.move_id > m.move_id)""")
                .param(absence)
                .query((row, n) -> new StoodIn(row.getString(1), row.getString(2)))
                .list();
    }

    @Override
    public Optional<String> behind(String taskId, String holder) {
        return jdbc.sql("""
                        select case when kind = 'STAND_IN' and to_user = ? then from_user end from bf.task_move
                         where task_id = ? order by move_id desc limit 1""")
                .params(holder, taskId)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(from -> from);
    }

    private static String list(List<Move> moves, Function<Move, String> value) {
        return moves.stream().map(value).map(text -> text == null ? "" : text).collect(Collectors.joining(SEPARATOR));
    }

    private static @Nullable String id(@Nullable Move.Person person) {
        return person == null ? null : person.userId();
    }
}
