package se.bostadforst.admission.document;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Dwelling;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;

/** "Nominering": who was nominated, from where, by which unit; nothing about readiness, sobriety or debts, for nothing is asked. */
@Component
class NominationDocument implements DocumentSource {

    private final CasePapers papers;
    private final CaseFiles cases;
    private final JdbcClient jdbc;

    NominationDocument(CasePapers papers, CaseFiles cases, JdbcClient jdbc) {
        this.papers = papers;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public String documentCode() {
        return "nomination";
    }

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return true;
    }

    @Override
    public Map<String, Object> content(CaseNumber caseNumber) {
        var values = papers.heading(caseNumber);
        var file = cases.find(caseNumber).orElseThrow();
        values.put("householdType", file.householdType().label());
        values.put("children", CasePapers.yesNo(file.children()));
        jdbc.sql(
                        "select current_dwelling, comes_directly, applied, nominated_on from bf.nomination where case_number = ?")
                .param(caseNumber.value())
                .query(row -> {
                    values.put(
                            "currentDwelling",
                            Dwelling.valueOf(row.getString(1)).label());
                    values.put("comesDirectly", CasePapers.yesNo(row.getBoolean(2)));
                    values.put("applied", CasePapers.yesNo(row.getBoolean(3)));
                    values.put("nominatedOn", SwedishDates.iso(row.getObject(4, LocalDate.class)));
                });
        return values;
    }
}
