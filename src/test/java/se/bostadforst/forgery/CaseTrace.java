package se.bostadforst.forgery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything a case has left, in words that are the same for two cases with the same story. */
record CaseTrace(List<String> rows, Map<String, Long> path, List<String> variables) {

    /** A refused answer has opened its form, and opening is logged: what was read differs, what was done does not. */
    private static final String READINGS = "read_log";

    static CaseTrace of(String caseNumber, JdbcTemplate owner, HistoryService history) {
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
        var path = new TreeMap<String, Long>();
        instances.forEach(instance -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list()
                .forEach(activity -> path.merge(
                        activity.getActivityId() + (activity.getEndTime() == null ? " (open)" : ""), 1L, Long::sum)));
        var variables = instances.stream()
                .flatMap(instance ->
                        history
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .sorted()
                .toList();
        return new CaseTrace(rows(caseNumber, owner), path, variables);
    }

    static List<String> tables(JdbcTemplate owner) {
        return owner.queryForList("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                 where table_schema = 'bf' and column_name = 'case_number' and table_type = 'BASE TABLE' and table_name <> ? order by 1""", String.class, READINGS);
    }

    private static List<String> rows(String caseNumber, JdbcTemplate owner) {
        return tables(owner).stream()
                .flatMap(table -> owner
                        .queryForList(
                                "select %s from bf.%s where case_number = ?".formatted(comparable(table, owner), table),
                                caseNumber)
                        .stream()
                        .map(row -> table + " " + alike(row.toString()))
                        .sorted())
                .toList();
    }

    /** All columns but ids, moments and keyed hashes. */
    private static String comparable(String table, JdbcTemplate owner) {
        return owner.queryForList("""
                        select column_name from information_schema.columns
                         where table_schema = 'bf' and table_name = ? and is_identity = 'NO'
                           and data_type not in ('uuid', 'timestamp with time zone', 'bytea', 'xid8')""", String.class, table).stream()
                .map(column -> "\"" + column + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String alike(String row) {
        return row.replaceAll("BF-[0-9]{4}-[0-9]{4,}", "CASE")
                .replaceAll("KANARIE-[0-9]{4}", "IDENTITY")
                .replaceAll("(?=(?:[a-z]*[0-9]){4})\\b[0-9a-z]{17}\\b", "ID")
                .replaceAll("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
    }
}
