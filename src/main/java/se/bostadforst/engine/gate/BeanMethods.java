package se.bostadforst.engine.gate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.util.ClassUtils;

/** Which method of a bean an expression would call. */
final class BeanMethods {

    private BeanMethods() {}

    /** The public methods that take these arguments. */
    static Stream<Method> matching(Class<?> bean, ModelExpression call) {
        return Arrays.stream(bean.getMethods())
                .filter(method -> call.method().filter(method.getName()::equals).isPresent())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> takes(method, call));
    }

    private static boolean takes(Method method, ModelExpression call) {
        var types = method.getParameterTypes();
        return types.length == call.arguments().size()
                && IntStream.range(0, types.length)
                        .allMatch(i -> takes(
                                ClassUtils.resolvePrimitiveIfNecessary(types[i]),
                                call.arguments().get(i)));
    }

    private static boolean takes(Class<?> type, String argument) {
        if ("execution".equals(argument)) {
            return type.isAssignableFrom(DelegateExecution.class);
        }
        if (argument.startsWith("'")) {
            return type.isAssignableFrom(String.class);
        }
        if (argument.matches("true|false")) {
            return type.isAssignableFrom(Boolean.class);
        }
        // A variable's type is known first when the process runs.
        return Character.isLetter(argument.charAt(0)) || Number.class.isAssignableFrom(type);
    }
}
