package se.bostadforst.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * A real PostgreSQL for everybody who has only a JDK: binaries from Maven, data kept in a folder between starts, durable like the real
 * thing. It trusts whoever reaches its loopback port, so it is for the demo and the tests; production has its own ({@code prod} profile).
 */
@Configuration(proxyBeanMethods = false)
@Profile("!prod")
class EmbeddedDatabase {

    private static final String DATABASE = "bostadforst";

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(DatabaseSettings settings) throws IOException, SQLException {
        var folder = Path.of(settings.folder()).toAbsolutePath().normalize();
        Files.createDirectories(folder.getParent());
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(settings.port())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .start();
        requireOwnServer(postgres, folder);
        createOnce(postgres);
        return postgres;
    }

    /** The application's own login: no superuser, and no right of any organisation until it says for whom it asks. */
    @Bean
    @Primary
    HikariDataSource dataSource(EmbeddedPostgres postgres, DatabaseSettings settings) {
        return DataSources.pool(url(postgres), "bf_app", "", settings.poolSize());
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(EmbeddedPostgres postgres) {
        return new SimpleDriverDataSource(new org.postgresql.Driver(), url(postgres), "postgres", "");
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DATABASE);
    }

    /** After a hard stop an old server may still hold the port; adopt it only when it serves this very folder. */
    private static void requireOwnServer(EmbeddedPostgres postgres, Path folder) throws SQLException {
        var served =
                new JdbcTemplate(postgres.getPostgresDatabase()).queryForObject("show data_directory", String.class);
        if (!folder.equals(Path.of(String.valueOf(served)).toAbsolutePath().normalize())) {
            throw new IllegalStateException(
                    "En annan PostgreSQL svarar på port %d. Stoppa den eller välj en annan port med --bostadforst.database.port. (Another PostgreSQL answers on this port, serving %s.)"
                            .formatted(postgres.getPort(), served));
        }
    }

    private static void createOnce(EmbeddedPostgres postgres) {
        var server = new JdbcTemplate(postgres.getPostgresDatabase());
        if (server.queryForList("select 1 from pg_roles where rolname = 'bf_app'")
                .isEmpty()) {
            server.execute("create role bf_app login noinherit nosuperuser nobypassrls");
        }
        if (server.queryForList("select 1 from pg_database where datname = '" + DATABASE + "'")
                .isEmpty()) {
            server.execute("create database " + DATABASE + " encoding 'UTF8' template template0");
        }
    }
}
