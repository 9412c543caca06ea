package se.bostadforst.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.Actors;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.identity.Users;
import se.bostadforst.messaging.LateLetters;
import se.bostadforst.messaging.LetterText;
import se.bostadforst.staffing.Rota;

/**
 * What a letter says, at the moment it leaves: the reader's groups, absence and right to the case are asked for then. A day's letter that
 * the next working day's has caught up with is not sent, so that a mail server that was away for weeks is followed by one letter.
 */
@Component
class NoticeLetters implements LateLetters {

    private final LetterWriter writer;
    private final Rota rota;
    private final Users users;
    private final Actors actors;
    private final RoleCatalogue roles;
    private final SwedishCalendar calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeLetters(
            LetterWriter writer,
            Rota rota,
            Users users,
            Actors actors,
            RoleCatalogue roles,
            SwedishCalendar calendar,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.writer = writer;
        this.rota = rota;
        this.users = users;
        this.actors = actors;
        this.roles = roles;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean writes(String dedupeKey) {
        return NoticeKey.of(dedupeKey).isPresent();
    }

    @Override
    public Optional<LetterText> write(String dedupeKey, String userId) {
        var key = NoticeKey.of(dedupeKey).orElseThrow();
        var today = LocalDate.now(clock);
        if (isOvertaken(key, today) || rota.awayOn(today).containsKey(userId)) {
            return Optional.empty();
        }
        var standing = users.groupsNow(userId);
        List<String> own = actors.counting(standing).stream()
                .filter(id -> roles.group(id).isPresent())
                .toList();
        return actors.of(userId, standing)
                .flatMap(actor ->
                        ActorContext.callAs(actor, () -> transaction.execute(status -> writer.write(key, own, today))));
    }

    private boolean isOvertaken(NoticeKey key, LocalDate today) {
        return key.day()
                .filter(day -> !today.isBefore(calendar.addWorkingDays(day, 1)))
                .isPresent();
    }
}
