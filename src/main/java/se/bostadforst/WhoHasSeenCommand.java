package se.bostadforst;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import se.bostadforst.access.WhoHasSeen;
import se.bostadforst.engine.database.DatabaseSettings;

/**
 * {@code vem-har-sett BF-2026-0001}: the program started for one question, beside the running one. It reads the same settings and opens
 * nothing but a connection to the database: no engine, no port.
 */
@EnableConfigurationProperties(DatabaseSettings.class)
class WhoHasSeenCommand {

    static final String NAME = "vem-har-sett";

    private static final int WHOLE = 0;
    private static final int NOT_ANSWERED = 1;
    private static final int BROKEN = 2;

    static boolean asked(String... args) {
        return args.length > 0 && NAME.equals(args[0]);
    }

    /** Answers on the terminal; the exit code is 0 when the log is whole, 2 when it is not and 1 when there is no answer. */
    static int run(String... args) {
        return run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), args);
    }

    static int run(PrintStream out, String... args) {
        var caseNumber =
                Arrays.stream(args).skip(1).filter(arg -> !arg.startsWith("--")).findFirst();
        if (caseNumber.isEmpty() || !caseNumber.get().matches("BF-\\d{4}-\\d{4,}")) {
            out.println("Skriv ärendenumret efter kommandot: " + NAME + " BF-2026-0001");
            return NOT_ANSWERED;
        }
        try (var context = new SpringApplicationBuilder(WhoHasSeenCommand.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args)) {
            var settings = context.getBean(DatabaseSettings.class);
            var anchor = context.getEnvironment().getProperty("bostadforst.read-log.anchor", "");
            return new WhoHasSeen(database(settings), anchor, out).print(caseNumber.get(), asker()) ? WHOLE : BROKEN;
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException e) {
            out.println(
                    "Databasen svarar inte. Starta programmet först, eller ange samma bostadforst.database-inställningar"
                            + " som det körs med.");
            return NOT_ANSWERED;
        }
    }

    private static SimpleDriverDataSource database(DatabaseSettings settings) {
        var url = settings.url().isBlank()
                ? "jdbc:postgresql://localhost:%d/bostadforst".formatted(settings.port())
                : settings.url();
        return new SimpleDriverDataSource(new org.postgresql.Driver(), url, settings.user(), settings.password());
    }

    /** The login of the machine, and the person behind it where sudo says so. */
    private static String asker() {
        return NAME + ":" + Optional.ofNullable(System.getenv("SUDO_USER")).orElse(System.getProperty("user.name"));
    }
}
