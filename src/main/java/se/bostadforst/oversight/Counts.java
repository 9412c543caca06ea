package se.bostadforst.oversight;

import java.util.List;

/** The counts of one family; what nobody counted is nought. */
record Counts(List<Count> counts) {

    int at(String row, String column) {
        return counts.stream()
                .filter(count -> count.row().equals(row) && count.column().equals(column))
                .mapToInt(Count::number)
                .sum();
    }

    /** Every count of these rows and columns, for a sum. */
    List<Integer> of(List<String> rows, List<String> columns) {
        return rows.stream()
                .flatMap(row -> columns.stream().map(column -> at(row, column)))
                .toList();
    }

    int sum(List<String> rows, List<String> columns) {
        return of(rows, columns).stream().mapToInt(Integer::intValue).sum();
    }

    boolean blank() {
        return counts.stream().allMatch(count -> count.number() == 0);
    }
}
