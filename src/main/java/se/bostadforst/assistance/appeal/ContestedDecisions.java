package se.bostadforst.assistance.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.casefile.CaseNumber;

/** Biståndsbeslut and dismissals side by side, as far as the asker's rows hold them. */
@Service
@Transactional
public class ContestedDecisions {

    private static final String ALL = """
            select * from (
              select decision_id as id, case_number, null::uuid as dismissed_appeal, kind, person_id, outcome, law_reference, decided_on,
                     decision_maker, delegation_point, reasons, terms, appeal_instruction, delivered_on, delivered_how, appeal_by,
                     appeal_by_why
                from bf.assistance_decision
              union all
              select m.dismissal_id, m.case_number, m.appeal_id, 'BOSTAD_FORST', a.person_id, 'AVSLAG', 'FL 45 §', m.decided_on,
                     m.decision_maker, m.delegation_point, m.reasons, null, m.appeal_instruction, m.delivered_on, m.delivered_how,
                     m.appeal_by, m.appeal_by_why
                from bf.appeal_dismissal m join bf.appeal a on a.appeal_id = m.appeal_id) contested
            """;

    /** More than one unit has at a time. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ContestedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the case, oldest first. */
    public List<Contested> of(CaseNumber caseNumber) {
        return jdbc.sql(ALL + "where case_number = ? order by decided_on, id")
                .param(caseNumber.value())
                .query(ContestedDecisions::contested)
                .list();
    }

    /** The newest of all the asker's cases, those that can be appealed. */
    public List<Contested> appealable() {
        return jdbc.sql(ALL + "where outcome <> 'BIFALL' or terms is not null order by decided_on desc, id limit "
                        + MOST)
                .query(ContestedDecisions::contested)
                .list();
    }

    /** One of them. */
    public Optional<Contested> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(ContestedDecisions::contested)
                .optional();
    }

    private static Contested contested(ResultSet row, int n) throws SQLException {
        return new Contested(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getObject("dismissed_appeal", UUID.class)),
                DecisionKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("law_reference"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("decision_maker"),
                row.getString("delegation_point"),
                row.getString("reasons"),
                Optional.ofNullable(row.getString("terms")),
                row.getBoolean("appeal_instruction"),
                Optional.ofNullable(row.getObject("delivered_on", LocalDate.class)),
                Optional.ofNullable(row.getString("delivered_how")),
                Optional.ofNullable(row.getObject("appeal_by", LocalDate.class))
                        .map(day -> new Deadline(day, why(row))));
    }

    private static String why(ResultSet row) {
        try {
            return Optional.ofNullable(row.getString("appeal_by_why")).orElse("");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
