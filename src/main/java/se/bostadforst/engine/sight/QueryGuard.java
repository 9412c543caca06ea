package se.bostadforst.engine.sight;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Expressions in queries run code. A query from outside may hold none, at no depth (CVE-2026-109432 hides them in {@code orQueries}); the
 * filters we install ourselves use the three that follow, and nobody may add to them; a filter with any other is not even stored.
 */
public class QueryGuard extends CommandInterceptor {

    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${now()}", "${dateTime().plusDays(7)}");
    private static final Field EXTENDING = field(AbstractExecuteFilterCmd.class, "extendingQuery");
    private static final Field SAVED = field(SaveFilterCmd.class, "filter");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            requireHarmless(query);
        } else if (command instanceof AbstractExecuteFilterCmd
                && valueOf(EXTENDING, command) instanceof AbstractQuery<?, ?> extending) {
            requireNone(extending);
        } else if (command instanceof SaveFilterCmd
                && valueOf(SAVED, command) instanceof Filter filter
                && filter.getQuery() instanceof AbstractQuery<?, ?> stored) {
            requireHarmless(stored);
        }
        return next.execute(command);
    }

    private static void requireHarmless(AbstractQuery<?, ?> query) {
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

    private static Object valueOf(Field field, Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> command, String name) {
        try {
            var field = command.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(
                    "Another engine version: look again at how filters are kept and extended", e);
        }
    }
}
