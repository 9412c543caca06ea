package se.bostadforst.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for a word in whole tables: every column, whatever its type, one statement for all of them. */
final class CanaryScan {

    /** A table of PostgreSQL's catalogue. */
    record Table(String schema, String name, boolean bytes) {

        String sql() {
            return "\"" + schema + "\".\"" + name + "\"";
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /** What one look found. */
    record Found(long rows, List<String> columns) {}

    /** The page that says what is stored where; its rows with a protection class hold words about a person. */
    private static final Path DOCUMENTATION = Path.of("docs/personuppgifter.md");

    private static final Pattern ROW =
            Pattern.compile("^\\| (`bf\\.[^|]+) \\|[^|]+\\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern WITH_WORDS = Pattern.compile("\\b(?:C1|C2|C7|C9|A2|A5|A6|A7|i ord)\\b");
    private static final Pattern NAME = Pattern.compile("`bf\\.([a-z_]+)`");

    private final JdbcTemplate owner;
    private final Canary canary;

    /** @param owner on one connection of its own, which it leaves in another output format */
    CanaryScan(JdbcTemplate owner, Canary canary) {
        this.owner = owner;
        this.canary = canary;
    }

    /** The base tables of the schemas, from the catalogue. */
    List<Table> tables(String... schemas) {
        return owner.query(
                """
                select n.nspname, c.relname,
                       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and a.attnum > 0)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname = any (?) order by 1, 2""", (row, number) -> new Table(row.getString(1), row.getString(2), row.getBoolean(3)), (Object)
                        schemas);
    }

    /** The tables of {@code bf} that hold words about a person, as the documentation says. */
    static TreeSet<String> documented() {
        var names = new TreeSet<String>();
        try {
            ROW.matcher(Files.readString(DOCUMENTATION))
                    .results()
                    .filter(row -> WITH_WORDS.matcher(row.group(2)).find())
                    .forEach(row -> NAME.matcher(row.group(1)).results().forEach(name -> names.add(name.group(1))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return names;
    }

    /** Everything the engine has, and what of ours is documented to hold no word about a person. */
    List<Table> silent() {
        var speaking = documented();
        return tables("camunda", "bf").stream()
                .filter(table -> table.schema().equals("camunda") || !speaking.contains(table.name()))
                .toList();
    }

    List<Table> speaking() {
        var speaking = documented();
        return tables("bf").stream()
                .filter(table -> speaking.contains(table.name()))
                .toList();
    }

    int columns(List<Table> tables) {
        return tables.stream().mapToInt(table -> columns(table).size()).sum();
    }

    /** What stands about people in rows written since, where a story has words of its own: the demonstration, the browser's. */
    List<String> words(long since) {
        return owner.queryForList("""
                select distinct left(word, 40) from (
                  select identity word, xmin from bf.person union all select phone, xmin from bf.person
                  union all select reasons, xmin from bf.assistance_decision
                  union all select motivation, xmin from bf.violence_motivation
                  union all select assessment, xmin from bf.childs_best_interests
                  union all select childs_view, xmin from bf.childs_best_interests) words
                 where xmin::text::bigint >= ? and length(word) > 8 and word not ilike '%kanarie%' limit 80""", String.class, since);
    }

    /** The first transaction whose rows a later look has to see again. */
    long now() {
        owner.execute("set bytea_output = 'escape'");
        return owner.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    }

    /** In the rows written since that transaction. */
    Found in(List<Table> tables, long since) {
        owner.execute("set bytea_output = 'escape'");
        var sql = "with p as materialized (select ?::bigint since, ?::text word) "
                + tables.stream()
                        .map(table ->
                                "select '%s' place, count(*) n, count(*) filter (where t::text ~* p.word) hits from %s t, p where t.xmin::text::bigint >= p.since"
                                        .formatted(table, table.sql()))
                        .collect(Collectors.joining(" union all "));
        var rows = new long[1];
        var hit = new TreeSet<String>();
        owner.query(
                sql,
                row -> {
                    rows[0] += row.getLong("n");
                    if (row.getLong("hits") > 0) {
                        hit.add(row.getString("place"));
                    }
                },
                since,
                canary.regex());
        var columns = new ArrayList<String>();
        for (var table : tables) {
            if (hit.contains(table.toString())) {
                columns.addAll(columnsHit(table, since));
            }
            if (table.bytes()) {
                columns.addAll(packed(table, since));
            }
        }
        return new Found(rows[0], columns);
    }

    private List<String> columnsHit(Table table, long since) {
        return columns(table).stream()
                .filter(column -> owner.queryForObject(
                                "select count(*) from %s t where xmin::text::bigint >= ? and \"%s\"::text ~* ?"
                                        .formatted(table.sql(), column),
                                Long.class,
                                since,
                                canary.regex())
                        > 0)
                .map(column -> table + "." + column)
                .toList();
    }

    /** Compressed bytes cannot be read by PostgreSQL. */
    private List<String> packed(Table table, long since) {
        return owner
                .queryForList(
                        "select attname from pg_attribute where attrelid = ?::regclass and atttypid = 'bytea'::regtype and attnum > 0",
                        String.class,
                        table.sql())
                .stream()
                .filter(column -> owner
                        .query(
                                "select \"%1$s\" from %2$s where xmin::text::bigint >= ? and substring(\"%1$s\" from 1 for 2) in ('\\x1f8b'::bytea, '\\x7801', '\\x785e', '\\x789c', '\\x78da')"
                                        .formatted(column, table.sql()),
                                (row, number) -> row.getBytes(1),
                                since)
                        .stream()
                        .anyMatch(canary::isIn))
                .map(column -> table + "." + column)
                .toList();
    }

    private List<String> columns(Table table) {
        return owner.queryForList(
                "select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped order by attnum",
                String.class,
                table.sql());
    }
}
