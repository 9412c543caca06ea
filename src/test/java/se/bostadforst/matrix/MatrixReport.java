package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What the walks came to, on the page and as the test's own bars. */
record MatrixReport(List<Walk> walks, int defined, double seconds) {

    /** Rightful readers who must have seen their class, or the walk has looked at nothing: class, role, scene, case. */
    private static final List<String> SIGHTINGS = List.of(
            "C1 soc HV 1 före A",
            "ID soc HV 1 före A",
            "NR soc HV 2 före A",
            "C1 soc EFH före B",
            "A1 soc HV 1 under A",
            "C9 soc HV chef under A",
            "C1 soc EFH chef under B",
            "C1 SSM chef under A",
            "A1 SSM chef under A",
            "A1 SSM chef under B",
            "A2 SSM chef under A",
            "A2 SSM chef under B",
            "C4 soc HV hyra under A",
            "C4 SSM vägledare under A",
            "C1 SB förvaltare under A",
            "A1 SB förvaltare under A",
            "C1 projektledare under A",
            "A1 projektledare under B",
            "NR projektledare under A",
            "NR drift under A",
            "NR admin under B",
            "C2 soc HV 1 beslut A",
            "C9 soc HV 1 efter A");

    void save() {
        var tested = walks.stream().mapToInt(walk -> walk.tested).sum();
        var leaks = all(walk -> walk.leaks);
        var denials = all(walk -> walk.wrongDenials);
        var statuses = all(walk -> walk.wrongStatus);
        var apart = all(walk -> walk.tellingApart);
        var changed = all(walk -> walk.changed);
        var logs = all(walk -> walk.logFaults);
        var missed = missed();
        var part = FoundationReport.part(Chapter.MATRIX, MatrixTest.class)
                .figure("Rutor som finns", defined, "minst 10 000", defined >= 10_000)
                .figure("Rutor som prövats", tested, "alla", tested == defined)
                .figure("Läckor (ett ord ur en klass rollen inte får se)", leaks.size(), "0", leaks.isEmpty())
                .figure(
                        "Rättmätiga läsare som verkligen såg sin klass",
                        "%d av %d".formatted(SIGHTINGS.size() - missed.size(), SIGHTINGS.size()),
                        "alla",
                        missed.isEmpty())
                .figure("Vägar som stod öppna eller svarade fel på ett nej", statuses.size(), "0", statuses.isEmpty())
                .figure("Felaktiga nej", denials.size(), "0", denials.isEmpty())
                .figure("Svar som skiljer ”inte ditt” från ”finns inte”", apart.size(), "0", apart.isEmpty())
                .figure("Tabeller som ändrats av en nekad begäran", changed.size(), "0", changed.isEmpty())
                .figure("Läsloggsrader som fattas, är för många eller är fel", logs.size(), "0", logs.isEmpty())
                .figure("Sekunder", "%.0f".formatted(seconds), "högst 120", seconds <= 120);
        part.table(
                "Fel, de första tjugo av varje slag",
                List.of("Var"),
                Stream.of(statuses, denials, apart, logs, leaks)
                        .flatMap(found -> found.stream().limit(20))
                        .map(found -> List.of(found.substring(0, Math.min(300, found.length()))))
                        .toList());
        part.table("Vem som fick se vad, och på vilken väg", List.of("Klass", "Roll", "Scen, ärende och väg"), seen())
                .note(
                        "Fyra scener: före (uppgiften har inte kommit), under (den är öppen), beslut (ärende A ska beslutas, ärende B är återtaget), efter (ärende A är antaget)."
                                + " Ärende A hör till Hässelby-Vällingby och har samtycke till alla, ärende B hör till Enheten för hemlösa och har inget.")
                .note(
                        "Stängda vägar prövas i scenen under; öppna vägar i alla fyra, med båda ärendenas riktiga id och ett som inte finns."
                                + " Tillåtna ändringar sänds utan sidans nyckel och stannar på tröskeln (403); att de fungerar prövar övriga tester.")
                .save();
        assertThat(leaks).as("leaks").isEmpty();
        assertThat(missed).as("rightful readers who saw nothing").isEmpty();
        assertThat(statuses).as("open or wrongly answered").isEmpty();
        assertThat(denials).as("wrong denials").isEmpty();
        assertThat(apart).as("not yours and not there differ").isEmpty();
        assertThat(changed).as("changed by a refused request").isEmpty();
        assertThat(logs).as("read log").isEmpty();
        assertThat(tested).isEqualTo(defined).isGreaterThan(10_000);
    }

    private List<String> missed() {
        var sightings = walks.stream()
                .flatMap(walk -> walk.seen.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(way -> entry.getKey() + " " + way.replaceFirst("^(\\S+ \\S+).*", "$1"))))
                .collect(Collectors.toSet());
        return SIGHTINGS.stream().filter(one -> !sightings.contains(one)).toList();
    }

    private List<String> all(Function<Walk, Collection<String>> of) {
        return walks.stream().flatMap(walk -> of.apply(walk).stream()).toList();
    }

    private List<List<String>> seen() {
        var seen = new TreeMap<String, TreeSet<String>>();
        walks.forEach(walk -> walk.seen.forEach(
                (key, ways) -> seen.computeIfAbsent(key, k -> new TreeSet<>()).addAll(ways)));
        return seen.entrySet().stream()
                .map(entry -> List.of(
                        entry.getKey().substring(0, 2),
                        entry.getKey().substring(3),
                        String.join("; ", entry.getValue())))
                .toList();
    }
}
