package se.bostadforst.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/**
 * Counts what one contender says to PostgreSQL, exactly: every row of a JDBC batch is a statement, every execution and every commit a
 * round trip. A commit of a transaction in which nothing was said is none. The same counter sits before the application's pool and before the bare engine's, so that the two are counted alike.
 */
final class Meter implements QueryExecutionListener, MethodExecutionListener {

    /** One execution: a statement, or a batch of the same statement. */
    record Said(String sql, int times, List<ParameterSetOperation> parameters, long nanos) {}

    /** What a piece of work cost. */
    record Cost(List<Said> said, int commits, int rollbacks) {

        int statements() {
            return said.stream().mapToInt(Said::times).sum();
        }

        int roundTrips() {
            return said.size() + commits + rollbacks;
        }
    }

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final ConcurrentLinkedQueue<Said> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger rollbacks = new AtomicInteger();
    private final Set<String> speaking = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Long> began = new ThreadLocal<>();
    private volatile boolean running;

    private Meter() {}

    /** Sits down before a pool; it costs nothing until it is asked. */
    static Meter at(DataSource proxied) {
        var meter = new Meter();
        var proxy = (ProxyDataSource) proxied;
        proxy.addListener(meter);
        proxy.getProxyConfig().getMethodListener().addListener(meter);
        return meter;
    }

    /** Does the work and says what it cost. */
    Cost of(Runnable work) {
        said.clear();
        commits.set(0);
        rollbacks.set(0);
        speaking.clear();
        running = true;
        try {
            work.run();
        } finally {
            running = false;
        }
        return new Cost(new ArrayList<>(said), commits.get(), rollbacks.get());
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (running) {
            speaking.add(execution.getConnectionId());
            began.set(System.nanoTime());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var from = began.get();
        began.remove();
        if (!running || from == null) {
            return;
        }
        var nanos = System.nanoTime() - from;
        for (var query : queries) {
            var sets = query.getParametersList();
            said.add(new Said(
                    query.getQuery(),
                    Math.max(1, sets.size()) * parts(query.getQuery()),
                    sets.isEmpty() ? List.of() : sets.get(0),
                    nanos));
        }
    }

    /** Several statements may travel together. */
    private static int parts(String sql) {
        return sql.strip().split(";\\s*(?=\\S)").length;
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        var name = call.getMethod().getName();
        if (running
                && ENDS.contains(name)
                && call.getTarget() instanceof Connection connection
                && inTransaction(connection)
                && speaking.remove(call.getConnectionInfo().getConnectionId())) {
            ("commit".equals(name) ? commits : rollbacks).incrementAndGet();
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        // counted before it was answered
    }

    private static boolean inTransaction(Connection connection) {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
