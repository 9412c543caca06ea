package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeToLiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "1", "P90D", "365", "P1824D", "P180D"})
    void history_is_not_deleted_before_it_is_needed(String value) {
        assertThat(TimeToLive.fault(value)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1825D", "1825", "P3650D", "P7300D", "P10000D"})
    void five_years_and_more_are_let_in(String value) {
        assertThat(TimeToLive.fault(value)).isEmpty();
    }
}
