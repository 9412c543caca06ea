package se.bostadforst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Every run has a database folder of its own under {@code target}; those of ended runs are thrown away. The suite runs in two processes side
 * by side, each with a database, a documents folder and a log of its own.
 */
public final class TestDatabases {

    /** Which of the processes this is; the build says so. */
    public static final String FORK = System.getProperty("bostadforst.fork", "1");

    /** Where the application under test keeps its documents. */
    public static final Path DOCUMENTS = Path.of("target/test-documents-" + FORK);

    /** What the application under test says. */
    public static final Path LOG = Path.of("target/application-" + FORK + ".log");

    private TestDatabases() {}

    static void dropStopped() {
        try (var folders = Files.newDirectoryStream(Path.of("target"), "test-postgres-" + FORK + "-*")) {
            for (var folder : folders) {
                if (Files.notExists(folder.resolve("postmaster.pid"))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
