package se.bostadforst.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.bench.Meter.Said;

/**
 * What PostgreSQL does for a statement that was caught on its way: prepared on one connection with the types the driver sends and run as
 * often as it takes for the generic plan to be considered ({@code performance.md} 8), then explained.
 */
record Plan(long buffers, double millis) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BEFORE_A_GENERIC_PLAN = 6;

    static Plan of(Said said, JdbcTemplate owner) {
        var json = owner.execute((ConnectionCallback<String>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set search_path = camunda, bf");
                statement.execute("prepare caught%s as %s".formatted(types(said), numbered(said.sql())));
                var execute = "execute caught" + values(said);
                for (int i = 0; i < BEFORE_A_GENERIC_PLAN; i++) {
                    statement.execute(execute);
                }
                try (var rows = statement.executeQuery("explain (analyze, buffers, format json) " + execute)) {
                    rows.next();
                    return rows.getString(1);
                } finally {
                    statement.execute("deallocate caught");
                }
            }
        });
        try {
            var explained = JSON.readTree(json).get(0);
            var top = explained.get("Plan");
            return new Plan(
                    top.get("Shared Hit Blocks").asLong()
                            + top.get("Shared Read Blocks").asLong(),
                    explained.get("Execution Time").asDouble());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static String numbered(String sql) {
        var text = new StringBuilder();
        int number = 0;
        for (char c : sql.toCharArray()) {
            text.append(c == '?' ? "$" + ++number : String.valueOf(c));
        }
        return text.toString();
    }

    private static String types(Said said) {
        return list(
                said, index -> switch (said.parameters().get(index).getMethod().getName()) {
                    case "setInt" -> "int";
                    case "setLong" -> "bigint";
                    case "setBoolean" -> "boolean";
                    case "setString" -> "varchar";
                    default -> "unknown";
                });
    }

    private static String values(Said said) {
        return list(said, index -> {
            var parameter = said.parameters().get(index);
            return "setNull".equals(parameter.getMethod().getName())
                    ? "null"
                    : "'" + String.valueOf(parameter.getArgs()[1]).replace("'", "''") + "'";
        });
    }

    private static String list(Said said, java.util.function.IntFunction<String> item) {
        return said.parameters().isEmpty()
                ? ""
                : IntStream.range(0, said.parameters().size())
                        .mapToObj(item)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
