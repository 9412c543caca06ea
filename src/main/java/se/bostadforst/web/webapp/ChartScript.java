package se.bostadforst.web.webapp;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one file of the chart library that Cockpit's page "Uppföljning" needs, at an address of our own: the rest of the library stays shut. */
@RestController
class ChartScript {

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final String VERSION = "4.5.1";

    private final Resource script =
            new ClassPathResource("META-INF/resources/webjars/chart.js/" + VERSION + "/dist/chart.umd.min.js");

    ChartScript() {
        if (!script.exists()) {
            throw new IllegalStateException("No Chart.js " + VERSION + " on the class path; see pom.xml");
        }
    }

    @GetMapping("/bf/chart.js")
    ResponseEntity<Resource> script() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(VERSION)
                .contentType(JAVASCRIPT)
                .body(script);
    }
}
