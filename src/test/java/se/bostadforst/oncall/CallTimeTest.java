package se.bostadforst.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.bostadforst.forms.FormRefused;

/** T-42: what the Swedish clock shows on the two nights of the year when it lies. */
class CallTimeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-05-18 23:40, ,          2026-05-18T21:40:00Z, 120
            2026-12-24T23:40, ,          2026-12-24T22:40:00Z, 60
            2026-10-25 02:30, SOMMARTID, 2026-10-25T00:30:00Z, 120
            2026-10-25 02:30, NORMALTID, 2026-10-25T01:30:00Z, 60
            2026-10-25 01:59, ,          2026-10-24T23:59:00Z, 120
            2026-10-25 03:00, ,          2026-10-25T02:00:00Z, 60
            2026-03-29 01:59, ,          2026-03-29T00:59:00Z, 60
            2026-03-29 03:00, ,          2026-03-29T01:00:00Z, 120
            2026-05-18 23:40, NORMALTID, 2026-05-18T21:40:00Z, 120
            """)
    void a_time_is_a_moment_and_an_offset(String typed, CallTime.Clock which, Instant at, int offset) {
        assertThat(CallTime.read(typed, which, "calledAt")).isEqualTo(new CallTime(at, offset));
    }

    @Test
    void half_past_two_does_not_exist_in_march_and_has_to_be_told_apart_in_october() {
        assertThatThrownBy(() -> CallTime.read("2026-03-29 02:30", null, "calledAt"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Klockslaget finns inte");
        assertThatThrownBy(() -> CallTime.read("2026-10-25 02:30", null, "calledAt"))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.errors().get(0).key()).isEqualTo("clock"))
                .hasMessageContaining("två gånger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nu",
                "2026-02-30 10:00",
                "2026-05-18",
                "25/10 02:30",
                "2026-05-18 24:00",
                "+999999999-12-31 23:59"
            })
    void what_is_no_time_is_said_to_be_none(String typed) {
        assertThatThrownBy(() -> CallTime.read(typed, null, "calledAt"))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("åååå-mm-dd tt:mm");
    }
}
