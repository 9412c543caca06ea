package se.bostadforst.takeover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** The tests of a case, one open at a time. What people say is written with their own rights, what follows from it by the process. */
@Service
@Transactional
public class TakeoverTests {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    TakeoverTests(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** The tests, oldest first, as far as the asker's rows hold them. */
    public List<TakeoverTest> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.takeover_test where case_number = ? order by test_no")
                .param(caseNumber.value())
                .query(TakeoverTests::test)
                .list();
    }

    /** The test that runs; for the process's own steps and whoever has asked the access rules. */
    public Optional<TakeoverTest> running(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> of(caseNumber)).stream()
                .filter(TakeoverTest::open)
                .findFirst();
    }

    /** The latest test, running or not; for the process's own steps and whoever has asked the access rules. */
    public Optional<TakeoverTest> latest(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> of(caseNumber)).stream().reduce((first, second) -> second);
    }

    /**
     * Opens a test.
     *
     * @return false when one runs already, so that nothing is begun twice
     */
    public boolean begin(CaseNumber caseNumber, int followUp) {
        var rows = ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.takeover_test (case_number, test_no, follow_up_number, opened_at)
                        select :case, coalesce(max(test_no), 0) + 1, :number, :now from bf.takeover_test where case_number = :case
                        on conflict do nothing""")
                .param("case", caseNumber.value())
                .param("number", followUp)
                .param("now", now())
                .update());
        if (rows == 1) {
            log.add(caseNumber, CaseEvent.TAKEOVER_OPENED);
        }
        return rows == 1;
    }

    /** Somebody asked before both conditions were there (T-07): it is written down, with why, and nothing begins. */
    public void tooEarly(CaseNumber caseNumber, String why) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.takeover_test (case_number, test_no, opened_at, test_date, result, ending, closed_at)
                        select :case, coalesce(max(test_no), 0) + 1, :now, :today, 'FOR_TIDIGT', 'FOR_TIDIGT', :now
                          from bf.takeover_test where case_number = :case""")
                .param("case", caseNumber.value())
                .param("now", now())
                .param("today", today())
                .update());
        log.add(caseNumber, CaseEvent.TAKEOVER_TOO_EARLY, why);
    }

    /** What the tenant answered; told by the guide ({@code domain.md} 2.7 step 2). */
    public void answered(CaseNumber caseNumber, Will will, AskedHow how, @Nullable Takers takers) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        one(jdbc.sql("""
                        update bf.takeover_test set will = :will, asked_how = :how, asked_on = :today, asked_by = :user, takers = :takers
                         where case_number = :case and closed_at is null and will is null""")
                .param("will", will.name())
                .param("how", how.name())
                .param("today", today())
                .param("user", ActorContext.require().userId())
                .param("takers", takers == null ? null : takers.name(), Types.VARCHAR)
                .param("case", caseNumber.value())
                .update());
        log.add(caseNumber, CaseEvent.TAKEOVER_ASKED, will.label().toLowerCase(java.util.Locale.ROOT));
    }

    /** What DT-3 said of each condition on the day of the meeting, by which version of the table. */
    public void assessed(
            CaseNumber caseNumber,
            LocalDate testDate,
            Map<Criterion, CriterionStatus> statuses,
            Gathered gathered,
            String version) {
        var test = running(caseNumber).orElseThrow();
        ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.takeover_test set test_date = ?, k1 = ?, k2 = ?, k3 = ?, k3b = ?, rent_window = ?, window_from = ?,
                               window_to = ?, rule_version = ?
                         where case_number = ? and test_no = ?""")
                .params(
                        testDate,
                        statuses.get(Criterion.K1).name(),
                        statuses.get(Criterion.K2).name(),
                        statuses.get(Criterion.K3).name(),
                        statuses.get(Criterion.K3B).name(),
                        gathered.window(),
                        gathered.from(),
                        gathered.to(),
                        version,
                        caseNumber.value(),
                        test.number())
                .update());
        gathered.evidence().forEach((criterion, lines) -> {
            for (int line = 0; line < lines.size(); line++) {
                keep(test, criterion, line + 1, lines.get(line));
            }
        });
    }

    private void keep(TakeoverTest test, Criterion criterion, int line, String text) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.takeover_evidence (case_number, test_no, criterion, line_no, data_class, evidence)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        test.caseNumber().value(),
                        test.number(),
                        criterion.name(),
                        line,
                        criterion.dataClass().name(),
                        text)
                .update());
    }

    /** What comes of it all. */
    public void concluded(CaseNumber caseNumber, TestResult result, String version) {
        ActorContext.asProcess(() -> jdbc.sql("""
                        update bf.takeover_test set result = ?, test_date = coalesce(test_date, ?),
                               rule_version = concat_ws(' ', rule_version, ?)
                         where case_number = ? and closed_at is null""")
                .params(result.name(), today(), version, caseNumber.value())
                .update());
        log.add(caseNumber, CaseEvent.TAKEOVER_ASSESSED, result.label().toLowerCase(java.util.Locale.ROOT));
    }

    /** What the caseworker chose. A deviation needs its motivation; the table alone proposes nothing (T-09). */
    public void proposed(CaseNumber caseNumber, Proposal proposal, @Nullable String motivation) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        one(jdbc.sql("""
                        update bf.takeover_test set proposal = :proposal, motivation = :motivation, proposed_on = :today, proposed_by = :user
                         where case_number = :case and closed_at is null and proposal is null""")
                .param("proposal", proposal.name())
                .param("motivation", motivation, Types.VARCHAR)
                .param("today", today())
                .param("user", ActorContext.require().userId())
                .param("case", caseNumber.value())
                .update());
        log.add(caseNumber, CaseEvent.TAKEOVER_PROPOSED, proposal.label().toLowerCase(java.util.Locale.ROOT));
    }

    /** What Svenska Bostäder decided; a refusal has its reason. */
    public void decided(
            CaseNumber caseNumber, Answer answer, @Nullable RefusalReason refusal, @Nullable String reason) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        one(jdbc.sql("""
                        update bf.takeover_test set answer = :answer, reason_code = :code, reason = :reason, answered_on = :today,
                               answered_by = :user
                         where case_number = :case and closed_at is null""")
                .param("answer", answer.name())
                .param("code", refusal == null ? null : refusal.name(), Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("today", today())
                .param("user", ActorContext.require().userId())
                .param("case", caseNumber.value())
                .update());
        log.add(caseNumber, CaseEvent.TAKEOVER_ANSWERED, answer.label().toLowerCase(java.util.Locale.ROOT));
    }

    /** The test is over. Repeating it changes nothing. */
    public boolean close(CaseNumber caseNumber, TestEnding ending) {
        var rows = ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.takeover_test set ending = ?, closed_at = ? where case_number = ? and closed_at is null")
                .params(ending.name(), now(), caseNumber.value())
                .update());
        if (rows == 1) {
            log.add(caseNumber, CaseEvent.TAKEOVER_CLOSED, ending.label());
        }
        return rows == 1;
    }

    /** What a condition's status rested on, as far as the asker's rows hold it. */
    public List<String> evidence(CaseNumber caseNumber, int test, Criterion criterion) {
        return jdbc.sql(
                        "select evidence from bf.takeover_evidence where case_number = ? and test_no = ? and criterion = ? order by line_no")
                .params(caseNumber.value(), test, criterion.name())
                .query(String.class)
                .list();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new CaseNotFound();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static TakeoverTest test(ResultSet row, int n) throws SQLException {
        var statuses = new EnumMap<Criterion, CriterionStatus>(Criterion.class);
        for (var criterion : Criterion.values()) {
            var status = row.getString(criterion.name().toLowerCase(java.util.Locale.ROOT));
            if (status != null) {
                statuses.put(criterion, CriterionStatus.valueOf(status));
            }
        }
        return new TakeoverTest(
                new CaseNumber(row.getString("case_number")),
                row.getInt("test_no"),
                Optional.ofNullable(row.getObject("follow_up_number", Integer.class)),
                row.getTimestamp("opened_at")
                        .toInstant()
                        .atZone(SwedishCalendar.ZONE)
                        .toLocalDate(),
                choice(row, "will", Will.class),
                choice(row, "takers", Takers.class),
                Optional.ofNullable(row.getObject("test_date", LocalDate.class)),
                statuses,
                Optional.ofNullable(row.getString("rent_window")),
                choice(row, "result", TestResult.class),
                choice(row, "proposal", Proposal.class),
                Optional.ofNullable(row.getString("motivation")),
                Optional.ofNullable(row.getObject("proposed_on", LocalDate.class)),
                choice(row, "answer", Answer.class),
                choice(row, "reason_code", RefusalReason.class),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                choice(row, "ending", TestEnding.class));
    }

    private static <E extends Enum<E>> Optional<E> choice(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(code -> Enum.valueOf(type, code));
    }
}
