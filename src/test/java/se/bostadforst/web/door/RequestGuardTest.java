package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestGuardTest {

    private static final String LIST = "/camunda/api/engine/engine/default/filter/f1/list";

    private final RequestGuard guard = new RequestGuard(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}",
                "{\"orQueries\":[]}",
                "{\"orQueries\":null}",
                "{\"deserializeValues\":false,\"withVariablesInReturn\":false}",
                "{\"variables\":{\"note\":{\"value\":\"${1+1} assigneeExpression <script>\"}}}"
            })
    void what_the_web_apps_send_passes_unchanged(String body) throws Exception {
        var passed = pass(post(body));
        assertThat(passed).isPresent();
        assertThat(passed.get().getInputStream().readAllBytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${x}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${x}\"}]}",
                "{\"orQueries\":[{}]}",
                "{\"orQueries\":{}}",
                "{\"a\":[{\"b\":{\"candidateGroupsExpression\":null}}]}",
                "{\"a\\u0073signeeExpression\":\"${x}\"}",
                "{\"processVariables\":[{\"name\":\"beslut\"}]}",
                "{\"taskVariables\":\"a_eq_b\"}",
                "{\"withVariablesInReturn\":true}",
                "{\"withVariablesInReturn\":\"true\"}",
                "{\"deserializeValues\":true}",
                "{\"deserializeValues\":[]}"
            })
    void no_key_that_runs_code_or_asks_about_variables_passes_at_any_depth(String body) throws Exception {
        assertThat(refusal(post(body))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":",
                "{\"a\":1,\"a\":2}",
                "[]",
                "[{}]",
                "1",
                "{}{}",
                "{} x",
                "{/**/}",
                "{'a':1}",
                "{\"a\":NaN}",
                "\uFEFF{}",
                " "
            })
    void what_is_not_one_plain_object_is_refused(String body) throws Exception {
        assertThat(refusal(post(body))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"party\"}}]}",
                "{\"sorting\":[{\"sortBy\":\"taskVariable\"}]}",
                "{\"caseInstanceBusinessKey\":\"x\"}",
                "{\"nameLike\":\"\\u0000\"}",
                "{\"variables\":{\"a\":null}}",
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Object\"}}}",
                "{\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"file\"}}}",
                ""
            })
    void what_the_engine_would_break_on_does_not_reach_it(String body) throws Exception {
        assertThat(refusal(post(body))).isEqualTo(400);
    }

    @Test
    void what_a_form_answers_is_left_to_the_form() throws Exception {
        assertThat(pass(post(
                        "{\"variables\":{\"a\":{\"value\":\"x\\u0000\",\"type\":\"String\"},\"b\":{\"value\":null}}}")))
                .isPresent();
    }

    @Test
    void other_encodings_broken_letters_and_depth_are_refused() throws Exception {
        assertThat(refusal(post("{\"a\":1}".getBytes(StandardCharsets.UTF_16)))).isEqualTo(400);
        assertThat(refusal(post(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})))
                .isEqualTo(400);
        assertThat(refusal(post("{\"a\":" + "[".repeat(100_000)))).isEqualTo(400);
    }

    @Test
    void too_much_is_refused_also_when_it_does_not_say_so() throws Exception {
        var body = "{\"a\":\"" + "x".repeat(RequestGuard.LARGEST) + "\"}";
        assertThat(refusal(post(body))).isEqualTo(413);
        var chunked = new MockHttpServletRequest("POST", LIST) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        chunked.setContentType("application/json");
        chunked.setContent(body.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(chunked)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "nonsense"
            })
    void only_json_is_read(String contentType) throws Exception {
        var request = post("{}");
        request.setContentType(contentType);
        assertThat(refusal(request)).isEqualTo(415);
    }

    @Test
    void a_file_of_payments_passes_as_it_is_by_its_own_address_alone() throws Exception {
        var bytes = new byte[RequestGuard.LARGEST + 1];
        for (var type : new String[] {"application/octet-stream", "text/csv", "text/csv;charset=UTF-8"}) {
            assertThat(pass(file("/api/rents/import", type, bytes))).isPresent();
            assertThat(refusal(file("/api/cases/BF-2026-0001/rents", type, new byte[] {'x'})))
                    .isEqualTo(415);
        }
        for (var type :
                new String[] {"application/json", "multipart/form-data", "text/csv;charset=UTF-16", "text/html"}) {
            assertThat(refusal(file("/api/rents/import", type, bytes))).isEqualTo(415);
        }
        assertThat(refusal(file("/api/rents/import", "text/csv", new byte[RequestGuard.LARGEST_FILE + 1])))
                .isEqualTo(413);
    }

    private static MockHttpServletRequest file(String path, String type, byte[] bytes) {
        var request = new MockHttpServletRequest("POST", path);
        request.setContentType(type);
        request.setContent(bytes);
        return request;
    }

    @Test
    void sign_in_is_a_form_and_nothing_else() throws Exception {
        assertThat(pass(signIn("application/x-www-form-urlencoded;charset=UTF-8")))
                .isPresent();
        assertThat(refusal(signIn("application/json"))).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firstResult=0&maxResults=15 | firstResult=0&maxResults=15",
                "maxResults=2000&itemCount=false | itemCount=false&maxResults=200",
                "maxResults=99999999999999999 | maxResults=200",
                "sortBy=name | sortBy=name&maxResults=200",
                "deserializeValues=false | deserializeValues=false&maxResults=200"
            })
    void no_list_is_longer_than_two_hundred(String asked, String passed) throws Exception {
        var request = get(asked);
        assertThat(pass(request))
                .hasValueSatisfying(seen -> assertThat(seen.getQueryString()).isEqualTo(passed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maxResults=-1", "maxResults=alla", "maxResults=", "maxResults=1&maxResults=999999", "m%61xResults=-1",
                "processVariables=missbruk_eq_heroin", "process%56ariables=a_eq_b", "assigneeExpression=x",
                        "deserializeValues=true", "a=%zz",
                "firstResult=-5", "nameLike=%00", "sortBy=processVariable"
            })
    void the_address_is_read_like_the_body(String query) throws Exception {
        assertThat(refusal(get(query))).isEqualTo(400);
    }

    private Optional<HttpServletRequest> pass(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        guard.doFilter(request, new MockHttpServletResponse(), chain);
        return Optional.ofNullable((HttpServletRequest) chain.getRequest());
    }

    private int refusal(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, chain);
        assertThat(chain.getRequest()).as("nothing passed").isNull();
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .matches("\\{\"type\":\"\\w+\",\"message\":\"[^$<{}]+\\.\"}");
        return response.getStatus();
    }

    private static MockHttpServletRequest signIn(String contentType) {
        var request = new MockHttpServletRequest("POST", "/camunda/api/admin/auth/user/default/login/tasklist");
        request.setContentType(contentType);
        request.setContent("username=a&password=b".getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static MockHttpServletRequest get(String query) {
        var request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/filter");
        request.setQueryString(query);
        return request;
    }

    private static MockHttpServletRequest post(String body) throws IOException {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequest post(byte[] body) {
        var request = new MockHttpServletRequest("POST", LIST);
        request.setContentType("application/json;charset=UTF-8");
        request.setContent(body);
        return request;
    }
}
