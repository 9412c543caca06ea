package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** Many people open the web apps in the same moment; each page carries the nonce its own header allows, and none stays empty. */
class PageNonceTest extends AppTest {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern WRITTEN = Pattern.compile("nonce=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    @Test
    void every_page_names_the_nonce_of_its_own_header() throws Exception {
        var visitor = Visitor.signedIn(port, "projektledare1");
        var desks = Executors.newFixedThreadPool(6);
        try {
            var pages = IntStream.range(0, 120)
                    .mapToObj(n -> desks.submit(() -> visitor.get("/camunda/app/cockpit/default/")))
                    .toList();
            for (var page : pages) {
                opens(page.get());
            }
        } finally {
            desks.shutdownNow();
        }
    }

    private static void opens(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        var allowed = ALLOWED.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(allowed.find()).isTrue();
        assertThat(WRITTEN.matcher(page.body()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(allowed.group(1));
        assertThat(page.body()).contains("</html>");
    }
}
