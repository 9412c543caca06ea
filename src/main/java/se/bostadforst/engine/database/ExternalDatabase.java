package se.bostadforst.engine.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Production's own PostgreSQL: one login that owns and migrates, another, without rights of its own, that works. */
@Configuration(proxyBeanMethods = false)
@Profile("prod")
class ExternalDatabase {

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseSettings settings) {
        return DataSources.pool(settings.url(), settings.user(), settings.password(), settings.poolSize());
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), settings.url(), settings.ownerUser(), settings.ownerPassword());
    }
}
