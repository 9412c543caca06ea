package se.bostadforst.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.bostadforst.parameters.FoundationSql.Seed;

/** The first values are those of domain.md 0.4 and 2.1. */
class ParameterSeedTest {

    @Test
    void every_parameter_has_exactly_one_first_value_and_no_row_is_left_over() {
        assertThat(FoundationSql.seeds())
                .extracting(Seed::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Parameter.values()).map(Parameter::code).toList());
    }

    @Test
    void every_first_value_would_be_accepted_as_written_and_names_its_origin() {
        assertThat(FoundationSql.seeds()).isNotEmpty().allSatisfy(seed -> {
            var parameter = Parameter.withCode(seed.code()).orElseThrow();
            assertThat(parameter.canonical(seed.value())).isEqualTo(seed.value());
            assertThat(seed.note()).isEqualTo(parameter.source());
            assertThat(seed.validFrom()).isEqualTo("2010-01-01");
            assertThat(seed.changedBy()).isEqualTo("system");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CAPACITY_PERSONS                 | 15
            CAPACITY_FLATS                   | 15
            APPROVAL_WORKING_DAYS            | 5
            APPROVAL_REMINDER_WORKING_DAYS   | 3
            APPROVAL_ESCALATION_WORKING_DAYS | 5
            OFFER_ANSWER_WORKING_DAYS        | 10
            UNEXECUTED_ALERT_DAYS            | 60
            UNEXECUTED_REPORT_MONTHS         | 3
            EVICTION_LOOKBACK_MONTHS         | 12
            OFFICE_HOURS_FROM                | 08:00
            OFFICE_HOURS_TO                  | 16:30
            """)
    void a_first_value_is_the_one_in_the_catalogue(Parameter parameter, String expected) {
        assertThat(FoundationSql.seeds())
                .filteredOn(seed -> seed.code().equals(parameter.code()))
                .extracting(Seed::value)
                .containsExactly(expected);
    }
}
