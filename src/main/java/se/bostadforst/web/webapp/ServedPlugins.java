package se.bostadforst.web.webapp;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;
import org.camunda.bpm.webapp.plugin.resource.RequestInfo;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cockpit's own plugins in Swedish. They are served by the web apps' REST, so the patched script is handed over where the web apps ask
 * whether somebody wants to serve it in another way. Computed at start, like everything in {@link ServedWebapp}.
 */
@Component
class ServedPlugins implements PluginResourceOverride {

    static final String COCKPIT = "META-INF/resources/plugin/cockpit/app/plugin.js";

    private static final String ADDRESS = "plugin/cockpitPlugins/static/app/plugin.js";

    private final byte[] script = ServedWebapp.bytes(
            Replacement.all(Replacement.listed("plugin-cockpit"), COCKPIT, Replacement.contents(COCKPIT)));

    @EventListener
    void theWebAppsAreThere(WebServerInitializedEvent started) {
        if (Cockpit.getRuntimeDelegate() != null) {
            Cockpit.getRuntimeDelegate().getResourceOverrides().add(this);
        }
    }

    @Override
    public InputStream filterResource(InputStream shipped, RequestInfo request) {
        return request.getUriInfo().getPath().endsWith(ADDRESS) ? new ByteArrayInputStream(script) : shipped;
    }
}
