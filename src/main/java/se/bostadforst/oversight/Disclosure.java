package se.bostadforst.oversight;

import java.util.List;

/**
 * What a reader may know of counts. Outside the project one to four are kept back, and so is every sum with such a count in it: a kept
 * back count could then be any of the four without anything else on the page being different, so nothing on the page gives it away.
 *
 * @param exact true for the project's own leadership
 */
record Disclosure(boolean exact) {

    /** A count that is a sum of nothing else on the page. */
    Cell count(int number) {
        return exact || !Cell.small(number) ? Cell.shown(number) : Cell.FEW;
    }

    /** The sum of counts that stand on the page one by one. It is not said to be small either: four counts below five would all be one. */
    Cell sum(List<Integer> counts) {
        if (counts.size() == 1) {
            return count(counts.get(0));
        }
        return tells(counts) ? Cell.shown(sumOf(counts)) : Cell.WITHHELD;
    }

    /** A share of those counts; what is left of them is a count as well, although nobody wrote it. */
    Cell share(int number, List<Integer> counts) {
        var left = sumOf(counts) - number;
        return exact || tells(counts) && !Cell.small(number) && !Cell.small(left) ? Cell.shown(number) : Cell.WITHHELD;
    }

    /** Counts whose sum can be had from another table: all are told, or none. */
    List<Cell> together(List<Integer> counts) {
        return counts.stream()
                .map(count -> tells(counts) ? Cell.shown(count) : Cell.WITHHELD)
                .toList();
    }

    private boolean tells(List<Integer> counts) {
        return exact || counts.stream().noneMatch(Cell::small);
    }

    private static int sumOf(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
