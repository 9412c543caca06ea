package se.bostadforst.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be told, in {@code bf.notice}. Asked as the process; each method is one statement, however many lines there are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeTable {

    /** Between the values of a list that travels as one text; nobody can write it. */
    private static final String SEPARATOR = "\u001f";

    /**
     * A line for one person.
     *
     * @param occasion what makes it another line about the same task: the hand-over, the day it is due
     */
    record Line(String userId, NotificationEvent event, String taskId, String occasion, String caseNumber) {}

    /**
     * What waits to be told to one person.
     *
     * @param reminder the newest line of those that can wait for the morning; null without one
     * @param other the newest line of the others; null without one
     */
    record Untold(
            String userId,
            @Nullable Long reminder,
            @Nullable Long other) {}

    /** How far the tasks have been looked through, and the last day whose due days have been. */
    record Swept(@Nullable Instant to, @Nullable LocalDate daily) {}

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False while another node sweeps. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('bf.notice'))")
                .query(Boolean.class)
                .single();
    }

    Swept swept() {
        return jdbc.sql("select swept_to, daily_on from bf.notice_sweep")
                .query((row, n) -> new Swept(row.getTimestamp(1).toInstant(), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(new Swept(null, null));
    }

    void sweptTo(Instant to, @Nullable LocalDate daily) {
        jdbc.sql("""
                        insert into bf.notice_sweep (swept_to, daily_on) values (:to, :daily)
                        on conflict (only_row) do update set swept_to = excluded.swept_to, daily_on = excluded.daily_on""")
                .param("to", Timestamp.from(to))
                .param("daily", daily, java.sql.Types.DATE)
                .update();
    }

    /** Lines that are there already stay as they are. */
    void add(Collection<Line> lines, Instant at) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into bf.notice (user_id, event, task_id, occasion, case_number, noted_at)
                        select u, e, t, o, c, :at
                          from unnest(string_to_array(:users, :sep), string_to_array(:events, :sep), string_to_array(:tasks, :sep),
                                      string_to_array(:occasions, :sep), string_to_array(:cases, :sep)) l (u, e, t, o, c)
                        on conflict do nothing""")
                .param("sep", SEPARATOR)
                .param("at", Timestamp.from(at))
                .param("users", list(lines, Line::userId))
                .param("events", list(lines, line -> line.event().name()))
                .param("tasks", list(lines, Line::taskId))
                .param("occasions", list(lines, Line::occasion))
                .param("cases", list(lines, Line::caseNumber))
                .update();
    }

    List<Untold> untold() {
        return jdbc.sql("""
                        select user_id, max(notice_id) filter (where event in ('DUE_SOON', 'LATE')),
                               max(notice_id) filter (where event not in ('DUE_SOON', 'LATE'))
                          from bf.notice where letter is null group by user_id""")
                .query((row, n) -> new Untold(row.getString(1), (Long) row.getObject(2), (Long) row.getObject(3)))
                .list();
    }

    /** Takes everything that is untold to the person into this letter. A letter that is tried again finds the same lines. */
    List<Line> claim(String letter, String userId) {
        jdbc.sql("update bf.notice set letter = ? where user_id = ? and letter is null")
                .params(letter, userId)
                .update();
        return jdbc.sql(
                        "select user_id, event, task_id, occasion, case_number from bf.notice where letter = ? order by notice_id")
                .param(letter)
                .query((row, n) -> new Line(
                        row.getString(1),
                        NotificationEvent.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    /** The memory of tasks that are not open any more. */
    void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from bf.notice n where noted_at < ?
                           and not exists (select 1 from camunda.act_ru_task t where t.id_ = n.task_id)""").param(Timestamp.from(moment)).update();
    }

    private static String list(Collection<Line> lines, Function<Line, String> value) {
        return lines.stream().map(value).collect(Collectors.joining(SEPARATOR));
    }
}
