package se.bostadforst.oversight;

import static se.bostadforst.oversight.OversightCounts.ALL;
import static se.bostadforst.oversight.OversightCounts.FREE;
import static se.bostadforst.oversight.OversightCounts.NOBODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** How it stands today: tasks, whose turn it is, phases, and the way to an own contract. */
@Component
class WorkTables {

    private static final List<String> LATE = List.of("LATE_5", "LATE_20", "LATE_MORE");
    private static final List<String> BANDS = List.of("LATER", "TODAY", "LATE_5", "LATE_20", "LATE_MORE");

    private final OversightCounts counts;
    private final Parameters parameters;

    WorkTables(OversightCounts counts, Parameters parameters) {
        this.counts = counts;
        this.parameters = parameters;
    }

    Table tasks(LocalDate today, Disclosure disclosure) {
        var found = counts.tasks(today);
        var rows = new ArrayList<Table.Row>();
        var unassigned = new ArrayList<Cell>();
        for (var party : Party.values()) {
            var row = tasksOf(List.of(party.name()), party.label(), false, found, disclosure);
            unassigned.add(row.cells().get(row.cells().size() - 1));
            rows.add(row);
        }
        var all = tasksOf(Party.names(), "Alla", true, found, disclosure);
        rows.add(unassigned.stream().anyMatch(cell -> cell.value() == null) ? withoutLast(all) : all);
        return new Table(
                "tasks",
                "Öppna uppgifter",
                "Uppgifter per organisation och hur sena de är, i arbetsdagar efter förfallodagen.",
                "Ingen uppgift är öppen.",
                "Hos",
                List.of(
                        "Öppna",
                        "Senare eller utan dag",
                        "Förfaller i dag",
                        "Försenade",
                        "1–5 dagar",
                        "6–20 dagar",
                        "Mer än 20 dagar",
                        "Ingen har tagit"),
                List.of(1, 2, 4, 5, 6),
                rows,
                found.blank());
    }

    private static Table.Row tasksOf(
            List<String> parties, String label, boolean sum, Counts found, Disclosure disclosure) {
        var cells = new ArrayList<Cell>();
        cells.add(disclosure.sum(found.of(parties, BANDS)));
        for (var band : BANDS) {
            if (band.equals(LATE.get(0))) {
                cells.add(disclosure.sum(found.of(parties, LATE)));
            }
            cells.add(disclosure.sum(found.of(parties, List.of(band))));
        }
        cells.add(disclosure.share(found.sum(parties, List.of(FREE)), found.of(parties, BANDS)));
        return new Table.Row(label, cells, sum);
    }

    private static Table.Row withoutLast(Table.Row row) {
        var cells = new ArrayList<>(row.cells());
        cells.set(cells.size() - 1, Cell.WITHHELD);
        return new Table.Row(row.label(), cells, row.sum());
    }

    Table waiting(Disclosure disclosure) {
        var rows = new LinkedHashMap<String, String>();
        Arrays.stream(Party.values()).forEach(party -> rows.put(party.name(), party.label()));
        rows.put(NOBODY, "Ingen uppgift är öppen; ärendet väntar på en dag");
        return list(
                "waiting",
                "Vem ärendena väntar på",
                "Pågående ärenden per organisation som har en öppen uppgift. Ett ärende kan vänta på flera.",
                "Inget ärende pågår.",
                "Väntar på",
                "Ärenden",
                rows,
                counts.waiting(),
                disclosure);
    }

    Table unseen(Disclosure disclosure) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("EMPTY_GROUP", "Gruppen är tom");
        rows.put("NO_GROUP", "Uppgiften har ingen grupp");
        return list(
                "unseen",
                "Uppgifter som ingen ser",
                "Öppna uppgifter som ingen kan ta, vid senaste nattens kontroll. Administratören lägger till någon i gruppen.",
                "Alla öppna uppgifter har någon som ser dem.",
                "Varför",
                "Uppgifter",
                rows,
                counts.unseen(),
                disclosure);
    }

    Table phases(Disclosure disclosure) {
        var found = counts.phases();
        var rows = new ArrayList<Table.Row>();
        var statuses = Arrays.stream(CaseStatus.values())
                .filter(status -> status != CaseStatus.AVSLUTAD)
                .toList();
        statuses.forEach(status -> rows.add(
                new Table.Row(status.label(), List.of(disclosure.count(found.at(status.name(), ALL))), false)));
        var all = found.of(statuses.stream().map(CaseStatus::name).toList(), List.of(ALL));
        rows.add(new Table.Row("Alla", List.of(disclosure.sum(all)), true));
        return new Table(
                "phases",
                "Ärenden i varje skede",
                "Pågående ärenden. Ett ärende är ett hushåll.",
                "Inget ärende pågår.",
                "Skede",
                List.of("Ärenden"),
                List.of(0),
                rows,
                found.blank());
    }

    Table takeovers(LocalDate today, Disclosure disclosure) {
        var rows = new LinkedHashMap<String, String>();
        rows.put("PASSED", "Dagen har kommit");
        rows.put("ONE", "Inom 1 månad");
        rows.put("THREE", "Inom 1–3 månader");
        rows.put("SIX", "Inom 3–6 månader");
        rows.put("MORE", "Mer än 6 månader");
        var months = parameters.intValue(Parameter.TAKEOVER_EARLIEST_MONTHS, today);
        return list(
                "takeovers",
                "Tid till eget kontrakt",
                "Inflyttade hushåll: tid till den tidigaste dagen för övertagande, %d månader från inflyttningen."
                        .formatted(months),
                "Inget hushåll har flyttat in.",
                "Tid kvar",
                "Hushåll",
                rows,
                counts.takeovers(today, months),
                disclosure);
    }

    private static Table list(
            String id,
            String title,
            String about,
            String empty,
            String heading,
            String column,
            Map<String, String> rows,
            Counts found,
            Disclosure disclosure) {
        var cells = disclosure.together(found.of(List.copyOf(rows.keySet()), List.of(ALL)));
        var labels = List.copyOf(rows.values());
        var lines = new ArrayList<Table.Row>();
        for (int i = 0; i < labels.size(); i++) {
            lines.add(new Table.Row(labels.get(i), List.of(cells.get(i)), false));
        }
        return new Table(id, title, about, empty, heading, List.of(column), List.of(0), lines, found.blank());
    }
}
