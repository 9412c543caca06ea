package se.bostadforst.admission.document;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.casefile.Consents;
import se.bostadforst.documents.DocumentSource;

/** "Samtycke": each person's own answer per recipient, for that person to sign. A no and a withdrawal stand there as well as a yes. */
@Component
class ConsentDocument implements DocumentSource {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final CasePapers papers;
    private final JdbcClient jdbc;

    ConsentDocument(CasePapers papers, JdbcClient jdbc) {
        this.papers = papers;
        this.jdbc = jdbc;
    }

    @Override
    public String documentCode() {
        return "consent";
    }

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return jdbc.sql("select exists (select 1 from bf.consent where case_number = ? and replaced_at is null)")
                .param(caseNumber.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> content(CaseNumber caseNumber) {
        var values = papers.heading(caseNumber);
        var persons = new ArrayList<Map<String, Object>>();
        for (var person : (List<Map<String, Object>>) values.get("persons")) {
            var withAnswers = new HashMap<>(person);
            withAnswers.put("answers", answers(UUID.fromString((String) person.get("personId"))));
            persons.add(withAnswers);
        }
        values.put("persons", persons);
        return values;
    }

    private List<Map<String, Object>> answers(UUID personId) {
        return jdbc.sql("""
                        select recipient, min(given_at), min(refused_at), min(withdrawn_at), min(valid_until) from bf.consent
                         where person_id = ? and replaced_at is null group by recipient order by recipient""")
                .param(personId)
                .query((row, n) -> {
                    var withdrawn = row.getTimestamp(4) != null;
                    var given = row.getTimestamp(2) != null;
                    return Map.<String, Object>of(
                            "recipient",
                            Consents.Recipient.valueOf(row.getString(1)).label(),
                            "answer",
                            withdrawn ? "Återkallat " + day(row.getTimestamp(4)) : given ? "Ja" : "Nej",
                            "on",
                            day(given ? row.getTimestamp(2) : row.getTimestamp(3)),
                            "until",
                            row.getObject(5) == null
                                    ? "tills det återkallas"
                                    : SwedishDates.iso(row.getObject(5, LocalDate.class)));
                })
                .list();
    }

    private static String day(Timestamp at) {
        return SwedishDates.iso(at.toInstant().atZone(STOCKHOLM).toLocalDate());
    }
}
