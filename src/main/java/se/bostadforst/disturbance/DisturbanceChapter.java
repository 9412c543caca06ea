package se.bostadforst.disturbance;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** How many complaints there are and what they weigh, on the case's page. */
@Component
class DisturbanceChapter implements CaseChapter {

    private final Complaints complaints;
    private final JdbcClient jdbc;

    DisturbanceChapter(Complaints complaints, JdbcClient jdbc) {
        this.complaints = complaints;
        this.jdbc = jdbc;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("select exists (select 1 from bf.complaint where case_number = ?)")
                        .param(caseNumber.value())
                        .query(Boolean.class)
                        .single())
                ? Set.of(DataClass.C5)
                : Set.of();
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C5)) {
            return List.of();
        }
        var all = complaints.alreadyAllowed(caseNumber);
        var open = count(all, ComplaintWeight.UTREDS);
        return List.of(new Chapter(
                "Störningar",
                List.of(
                        Line.of("Klagomål", "%d antecknade".formatted(all.size())),
                        Line.of("Allvarliga och grundade", String.valueOf(count(all, ComplaintWeight.RAKNAS))),
                        new Line("Utreds", String.valueOf(open), open > 0))));
    }

    private static long count(List<Complaint> all, ComplaintWeight weight) {
        return all.stream().filter(complaint -> complaint.weight() == weight).count();
    }
}
