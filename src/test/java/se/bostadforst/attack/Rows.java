package se.bostadforst.attack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A mark of everything an attack could change: how many rows each table has, and which transaction touched it last. */
final class Rows implements AutoCloseable {

    private static final List<String> ENGINE = List.of(
            "act_ru_task",
            "act_ru_identitylink",
            "act_ru_variable",
            "act_ru_execution",
            "act_ru_event_subscr",
            "act_ru_filter",
            "act_ru_authorization",
            "act_ru_job",
            "act_hi_procinst",
            "act_hi_comment",
            "act_hi_attachment",
            "act_re_deployment",
            "act_ge_bytearray",
            "act_id_group",
            "act_id_membership");

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate database;
    private final String question;
    private String writers = "";
    private String latest = "";

    /**
     * @param url of the database, looked at with one connection of its own: a new one for each question costs more than the question
     * @param more tables beside the engine's, with their schema
     */
    Rows(String url, String engineSchema, List<String> more) {
        this.connection = new SingleConnectionDataSource(url, "postgres", "", true);
        this.database = new JdbcTemplate(connection);
        database.execute("set max_parallel_workers_per_gather = 0");
        this.question = Stream.concat(ENGINE.stream().map(table -> engineSchema + "." + table), more.stream())
                        .map(
                                "select '%1$s ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as mark from %1$s"
                                        ::formatted)
                        .collect(Collectors.joining(" union all "))
                + " union all select string_agg(id_, ',' order by id_) from " + engineSchema + ".act_id_user";
    }

    @Override
    public void close() {
        connection.destroy();
    }

    /** PostgreSQL gives a number only to a transaction that writes: while none has been given, nothing can have changed. */
    String mark() {
        var now = database.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text", String.class);
        if (!String.valueOf(now).equals(writers)) {
            // in the order of the tables, whatever plan PostgreSQL has for a question over so many
            latest = database.queryForList(question, String.class).stream()
                    .sorted()
                    .collect(Collectors.joining("\n"));
            writers = String.valueOf(now);
        }
        return latest;
    }
}
