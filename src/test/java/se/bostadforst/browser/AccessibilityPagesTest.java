package se.bostadforst.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the page {@code /tillganglighet} says was looked at is what there is to look at; a new page nobody looks at is told here. */
class AccessibilityPagesTest {

    @Test
    void every_page_behind_the_door_is_looked_at() {
        assertThat(AccessibilityPages.lines())
                .extracting(AccessibilityPages.Line::route)
                .as("lines of accessibility/pages.csv; a new page needs a line there")
                .containsAll(AccessibilityPages.routesOfTheDoor());
        assertThat(AccessibilityPages.routesOfTheDoor())
                .as("routes of the door; a line without a route looks at nothing")
                .containsAll(AccessibilityPages.lines().stream()
                        .map(AccessibilityPages.Line::route)
                        .toList());
    }

    @Test
    void the_committed_summary_tells_of_everything_that_is_walked() throws IOException {
        assertThat(told("pages"))
                .as("renew it: mvn test -Dtest=AccessibilityBrowserTest -Dbostadforst.accessibility.renew=true")
                .isEqualTo((int) AccessibilityPages.count());
        assertThat(told("forms")).isEqualTo((int) FormHarness.count());
        assertThat(told("views"))
                .isEqualTo(AccessibilityBrowserTest.TASKLIST + AccessibilityBrowserTest.COCKPIT_AND_ADMIN);
        assertThat(told("faults")).isZero();
    }

    private static int told(String key) throws IOException {
        try (var stream = new ClassPathResource("accessibility/summary.json").getInputStream()) {
            JsonNode summary = new ObjectMapper().readTree(stream);
            return summary.get(key).asInt(-1);
        }
    }
}
