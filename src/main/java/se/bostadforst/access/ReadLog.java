package se.bostadforst.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes who has read what, in the reading's own transaction; a refusal is written on its own, since its transaction rolls back. */
@Component
class ReadLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RefusalConnections refusals;

    ReadLog(JdbcClient jdbc, Clock clock, RefusalConnections refusals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.refusals = refusals;
    }

    void granted(Actor actor, String caseNumber, Purpose purpose, DataClass... classes) {
        write(jdbc, actor, caseNumber, purpose, true, classes);
    }

    void refused(Actor actor, String caseNumber, Purpose purpose, DataClass... classes) {
        refusals.transaction()
                .executeWithoutResult(
                        status -> write(refusals.jdbc(), actor, caseNumber, purpose, false, classes));
    }

    private void write(
            JdbcClient connection,
            Actor actor,
            String caseNumber,
            Purpose purpose,
            boolean granted,
            DataClass... classes) {
        connection
                .sql("""
                        insert into bf.read_log (at, user_id, organisation, unit, case_number, data_class, purpose, task_id, granted)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        actor.organisation().name(),
                        actor.unit().map(Unit::name).orElse(null),
                        caseNumber,
                        Arrays.stream(classes).map(DataClass::name).collect(Collectors.joining(",")),
                        purpose.why(),
                        purpose.taskId(),
                        granted)
                .update();
    }
}
