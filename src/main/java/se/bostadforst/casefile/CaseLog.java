package se.bostadforst.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;

/** The record of what has happened in a case: append-only, in closed sentences, written in the transaction of what happened. */
@Service
@Transactional
public class CaseLog {

    /** One line as its reader sees it. */
    public record Entry(Instant at, String text, String organisation) {}

    /** Between the values of a list that travels as one text; nobody can write it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a line. */
    public void add(CaseNumber caseNumber, CaseEvent event, @Nullable String detail) {
        add(caseNumber, event, detail, event.dataClass());
    }

    /** Writes a line that only those who may know of this class read. */
    public void add(CaseNumber caseNumber, CaseEvent event, @Nullable String detail, DataClass dataClass) {
        var actor = ActorContext.require();
        jdbc.sql("""
                        insert into bf.case_log (case_number, at, event, detail, actor, actor_org, data_class)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        caseNumber.value(),
                        Timestamp.from(clock.instant()),
                        event.name(),
                        detail,
                        actor.userId(),
                        actor.organisation().name(),
                        dataClass.name())
                .update();
    }

    /** A line for one of many cases. */
    public record Line(CaseNumber caseNumber, String detail) {}

    /** Writes the same event in many cases, in one statement. */
    public void addAll(CaseEvent event, List<Line> lines) {
        var actor = ActorContext.require();
        jdbc.sql("""
                        insert into bf.case_log (case_number, at, event, detail, actor, actor_org, data_class)
                        select c, :at, :event, d, :actor, :organisation, :class
                          from unnest(string_to_array(:cases, :sep), string_to_array(:details, :sep)) l (c, d)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("event", event.name())
                .param("actor", actor.userId())
                .param("organisation", actor.organisation().name())
                .param("class", event.dataClass().name())
                .param("sep", SEPARATOR)
                .param(
                        "cases",
                        lines.stream().map(line -> line.caseNumber().value()).collect(Collectors.joining(SEPARATOR)))
                .param("details", lines.stream().map(Line::detail).collect(Collectors.joining(SEPARATOR)))
                .update();
    }

    /** Writes a line without detail. */
    public void add(CaseNumber caseNumber, CaseEvent event) {
        add(caseNumber, event, null);
    }

    /** The lines the asker may read, oldest first. */
    public List<Entry> of(CaseNumber caseNumber) {
        return jdbc.sql("select at, event, detail, actor_org from bf.case_log where case_number = ? order by entry_id")
                .param(caseNumber.value())
                .query((row, n) -> {
                    var event = CaseEvent.valueOf(row.getString("event"));
                    var by = event.byProcess()
                            ? "Processen"
                            : Organisation.valueOf(row.getString("actor_org")).label();
                    return new Entry(row.getTimestamp("at").toInstant(), event.inSwedish(row.getString("detail")), by);
                })
                .list();
    }
}
