package se.bostadforst.admission.document;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.access.Organisation;
import se.bostadforst.admission.RefusalReason;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;

/** "Godkännandeprotokoll": the latest round's three answers; who has not answered has not said yes (A-20, T-52). */
@Component
class ApprovalRecordDocument implements DocumentSource {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final CasePapers papers;
    private final JdbcClient jdbc;

    ApprovalRecordDocument(CasePapers papers, JdbcClient jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Override
    public String documentCode() {
        return "approval-record";
    }

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return round(caseNumber) > 0;
    }

    @Override
    public Map<String, Object> content(CaseNumber caseNumber) {
        var values = papers.heading(caseNumber);
        values.remove("persons");
        var round = round(caseNumber);
        values.put("round", round);
        values.put("answers", answers(caseNumber, round));
        jdbc.sql("select requested_on, due_on from bf.approval where case_number = ? and round = ? limit 1")
                .params(caseNumber.value(), round)
                .query(row -> {
                    values.put("requestedOn", SwedishDates.iso(row.getObject(1, LocalDate.class)));
                    values.put("dueOn", SwedishDates.iso(row.getObject(2, LocalDate.class)));
                });
        return values;
    }

    private List<Map<String, Object>> answers(CaseNumber caseNumber, int round) {
        return jdbc.sql("""
                        select party, outcome, reason_code, answered_at from bf.approval where case_number = ? and round = ?
                         order by party""")
                .params(caseNumber.value(), round)
                .query((row, n) -> {
                    var outcome = row.getString(2);
                    var reason = row.getString(3);
                    return Map.<String, Object>of(
                            "party", Organisation.valueOf(row.getString(1)).label(),
                            "answer",
                                    outcome == null
                                            ? "Har inte svarat"
                                            : outcome.equals("GODKAND") ? "Godkänner" : "Godkänner inte",
                            "reason",
                                    reason == null
                                            ? "–"
                                            : RefusalReason.valueOf(reason).label(),
                            "on",
                                    row.getTimestamp(4) == null
                                            ? "–"
                                            : SwedishDates.iso(row.getTimestamp(4)
                                                    .toInstant()
                                                    .atZone(STOCKHOLM)
                                                    .toLocalDate()));
                })
                .list();
    }

    private int round(CaseNumber caseNumber) {
        return jdbc.sql("select coalesce(max(round), 0) from bf.approval where case_number = ?")
                .param(caseNumber.value())
                .query(Integer.class)
                .single();
    }
}
