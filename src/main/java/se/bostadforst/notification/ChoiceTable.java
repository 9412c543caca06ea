package se.bostadforst.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;

/** What people have chosen, in {@code bf.notification_choice}; each reads and changes their own. */
@Component
@Transactional
class ChoiceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChoiceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who has changed something. One statement. */
    Map<String, Choices> all() {
        return ActorContext.asProcess(() -> ask(null));
    }

    Choices of(String userId) {
        return ActorContext.asProcess(() -> ask(userId)).getOrDefault(userId, Choices.FROM_START);
    }

    /** Keeps what the asker has chosen, in one statement. */
    void keep(Map<NotificationEvent, Boolean> chosen, int hour) {
        var userId = ActorContext.require().userId();
        var events = String.join(
                ",", chosen.keySet().stream().map(NotificationEvent::name).toList());
        var answers =
                String.join(",", chosen.values().stream().map(String::valueOf).toList());
        jdbc.sql("""
                        insert into bf.notification_choice (user_id, event, chosen, hour, changed_at)
                        select :user, e, c::boolean, case when e = 'DIGEST' then :hour end, :at
                          from unnest(string_to_array(:events, ','), string_to_array(:answers, ',')) l (e, c)
                        on conflict (user_id, event) do update
                           set chosen = excluded.chosen, hour = excluded.hour, changed_at = excluded.changed_at""")
                .param("user", userId)
                .param("hour", hour)
                .param("at", Timestamp.from(clock.instant()))
                .param("events", events)
                .param("answers", answers)
                .update();
    }

    private Map<String, Choices> ask(@Nullable String userId) {
        var changed = new HashMap<String, Map<NotificationEvent, Boolean>>();
        var hours = new HashMap<String, Integer>();
        jdbc.sql(
                        "select user_id, event, chosen, hour from bf.notification_choice where user_id = coalesce(:user, user_id)")
                .param("user", userId, java.sql.Types.VARCHAR)
                .query(row -> {
                    var user = row.getString(1);
                    var event = NotificationEvent.valueOf(row.getString(2));
                    changed.computeIfAbsent(user, one -> new EnumMap<>(NotificationEvent.class))
                            .put(event, row.getBoolean(3));
                    if (event == NotificationEvent.DIGEST) {
                        hours.put(user, row.getInt(4));
                    }
                });
        var all = new HashMap<String, Choices>();
        changed.forEach((user, choices) ->
                all.put(user, new Choices(choices, hours.getOrDefault(user, Choices.FROM_START.hour()))));
        return all;
    }
}
