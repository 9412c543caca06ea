package se.bostadforst.parameters;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the migrations say about {@code bf.parameter}, read as text. */
final class FoundationSql {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern OURS =
            Pattern.compile("(create table|create index \\w+ on|insert into) bf\\.parameter\\b");
    private static final Pattern SEED =
            Pattern.compile("\\('([^']*)', '([^']*)', '([^']*)', '([^']*)', '([^']*)', '([^']*)'\\)");

    private FoundationSql() {}

    static List<String> statements() {
        return texts().flatMap(FoundationSql::statements).toList();
    }

    private static Stream<String> statements(String migration) {
        return Arrays.stream(migration.replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> OURS.matcher(statement).lookingAt());
    }

    /** The first values, in whatever migration they were given. */
    static List<Seed> seeds() {
        return texts().flatMap(FoundationSql::statements)
                .filter(statement -> statement.startsWith("insert"))
                .flatMap(statement -> SEED.matcher(statement).results())
                .map(Seed::of)
                .toList();
    }

    private static Stream<String> texts() {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted(comparing(FoundationSql::version)).toList().stream()
                    .map(FoundationSql::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceAll("^V(\\d+)__.*$", "$1"));
    }

    private static String text(Path migration) {
        try {
            return Files.readString(migration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Seed(String code, String validFrom, String value, String note, String changedBy) {

        private static Seed of(MatchResult row) {
            return new Seed(row.group(1), row.group(2), row.group(3), row.group(4), row.group(5));
        }
    }
}
