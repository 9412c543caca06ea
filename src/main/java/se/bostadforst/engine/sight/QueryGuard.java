package se.bostadforst.engine.sight;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * Expressions in queries run code. A query from outside may hold none, at no depth (CVE-2026-109432 hides them in {@code orQueries}); the
 * filters we install ourselves use the two that follow, and nobody may add to them.
 */
public class QueryGuard extends CommandInterceptor {

    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${now()}", "${dateTime().plusDays(7)}");
    private static final Field EXTENDING = extendingQuery();

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            requireHarmless(query);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            try {
                if (EXTENDING.get(command) instanceof Query<?, ?> extending) {
                    requireNone((AbstractQuery<?, ?>) extending);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return next.execute(command);
    }

    private static void requireHarmless(TaskQueryImpl query) {
        expressions(query)
                .filter(expression -> !HARMLESS.contains(expression))
                .findAny()
                .ifPresent(QueryGuard::refuse);
    }

    private static void requireNone(AbstractQuery<?, ?> query) {
        expressions(query).findAny().ifPresent(QueryGuard::refuse);
    }

    private static Stream<String> expressions(AbstractQuery<?, ?> query) {
        return query instanceof TaskQueryImpl tasks
                ? Stream.concat(
                        tasks.getExpressions().values().stream(),
                        tasks.getQueries().stream()
                                .filter(nested -> nested != tasks)
                                .flatMap(nested -> nested.getExpressions().values().stream()))
                : query.getExpressions().values().stream();
    }

    private static void refuse(String expression) {
        throw new BadUserRequestException("Sökningen innehåller något som inte är tillåtet.");
    }

    private static Field extendingQuery() {
        try {
            var field = AbstractExecuteFilterCmd.class.getDeclaredField("extendingQuery");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Another engine version: look again at how filters are extended", e);
        }
    }
}
