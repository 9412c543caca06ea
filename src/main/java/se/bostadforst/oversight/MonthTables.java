package se.bostadforst.oversight;

import static se.bostadforst.oversight.OversightCounts.AHEAD;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.support.MonthStatus;

/** How it has gone, month by month for a year: follow-ups and support. */
@Component
class MonthTables {

    private static final int MONTHS = 12;

    private static final List<String> WITH_REPORT = List.of("IN_TIME", "AFTER");
    private static final List<String> RESULTS = List.of("IN_TIME", "AFTER", "WITHOUT_REPORT", "NOT_HELD");
    private static final List<String> TO_COME = List.of("TO_BOOK", "BOOKED", "TO_RECORD");

    private final OversightCounts counts;

    MonthTables(OversightCounts counts) {
        this.counts = counts;
    }

    /** Follow-ups held and not held, and those that are still to come: one count of the table, two tables. */
    List<Table> followUps(LocalDate today, Disclosure disclosure) {
        var found = counts.followUps(months(today).get(0).atDay(1), today);
        return List.of(held(today, found, disclosure), ahead(found, disclosure));
    }

    private static Table held(LocalDate today, Counts found, Disclosure disclosure) {
        var rows = new ArrayList<Table.Row>();
        var months = months(today);
        months.forEach(month -> rows.add(
                followUpsOf(List.of(month.toString()), SwedishDates.monthAndYear(month), false, found, disclosure)));
        var names = months.stream().map(YearMonth::toString).toList();
        rows.add(followUpsOf(names, "Tolv månader", true, found, disclosure));
        return new Table(
                "follow-ups",
                "Uppföljningar",
                "Månads- och kvartalsuppföljningar i den månad de hölls eller skulle ha hållits. I tid är inom fem arbetsdagar från dagen.",
                "Ingen uppföljning har hållits de senaste tolv månaderna.",
                "Månad",
                List.of(
                        "Hållna i tid",
                        "Hållna efter tiden",
                        "Hållna utan rapport i förväg",
                        "Inte hållna",
                        "Rapport före mötet",
                        "Alla"),
                List.of(0, 1, 2, 3),
                rows,
                found.sum(names, RESULTS) == 0);
    }

    private static Table.Row followUpsOf(
            List<String> months, String label, boolean sum, Counts found, Disclosure disclosure) {
        var cells = RESULTS.stream()
                .map(result -> disclosure.sum(found.of(months, List.of(result))))
                .collect(Collectors.toCollection(ArrayList::new));
        cells.add(disclosure.sum(found.of(months, WITH_REPORT)));
        cells.add(disclosure.sum(found.of(months, RESULTS)));
        return new Table.Row(label, cells, sum);
    }

    private static Table ahead(Counts found, Disclosure disclosure) {
        var cells = disclosure.together(found.of(List.of(AHEAD), TO_COME));
        return new Table(
                "ahead",
                "Uppföljningar framåt",
                "Uppföljningar som är öppnade och inte har protokoll.",
                "Ingen uppföljning är öppen.",
                "Läge",
                List.of("Uppföljningar"),
                List.of(0),
                List.of(
                        new Table.Row("Ska bokas", List.of(cells.get(0)), false),
                        new Table.Row("Bokade framåt", List.of(cells.get(1)), false),
                        new Table.Row("Mötesdagen har varit, protokoll saknas", List.of(cells.get(2)), false)),
                found.sum(List.of(AHEAD), TO_COME) == 0);
    }

    Table supportMonths(LocalDate today, Disclosure disclosure) {
        var months = months(today);
        var found = counts.supportMonths(months.get(0));
        var statuses =
                Arrays.stream(MonthStatus.values()).map(MonthStatus::name).toList();
        var rows = new ArrayList<Table.Row>();
        months.forEach(month -> rows.add(supportOf(
                List.of(month.toString()), SwedishDates.monthAndYear(month), false, statuses, found, disclosure)));
        var names = months.stream().map(YearMonth::toString).toList();
        rows.add(supportOf(names, "Tolv månader", true, statuses, found, disclosure));
        var columns = new ArrayList<String>();
        Arrays.stream(MonthStatus.values()).map(MonthStatus::label).forEach(columns::add);
        columns.add("Alla");
        return new Table(
                "support-months",
                "Stödmånader",
                "Avslutade stödmånader efter resultat. Varje person räknas för sig.",
                "Ingen stödmånad är avslutad de senaste tolv månaderna.",
                "Månad",
                columns,
                IntStream.range(0, statuses.size()).boxed().toList(),
                rows,
                found.blank());
    }

    private static Table.Row supportOf(
            List<String> months,
            String label,
            boolean sum,
            List<String> statuses,
            Counts found,
            Disclosure disclosure) {
        var cells = statuses.stream()
                .map(status -> disclosure.sum(found.of(months, List.of(status))))
                .collect(Collectors.toCollection(ArrayList::new));
        cells.add(disclosure.sum(found.of(months, statuses)));
        return new Table.Row(label, cells, sum);
    }

    private static List<YearMonth> months(LocalDate today) {
        var now = YearMonth.from(today);
        return IntStream.range(0, MONTHS)
                .mapToObj(n -> now.minusMonths(MONTHS - 1L - n))
                .toList();
    }
}
