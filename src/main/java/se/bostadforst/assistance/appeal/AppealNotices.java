package se.bostadforst.assistance.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;

/** Letters about an appeal that waits: the case number and that something waits, to the unit alone. A long delay has been criticised (W9b). */
@Service
@Transactional
public class AppealNotices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;

    AppealNotices(JdbcClient jdbc, Clock clock, CaseFiles cases, RoleCatalogue roles, Outbox outbox, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
    }

    /** The caseworkers: it is to be handed over soon. */
    public void remind(Appeal appeal) {
        mark(appeal, "reminded_at");
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_REMINDED, Integer.toString(appeal.number()));
        post(appeal, "remind", "Överlämna till förvaltningsrätten", Appeals.HANDLER);
    }

    /** The manager: the day has passed. */
    public void alert(Appeal appeal) {
        mark(appeal, "alerted_at");
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_ALERTED, Integer.toString(appeal.number()));
        post(appeal, "alert", "Överlämnandet till förvaltningsrätten är försenat", "soc_chef");
    }

    private void mark(Appeal appeal, String column) {
        ActorContext.asProcess(() -> jdbc.sql("update bf.appeal set " + column + " = ? where appeal_id = ?")
                .params(Timestamp.from(clock.instant()), appeal.appealId())
                .update());
    }

    private void post(Appeal appeal, String key, String what, String role) {
        var group = roles.role(role).orElseThrow().groupIn(cases.unitOf(appeal.caseNumber()));
        outbox.post(OutboxMessage.aboutTask(
                "%s/appeal/%d/%s/%s/%s".formatted(appeal.caseNumber(), appeal.number(), key, appeal.forwardBy(), group),
                new Recipient.ToGroup(group),
                appeal.caseNumber().value(),
                what,
                "/arenden/" + appeal.caseNumber()));
    }
}
