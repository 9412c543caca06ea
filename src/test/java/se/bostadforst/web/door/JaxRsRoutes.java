package se.bostadforst.web.door;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every route of Camunda's REST and web apps, read from their classes: a route that a new version brings is looked at too. */
public final class JaxRsRoutes {

    private final Set<String> routes = new TreeSet<>();

    private JaxRsRoutes() {}

    /** As {@code GET /camunda/api/engine/engine/default/task/x1}: whatever is on the class path, installed or not. */
    public static Set<String> all() {
        var found = new JaxRsRoutes();
        found.of(NamedProcessEngineRestServiceImpl.class, "/camunda/api/engine");
        found.of(NamedProcessEngineRestServiceImpl.class, "/engine-rest");
        found.of(DefaultProcessEngineRestServiceImpl.class, "/engine-rest");
        for (var app : new String[] {"admin", "cockpit", "tasklist", "welcome"}) {
            found.annotatedIn("org.camunda.bpm." + app).forEach(type -> found.of(type, "/camunda/api/" + app));
        }
        found.annotatedIn("org.camunda.bpm.webapp").forEach(type -> found.of(type, "/camunda/api/admin"));
        return found.routes.stream()
                .map(route -> route.replaceAll("\\{[^}]*}", "x1").replace("-definition/x1", "-definition/x1:1:x1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As {@code GET /engine-rest/task/{id}}: what the classes that serve this prefix answer to. */
    public static Set<String> of(String prefix, Collection<Class<?>> classes) {
        var found = new JaxRsRoutes();
        classes.stream()
                .filter(type -> AnnotationUtils.findAnnotation(type, Path.class) != null)
                .forEach(type -> found.of(type, prefix));
        return found.routes;
    }

    private List<Class<?>> annotatedIn(String packageName) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Path.class));
        return scan.findCandidateComponents(packageName).stream()
                .<Class<?>>map(found -> load(found.getBeanClassName()))
                .toList();
    }

    private void of(Class<?> type, String prefix) {
        var path = AnnotationUtils.findAnnotation(type, Path.class);
        for (var method : type.getMethods()) {
            follow(method, prefix + template(path), new HashSet<>());
        }
    }

    private void follow(Method method, String prefix, Set<Class<?>> above) {
        var path = AnnotationUtils.findAnnotation(method, Path.class);
        var here = prefix + template(path);
        var verb = Stream.of(AnnotationUtils.getAnnotations(method))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .findFirst();
        if (verb.isPresent()) {
            routes.add(verb.get().value() + " " + here);
        } else if (path != null && !above.contains(method.getReturnType())) {
            var deeper = new HashSet<>(above);
            deeper.add(method.getReturnType());
            for (var next : method.getReturnType().getMethods()) {
                follow(next, here, deeper);
            }
        }
    }

    private static String template(Path path) {
        if (path == null) {
            return "";
        }
        var plain = path.value()
                .replaceAll("\\{(?:name|engineName|engine|processEngineName)(?::[^}]*)?}", "default")
                .replaceAll("\\{\\s*([^}: ]+)\\s*(?::[^}]*)?}", "{$1}")
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
