package se.bostadforst.access;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The rooms ask one question at a time. The driver would send what stands after a semicolon as a statement of its own, and such a statement
 * could change the role that row-level security goes by.
 */
final class OneStatement {

    private static final Pattern QUESTION =
            Pattern.compile("\\s*(?:select|insert|update|delete|with|truncate|lock)\\b[^;]*", Pattern.CASE_INSENSITIVE);

    private OneStatement() {}

    static void require(String sql) throws SQLException {
        if (!QUESTION.matcher(sql).matches()) {
            throw new SQLException("Not one question of the rooms");
        }
    }
}
