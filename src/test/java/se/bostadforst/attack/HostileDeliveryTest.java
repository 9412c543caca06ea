package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** What is sent to Modeler's door to break it, or by somebody who is not Modeler ({@code security.md} 5.77-78). */
class HostileDeliveryTest extends AppTest {

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("processdesigner1:demo".getBytes(StandardCharsets.UTF_8));

    @LocalServerPort
    private int port;

    @Test
    void a_browser_is_never_asked_for_modelers_password_and_no_page_deploys_with_it() {
        var visitor = new Visitor(port);
        assertThat(visitor.send("GET", "/engine-rest/version", null, Map.of("Sec-Fetch-Mode", "navigate"))
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .isEmpty();
        for (var page : List.of(
                Map.of("Origin", "https://elak.example"),
                Map.of("Sec-Fetch-Mode", "navigate"),
                Map.of("Origin", "null", "Sec-Fetch-Mode", "no-cors"))) {
            var headers = new HashMap<>(page);
            headers.put("Authorization", BASIC);
            headers.put("Content-Type", "multipart/form-data; boundary=snitt");
            assertThat(visitor.send("POST", "/engine-rest/deployment/create", parts(1), headers)
                            .statusCode())
                    .as(page.toString())
                    .isEqualTo(403);
        }
        assertThat(visitor.send(
                                "GET",
                                "/engine-rest/version",
                                null,
                                Map.of("Authorization", BASIC, "Origin", "file://", "Sec-Fetch-Mode", "cors"))
                        .statusCode())
                .as("Modeler itself")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void a_hostile_delivery_is_refused_and_never_breaks_anything(String name, String content) {
        var before = models.createDeploymentQuery().count();
        var body = "--snitt\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nadmission\r\n"
                + "--snitt\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n"
                + content
                + "\r\n--snitt--\r\n";
        var answer = deploys(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:", "Exception", "org.camunda", "java.");
        assertThat(models.createDeploymentQuery().count()).isEqualTo(before);
    }

    static Stream<Arguments> deliveries() {
        var xxe =
                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\" name=\"&x;\"/></process></definitions>";
        var laughs = IntStream.range(1, 10)
                .mapToObj(n -> "<!ENTITY a%d \"%s\">".formatted(n, ("&a" + (n - 1) + ";").repeat(10)))
                .collect(Collectors.joining(
                        "", "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">", "]><d>&a9;</d>"));
        var script =
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"><process id=\"p\" isExecutable=\"true\"><scriptTask id=\"s\" scriptFormat=\"groovy\"><script>println 1</script></scriptTask></process></definitions>";
        return Stream.of(
                        List.of("bpmn/admission/x.bpmn", xxe),
                        List.of("bpmn/admission/x.dmn", xxe),
                        List.of("bpmn/admission/x.bpmn", laughs),
                        List.of("bpmn/admission/x.dmn", laughs),
                        List.of("bpmn/admission/x.bpmn", script),
                        List.of("bpmn/admission/x.bpmn", ""),
                        List.of("bpmn/admission/x.bpmn", "PK\u0003\u0004"),
                        List.of("forms/admission/x.form", "[".repeat(200_000)),
                        List.of("forms/admission/x.form", "{\"id\":\"x\",\"id\":\"y\"}"),
                        List.of("../../x.bpmn", script),
                        List.of("bpmn/admission/../../etc/x.bpmn", script),
                        List.of("/etc/cron.d/x.bpmn", script),
                        List.of("bpmn/admission/x.bpmn\0.txt", script),
                        List.of("bpmn/admission/x.bpmn%00.form", script),
                        List.of("x.groovy", "println 1"),
                        List.of("x.js", "1"),
                        List.of("x.html", "<script>1</script>"),
                        List.of("x.bar", "PK\u0003\u0004"),
                        List.of("", script),
                        List.of("a".repeat(5000) + ".bpmn", script))
                .map(one -> Arguments.of(one.toArray()));
    }

    @Test
    void thousands_of_parts_a_compressed_body_and_half_a_body_are_refused() {
        assertThat(deploys(parts(3000)).statusCode()).isEqualTo(413);
        assertThat(deploys("--snitt\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x.bpmn\"\r\n\r\nhalf")
                        .statusCode())
                .isEqualTo(400);
        assertThat(deploys("").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> deploys(String body) {
        return new Visitor(port)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        body,
                        Map.of("Authorization", BASIC, "Content-Type", "multipart/form-data; boundary=snitt"));
    }

    private static String parts(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> "--snitt\r\nContent-Disposition: form-data; name=\"d" + n + "\"; filename=\"x" + n
                        + ".txt\"\r\n\r\na\r\n")
                .collect(Collectors.joining("", "", "--snitt--\r\n"));
    }
}
