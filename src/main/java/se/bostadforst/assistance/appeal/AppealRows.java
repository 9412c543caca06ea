package se.bostadforst.assistance.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.lang.Nullable;
import se.bostadforst.casefile.CaseNumber;

/** Reads a row of {@code bf.appeal}. */
final class AppealRows {

    private AppealRows() {}

    static Appeal read(ResultSet row, int n) throws SQLException {
        return new Appeal(
                row.getObject("appeal_id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                row.getInt("appeal_no"),
                id(row, "decision_id").or(() -> id(row, "dismissal_id")).orElseThrow(),
                row.getObject("person_id", UUID.class),
                text(row, "representative"),
                row.getObject("received_on", LocalDate.class),
                AppealWay.valueOf(row.getString("received_how")),
                day(row, "court_received_on"),
                row.getBoolean("instruction_wrong"),
                row.getString("letter"),
                row.getTimestamp("registered_at").toInstant(),
                row.getObject("forward_by", LocalDate.class),
                row.getBoolean("set_aside"),
                code(AppealTime.class, row.getString("time")),
                code(TimeReason.class, row.getString("time_reason")),
                code(Ruling.class, row.getString("ruling")),
                text(row, "ruling_reasons"),
                code(Change.class, row.getString("change")),
                text(row, "change_reasons"),
                day(row, "changed_on"),
                id(row, "new_decision_id"),
                day(row, "forwarded_on"),
                row.getTimestamp("reminded_at") != null,
                code(CourtOutcome.class, row.getString("court_outcome")),
                day(row, "court_decided_on"),
                text(row, "court_reference"),
                id(row, "anew_decision_id"),
                day(row, "executed_on"),
                code(AppealEnding.class, row.getString("ending")),
                day(row, "ended_on"));
    }

    private static Optional<UUID> id(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getObject(column, UUID.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static <E extends Enum<E>> Optional<E> code(Class<E> type, @Nullable String code) {
        return Optional.ofNullable(code).map(name -> Enum.valueOf(type, name));
    }
}
