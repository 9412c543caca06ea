package se.bostadforst.canary;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import se.bostadforst.TestDatabases;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.messaging.DemoInbox;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * Follows every test of the application ({@code architecture.md} A2): the stories of admission say {@code KANARIE} in every field about a
 * person, and here is looked for it where it must not be. The engine's running tables after each test, before it is cleared away; after
 * each class whatever has been written since the last look, in every table without words about a person, in the log, in the letters and in
 * the names of threads.
 */
public final class CanaryWatch implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

    static final Path LOG = TestDatabases.LOG;

    private static final Canary CANARY = new Canary("KANARIE", "99 88 776", "998 877 66");
    private static final List<List<String>> CLASSES = new ArrayList<>();

    private static SingleConnectionDataSource connection;
    private static long logSeen = size();
    private static long rowsSeen;
    private static long tests;
    private static long allTests;
    private static long allRows;
    private static long nanos;
    private static int columns;
    private static int tables;

    @Override
    public void beforeAll(ExtensionContext test) {
        tests = 0;
        if (columns == 0) {
            look(test, scan -> {
                columns = scan.columns(scan.silent());
                tables = scan.silent().size();
                return null;
            });
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        tests++;
        require(
                look(
                        test,
                        scan -> scan.in(
                                scan.tables("camunda").stream()
                                        .filter(table -> table.name().startsWith("act_ru_")
                                                || table.name().equals("act_ge_bytearray"))
                                        .toList(),
                                rowsSeen)),
                test);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        var since = rowsSeen;
        var next = look(test, CanaryScan::now);
        var spoken = look(test, scan -> scan.in(scan.speaking(), since));
        var silent = look(test, scan -> scan.in(scan.silent(), since));
        rowsSeen = next;
        var words = look(test, scan -> scan.words(since));
        var ownWords = words.isEmpty()
                ? List.<String>of()
                : new CanaryScan(new JdbcTemplate(open(test)), Canary.plain(words))
                        .in(look(test, CanaryScan::silent), since)
                        .columns();
        var elsewhere = new TreeSet<String>();
        if (CANARY.isIn(newLog())) {
            elsewhere.add("loggen");
        }
        var inbox = SpringExtension.getApplicationContext(test).getBean(DemoInbox.class);
        if (CANARY.isIn(inbox.letters().toString())) {
            elsewhere.add("brev");
        }
        if (Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> CANARY.isIn(thread.getName()))) {
            elsewhere.add("trådnamn");
        }
        elsewhere.addAll(silent.columns());
        elsewhere.addAll(ownWords);
        report(test, spoken, silent, elsewhere);
        require(new CanaryScan.Found(silent.rows(), List.copyOf(elsewhere)), test);
        if (AdmissionTest.class.isAssignableFrom(test.getRequiredTestClass())
                && spoken.rows() > 0
                && spoken.columns().isEmpty()) {
            throw new AssertionError(
                    test.getDisplayName() + " has cases without a canary: the look would prove nothing");
        }
    }

    private static void report(
            ExtensionContext test, CanaryScan.Found spoken, CanaryScan.Found silent, TreeSet<String> hits) {
        allTests += tests;
        allRows += silent.rows();
        CLASSES.add(List.of(
                test.getRequiredTestClass().getSimpleName(),
                String.valueOf(tests),
                String.valueOf(spoken.columns().size()),
                String.valueOf(silent.rows()),
                hits.isEmpty() ? "0" : hits.toString()));
        var missed = CLASSES.stream().filter(row -> !row.get(4).equals("0")).count();
        FoundationReport.part(Chapter.CANARY, "CanaryWatch-" + TestDatabases.FORK)
                .figure("Prov som lämnat spår efter sig", allTests)
                .figure("Provklasser", CLASSES.size())
                .figure("Tabeller som ska vara tysta", tables)
                .figure("Kolumner i dem, alla typer", columns)
                .figure("Rader genomsökta", allRows)
                .figure("Provklasser med träff i motor, logg, brev eller trådnamn", missed, "0", missed == 0)
                .figure("Tid för genomsökningen, ms", nanos / 1_000_000)
                .table(
                        "Varje provklass",
                        List.of("Klass", "Prov", "Kolumner med kanarieord där de ska stå", "Tysta rader", "Träffar"),
                        CLASSES)
                .note(
                        "Efter varje prov genomsöks motorns tabeller för pågående ärenden, efter varje klass allt som skrivits sedan sist.")
                .save();
    }

    private static void require(CanaryScan.Found found, ExtensionContext test) {
        if (!found.columns().isEmpty()) {
            throw new AssertionError(
                    "Words about a person after %s in %s".formatted(test.getDisplayName(), found.columns()));
        }
    }

    /** On a connection that stays, since opening one takes longer than looking; a second try when a test has broken it. */
    private static <T> T look(ExtensionContext test, Function<CanaryScan, T> look) {
        var database = new JdbcTemplate(open(test));
        var begun = System.nanoTime();
        try {
            return look.apply(new CanaryScan(database, CANARY));
        } catch (DataAccessException broken) {
            connection.destroy();
            connection = null;
            return look.apply(new CanaryScan(new JdbcTemplate(open(test)), CANARY));
        } finally {
            nanos += System.nanoTime() - begun;
        }
    }

    private static DataSource open(ExtensionContext test) {
        if (connection == null) {
            try {
                connection = new SingleConnectionDataSource(
                        SpringExtension.getApplicationContext(test)
                                .getBean("ownerDataSource", DataSource.class)
                                .getConnection(),
                        true);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return connection;
    }

    private static long size() {
        try {
            return Files.exists(LOG) ? Files.size(LOG) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newLog() {
        try (var file = new RandomAccessFile(LOG.toFile(), "r")) {
            file.seek(Math.min(logSeen, file.length()));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            logSeen = file.length();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
