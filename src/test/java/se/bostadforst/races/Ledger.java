package se.bostadforst.races;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What came out of every race of the suite, for the report. */
final class Ledger {

    private static final String FIRST = "hann före";
    private static final Map<Kind, Ledger> BY_KIND = new EnumMap<>(Kind.class);

    private final List<Long> nanos = new ArrayList<>();
    private final List<String> astray = new ArrayList<>();
    private int rounds;
    private int winners;
    private int conflicts;
    private int sentences;
    private int faults;
    private int lost;
    private int duplicated;
    private long millis;

    private Ledger() {}

    static synchronized Ledger of(Kind kind) {
        return BY_KIND.computeIfAbsent(kind, any -> new Ledger());
    }

    /** Counts one round: so many carried out, everybody else told in Swedish that somebody was first. */
    synchronized void round(List<Race.Told> told, int shouldWin) {
        round(told, shouldWin, shouldWin);
    }

    synchronized void round(List<Race.Told> told, int fewestWin, int mostWin) {
        rounds++;
        var won = 0;
        for (var one : told) {
            nanos.add(one.nanos());
            if (one.status() == 200 || one.status() == 204) {
                won++;
            } else if (one.status() == 409 && one.body().contains(FIRST)) {
                conflicts++;
            } else if (one.status() == 400 && one.body().contains("redan nominerad av er enhet")) {
                sentences++;
            } else {
                faults += one.status() >= 500 ? 1 : 0;
                astray(one.status() + " " + one.body());
            }
        }
        winners += won;
        lost += Math.max(0, fewestWin - won);
        duplicated += Math.max(0, won - mostWin);
    }

    /** The effects found in the tables against those that were promised. */
    synchronized void effects(String what, long found, long promised) {
        if (found != promised) {
            lost += (int) Math.max(0, promised - found);
            duplicated += (int) Math.max(0, found - promised);
            astray(what + ": " + found + " i stället för " + promised);
        }
    }

    synchronized void astray(String what) {
        if (astray.size() < 20) {
            astray.add(what);
        }
    }

    synchronized void took(long millis) {
        this.millis += millis;
    }

    int rounds() {
        return rounds;
    }

    int winners() {
        return winners;
    }

    /** Everything that went another way than it should; empty when nothing did. */
    synchronized List<String> wrong() {
        var wrong = new ArrayList<>(astray);
        if (lost + duplicated + faults > 0) {
            wrong.add("förlorade %d, dubbla %d, 5xx %d".formatted(lost, duplicated, faults));
        }
        return wrong;
    }

    /** Writes all that has been counted so far; the last class of the suite writes the whole. */
    static synchronized void save() {
        var all = new ArrayList<>(BY_KIND.values());
        var rounds = all.stream().mapToInt(ledger -> ledger.rounds).sum();
        var faults = all.stream().mapToInt(ledger -> ledger.faults).sum();
        var lost = all.stream().mapToInt(ledger -> ledger.lost).sum();
        var duplicated = all.stream().mapToInt(ledger -> ledger.duplicated).sum();
        var astray = all.stream().mapToInt(ledger -> ledger.astray.size()).sum();
        FoundationReport.part(Chapter.RACES, RaceTest.class)
                .figure("Rundor i den här körningen", rounds)
                .figure("Svar 5xx", faults, "0", faults == 0)
                .figure("Förlorade svar", lost, "0", lost == 0)
                .figure("Dubbla följder", duplicated, "0", duplicated == 0)
                .figure("Annat än väntat", astray, "0", astray == 0)
                .table(
                        "Vem som hann före",
                        List.of(
                                "Vad som händer samtidigt",
                                "Rundor",
                                "Genomförda",
                                "409 hann före",
                                "400 redan nominerad",
                                "5xx",
                                "Förlorade",
                                "Dubbla",
                                "p95 ms",
                                "Rundor/s"),
                        Arrays.stream(Kind.values())
                                .filter(BY_KIND::containsKey)
                                .map(kind -> BY_KIND.get(kind).row(kind))
                                .toList())
                .note("Ett antal rundor körs i varje bygge; alla 10 000 med -Dbostadforst.races.rounds=10000."
                        + " p95 gäller ett enskilt klick medan flera rundor pågår bredvid varandra.")
                .save();
    }

    private List<String> row(Kind kind) {
        var sorted = nanos.stream().sorted().toList();
        var p95 = sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1) / 1_000_000;
        return java.util.stream.Stream.of(
                        kind.swedish(),
                        rounds,
                        winners,
                        conflicts,
                        sentences,
                        faults,
                        lost,
                        duplicated,
                        p95,
                        millis == 0 ? "–" : rounds * 1000L / millis)
                .map(String::valueOf)
                .toList();
    }
}
