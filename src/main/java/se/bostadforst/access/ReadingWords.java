package se.bostadforst.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of the read log in Swedish: roles, classes, tasks and pages. */
final class ReadingWords {

    private final RoleCatalogue roles = new RoleCatalogue();
    private final Map<String, String> classes = table("access/data-classes.csv");
    private final Map<String, String> purposes = table("access/purposes.csv");

    Reading reading(ResultSet row, int n) throws SQLException {
        return new Reading(
                row.getTimestamp("at").toInstant(),
                row.getString("user_id"),
                Organisation.valueOf(row.getString("organisation")).label(),
                Optional.ofNullable(row.getString("unit"))
                        .map(code -> Unit.valueOf(code).label())
                        .orElse(""),
                codes(row.getString("roles")).stream()
                        .map(code -> roles.role(code).map(Role::label).orElse(code))
                        .collect(Collectors.joining(", ")),
                codes(row.getString("data_class")),
                ReadAction.valueOf(row.getString("action")),
                purpose(row.getString("purpose")),
                Optional.ofNullable(row.getString("task_id")).orElse(""),
                row.getBoolean("granted"),
                Optional.ofNullable(row.getString("request_id")).orElse(""));
    }

    String purpose(String code) {
        return purposes.getOrDefault(code, code);
    }

    String dataClass(String code) {
        return classes.getOrDefault(code, code);
    }

    private static List<String> codes(String list) {
        return list == null || list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
    }

    private static Map<String, String> table(String path) {
        return CsvResource.rows(path).stream()
                .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("label")));
    }
}
