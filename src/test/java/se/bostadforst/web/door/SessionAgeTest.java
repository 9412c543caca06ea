package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionAgeTest {

    @Test
    void a_session_ends_eight_hours_after_sign_in_however_busy_it_is() throws Exception {
        assertThat(endsAt(Duration.ofHours(8).minusMillis(1))).isFalse();
        assertThat(endsAt(Duration.ofHours(8))).isTrue();
    }

    private static boolean endsAt(Duration age) throws Exception {
        var session = new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + age.toMillis();
            }
        };
        var request = new MockHttpServletRequest("GET", "/arenden");
        request.setSession(session);
        var chain = new MockFilterChain();
        new SessionAge().doFilter(request, new MockHttpServletResponse(), chain);
        assertThat(chain.getRequest())
                .as("the request itself goes on to the door")
                .isNotNull();
        return session.isInvalid();
    }
}
