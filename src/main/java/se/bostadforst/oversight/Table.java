package se.bostadforst.oversight;

import java.util.List;

/**
 * One family of figures.
 *
 * @param about what is counted and how, in a sentence
 * @param empty the sentence instead of the figure when there is nothing to count
 * @param heading of the rows' names
 * @param drawn the columns that add up, by place, for the chart
 * @param blank true when every count is nought
 */
public record Table(
        String id,
        String title,
        String about,
        String empty,
        String heading,
        List<String> columns,
        List<Integer> drawn,
        List<Row> rows,
        boolean blank) {

    /**
     * A row of figures.
     *
     * @param sum true for the row that adds the others up
     */
    public record Row(String label, List<Cell> cells, boolean sum) {}
}
