package se.bostadforst.matrix;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the whole database holds, table by table, and how many have written: PostgreSQL gives a number only to a transaction that writes, so
 * an unchanged count means that nothing was written. Its own cleaning takes numbers too, therefore the tables are looked at as well.
 */
record Fingerprint(long writers, Map<String, String> tables) {

    /** Refused readings are written here, each in a line of its own that is counted elsewhere. */
    private static final String READ_LOG = "bf.read_log";

    static Fingerprint of(JdbcTemplate owner) {
        var names = owner.queryForList(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('bf', 'camunda')",
                String.class);
        var all = names.stream()
                .filter(name -> !name.startsWith(READ_LOG))
                .map(name -> "select '" + name
                        + "' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as hash from "
                        + name
                        + " t")
                .collect(Collectors.joining(" union all "));
        var tables = new TreeMap<String, String>();
        owner.query(all, row -> {
            tables.put(row.getString("name"), row.getString("hash"));
        });
        return new Fingerprint(writers(owner), tables);
    }

    static long writers(JdbcTemplate owner) {
        return owner.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    }

    List<String> changesUntil(Fingerprint later) {
        return tables.keySet().stream()
                .filter(name -> !tables.get(name).equals(later.tables.get(name)))
                .toList();
    }
}
