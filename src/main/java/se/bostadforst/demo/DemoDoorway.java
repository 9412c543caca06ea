package se.bostadforst.demo;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.web.DemoSignIns;

/** What a visitor of the demonstration sees first: whom to sign in as, and on every page that nobody here is real. */
@Controller
@Profile("!prod")
class DemoDoorway implements DemoSignIns {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    /** Turns on the web apps' own line at the top, whose text is BANNER_CE_EOL_TEXT in {@code locales/sv.json}. */
    private static final String LINE = """
            [cam-widget-header] .ce-eol-banner { display: block; background: #fff4d6; color: #1d2a33; font-weight: 600; }
            .page-wrap { top: 65px; }
            """;

    private final RoleCatalogue catalogue;

    DemoDoorway(RoleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In production {@code static/bf/demo.css} answers instead, and is empty. */
    @GetMapping("/bf/demo.css")
    ResponseEntity<String> line() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(CSS)
                .body(LINE);
    }

    @Override
    public List<Party> organisations() {
        return Arrays.stream(Organisation.values())
                .map(organisation -> new Party(organisation.label(), rolesIn(organisation)))
                .filter(organisation -> !organisation.roles().isEmpty())
                .toList();
    }

    @Override
    public String password() {
        return DemoUsers.PASSWORD;
    }

    private List<Position> rolesIn(Organisation organisation) {
        return catalogue.groups().stream()
                .filter(group -> group.role().organisation() == organisation)
                .map(group -> new Position(group.label(), DemoUsers.idsOf(group)))
                .toList();
    }
}
