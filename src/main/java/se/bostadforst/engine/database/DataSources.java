package se.bostadforst.engine.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** How the application's pool is set, whichever PostgreSQL is behind it. */
final class DataSources {

    private DataSources() {}

    static HikariDataSource pool(String url, String user, String password, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("currentSchema", "camunda,bf");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "bostadforst");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty(
                "logServerErrorDetail", "false"); // PostgreSQL quotes the failing row, names and all
        return new HikariDataSource(config);
    }
}
