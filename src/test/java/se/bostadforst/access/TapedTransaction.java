package se.bostadforst.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bostadforst.SqlTape;

/**
 * One transaction as PostgreSQL heard it, each statement with the database role it ran under. The role is not guessed: {@link RowSecurity}
 * says it on the same connection before the first statement of each asker, and without it the application's login reads no table of ours
 * ({@code RowSecurityTest}).
 */
record TapedTransaction(List<Said> said, boolean committed) {

    /** A statement, the role and user bound when it was said. */
    record Said(String role, String user, String sql, List<Object> parameters) {

        boolean byPerson() {
            return !role.isEmpty() && !role.equals("bf_system");
        }

        /** As the process, in a person's click. */
        boolean elevated() {
            return role.equals("bf_system") && !user.isEmpty() && !user.equals("process");
        }

        boolean isLine() {
            return sql.contains("insert into bf.read_log ");
        }

        /** What comes back to the application; what is only compared or copied inside PostgreSQL does not. */
        boolean answers() {
            var text = sql.strip().toLowerCase(Locale.ROOT);
            return text.startsWith("select") || text.startsWith("with") || text.contains(" returning ");
        }

        boolean about(Set<String> tables) {
            var named = QUOTED.matcher(sql.toLowerCase(Locale.ROOT)).replaceAll("''");
            return WORD.matcher(named).results().anyMatch(word -> tables.contains(word.group()));
        }

        /** Case numbers among the parameters. */
        Set<String> cases() {
            return parameters.stream()
                    .filter(Objects::nonNull)
                    .flatMap(value -> Arrays.stream(value.toString().split(",")))
                    .filter(value -> value.matches("BF-\\d{4}-\\d{4,}"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The name of a lock is no table. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    private static final String BINDING = "select set_config('role', ?";

    static List<TapedTransaction> of(List<SqlTape.Entry> tape) {
        var open = new HashMap<String, List<Said>>();
        var bound = new HashMap<String, String[]>();
        var done = new ArrayList<TapedTransaction>();
        for (var entry : tape) {
            var connection = entry.connection();
            if (entry.isEnd()) {
                done.add(new TapedTransaction(
                        Objects.requireNonNullElse(open.remove(connection), List.of()), entry.isCommit()));
                bound.remove(connection);
            } else if (entry.sql().contains(BINDING)) {
                bound.put(connection, new String[] {
                    (String) entry.parameters().get(0),
                    (String) entry.parameters().get(1)
                });
            } else {
                var who = bound.getOrDefault(connection, new String[] {"", ""});
                open.computeIfAbsent(connection, c -> new ArrayList<>())
                        .add(new Said(who[0], who[1], entry.sql(), entry.parameters()));
            }
        }
        open.values().forEach(left -> done.add(new TapedTransaction(left, true)));
        return done.stream()
                .filter(transaction -> !transaction.said().isEmpty())
                .toList();
    }

    /** What a person got to read here about somebody. */
    List<Said> readings(Set<String> personalTables) {
        return of(Said::byPerson, personalTables).toList();
    }

    /** What the process got to read here in a person's click. */
    List<Said> elevatedReadings(Set<String> personalTables) {
        return of(Said::elevated, personalTables).toList();
    }

    private Stream<Said> of(Predicate<Said> who, Set<String> tables) {
        return said.stream().filter(who).filter(Said::answers).filter(one -> one.about(tables));
    }

    /** How many lines were written here, by case. */
    Map<String, Long> lines() {
        return said.stream()
                .filter(Said::isLine)
                .flatMap(line -> line.cases().stream())
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    }
}
