package se.bostadforst.attack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.Visitor;

/**
 * Plain Camunda 7.24.0 beside our house, on the same PostgreSQL in a database of its own: started by the first test that asks, for the
 * whole suite. What is refused here counts for nothing unless it was let through there.
 */
public final class PlainHouse {

    private static final String DATABASE = "plaincamunda";
    /** Where time is measured: a question to the database that takes longer is broken off. */
    public static final int GIVES_UP_AFTER_SECONDS = 30;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the plain house does without: our classes, and what only we brought. */
    private static final String OURS =
            ".*(?:/target/classes/?|spring-security|spring-boot-starter-security|flyway|thymeleaf|attoparser|unbescape|modulith|jmolecules"
                    + "|spring-data|starter-data|starter-mail|angus-mail|starter-actuator|actuator-autoconfigure|greenmail|playwright|jqwik).*";

    private static PlainHouse started;

    private final int port;
    private final String address;

    private PlainHouse(int port, String address) {
        this.port = port;
        this.address = address;
    }

    /** The house, up and furnished. */
    public static synchronized PlainHouse beside(DataSource owner) {
        if (started == null) {
            started = start(new JdbcTemplate(owner), List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
        }
        return started;
    }

    /** The same where time is measured: compiled and with memory like ours. */
    public static synchronized PlainHouse atFullSpeedBeside(DataSource owner) {
        if (started == null) {
            var server = new JdbcTemplate(owner);
            started = start(server, List.of("-Xmx1g"));
            server.execute("alter role postgres in database %s set statement_timeout = '%ds'"
                    .formatted(DATABASE, GIVES_UP_AFTER_SECONDS));
            server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + DATABASE + "'");
            started.awaitAnswers();
        }
        return started;
    }

    public int port() {
        return port;
    }

    /** Its database, to be looked at from outside. */
    public String address() {
        return address;
    }

    /** Its REST stands open to whoever comes: that is how it is furnished for a test, and the first attack. */
    public Visitor stranger() {
        return new Visitor(port);
    }

    private static PlainHouse start(JdbcTemplate server, List<String> machine) {
        if (server.queryForList("select 1 from pg_database where datname = '" + DATABASE + "'")
                .isEmpty()) {
            server.execute("create database " + DATABASE);
        }
        try {
            var url = server.getDataSource().getConnection();
            var address = url.getMetaData().getURL().replaceFirst("/[^/?]+(\\?.*)?$", "/" + DATABASE);
            url.close();
            var house = new PlainHouse(freePort(), address);
            var process = launch(house.port, address, machine);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            house.awaitOpen(process);
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(int port, String database, List<String> machine) throws IOException {
        var log = Path.of("target/plain-camunda.log");
        Files.createDirectories(log.getParent());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-Duser.timezone=UTC",
                "-cp",
                classPath(),
                "plaincamunda.PlainCamundaApplication",
                "--server.port=" + port,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--camunda.bpm.authorization.enabled=true",
                "--camunda.bpm.admin-user.id=admin",
                "--camunda.bpm.admin-user.password=demo",
                "--camunda.bpm.auto-deployment-enabled=false",
                "--plain.forms=" + Path.of("forms").toAbsolutePath()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.matches(OURS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Its pool finds out one by one that the connections are gone. */
    private void awaitAnswers() {
        for (int inARow = 0, tries = 0; inARow < 20 && tries < 400; tries++) {
            inARow = stranger().get("/engine-rest/filter?name=Alla").statusCode() == 200 ? inARow + 1 : 0;
        }
    }

    private void awaitOpen(Process process) {
        var patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            try {
                if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                    break;
                }
                if (stranger()
                                .get("/engine-rest/process-definition/key/shared-case")
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IllegalStateException notYet) {
                // nobody listens on the port yet
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IllegalStateException("Plain Camunda did not open; see target/plain-camunda.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
