package se.bostadforst.web.webapp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;
import org.camunda.bpm.webapp.plugin.resource.RequestInfo;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cockpit's own plugins in Swedish, and Tasklist's list with what is due first on top. They are served by the web apps' REST, so the patched
 * script is handed over where the web apps ask whether somebody wants to serve it in another way. Computed at start, like everything in
 * {@link ServedWebapp}.
 */
@Component
class ServedPlugins implements PluginResourceOverride {

    static final String COCKPIT = "META-INF/resources/plugin/cockpit/app/plugin.js";
    static final String TASKLIST = "META-INF/resources/plugin/tasklist/app/plugin.js";

    private final Map<String, byte[]> scripts = Map.of(
            "plugin/cockpitPlugins/static/app/plugin.js", patched("plugin-cockpit", COCKPIT),
            "plugin/tasklistPlugins/static/app/plugin.js", patched("plugin-tasklist", TASKLIST));

    @EventListener
    void theWebAppsAreThere(WebServerInitializedEvent started) {
        if (Cockpit.getRuntimeDelegate() != null) {
            Cockpit.getRuntimeDelegate().getResourceOverrides().add(this);
        }
        if (Tasklist.getRuntimeDelegate() != null) {
            Tasklist.getRuntimeDelegate().getResourceOverrides().add(this);
        }
    }

    @Override
    public InputStream filterResource(InputStream shipped, RequestInfo request) {
        var path = request.getUriInfo().getPath();
        return scripts.entrySet().stream()
                .filter(script -> path.endsWith(script.getKey()))
                .findFirst()
                .<InputStream>map(script -> new ByteArrayInputStream(script.getValue()))
                .orElse(shipped);
    }

    private static byte[] patched(String patch, String file) {
        return ServedWebapp.bytes(Replacement.all(Replacement.listed(patch), file, Replacement.contents(file)));
    }
}
