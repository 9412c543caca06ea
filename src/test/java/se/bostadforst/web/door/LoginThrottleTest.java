package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String OFFICE = "10.0.0.1";
    private static final String ELSEWHERE = "203.0.113.9";

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final LoginThrottle throttle = new LoginThrottle(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void two_mistypings_cost_nothing_and_then_each_one_doubles_the_wait() {
        fail(2, "anna", OFFICE);
        assertThat(throttle.waitOf("anna", OFFICE)).isZero();
        for (var seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            fail(1, "anna", OFFICE);
            assertThat(throttle.waitOf("anna", OFFICE)).isEqualTo(Duration.ofSeconds(seconds));
            now = now.plusSeconds(seconds);
            assertThat(throttle.waitOf("anna", OFFICE)).isZero();
        }
    }

    @Test
    void an_outsiders_guesses_never_keep_the_colleague_out() {
        fail(50, "anna", ELSEWHERE);
        assertThat(throttle.waitOf("anna", ELSEWHERE)).isPositive();
        assertThat(throttle.waitOf("anna", OFFICE)).isZero();
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        fail(2, "anna", OFFICE);
        throttle.succeeded("anna", OFFICE);
        fail(2, "anna", OFFICE);
        assertThat(throttle.waitOf("anna", OFFICE)).isZero();
    }

    @Test
    void an_address_that_tries_many_names_is_stopped_but_not_those_who_have_signed_in_from_there() {
        throttle.succeeded("anna", OFFICE);
        for (var i = 0; i < LoginThrottle.ADDRESS_FREE; i++) {
            fail(1, "guess" + i, OFFICE);
        }
        assertThat(throttle.waitOf("bo", OFFICE)).isEqualTo(LoginThrottle.WINDOW);
        assertThat(throttle.waitOf("bo", ELSEWHERE)).isZero();
        assertThat(throttle.waitOf("anna", OFFICE)).isZero();
        now = now.plus(LoginThrottle.WINDOW);
        assertThat(throttle.waitOf("bo", OFFICE)).isZero();
    }

    @Test
    void spelling_and_neighbouring_addresses_of_one_household_do_not_start_afresh() {
        fail(4, "anna", "2001:db8:1:2:aaaa:1:1:1");
        assertThat(throttle.waitOf(" ANNA ", "2001:db8:1:2:bbbb:2:2:2")).isPositive();
        assertThat(throttle.waitOf("anna", "2001:db8:1:3:bbbb:2:2:2")).isZero();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out() {
        fail(9, "anna", OFFICE);
        now = now.minus(Duration.ofDays(365));
        assertThat(throttle.waitOf("anna", OFFICE)).isZero();
    }

    private void fail(int times, String userId, String address) {
        for (var i = 0; i < times; i++) {
            throttle.failed(userId, address);
        }
    }
}
