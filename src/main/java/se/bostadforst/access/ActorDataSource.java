package se.bostadforst.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The rooms' way to the database: the transaction's own connection, with {@link RowSecurity} bound before every statement. */
final class ActorDataSource extends AbstractDataSource {

    private final DataSource pool;
    private final RowSecurity rowSecurity;

    ActorDataSource(DataSource pool, RowSecurity rowSecurity) {
        this.pool = pool;
        this.rowSecurity = rowSecurity;
    }

    @Override
    public Connection getConnection() {
        var target = DataSourceUtils.getConnection(pool);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    var name = method.getName();
                    if ("close".equals(name)) {
                        DataSourceUtils.releaseConnection(target, pool);
                        return null;
                    }
                    if (name.startsWith("prepare")) {
                        OneStatement.require((String) args[0]);
                        rowSecurity.bind(target);
                    }
                    if ("createStatement".equals(name)) {
                        throw new SQLException("The rooms prepare every statement");
                    }
                    try {
                        return method.invoke(target, args);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("The rooms have one login; who is asking is the actor, not the login");
    }
}
