package se.bostadforst.access;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.ReadLogSeal.BrokenLink;

/**
 * The command {@code vem-har-sett}: everybody who has seen a case, on a terminal, and whether the log has been tampered with. It asks the
 * database itself, beside the running application, with the application's own login: that may read the log and add to it, and can neither
 * change nor remove a line. Its use is a line like any other, in the same transaction.
 */
public final class WhoHasSeen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final List<String> HEADINGS =
            List.of("När", "Vem", "Organisation", "Enhet", "Roll", "Klass", "Vad", "Varför", "Uppgift", "Utfall");

    private static final String NOTHING_SEALED =
            "Inget är förseglat än, så kedjan säger ingenting: %d rader väntar på den första förseglingen.";

    private record Found(List<Reading> lines, Optional<BrokenLink> broken, long seals, long waiting) {}

    private final DataSource database;
    private final SealAnchor anchor;
    private final PrintStream out;
    private final ReadingWords words = new ReadingWords();

    /**
     * @param database where the application's own login asks
     * @param anchorFile where the seals are written down outside the database; blank when nowhere
     */
    public WhoHasSeen(DataSource database, String anchorFile, PrintStream out) {
        this.database = database;
        this.anchor = new SealAnchor(anchorFile);
        this.out = out;
    }

    /**
     * Prints the lines.
     *
     * @param asker who runs the command, as far as the machine knows
     * @return false when the chain is broken
     */
    public boolean print(String caseNumber, String asker) {
        var transactions = new DataSourceTransactionManager(database);
        var jdbc = JdbcClient.create(database);
        var found = new TransactionTemplate(transactions).execute(status -> {
            jdbc.sql("set local role bf_system").update();
            ReadLog.ofGrants(jdbc, Clock.fixed(now(jdbc), ZoneOffset.UTC))
                    .granted(
                            new Actor(asker, Organisation.OPERATIONS, Optional.empty(), Set.of("drift"), true),
                            caseNumber,
                            Purpose.followUp("vem-har-sett"),
                            DataClass.A4);
            return look(jdbc, caseNumber);
        });
        print(caseNumber, found);
        return found.broken().isEmpty();
    }

    /** The house's time: a demonstration's clock may be ahead. */
    private static Instant now(JdbcClient jdbc) {
        return jdbc.sql("select now() + coalesce((select ahead_seconds from bf.demo_clock), 0) * interval '1 second'")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Found look(JdbcClient jdbc, String caseNumber) {
        return new Found(
                jdbc.sql("select * from bf.read_log where case_number = ? order by at, entry_id")
                        .param(caseNumber)
                        .query(words::reading)
                        .list(),
                new SealChain(jdbc).firstBroken(anchor),
                jdbc.sql("select count(*) from bf.read_log_seal")
                        .query(Long.class)
                        .single(),
                jdbc.sql("""
                                select count(*) from bf.read_log
                                 where writer_xact >= coalesce((select max(xact_before) from bf.read_log_seal), '0'::xid8)""").query(Long.class).single());
    }

    private void print(String caseNumber, Found found) {
        out.println("Vem har sett " + caseNumber + ", tider i svensk tid");
        out.println();
        var rows = new ArrayList<List<String>>();
        rows.add(HEADINGS);
        found.lines().forEach(line -> rows.add(cells(line)));
        print(rows);
        out.println();
        var seen = found.lines().stream()
                .flatMap(line -> line.classes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        out.println(
                seen.stream().map(code -> code + " = " + words.dataClass(code)).collect(Collectors.joining(" · ")));
        out.println(
                "%d rader, den sista är den här frågan.".formatted(found.lines().size()));
        out.println(found.broken()
                .map(link -> "KEDJAN ÄR BRUTEN vid försegling %d (%s): %s. Loggen kan ha ändrats."
                        .formatted(link.sealId(), when(link.sealedAt()), link.why()))
                .orElse(found.seals() == 0 ? NOTHING_SEALED.formatted(found.waiting()) : whole(found)));
    }

    private static String whole(Found found) {
        return "Kedjan är hel: %d %s. %d %s på nästa försegling."
                .formatted(
                        found.seals(),
                        found.seals() == 1 ? "försegling stämmer" : "förseglingar stämmer",
                        found.waiting(),
                        found.waiting() == 1 ? "rad väntar" : "rader väntar");
    }

    private static List<String> cells(Reading line) {
        return List.of(
                when(line.at()),
                line.userId(),
                line.organisation(),
                dash(line.unit()),
                dash(line.roles()),
                String.join(",", line.classes()),
                line.action().label(),
                line.purpose(),
                dash(line.taskId()),
                line.granted() ? "beviljad" : "nekad");
    }

    private void print(List<List<String>> rows) {
        var widths = Stream.iterate(0, column -> column + 1)
                .limit(HEADINGS.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (var row : rows) {
            var text = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                text.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String when(Instant at) {
        return WHEN.format(at.atZone(SWEDEN));
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
