package se.bostadforst.calendar;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names {@code calendar} and {@code deadlines} are used in process models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    @Bean
    MovableClock clock(ApplicationEventPublisher events) {
        return new MovableClock(Clock.systemUTC(), events::publishEvent);
    }

    @Bean
    SwedishCalendar calendar(CalendarSettings settings) {
        return new SwedishCalendar(settings.closedDays());
    }

    @Bean
    Deadlines deadlines(SwedishCalendar calendar, Clock clock) {
        return new Deadlines(calendar, clock);
    }
}
