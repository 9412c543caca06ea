package se.bostadforst.oversight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.access.RoleGroup;
import se.bostadforst.calendar.SwedishCalendar;

/**
 * The counting: one statement for each family of figures, however many cases there are. The statements read every case as the process does
 * and give numbers alone; no case number leaves PostgreSQL.
 */
@Component
@Transactional(readOnly = true)
class OversightCounts {

    static final String NOBODY = "NOBODY";
    static final String ALL = "ALL";
    static final String FREE = "FREE";
    static final String AHEAD = "AHEAD";

    /** Which group stands for whom. Every task of ours has one group, and lists of groups come as text: the rooms prepare one question each. */
    private static final String PARTIES = """
            with party as (select unnest(string_to_array(:groups, ',')) as group_id, unnest(string_to_array(:parties, ',')) as party) """;

    private static final String DUE = "(t.due_date_ at time zone 'UTC' at time zone 'Europe/Stockholm')::date";

    private final JdbcClient jdbc;
    private final SwedishCalendar calendar;
    private final Map<String, String> groups;

    OversightCounts(JdbcClient jdbc, SwedishCalendar calendar, RoleCatalogue roles) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.groups = roles.groups().stream()
                .collect(Collectors.toMap(
                        RoleGroup::groupId, group -> Party.of(group).name()));
    }

    /** Open tasks by party and how late they are, counted in working days; and how many nobody has taken. */
    Counts tasks(LocalDate today) {
        var sql = PARTIES + """
                select p.party, case when %1$s is null or %1$s > :today then 'LATER' when %1$s = :today then 'TODAY'
                                     when %1$s >= :five then 'LATE_5' when %1$s >= :twenty then 'LATE_20' else 'LATE_MORE' end as late,
                       count(*) as tasks, count(*) filter (where t.assignee_ is null) as free
                  from camunda.act_ru_task t
                  join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_ and e.business_key_ like 'BF-%%'
                  join lateral (select min(l.group_id_) as group_id from camunda.act_ru_identitylink l
                                 where l.task_id_ = t.id_ and l.type_ = 'candidate') g on true
                  join party p on p.group_id = g.group_id
                 group by 1, 2""".formatted(DUE);
        return asProcess(() -> jdbc
                .sql(sql)
                .param("groups", String.join(",", groups.keySet()))
                .param("parties", String.join(",", groups.values()))
                .param("today", today)
                .param("five", calendar.addWorkingDays(today, -5))
                .param("twenty", calendar.addWorkingDays(today, -20))
                .query((row, n) -> Stream.of(
                        new Count(row.getString(1), row.getString(2), row.getInt(3)),
                        new Count(row.getString(1), FREE, row.getInt(4))))
                .list()
                .stream()
                .flatMap(counts -> counts)
                .toList());
    }

    /** Running cases by the party that has something to do in them; a case can wait for several. */
    Counts waiting() {
        var sql = PARTIES + """
                select coalesce(w.party, 'NOBODY'), count(*) from bf.case_file c
                  left join (select distinct e.business_key_ as case_number, p.party
                               from camunda.act_ru_task t
                               join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                               join camunda.act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                               join party p on p.group_id = l.group_id_) w on w.case_number = c.case_number
                 where c.closed_at is null
                 group by 1""";
        return asProcess(() -> jdbc.sql(sql)
                .param("groups", String.join(",", groups.keySet()))
                .param("parties", String.join(",", groups.values()))
                .query((row, n) -> new Count(row.getString(1), ALL, row.getInt(2)))
                .list());
    }

    /** Tasks that nobody sees, as the nightly check of the room staffing left them. */
    Counts unseen() {
        return asProcess(() -> jdbc.sql("select why, count(*) from bf.stray_task group by why")
                .query((row, n) -> new Count(row.getString(1), ALL, row.getInt(2)))
                .list());
    }

    /** Running cases by status. */
    Counts phases() {
        return asProcess(
                () -> jdbc.sql("select status, count(*) from bf.case_file where closed_at is null group by status")
                        .query((row, n) -> new Count(row.getString(1), ALL, row.getInt(2)))
                        .list());
    }

    /** Follow-ups by month and how they went, and those that are still to be held. */
    Counts followUps(LocalDate from, LocalDate today) {
        return asProcess(() -> jdbc.sql("""
                        select case when status in ('PLANERAD', 'BOKAD') then 'AHEAD'
                                    else to_char(coalesce(held_on, booked_on, nominal_on), 'YYYY-MM') end,
                               case status when 'PLANERAD' then 'TO_BOOK' when 'EJ_GENOMFORD' then 'NOT_HELD'
                                           when 'GENOMFORD_UTAN_RAPPORT' then 'WITHOUT_REPORT'
                                           when 'BOKAD' then case when booked_on < :today then 'TO_RECORD' else 'BOOKED' end
                                           else case when held_on > window_to then 'AFTER' else 'IN_TIME' end end,
                               count(*)
                          from bf.follow_up
                         where status in ('PLANERAD', 'BOKAD') or coalesce(held_on, booked_on, nominal_on) >= :from
                         group by 1, 2""")
                .param("from", from)
                .param("today", today)
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
                .list());
    }

    /** Persons' support months by month and result (DT-2). */
    Counts supportMonths(YearMonth from) {
        return asProcess(() -> jdbc.sql("""
                        select month, status, count(*) from bf.support_month
                         where status is not null and month >= :from group by month, status""")
                .param("from", from.toString())
                .query((row, n) -> new Count(row.getString(1), row.getString(2), row.getInt(3)))
                .list());
    }

    /** Households at home by how long it is to the earliest day of a contract of their own. */
    Counts takeovers(LocalDate today, int months) {
        return asProcess(() -> jdbc.sql("""
                        select case when day <= :today then 'PASSED' when day <= :one then 'ONE' when day <= :three then 'THREE'
                                    when day <= :six then 'SIX' else 'MORE' end, count(*)
                          from (select (start_date + make_interval(months => :months))::date as day from bf.tenancy
                                 where ended_on is null and moved_in_at is not null and start_date is not null) t
                         group by 1""")
                .param("today", today)
                .param("one", today.plusMonths(1))
                .param("three", today.plusMonths(3))
                .param("six", today.plusMonths(6))
                .param("months", months)
                .query((row, n) -> new Count(row.getString(1), ALL, row.getInt(2)))
                .list());
    }

    private static Counts asProcess(Supplier<List<Count>> question) {
        return new Counts(ActorContext.asProcess(question));
    }
}
