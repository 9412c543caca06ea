package se.bostadforst.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The latest sums, one a line, in a file outside the database: a chain whose end has been cut off holds in itself, and only somebody who
 * remembers the end can see it. Best on another machine's disk. Without a file the application's log is what remembers.
 */
final class SealAnchor {

    /** What was written down about one seal. */
    record Kept(long sealId, Instant sealedAt, byte[] hash) {}

    static final SealAnchor NONE = new SealAnchor("");

    private final Optional<Path> file;

    SealAnchor(String file) {
        this.file = Optional.of(file).filter(name -> !name.isBlank()).map(Path::of);
    }

    void keep(Kept seal) {
        file.ifPresent(path -> {
            try {
                Files.writeString(
                        path,
                        seal.sealId() + ";" + seal.sealedAt() + ";"
                                + HexFormat.of().formatHex(seal.hash()) + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Optional<Kept> last() {
        return file.filter(Files::exists).flatMap(path -> {
            try (var lines = Files.lines(path)) {
                return lines.filter(line -> !line.isBlank())
                        .reduce((earlier, later) -> later)
                        .map(SealAnchor::read);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Kept read(String line) {
        var parts = line.split(";");
        return new Kept(
                Long.parseLong(parts[0]),
                Instant.parse(parts[1]),
                HexFormat.of().parseHex(parts[2].strip()));
    }
}
