package se.bostadforst.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small counts are kept back, and cannot be computed from what is shown. */
class DisclosureTest {

    private static final Disclosure OUTSIDE = new Disclosure(false);

    @Test
    void one_to_four_are_kept_back_and_nought_and_five_are_told() {
        assertThat(IntStream.rangeClosed(0, 6)
                        .mapToObj(n -> OUTSIDE.count(n).text())
                        .toList())
                .containsExactly("0", "<5", "<5", "<5", "<5", "5", "6");
        assertThat(new Disclosure(true).count(3)).isEqualTo(new Cell(3, "3"));
        assertThat(Cell.shown(1234).text()).isEqualTo("1\u00a0234");
    }

    @Test
    void a_sum_with_a_small_count_in_it_is_not_told_whatever_it_is() {
        assertThat(OUTSIDE.sum(List.of(5, 6, 0)).value()).isEqualTo(11);
        assertThat(OUTSIDE.sum(List.of(5, 3))).isEqualTo(Cell.WITHHELD);
        assertThat(OUTSIDE.sum(List.of(1, 1, 1, 1)))
                .as("fyra små antal vars summa är under fem är alla ett")
                .isEqualTo(Cell.WITHHELD);
        assertThat(OUTSIDE.share(5, List.of(6)))
                .as("en uppgift som någon har tagit är också ett antal")
                .isEqualTo(Cell.WITHHELD);
        assertThat(OUTSIDE.together(List.of(7, 2, 0))).containsOnly(Cell.WITHHELD);
    }

    /**
     * The attacker: for every small table there is, somebody who has the page and all the time in the world lists every table that would have
     * given the same page. A kept back count must be possible as more than one number.
     */
    @Test
    void whoever_tries_every_table_that_gives_the_same_page_learns_no_small_count() {
        var pages = new HashMap<List<String>, List<int[]>>();
        for (int code = 0; code < 7 * 7 * 7 * 7; code++) {
            var table = new int[] {code % 7, code / 7 % 7, code / 49 % 7, code / 343};
            pages.computeIfAbsent(page(table), same -> new ArrayList<>()).add(table);
        }
        assertThat(pages.values()).allSatisfy(tables -> {
            for (int place = 0; place < 4; place++) {
                Set<Integer> possible = new HashSet<>();
                for (var table : tables) {
                    possible.add(table[place]);
                }
                if (possible.stream().anyMatch(Cell::small)) {
                    assertThat(possible).hasSizeGreaterThanOrEqualTo(4);
                }
            }
        });
    }

    /** Two rows, two columns, sums of both and of all. */
    private static List<String> page(int[] t) {
        return List.of(
                        OUTSIDE.sum(List.of(t[0])),
                        OUTSIDE.sum(List.of(t[1])),
                        OUTSIDE.sum(List.of(t[2])),
                        OUTSIDE.sum(List.of(t[3])),
                        OUTSIDE.sum(List.of(t[0], t[1])),
                        OUTSIDE.sum(List.of(t[2], t[3])),
                        OUTSIDE.sum(List.of(t[0], t[2])),
                        OUTSIDE.sum(List.of(t[1], t[3])),
                        OUTSIDE.sum(List.of(t[0], t[1], t[2], t[3])))
                .stream()
                .map(Cell::text)
                .toList();
    }

    /** Tasks of one party: late bands, and how many nobody has taken. */
    @Test
    void the_share_nobody_has_taken_gives_no_small_count_either() {
        var pages = new HashMap<List<String>, List<Map.Entry<Integer, Integer>>>();
        for (int whole = 0; whole <= 14; whole++) {
            for (int free = 0; free <= whole; free++) {
                pages.computeIfAbsent(
                                List.of(
                                        OUTSIDE.sum(List.of(whole)).text(),
                                        OUTSIDE.share(free, List.of(whole)).text()),
                                same -> new ArrayList<>())
                        .add(Map.entry(free, whole - free));
            }
        }
        assertThat(pages.values()).allSatisfy(same -> {
            var free = new HashSet<>(same.stream().map(Map.Entry::getKey).toList());
            var taken = new HashSet<>(same.stream().map(Map.Entry::getValue).toList());
            assertThat(free.size() > 1 || !Cell.small(free.iterator().next())).isTrue();
            assertThat(taken.size() > 1 || !Cell.small(taken.iterator().next())).isTrue();
        });
    }

    @Test
    void a_file_for_a_spreadsheet_has_its_mark_its_semicolons_and_no_formula() {
        var report = new Report(
                LocalDate.of(2026, 6, 1),
                false,
                "",
                List.of(new Table(
                        "x",
                        "=HYPERLINK(\"x\")",
                        "",
                        "",
                        "",
                        List.of("Antal; alla"),
                        List.of(0),
                        List.of(
                                new Table.Row("@a", List.of(Cell.shown(12)), false),
                                new Table.Row("Å", List.of(Cell.FEW), false)),
                        false)));
        assertThat(OversightCsv.of(report))
                .isEqualTo("\uFEFFFigur;Rad;Mått;Antal;Dag\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\";'@a;\"Antal; alla\";12;2026-06-01\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\";Å;\"Antal; alla\";<5;2026-06-01\r\n");
        for (var formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|calc", "%0")) {
            assertThat(OversightCsv.plain(formula)).startsWith("'");
        }
        assertThat(OversightCsv.plain("Försenade")).isEqualTo("Försenade");
    }
}
