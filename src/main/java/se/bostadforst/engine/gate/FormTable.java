package se.bostadforst.engine.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import se.bostadforst.access.CsvResource;

/** What the rooms show in each form and what answers they wait for, kept in {@code engine/form-fields.csv}. */
final class FormTable {

    static final String TABLE = "engine/form-fields.csv";

    /**
     * One key the program knows in one form.
     *
     * @param isAnswer whether the program reads it; otherwise it only shows it
     * @param needed whether the program can do without an answer: {@code always}, {@code sometimes}, {@code no}
     * @param type {@code text}, {@code choice}, {@code list}, {@code date} or {@code box}
     * @param codes the options the program knows; empty when any will do
     */
    record Field(String form, String at, String key, boolean isAnswer, String needed, String type, Set<String> codes) {}

    private final Map<String, List<Field>> forms;

    FormTable(List<Field> fields) {
        this.forms = fields.stream().collect(Collectors.groupingBy(Field::form));
    }

    static FormTable ours() {
        return new FormTable(
                CsvResource.rows(TABLE).stream().map(FormTable::field).toList());
    }

    static Field field(CSVRecord row) {
        return new Field(
                row.get("form"),
                row.get("at"),
                row.get("key"),
                "answer".equals(row.get("use")),
                row.get("needed"),
                row.get("type"),
                Set.of(
                        row.get("codes").isBlank()
                                ? new String[0]
                                : row.get("codes").split(" ")));
    }

    boolean knows(String form) {
        return forms.containsKey(form);
    }

    /** Whether the form starts a process, rather than answering a task. */
    boolean starts(String form) {
        return forms.getOrDefault(form, List.of()).stream().anyMatch(field -> "start".equals(field.at()));
    }

    /** The keys of one form. */
    Map<String, Field> of(String form) {
        return forms.getOrDefault(form, List.of()).stream().collect(Collectors.toMap(Field::key, Function.identity()));
    }

    Optional<Field> field(String form, String key) {
        return Optional.ofNullable(of(form).get(key));
    }
}
