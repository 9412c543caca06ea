package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.engine.Refusals;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

class AnswerGuardTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/t1";
    private static final String SECRET =
            "ENGINE-03051 The user 'beata' does not have 'READ' permission; se.x.Hidden at line 3, 19800101-9876";

    private final AnswerGuard guard = new AnswerGuard(new Wording(null, new ObjectMapper()), new ObjectMapper());

    @ParameterizedTest
    @CsvSource({
        "403, AuthorizationException, 404, NotFound",
        "404, InvalidRequestException, 404, NotFound",
        "405, NotAllowedException, 404, NotFound",
        "500, NullValueException, 404, NotFound",
        "500, OptimisticLockingException, 409, Conflict",
        "500, TaskAlreadyClaimedException, 409, Conflict",
        "400, BadUserRequestException, 400, Unreadable",
        "500, RestException, 500, Fault",
        "503, '', 500, Fault",
        "401, '', 401, SignInFirst"
    })
    void whatever_the_engine_says_people_read_a_neutral_swedish_sentence(int said, String type, int status, String word)
            throws Exception {
        var response = answer("POST", TASK + "/claim", null, (request, behind) -> {
            var http = (HttpServletResponse) behind;
            http.setStatus(said);
            http.setContentType("application/json");
            http.getOutputStream()
                    .write(("{\"type\":\"" + type + "\",\"message\":\"" + SECRET + "\"}")
                            .getBytes(StandardCharsets.UTF_8));
            http.flushBuffer();
        });
        assertThat(response.getStatus()).isEqualTo(status);
        assertNeutral(response, word);
    }

    @Test
    void an_error_page_of_the_servers_own_never_comes_out() throws Exception {
        var response =
                answer("GET", TASK, null, (request, behind) -> ((HttpServletResponse) behind).sendError(404, SECRET));
        assertThat(response.getStatus()).isEqualTo(404);
        assertNeutral(response, "NotFound");
    }

    @Test
    void a_fault_of_ours_gets_a_reference_and_nothing_else() throws Exception {
        for (var thrown :
                List.of(new IllegalStateException(SECRET), new ServletException(new IllegalStateException(SECRET)))) {
            var response = answer("GET", TASK, null, (request, behind) -> {
                if (thrown instanceof ServletException e) {
                    throw e;
                }
                throw (RuntimeException) thrown;
            });
            assertThat(response.getStatus()).isEqualTo(500);
            assertNeutral(response, "Fault");
            assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                    .containsPattern("\"reference\":\"[0-9a-f]{8}\"");
        }
    }

    @Test
    void a_refused_form_names_its_fields_in_order() throws Exception {
        var refused = new FormRefused(List.of(
                new FieldError("days", "Skriv ett tal mellan 1 och 14."), new FieldError("from", "Välj en dag.")));
        var response = answer(
                "POST",
                TASK + "/submit-form",
                refused,
                (request, behind) -> ((HttpServletResponse) behind).setStatus(500));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"type\":\"FormRefused\",\"message\":\"Formuläret kunde inte skickas. Rätta fälten som är markerade.\","
                                + "\"fields\":[{\"key\":\"days\",\"message\":\"Skriv ett tal mellan 1 och 14.\"},{\"key\":\"from\",\"message\":\"Välj en dag.\"}]}");
    }

    @Test
    void a_case_of_somebody_elses_and_a_race_lost_have_their_own_sentences() throws Exception {
        var gone = answer(
                "POST",
                TASK + "/submit-form",
                new CaseNotFound(),
                (request, behind) -> ((HttpServletResponse) behind).setStatus(500));
        assertThat(gone.getStatus()).isEqualTo(404);
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8))
                .contains("Ärendet finns inte eller ingår inte i ditt uppdrag.");
        var lost = answer(
                "POST",
                TASK + "/submit-form",
                new OptimisticLockingException(SECRET),
                (request, behind) -> ((HttpServletResponse) behind).setStatus(500));
        assertThat(lost.getStatus()).isEqualTo(409);
        assertNeutral(lost, "Conflict");
    }

    @Test
    void a_good_answer_passes_as_it_is_and_no_browser_keeps_it() throws Exception {
        var response = answer("GET", TASK, null, (request, behind) -> {
            var http = (HttpServletResponse) behind;
            http.setHeader("Cache-Control", "no-cache");
            http.getWriter().write("{\"id\":\"t1\"}");
        });
        assertThat(response.getContentAsString()).isEqualTo("{\"id\":\"t1\"}");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void our_own_api_words_its_refusals_itself_but_not_its_faults() throws Exception {
        var refused = answer("GET", "/api/cases/BF-2026-0001", null, (request, behind) -> {
            ((HttpServletResponse) behind).setStatus(404);
            behind.getWriter().write("eget svar");
        });
        assertThat(refused.getContentAsString()).isEqualTo("eget svar");
        var fault = answer("GET", "/api/cases/BF-2026-0001", null, (request, behind) -> {
            ((HttpServletResponse) behind).setStatus(500);
            behind.getWriter().write(SECRET);
        });
        assertNeutral(fault, "Fault");
    }

    @Test
    void the_designer_reads_the_gates_findings() throws Exception {
        var response = answer("POST", "/engine-rest/deployment/create", null, (request, behind) -> {
            ((HttpServletResponse) behind).setStatus(500);
            behind.getOutputStream()
                    .write("{\"type\":\"GateRefused\",\"message\":\"Modellen släpps inte in.\\nx.bpmn – bana saknas\"}"
                            .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("bana saknas");
    }

    private static void assertNeutral(MockHttpServletResponse response, String word) throws Exception {
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"" + word + "\",\"message\":\"")
                .doesNotContain("ENGINE", "Exception", "permission", "beata", "Hidden", "9876");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    private MockHttpServletResponse answer(String method, String path, Throwable refusal, FilterChain behind)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        if (refusal != null) {
            request.setAttribute(Refusals.ATTRIBUTE, refusal);
        }
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, behind);
        return response;
    }
}
