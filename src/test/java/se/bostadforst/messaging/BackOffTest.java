package se.bostadforst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT12H"})
    void a_letter_waits_longer_after_each_failure(int attempts, Duration wait) {
        assertThat(BackOff.after(attempts)).contains(wait);
        assertThat(BackOff.isBeyond(attempts)).isFalse();
    }

    @Test
    void the_sixth_failure_is_the_last() {
        assertThat(BackOff.after(6)).isEmpty();
        assertThat(BackOff.isBeyond(6)).isFalse();
        assertThat(BackOff.isBeyond(7)).isTrue();
    }
}
