package se.bostadforst.oncall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;

/** Reads calls and their steps, as far as the asker's rows reach. */
@Component
class CallRows {

    private static final String COLUMNS = "select * from bf.on_call_entry ";

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calls of a case, latest first, with their steps. */
    List<Call> of(CaseNumber caseNumber) {
        var acts = new HashMap<UUID, List<Call.Act>>();
        jdbc.sql("select * from bf.on_call_act where case_number = ? order by entry_id, act_no")
                .param(caseNumber.value())
                .query((RowCallbackHandler)
                        row -> acts.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new ArrayList<>())
                                .add(act(row)));
        return jdbc.sql(COLUMNS + "where case_number = ? order by called_at desc, recorded_at desc, entry_id")
                .param(caseNumber.value())
                .query((row, n) -> call(row, acts))
                .list();
    }

    /** One call with its steps. */
    Optional<Call> find(UUID callId) {
        var acts = new HashMap<UUID, List<Call.Act>>();
        jdbc.sql("select * from bf.on_call_act where entry_id = ? order by act_no")
                .param(callId)
                .query((RowCallbackHandler) row ->
                        acts.computeIfAbsent(callId, id -> new ArrayList<>()).add(act(row)));
        return jdbc.sql(COLUMNS + "where entry_id = ?")
                .param(callId)
                .query((row, n) -> call(row, acts))
                .optional();
    }

    /** The latest calls of all cases, without their steps. */
    List<Call> latest(Instant now, int most) {
        return jdbc.sql(COLUMNS + "where recorded_at <= ? order by recorded_at desc, entry_id limit ?")
                .params(Timestamp.from(now), most)
                .query((row, n) -> call(row, Map.of()))
                .list();
    }

    private static Call call(ResultSet row, Map<UUID, List<Call.Act>> acts) throws SQLException {
        var id = row.getObject("entry_id", UUID.class);
        return new Call(
                id,
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                new CallTime(row.getTimestamp("called_at").toInstant(), row.getInt("called_offset")),
                CallSource.valueOf(row.getString("source")),
                row.getBoolean("anonymous"),
                row.getBoolean("answered"),
                choice(row, "situation", Situation.class),
                new Call.Facts(
                        Optional.ofNullable(row.getObject("reachable", Boolean.class)),
                        row.getBoolean("victim"),
                        row.getBoolean("children"),
                        row.getBoolean("neighbours"),
                        row.getBoolean("tell_services")),
                Optional.ofNullable(row.getString("note")),
                choice(row, "suggested", Triage.class),
                choice(row, "track", Track.class),
                "GENAST".equals(row.getString("report")),
                choice(row, "triage", Triage.class),
                Optional.ofNullable(row.getString("triage_reason")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                instant(row, "turn_out_at"),
                Optional.ofNullable(row.getObject("handover_on", LocalDate.class)),
                row.getBoolean("leads"),
                instant(row, "received_at"),
                Optional.ofNullable(row.getString("struck_reason")),
                acts.getOrDefault(id, List.of()));
    }

    private static Call.Act act(ResultSet row) throws SQLException {
        return new Call.Act(
                ActKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("outcome")),
                instant(row, "arrived_at").map(at -> new CallTime(at, offset(row))),
                choice(row, "key_use", KeyUse.class),
                Arrays.stream((String[]) row.getArray("done").getArray())
                        .map(EmergencyStep::valueOf)
                        .toList(),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }

    private static int offset(ResultSet row) {
        try {
            return row.getInt("arrived_offset");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    private static <E extends Enum<E>> Optional<E> choice(ResultSet row, String column, Class<E> type)
            throws SQLException {
        var code = row.getString(column);
        return Optional.ofNullable(code).map(known -> Enum.valueOf(type, known));
    }
}
