package se.bostadforst;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The owner's connections, kept: the application's own way opens one per statement, and the tests look and put back tens of thousands of
 * times. Nothing a test sets for its session outlives its use of the connection.
 */
final class OwnerPool {

    private static final int CONNECTIONS = 6;
    private static final Map<String, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    private OwnerPool() {}

    static DataSource of(DataSource owner) {
        return POOLS.computeIfAbsent(address(owner), address -> {
            var config = new HikariConfig();
            config.setPoolName("owner-of-the-tests");
            config.setDataSource(owner);
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(0);
            config.setRegisterMbeans(false);
            return new HikariDataSource(config) {
                @Override
                public Connection getConnection() throws SQLException {
                    var connection = super.getConnection();
                    try (var statement = connection.createStatement()) {
                        statement.execute("reset session authorization; reset role; reset all");
                    }
                    return connection;
                }
            };
        });
    }

    private static String address(DataSource owner) {
        try (var connection = owner.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
