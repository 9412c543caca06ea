package se.bostadforst.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;

/** What Svenska Bostäder asks before it decides, and what it is answered ({@code domain.md} 2.7 step 5). */
@Service
@Transactional
public class Supplements {

    /** A question and, once given, its answer. */
    public record Supplement(int number, String question, LocalDate askedOn, Optional<String> answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final TakeoverTests tests;
    private final CaseLog log;

    Supplements(JdbcClient jdbc, Clock clock, CaseAccess access, TakeoverTests tests, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.tests = tests;
        this.log = log;
    }

    /** Svenska Bostäder wants to know more. */
    public void ask(CaseNumber caseNumber, String question) {
        tests.decided(caseNumber, Answer.BEGAR_KOMPLETTERING, null, null);
        var test = tests.running(caseNumber).orElseThrow();
        jdbc.sql("""
                        insert into bf.takeover_supplement (case_number, test_no, supplement_no, question, asked_on, asked_by)
                        select :case, :test, coalesce(max(supplement_no), 0) + 1, :question, :today, :user
                          from bf.takeover_supplement where case_number = :case and test_no = :test""")
                .param("case", caseNumber.value())
                .param("test", test.number())
                .param("question", question)
                .param("today", LocalDate.now(clock))
                .param("user", ActorContext.require().userId())
                .update();
    }

    /** The caseworker answers. */
    public void answer(CaseNumber caseNumber, String answer) {
        access.requireWrite(caseNumber.value(), DataClass.A9);
        var test = tests.running(caseNumber).orElseThrow();
        jdbc.sql("""
                        update bf.takeover_supplement set answer = ?, answered_on = ?, answered_by = ?
                         where case_number = ? and test_no = ? and answer is null""")
                .params(
                        answer,
                        LocalDate.now(clock),
                        ActorContext.require().userId(),
                        caseNumber.value(),
                        test.number())
                .update();
        log.add(caseNumber, CaseEvent.TAKEOVER_SUPPLEMENTED);
    }

    /** Everything asked and answered in a test, as far as the asker's rows hold it. */
    public List<Supplement> of(CaseNumber caseNumber, int test) {
        return jdbc.sql("""
                        select supplement_no, question, asked_on, answer from bf.takeover_supplement
                         where case_number = ? and test_no = ? order by supplement_no""")
                .params(caseNumber.value(), test)
                .query((row, n) -> new Supplement(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getString(4))))
                .list();
    }
}
