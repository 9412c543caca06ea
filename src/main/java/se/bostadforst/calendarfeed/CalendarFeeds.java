package se.bostadforst.calendarfeed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishCalendar;

/** The addresses of people's calendars: made and revoked by their owner, each shown once and then known by its SHA-256 alone. */
@Service
@Transactional
public class CalendarFeeds {

    /** 256 bits, as letters of an address. */
    private static final int BYTES = 32;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new address for the asker; the one before is worth nothing from now on. This is the only time it is told. */
    public String make() {
        revoke();
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into bf.calendar_feed (feed_id, user_id, token_sha256, made_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), ActorContext.require().userId(), sha256(token), now())
                .update();
        return token;
    }

    /** The asker's address is worth nothing any more. Without one, nothing happens. */
    public void revoke() {
        jdbc.sql("update bf.calendar_feed set revoked_at = ? where user_id = ? and revoked_at is null")
                .params(now(), ActorContext.require().userId())
                .update();
    }

    /** The day the asker's address was made, while it is in force. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> madeOn() {
        return jdbc.sql("select made_at from bf.calendar_feed where user_id = ? and revoked_at is null")
                .param(ActorContext.require().userId())
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().atZone(SwedishCalendar.ZONE).toLocalDate());
    }

    /** Whose address it is. What does not look like one is not looked up. */
    @Transactional(readOnly = true)
    Optional<String> ownerOf(String token) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        return ActorContext.asProcess(
                () -> jdbc.sql("select user_id from bf.calendar_feed where token_sha256 = ? and revoked_at is null")
                        .param(sha256(token))
                        .query(String.class)
                        .optional());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
