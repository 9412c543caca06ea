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
            FLAT_OFFER_MAX_DECLINED              | 0
            LEASE_NOTICE_MONTHS                  | 3
            WAIVER_SEND_WORKING_DAYS             | 5
            COOPERATION_ESCALATION_WORKING_DAYS  | 2
            TENURE_WATCH_YEARS                   | 2
            TENURE_WATCH_DAYS_BEFORE             | 90
            WAIVER_MAX_YEARS                     | 4
            SUPPORT_MEETINGS                     | 4
            SUPPORT_MEETINGS_SOCIAL_SERVICES     | 1
            SUPPORT_NOTICE_FIRST_DAY             | 15
            SUPPORT_NOTICE_SECOND_DAY            | 24
            SUPPORT_CLOSE_WORKING_DAYS           | 2
            SUPPORT_REBOOK_WORKING_DAYS          | 2
            SUPPORT_SILENCE_DAYS                 | 14
            PLAN_FIRST_DAYS                      | 14
            PLAN_REVIEW_MONTHS                   | 3
            PLAN_OVERDUE_DAYS                    | 10
            TAKEOVER_EARLIEST_MONTHS             | 9
            TAKEOVER_EVIDENCE_WORKING_DAYS       | 3
            TAKEOVER_ANSWER_WORKING_DAYS         | 15
            STAFFING_ABSENCE_KEEP_MONTHS         | 12
            TAKEOVER_REMINDER_WORKING_DAYS       | 10
            RENT_WINDOW                          | HELA_PERIODEN
            APPEAL_FORWARD_WORKING_DAYS | 5
            APPEAL_REMINDER_WORKING_DAYS | 3
            APPEAL_COURT_MONTHS | 6
            FOLLOW_UP_BOOKING_WORKING_DAYS | 15
            FOLLOW_UP_WINDOW_WORKING_DAYS | 5
            FOLLOW_UP_REPORT_WORKING_DAYS | 5
            FOLLOW_UP_ESCALATION_WORKING_DAYS | 2
            FOLLOW_UP_MINUTES_WORKING_DAYS | 5
            ONCALL_CALL_BACK_MINUTES | 15
            ONCALL_CALM_MINUTES | 30
            ONCALL_TURN_OUT_MINUTES | 60
            ONCALL_HANDOVER_AT | 09:00
            ONCALL_HANDOVER_OVERDUE_AT | 11:00
            ONCALL_CARD_HOURS | 12
            ONCALL_BREAK_GLASS_HOURS | 2
            RENT_GRACE_DAYS                      | 0
            NOTIFICATION_DUE_SOON_WORKING_DAYS | 2
            NOTIFICATION_DAILY_AT            | 07:30
            NOTIFICATION_KEEP_MONTHS         | 3
            DELIVERY_ALARM_MINUTES           | 60
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
