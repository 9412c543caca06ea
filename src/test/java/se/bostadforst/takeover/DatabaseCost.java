package se.bostadforst.takeover;

import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.SqlTape;

/** What a stretch of time has cost the database; bytes with indexes, as PostgreSQL counts them. */
record DatabaseCost(
        long nanos, long statements, long jobs, long engineRows, long ownRows, long engineBytes, long ownBytes) {

    static DatabaseCost now(JdbcTemplate owner) {
        return new DatabaseCost(
                System.nanoTime(),
                SqlTape.said(),
                number(owner, "select count(*) from camunda.act_hi_job_log where job_state_ = 2"),
                rows(owner, "camunda", "act_hi_%"),
                rows(owner, "bf", "%"),
                bytes(owner, "camunda"),
                bytes(owner, "bf"));
    }

    String since(DatabaseCost before, int tenancyMonths) {
        return String.format(
                "%.0f s; per tenancy and month: %d statements, %.1f jobs; per tenancy and year: engine %d rows %d kB, ours %d rows %d kB",
                (nanos - before.nanos) / 1_000_000_000.0,
                (statements - before.statements) / tenancyMonths,
                (jobs - before.jobs) / (double) tenancyMonths,
                (engineRows - before.engineRows) * 12 / tenancyMonths,
                (engineBytes - before.engineBytes) * 12 / tenancyMonths / 1024,
                (ownRows - before.ownRows) * 12 / tenancyMonths,
                (ownBytes - before.ownBytes) * 12 / tenancyMonths / 1024);
    }

    private static long rows(JdbcTemplate owner, String schema, String like) {
        return owner
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE' and table_name like ?",
                        String.class,
                        schema,
                        like)
                .stream()
                .mapToLong(table -> number(owner, "select count(*) from " + schema + "." + table))
                .sum();
    }

    private static long bytes(JdbcTemplate owner, String schema) {
        return number(
                owner,
                "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = '"
                        + schema + "'");
    }

    private static long number(JdbcTemplate owner, String question) {
        return owner.queryForObject(question, Long.class);
    }
}
