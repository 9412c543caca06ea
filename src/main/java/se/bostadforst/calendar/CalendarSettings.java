package se.bostadforst.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * @param closedDays dates ({@code yyyy-MM-dd}) when the offices are closed although the law knows no red day, such as a
 *     bridging day (<i>klämdag</i>)
 */
@ConfigurationProperties("bostadforst.calendar")
record CalendarSettings(
        @DefaultValue @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        Set<LocalDate> closedDays) {}
