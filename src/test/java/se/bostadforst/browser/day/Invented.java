package se.bostadforst.browser.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** People for the pictures: invented, with names that can be shown. Only their telephone number is a canary ({@code CanaryWatch}). */
final class Invented {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Invented() {}

    /** The same nominee under another name. */
    static Map<String, Object> person(Map<String, Object> nominee, String firstName, String lastName) {
        var person = new HashMap<>(nominee);
        person.put("identity1", "DAG-%04d".formatted(PEOPLE.incrementAndGet()));
        person.put("firstName1", firstName);
        person.put("lastName1", lastName);
        person.put("language1", "svenska");
        return person;
    }

    /** What the stories wrote about a household, without the canary's word. */
    static void plainWords(JdbcTemplate owner, String caseNumber) {
        var columns = owner.queryForList("""
                select c.table_name, c.column_name from information_schema.columns c
                  join information_schema.columns n on n.table_schema = c.table_schema and n.table_name = c.table_name and n.column_name = 'case_number'
                  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                 where c.table_schema = 'bf' and c.data_type = 'text' and c.table_name not like '%log%'""");
        for (Map<String, Object> column : List.copyOf(columns)) {
            var name = column.get("column_name");
            owner.update(
                    "update bf.%s set %s = replace(replace(replace(%s, 'KANARIE: ', ''), 'KANARIE ', ''), 'KANARIE', '') where case_number = ? and %s like '%%KANARIE%%'"
                            .formatted(column.get("table_name"), name, name, name),
                    caseNumber);
        }
    }
}
