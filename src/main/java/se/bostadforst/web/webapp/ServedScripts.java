package se.bostadforst.web.webapp;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The patched scripts at the addresses of the shipped ones; a controller comes before the web apps' own resource handlers. */
@RestController
class ServedScripts {

    private record Script(byte[] bytes, String eTag) {}

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    private final Map<String, Script> scripts = new LinkedHashMap<>();

    ServedScripts(ServedWebapp webapp) {
        add(webapp, "lib/deps.js");
        ServedWebapp.APPS.forEach(app -> add(webapp, ServedWebapp.bootstrap(app)));
    }

    @GetMapping({
        "/camunda/lib/deps.js",
        "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
        "/camunda/app/cockpit/camunda-cockpit-bootstrap.js",
        "/camunda/app/admin/camunda-admin-bootstrap.js",
        "/camunda/app/welcome/camunda-welcome-bootstrap.js"
    })
    ResponseEntity<byte[]> script(HttpServletRequest request) {
        var script = scripts.get(
                request.getRequestURI().substring(request.getContextPath().length()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(script.eTag())
                .contentType(JAVASCRIPT)
                .body(script.bytes());
    }

    private void add(ServedWebapp webapp, String file) {
        var bytes = ServedWebapp.bytes(webapp.text(file));
        scripts.put("/camunda/" + file, new Script(bytes, DigestUtils.md5DigestAsHex(bytes)));
    }
}
