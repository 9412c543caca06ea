package se.bostadforst.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Writes who has read what, in the reading's own transaction; a refusal is written on its own, since its transaction rolls back. */
@Component
class ReadLog {

    private static final String LINE = """
            insert into bf.read_log (case_number, at, user_id, organisation, unit, roles, data_class, action, purpose, task_id, granted, request_id)
            select c, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from\s""";
    private static final String ONE_CASE = "unnest(array[?]) c";
    private static final String EACH_CASE = "unnest(string_to_array(?, ',')) c";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final @Nullable RefusalConnections refusals;

    ReadLog(JdbcClient jdbc, Clock clock, @Nullable RefusalConnections refusals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** For a reader outside the house, who is either let in or finds nothing. */
    static ReadLog ofGrants(JdbcClient jdbc, Clock clock) {
        return new ReadLog(jdbc, clock, null);
    }

    void granted(Actor actor, String caseNumber, Purpose purpose, DataClass... classes) {
        write(jdbc, ONE_CASE, actor, caseNumber, purpose, true, classes);
    }

    /** One line for each case of a list, in one statement. */
    void granted(Actor actor, Collection<String> caseNumbers, Purpose purpose, DataClass... classes) {
        write(jdbc, EACH_CASE, actor, String.join(",", caseNumbers), purpose, true, classes);
    }

    void refused(Actor actor, String caseNumber, Purpose purpose, DataClass... classes) {
        onItsOwn(actor, caseNumber, purpose, false, classes);
    }

    /** For what a refusal tells: its transaction rolls back, what was told stays told. */
    void told(Actor actor, String caseNumber, Purpose purpose, DataClass... classes) {
        onItsOwn(actor, caseNumber, purpose, true, classes);
    }

    private void onItsOwn(Actor actor, String caseNumber, Purpose purpose, boolean granted, DataClass... classes) {
        refusals.transaction()
                .executeWithoutResult(
                        status -> write(refusals.jdbc(), ONE_CASE, actor, caseNumber, purpose, granted, classes));
    }

    private void write(
            JdbcClient connection,
            String cases,
            Actor actor,
            String caseNumber,
            Purpose purpose,
            boolean granted,
            DataClass... classes) {
        connection
                .sql(LINE + cases)
                .params(
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        actor.organisation().name(),
                        actor.unit().map(Unit::name).orElse(null),
                        actor.roles().isEmpty() ? null : actor.roleList(),
                        Arrays.stream(classes).map(DataClass::name).collect(Collectors.joining(",")),
                        purpose.action().name(),
                        purpose.why(),
                        purpose.taskId(),
                        granted,
                        RequestNumber.current(),
                        caseNumber)
                .update();
    }
}
