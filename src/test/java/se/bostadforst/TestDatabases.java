package se.bostadforst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Every run has a database folder of its own; those of ended runs are thrown away. The suite runs in two processes side
 * by side, each with a database, a documents folder and a log of its own.
 */
public final class TestDatabases {

    /** Which of the processes this is; the build says so. */
    public static final String FORK = System.getProperty("bostadforst.fork", "1");

    /** Where the application under test keeps its documents. */
    public static final Path DOCUMENTS = Path.of("target/test-documents-" + FORK);

    /** What the application under test says. */
    public static final Path LOG = Path.of("target/application-" + FORK + ".log");

    /** Memory is asked for a database's room only where there is plenty. */
    private static final long PLENTY = 8L << 30;

    private TestDatabases() {}

    /**
     * Where the databases lie: in the machine's memory where it has room, for the tests wait for a disk ten thousand times. PostgreSQL is
     * told to keep what it stores all the same. What is timed lies on the disk ({@code -Pbench}, {@code bostadforst.databases}).
     */
    private static Path folder() {
        return Optional.ofNullable(System.getProperty("bostadforst.databases"))
                .map(Path::of)
                .orElseGet(() -> {
                    var memory = Path.of("/dev/shm");
                    return Files.isWritable(memory) && memory.toFile().getUsableSpace() > PLENTY
                            ? memory.resolve("bostadforst-"
                                    + Path.of("").toAbsolutePath().toString().replaceAll("\\W", "-"))
                            : Path.of("target");
                });
    }

    /** A folder that no other application uses; what stopped ones left is thrown away. */
    static String another() {
        try {
            Files.createDirectories(folder());
            try (var folders = Files.newDirectoryStream(folder(), "test-postgres-" + FORK + "-*")) {
                for (var stopped : folders) {
                    if (!isRunning(stopped)) {
                        FileSystemUtils.deleteRecursively(stopped);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder().resolve("test-postgres-" + FORK + "-" + UUID.randomUUID())
                .toString();
    }

    private static boolean isRunning(Path folder) throws IOException {
        var pid = folder.resolve("postmaster.pid");
        return Files.exists(pid)
                && ProcessHandle.of(
                                Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                        .isPresent();
    }
}
