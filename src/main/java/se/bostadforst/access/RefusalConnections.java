package se.bostadforst.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two connections for the read log's refusals and nothing else. Whoever is refused still holds a connection of the pool; needing a second
 * one from there, as many as the pool is large would wait for each other, and everybody else for them.
 */
@Component
class RefusalConnections implements DisposableBean {

    private static final int CONNECTIONS = 2;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RefusalConnections(DataSource main, Clock clock) throws SQLException {
        var config = new HikariConfig();
        main.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("refusals");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        jdbc = JdbcClient.create(new JdbcTemplate(new ActorDataSource(pool, new RowSecurity(clock))));
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
