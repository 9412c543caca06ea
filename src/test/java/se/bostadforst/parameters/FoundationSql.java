package se.bostadforst.parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The part of the first migration that concerns {@code bf.parameter}, read as text. */
final class FoundationSql {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V1__foundation.sql");
    private static final Pattern OURS =
            Pattern.compile("(create table|create index \\w+ on|insert into) bf\\.parameter\\b");
    private static final Pattern SEED =
            Pattern.compile("\\('([^']*)', '([^']*)', '([^']*)', '([^']*)', '([^']*)', '([^']*)'\\)");

    private FoundationSql() {}

    static List<String> statements() {
        return Arrays.stream(text().replaceAll("(?m)--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> OURS.matcher(statement).lookingAt())
                .toList();
    }

    static List<Seed> seeds() {
        return statements().stream()
                .filter(statement -> statement.startsWith("insert"))
                .flatMap(statement -> SEED.matcher(statement).results())
                .map(Seed::of)
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(MIGRATION);
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
