package se.bostadforst.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

class CalendarConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(CalendarConfiguration.class);

    @Test
    void processes_find_calendar_and_deadlines_by_name_and_there_is_one_clock() {
        application.run(context -> {
            assertThat(context.getBean("calendar")).isInstanceOf(SwedishCalendar.class);
            assertThat(context.getBean("deadlines")).isInstanceOf(Deadlines.class);
            assertThat(context.getBean(Clock.class)).isSameAs(context.getBean(MovableClock.class));
        });
    }

    @Test
    void closed_days_are_read_from_the_settings() {
        application
                .withPropertyValues("bostadforst.calendar.closed-days=2026-05-15,2027-05-07")
                .run(context -> assertThat(context.getBean(SwedishCalendar.class))
                        .matches(calendar -> !calendar.isWorkingDay(LocalDate.parse("2026-05-15")))
                        .matches(calendar -> !calendar.isWorkingDay(LocalDate.parse("2027-05-07")))
                        .matches(calendar -> calendar.isWorkingDay(LocalDate.parse("2025-05-30"))));
    }

    @Test
    void a_closed_day_that_is_no_date_stops_the_start() {
        application
                .withPropertyValues("bostadforst.calendar.closed-days=15/5 2026")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void the_application_is_told_when_the_clock_moves() {
        List<Object> told = new ArrayList<>();
        ApplicationListener<PayloadApplicationEvent<ClockMoved>> listener = event -> told.add(event.getPayload());
        var now = Instant.parse("2026-01-01T00:00:00Z");

        application
                .withInitializer(context -> context.addApplicationListener(listener))
                .run(context -> context.getBean(MovableClock.class).freeze(now));

        assertThat(told).contains(new ClockMoved(now, true));
    }
}
