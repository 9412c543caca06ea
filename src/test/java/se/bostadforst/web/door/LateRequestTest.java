package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** What the page asked before a sign-in and is answered after must not put the sign-in out. */
class LateRequestTest extends AppTest {

    private static final String USER = "soc_hv_handlaggare1";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/admin/auth/user/default, 404",
        "/camunda/app/tasklist/scripts/config.js, 200",
        "/camunda/app/tasklist/locales/sv.json, 200",
        "/camunda/api/engine/engine/default/task, 401"
    })
    void a_request_with_the_session_that_a_sign_in_replaced_leaves_no_cookie(String path, int status) throws Exception {
        var visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");
        var before = visitor.sessionId();
        assertThat(visitor.signIn(USER, "demo").statusCode()).isEqualTo(200);
        assertThat(visitor.sessionId()).isNotEqualTo(before);

        var late = ask(path, before);
        assertThat(late.headers().allValues("set-cookie")).isEmpty();
        assertThat(late.statusCode())
                .as("en främlings svar, inte den inloggades")
                .isEqualTo(status);
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_that_nobody_replaced_gets_a_new_one_as_before() throws Exception {
        var path = "/camunda/api/admin/auth/user/default";
        assertThat(ask(path, "0123456789ABCDEF0123456789ABCDEF").headers().allValues("set-cookie"))
                .isNotEmpty();
        var visitor = new Visitor(port);
        visitor.get("/camunda/app/tasklist/default/");
        var before = visitor.sessionId();
        assertThat(visitor.signIn(USER, "fel").statusCode()).isEqualTo(401);
        assertThat(ask(path, before).statusCode()).isEqualTo(404);
        assertThat(visitor.signIn(USER, "demo").statusCode())
                .as("ett fel lösenord stänger ingen ute")
                .isEqualTo(200);
    }

    private HttpResponse<String> ask(String path, String sessionId) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Cookie", "JSESSIONID=" + sessionId)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
