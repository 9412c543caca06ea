package se.bostadforst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Every run has a database folder of its own under {@code target}; those of ended runs are thrown away. */
final class TestDatabases {

    private TestDatabases() {}

    static void dropStopped() {
        try (var folders = Files.newDirectoryStream(Path.of("target"), "test-postgres-*")) {
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
