package se.bostadforst.web.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every route of Camunda's REST and web apps, read from their classes: a route that a new version brings is looked at too. */
public final class JaxRsRoutes {

    private final Set<String> routes = new TreeSet<>();

    private JaxRsRoutes() {}

    /** As {@code GET /camunda/api/engine/engine/default/task/x1}. */
    public static Set<String> all() {
        var found = new JaxRsRoutes();
        found.of(NamedProcessEngineRestServiceImpl.class, "/camunda/api/engine");
        for (var app : new String[] {"admin", "cockpit", "tasklist", "welcome"}) {
            found.annotatedIn("org.camunda.bpm." + app).forEach(type -> found.of(type, "/camunda/api/" + app));
        }
        found.annotatedIn("org.camunda.bpm.webapp").forEach(type -> found.of(type, "/camunda/api/admin"));
        return found.routes;
    }

    private Stream<Class<?>> annotatedIn(String packageName) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Path.class));
        return scan.findCandidateComponents(packageName).stream().map(found -> load(found.getBeanClassName()));
    }

    private void of(Class<?> type, String prefix) {
        var path = AnnotationUtils.findAnnotation(type, Path.class);
        for (var method : type.getMethods()) {
            follow(method, prefix + sample(path), new HashSet<>());
        }
    }

    private void follow(Method method, String prefix, Set<Class<?>> above) {
        var path = AnnotationUtils.findAnnotation(method, Path.class);
        var here = prefix + sample(path);
        var verb = Stream.of(AnnotationUtils.getAnnotations(method))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .findFirst();
        if (verb.isPresent()) {
            routes.add(verb.get().value() + " " + here.replace("-definition/x1", "-definition/x1:1:x1"));
        } else if (path != null && !above.contains(method.getReturnType())) {
            var deeper = new HashSet<>(above);
            deeper.add(method.getReturnType());
            for (var next : method.getReturnType().getMethods()) {
                follow(next, here, deeper);
            }
        }
    }

    private static String sample(Path path) {
        if (path == null) {
            return "";
        }
        var plain = path.value()
                .replaceAll("\\{(?:name|engineName|engine|processEngineName)(?::[^}]*)?}", "default")
                .replaceAll("\\{[^}]*}", "x1")
                .replaceAll("^/|/$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
