package se.bostadforst;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Records what the application says to PostgreSQL, statement by statement, with the commits and rollbacks between. Off until a test
 * turns it on; the whole application of the suite speaks through it.
 */
public final class SqlTape {

    /** What was said and with which parameters, where COMMIT and ROLLBACK stand for themselves. */
    public record Entry(String connection, String sql, long thread, List<Object> parameters) {

        public boolean isCommit() {
            return "COMMIT".equals(sql);
        }

        public boolean isEnd() {
            return isCommit() || "ROLLBACK".equals(sql);
        }
    }

    private static final List<Entry> TAPE = new CopyOnWriteArrayList<>();
    private static final LongAdder SAID = new LongAdder();
    private static volatile boolean running;

    private SqlTape() {}

    /** Records while the work is done, in all threads, and gives what was said. */
    public static List<Entry> of(Runnable work) {
        TAPE.clear();
        running = true;
        try {
            work.run();
        } finally {
            running = false;
        }
        return new ArrayList<>(TAPE);
    }

    /** How many statements have been said since the suite began, recorded or not; for long stories. */
    public static long said() {
        return SAID.sum();
    }

    /** How many statements, commits not counted. */
    public static long statements(List<Entry> tape) {
        return tape.stream().filter(entry -> !entry.isEnd()).count();
    }

    /** How many commits. */
    public static long commits(List<Entry> tape) {
        return tape.stream().filter(Entry::isCommit).count();
    }

    private static void say(String connection, String sql, List<Object> parameters) {
        if (running) {
            TAPE.add(new Entry(connection, sql, Thread.currentThread().getId(), parameters));
        }
    }

    /** In the statement's order, those of a batch one row after the other; a null is null. */
    private static List<Object> parameters(QueryInfo query) {
        var values = new ArrayList<Object>();
        for (var row : query.getParametersList()) {
            row.stream()
                    .sorted(Comparator.comparingInt(set -> (Integer) set.getArgs()[0]))
                    .map(set -> ParameterSetOperation.isSetNullParameterOperation(set) ? null : set.getArgs()[1])
                    .forEach(values::add);
        }
        return values;
    }

    /** Puts the tape between the application and its pool. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Recorder {

        @Bean
        static BeanPostProcessor sqlTape() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return "dataSource".equals(name) && bean instanceof DataSource pool ? recording(pool) : bean;
                }
            };
        }

        private static DataSource recording(DataSource pool) {
            return ProxyDataSourceBuilder.create(pool)
                    .listener(new QueryExecutionListener() {
                        @Override
                        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            SAID.add(queries.size());
                            if (running) {
                                queries.forEach(
                                        query -> say(execution.getConnectionId(), query.getQuery(), parameters(query)));
                            }
                        }

                        @Override
                        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            // said before it was answered
                        }
                    })
                    .methodListener(new MethodExecutionListener() {
                        @Override
                        public void beforeMethod(MethodExecutionContext call) {
                            if (call.getTarget() instanceof Connection connection
                                    && isEndOfTransaction(call.getMethod().getName(), connection)) {
                                say(
                                        call.getConnectionInfo().getConnectionId(),
                                        call.getMethod().getName().toUpperCase(java.util.Locale.ROOT),
                                        List.of());
                            }
                        }

                        @Override
                        public void afterMethod(MethodExecutionContext call) {
                            // said before it was answered
                        }
                    })
                    .build();
        }

        private static boolean isEndOfTransaction(String method, Connection connection) {
            try {
                return ("commit".equals(method) || "rollback".equals(method)) && !connection.getAutoCommit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
