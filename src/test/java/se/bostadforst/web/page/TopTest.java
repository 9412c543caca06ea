package se.bostadforst.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** On every page of ours: who is signed in, the way out, and past the menu to what the page is about. */
class TopTest extends AppTest {

    private static final Path PAGES = Path.of("src/main/resources/templates/page");

    @LocalServerPort
    private int port;

    @Test
    void every_page_begins_with_the_same_and_has_the_place_that_the_skip_link_leads_to() throws IOException {
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.filter(page -> !page.endsWith("top.html")))
                    .hasSizeGreaterThan(25)
                    .allSatisfy(page -> assertThat(Files.readString(page))
                            .contains("<body>\n<header th:replace=\"~{page/top :: top}\">")
                            .containsOnlyOnce("id=\"innehall\" tabindex=\"-1\""));
        }
    }

    @Test
    void who_is_signed_in_is_told_so_and_can_leave() {
        var visitor = Visitor.signedIn(port, "projektledare1");
        for (var page : List.of("/", "/min-dag", "/arenden", "/parametrar", "/handledning", "/kalender")) {
            assertThat(visitor.get(page).body())
                    .as(page)
                    .contains("Inloggad som projektledare1", "Logga ut", "Hoppa till innehållet");
        }
        assertThat(new Visitor(port).get("/").body())
                .contains("Hoppa till innehållet")
                .doesNotContain("Inloggad som", "Logga ut");
    }
}
