package se.bostadforst.assistance.document;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecisionKind;
import se.bostadforst.assistance.DecisionWording;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;

/** "Biståndsbeslut" with its reasons and, where it goes the person against, how to appeal (FL 32–33 §§). */
@Component
class DecisionDocument implements DocumentSource {

    private final CasePapers papers;
    private final AssistanceDecisions decisions;
    private final JdbcClient jdbc;

    DecisionDocument(CasePapers papers, AssistanceDecisions decisions, JdbcClient jdbc) {
        this.papers = papers;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    @Override
    public String documentCode() {
        return "assistance-decision";
    }

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return decisions.latest(caseNumber).isPresent();
    }

    @Override
    public Map<String, Object> content(CaseNumber caseNumber) {
        var values = papers.heading(caseNumber);
        values.put("childAssessment", decisions.childAssessment(caseNumber).orElse(null));
        jdbc.sql("""
                        select outcome, law_reference, decided_on, decision_maker, delegation_point, reasons, valid_from, valid_to, terms,
                               appeal_instruction
                          from bf.assistance_decision where case_number = ? and kind = 'BOSTAD_FORST'
                         order by decided_on desc, decision_id limit 1""").param(caseNumber.value()).query(row -> {
            var words = DecisionWording.of(DecisionKind.BOSTAD_FORST);
            values.put("intervention", words.intervention());
            values.put("outcomeSentence", words.sentence(Outcome.valueOf(row.getString("outcome"))));
            values.put("lawReference", row.getString("law_reference"));
            values.put("decidedOn", day(row.getObject("decided_on", LocalDate.class)));
            values.put("decisionMaker", row.getString("decision_maker"));
            values.put("delegationPoint", row.getString("delegation_point"));
            values.put("reasons", row.getString("reasons"));
            values.put("validFrom", day(row.getObject("valid_from", LocalDate.class)));
            values.put("validTo", day(row.getObject("valid_to", LocalDate.class)));
            values.put("terms", row.getString("terms"));
            values.put("appealInstruction", row.getBoolean("appeal_instruction"));
        });
        return values;
    }

    private static String day(LocalDate day) {
        return Optional.ofNullable(day).map(SwedishDates::iso).orElse(null);
    }
}
