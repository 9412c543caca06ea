package se.bostadforst.matrix;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import se.bostadforst.web.door.JaxRsRoutes;

/**
 * Every way into the running application, asked of the application itself: its servlets and filters, the JAX-RS classes behind the
 * servlets, Spring's and the actuator's mappings, the resource handlers, and the folders of files anybody could be served from.
 */
final class RunningRoutes {

    static final List<String> EVERY_VERB = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private static final String SHIPPED = "META-INF/resources/";
    private static final String WEBJAR = "/webjars/camunda/";

    private final ApplicationContext context;
    private final ServletContext servlets;
    private final Set<String> routes = new TreeSet<>();
    private final Map<String, String> samples = new TreeMap<>();

    private RunningRoutes(ApplicationContext context, ServletContext servlets) {
        this.context = context;
        this.servlets = servlets;
    }

    static RunningRoutes of(ApplicationContext context, ServletContext servlets) throws Exception {
        var found = new RunningRoutes(context, servlets);
        found.servlets();
        found.springMappings();
        found.files();
        found.pagesOfTheWebApps();
        return found;
    }

    /** As {@code GET /engine-rest/task/{id}}, {@code SERVLET /}, {@code FILTER /*} and {@code GET /camunda/lib/{file}}. */
    Set<String> routes() {
        return routes;
    }

    /** The address of one file of a folder. */
    Optional<String> sample(String route) {
        return Optional.ofNullable(samples.get(route));
    }

    private void servlets() throws Exception {
        for (var servlet : servlets.getServletRegistrations().values()) {
            servlet.getMappings().forEach(pattern -> routes.add("SERVLET " + pattern));
            var classes = jaxRs(servlet);
            for (var pattern : servlet.getMappings()) {
                routes.addAll(JaxRsRoutes.of(pattern.replaceAll("/\\*$", ""), classes));
            }
        }
        for (var filter : servlets.getFilterRegistrations().values()) {
            var patterns = new HashSet<>(filter.getUrlPatternMappings());
            filter.getServletNameMappings().forEach(name -> patterns.add("servlet " + name));
            patterns.forEach(pattern -> routes.add("FILTER " + pattern));
        }
    }

    private Collection<Class<?>> jaxRs(ServletRegistration servlet) throws Exception {
        for (var name : List.of("jakarta.ws.rs.Application", "javax.ws.rs.Application")) {
            var application = servlet.getInitParameter(name);
            if (application != null) {
                return ((Application) Class.forName(application)
                                .getDeclaredConstructor()
                                .newInstance())
                        .getClasses();
            }
        }
        if (!servlet.getClassName().contains("jersey")) {
            return List.of();
        }
        var classes = new LinkedHashSet<Class<?>>();
        context.getBeansOfType(ResourceConfig.class)
                .values()
                .forEach(config -> classes.addAll(config.getConfiguration().getClasses()));
        return classes;
    }

    private void springMappings() {
        for (var mapping :
                context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
            for (var info : mapping.getHandlerMethods().keySet()) {
                var verbs = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    if (verbs.isEmpty()) {
                        EVERY_VERB.forEach(verb -> routes.add(verb + " " + pattern));
                    }
                    verbs.forEach(verb -> routes.add(verb + " " + pattern));
                }
            }
        }
        for (var mapping :
                context.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().forEach(pattern -> routes.add("RESOURCES " + pattern));
        }
    }

    /** Folders of the class path that a resource handler may serve, with one file of each; the web apps' are served from two addresses. */
    private void files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (var folder : List.of(SHIPPED, "static/", "public/", "resources/")) {
            for (var file : resolver.getResources("classpath*:" + folder + "**/*.*")) {
                var url = file.getURL().toString();
                var path = "/" + url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1);
                if (path.endsWith("/") || path.contains("WEB-INF") || path.contains(".class")) {
                    continue;
                }
                file(path);
                if (path.startsWith(WEBJAR)) {
                    file("/camunda" + path.substring(WEBJAR.length() - 1));
                }
            }
        }
    }

    private void file(String path) {
        var route = "GET " + path.substring(0, path.lastIndexOf('/')) + "/{file}";
        routes.add(route);
        samples.merge(route, path, (one, other) -> one.length() <= other.length() ? one : other);
    }

    /** A filter of Camunda's serves them, and maps no address for it. */
    private void pagesOfTheWebApps() {
        for (var app : List.of("admin", "cockpit", "tasklist", "welcome")) {
            for (var page : List.of("", "/default", "/default/setup")) {
                routes.add("GET /camunda/app/" + app + page);
            }
        }
        routes.add("GET /camunda");
        routes.add("GET /camunda/favicon.ico");
        routes.add("GET /favicon.ico");
    }
}
