package se.bostadforst.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many open tasks and waiting timers, copied in SQL from one case that the services made ({@code performance.md} 8): everything the engine
 * keeps about that case at run time, its authorisations included, with new ids, other groups and due dates over the coming two months.
 * Fifty tasks go to one small team however many there are. With {@link #ofCasesLike} each copy is of a case of its own, of the unit that
 * has the task. {@link #remove} takes every copy away again.
 */
final class OpenTasks {

    /** The team that has fifty tasks whatever the total. */
    static final String SMALL_TEAM = "soc_efh_handlaggare";

    static final int VISIBLE = 50;

    private static final String MARK = "-n";
    private static final List<String> OTHER_TEAMS = List.of(
            "soc_hv_handlaggare",
            "soc_st_handlaggare",
            "soc_hv_chef",
            "soc_st_chef",
            "soc_efh_chef",
            "soc_hv_hyra",
            "soc_st_hyra",
            "soc_efh_hyra",
            "socialjour",
            "ssm_vagledare",
            "ssm_jour",
            "ssm_chef",
            "sb_forvaltare",
            "sb_bovard",
            "sb_bosocial",
            "sb_beslut",
            "arbetsgrupp",
            "projektledare",
            "styrgrupp");

    private static final String TEAM = "case when n <= %d then '%s' else (array[%s])[1 + n %% %d] end"
            .formatted(
                    VISIBLE,
                    SMALL_TEAM,
                    OTHER_TEAMS.stream().map(team -> "'" + team + "'").collect(Collectors.joining(",")),
                    OTHER_TEAMS.size());
    private static final String SOON = "now()::timestamp + interval '1 day' + random() * interval '60 days'";

    /** The tables, with what picks the rows of the case that is copied. */
    private static final Map<String, String> ROWS = Map.of(
            "act_ru_execution", "proc_inst_id_ = '%1$s'",
            "act_ru_task", "proc_inst_id_ = '%1$s'",
            "act_ru_variable", "proc_inst_id_ = '%1$s'",
            "act_ru_event_subscr", "proc_inst_id_ = '%1$s'",
            "act_ru_identitylink", "task_id_ in (select id_ from %3$s.act_ru_task where proc_inst_id_ = '%1$s')",
            "act_ru_authorization",
                    "resource_type_ = 7 and resource_id_ in (select id_ from %3$s.act_ru_task where proc_inst_id_ = '%1$s')",
            "act_ru_job", "id_ = '%2$s'");

    private static final List<String> IDS = List.of(
            "id_",
            "parent_id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "process_instance_id_",
            "execution_id_",
            "task_id_",
            "resource_id_",
            "var_scope_",
            "act_inst_id_");

    /** Copied cases are of a year that no test plays in. */
    private static final String CASES = "BF-2099-";

    private static final String CASE = "'" + CASES + "' || (1000000 + n)";
    private static final String UNIT =
            "coalesce(upper(substring((%s) from '^soc_([a-z]+)_')), (array['HV', 'ST', 'EFH'])[1 + n %% 3])"
                    .formatted(TEAM);
    private static final List<String> CASE_ROWS = List.of("case_file", "case_party");

    private final JdbcTemplate owner;
    private final String schema;
    private final String instance;
    private final String timer;
    private String copiedCase = "";

    /**
     * @param instance the process instance that is copied, with one open task
     * @param timer a waiting job, of whatever case
     */
    OpenTasks(JdbcTemplate owner, String instance, String timer) {
        this(owner, "camunda", instance, timer);
    }

    /** @param schema where this engine keeps its tables */
    OpenTasks(JdbcTemplate owner, String schema, String instance, String timer) {
        this.owner = owner;
        this.schema = schema;
        this.instance = instance;
        this.timer = timer;
    }

    /** From now on every copied task is of a case of its own, which is like this one. */
    OpenTasks ofCasesLike(String caseNumber) {
        copiedCase = caseNumber;
        return this;
    }

    /** Adds the copies {@code from} to {@code to}, and lets the planner know. */
    void add(int from, int to) {
        owner.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table : ROWS.keySet()) {
                    statement.execute(
                            copy(schema, table, ROWS.get(table).formatted(instance, timer, schema), from, to));
                }
                for (var table : caseRows()) {
                    statement.execute(copy("bf", table, "case_number = '" + copiedCase + "'", from, to));
                }
            }
            return null;
        });
        ROWS.keySet().forEach(table -> owner.execute("vacuum analyze %s.%s".formatted(schema, table)));
        caseRows().forEach(table -> owner.execute("vacuum analyze bf." + table));
    }

    /** Nothing is left of the copies, not even their room in the tables. */
    void remove() {
        owner.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table : ROWS.keySet()) {
                    statement.execute("delete from %s.%s where id_ like '%%%s%%'".formatted(schema, table, MARK));
                }
                for (var table : caseRows()) {
                    statement.execute("delete from bf.%s where case_number like '%s%%'".formatted(table, CASES));
                }
            }
            return null;
        });
        ROWS.keySet().forEach(table -> owner.execute("vacuum full analyze %s.%s".formatted(schema, table)));
    }

    private List<String> caseRows() {
        return copiedCase.isEmpty() ? List.of() : CASE_ROWS;
    }

    private String copy(String schema, String table, String which, int from, int to) {
        var columns = owner.queryForList(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                String.class,
                schema,
                table);
        return "insert into %1$s.%2$s (%3$s) select %4$s from %1$s.%2$s t cross join generate_series(%5$d, %6$d) n where %7$s order by md5(n::text)"
                .formatted(
                        schema,
                        table,
                        String.join(", ", columns),
                        columns.stream().map(this::value).collect(Collectors.joining(", ")),
                        from,
                        to,
                        which);
    }

    private String value(String column) {
        if (IDS.contains(column)) {
            return "t.%s || '%s' || n".formatted(column, MARK);
        }
        return switch (column) {
            case "group_id_" -> TEAM;
            case "due_date_", "duedate_" -> SOON;
            case "business_key_" ->
                copiedCase.isEmpty()
                        ? "t.business_key_"
                        : "case when t.business_key_ is not null then " + CASE + " end";
            case "case_number" -> CASE;
            case "unit" -> UNIT;
            case "assignee_" -> "case when n % 2 = 0 then 'somebody' end";
            default -> "t." + column;
        };
    }
}
