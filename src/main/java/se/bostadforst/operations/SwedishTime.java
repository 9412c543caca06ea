package se.bostadforst.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.lang.Nullable;

/** The engine keeps its times in UTC and without saying so; people read Swedish time. */
final class SwedishTime {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SwedishTime() {}

    static @Nullable OffsetDateTime utc(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /** {@code 2026-11-29 13:04}; nothing for no time. */
    static String minute(@Nullable OffsetDateTime time) {
        return time == null ? "" : MINUTE.format(time.atZoneSameInstant(STOCKHOLM));
    }
}
