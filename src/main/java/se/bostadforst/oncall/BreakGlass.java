package se.bostadforst.oncall;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.Deadlines;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/**
 * A crisis card opened without a call: only by the jour, only with a reason, only for a couple of hours, and looked at by the manager the
 * next working day. Where samtycke is missing it is the only way to a name (nödsituation).
 */
@Service
@Transactional
public class BreakGlass {

    private static final int LONGEST = 500;

    /** One opening. */
    public record Opening(
            UUID breakId,
            CaseNumber caseNumber,
            BreakGlassReason reason,
            String words,
            Instant openedAt,
            String openedBy,
            Instant until) {}

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Clock clock;

    BreakGlass(JdbcClient jdbc, CaseAccess access, Parameters parameters, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Opens the card for the asker alone.
     *
     * @throws CaseNotFound when the asker is not of the jour, or the case is none of Stadsmissionen's
     * @throws se.bostadforst.forms.FormRefused when no reason is given
     */
    public void open(CaseNumber caseNumber, @Nullable BreakGlassReason reason, @Nullable String words) {
        access.requireChangeByAny(
                Set.of("ssm_jour"), caseNumber.value(), Purpose.breakGlass("oncall-break-glass"), DataClass.C12);
        var wrong = new LinkedHashMap<String, String>();
        if (reason == null) {
            wrong.put("reason", "Välj varför kriskortet behöver öppnas.");
        }
        var why = Words.required(words, LONGEST, "words", wrong);
        OnCallLog.refuse(wrong);
        var hours = parameters.intValue(Parameter.ONCALL_BREAK_GLASS_HOURS, deadlines.today());
        jdbc.sql("""
                        insert into bf.break_glass (break_id, case_number, reason, words, opened_at, opened_by, until)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        caseNumber.value(),
                        reason.name(),
                        why,
                        Timestamp.from(clock.instant()),
                        ActorContext.require().userId(),
                        Timestamp.from(clock.instant().plus(Duration.ofHours(hours))))
                .update();
        access.factsChanged(caseNumber.value());
    }

    /** The openings nobody has looked at, for the manager; each is a line in the read log. */
    public List<Opening> unreviewed() {
        if (!ActorContext.require().has("ssm_chef")) {
            return List.of();
        }
        var found = jdbc.sql("select * from bf.break_glass where reviewed_at is null order by opened_at")
                .query((row, n) -> new Opening(
                        row.getObject("break_id", UUID.class),
                        new CaseNumber(row.getString("case_number")),
                        BreakGlassReason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("opened_by"),
                        row.getTimestamp("until").toInstant()))
                .list();
        access.listed(
                found.stream().map(each -> each.caseNumber().value()).distinct().toList(),
                Purpose.followUp("oncall-review"),
                DataClass.C12);
        return found;
    }

    /**
     * The manager has looked at it; never at what the manager opened.
     *
     * @throws CaseNotFound when the asker may not, or it has been looked at
     */
    public void review(CaseNumber caseNumber, UUID breakId, @Nullable Review review) {
        if (!ActorContext.require().has("ssm_chef")) {
            access.requireChangeBy("ssm_chef", caseNumber.value(), Purpose.followUp("oncall-review"), DataClass.C12);
        }
        access.requireRead(caseNumber.value(), Purpose.followUp("oncall-review"), DataClass.C12);
        var wrong = new LinkedHashMap<String, String>();
        if (review == null) {
            wrong.put("review", "Välj ett av alternativen.");
        }
        OnCallLog.refuse(wrong);
        var user = ActorContext.require().userId();
        var rows = jdbc.sql("""
                        update bf.break_glass set reviewed_at = ?, reviewed_by = ?, review = ?
                         where break_id = ? and case_number = ? and reviewed_at is null and opened_by <> ?""")
                .params(Timestamp.from(clock.instant()), user, review.name(), breakId, caseNumber.value(), user)
                .update();
        if (rows == 0) {
            throw new CaseNotFound();
        }
    }
}
