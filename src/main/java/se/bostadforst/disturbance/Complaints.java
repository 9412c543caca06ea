package se.bostadforst.disturbance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Organisation;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/**
 * Complaints about disturbances ({@code domain.md} 2.8, DT-4): anybody who works with the household writes one down, Svenska Bostäder says
 * what it weighs, and an unfounded one never counts anywhere (T-13). Nothing is changed: a new ruling is a new row.
 */
@Service
@Transactional
public class Complaints {

    /** A complaint as somebody writes it down; null where nothing was answered or what is written could not be read. */
    public record NewComplaint(
            @Nullable LocalDate happenedOn, @Nullable ComplaintSource source) {}

    /** A ruling as somebody writes it down; null where nothing was answered. */
    public record NewRuling(
            @Nullable ComplaintClass complaintClass,
            @Nullable ComplaintGround ground,
            @Nullable Boolean closeViolence) {}

    /**
     * What the takeover's assessment asks (DT-3 K2).
     *
     * @param grounded serious, grounded, and not caused by violence from a close person
     * @param open may turn out to be so: serious and under investigation, or not judged yet
     */
    public record Serious(int grounded, int open) {}

    /** Who says what a complaint weighs: bovärden may write one down, no more (2.8 step 3). */
    private static final Set<String> JUDGES = Set.of("sb_bosocial", "sb_forvaltare");

    private static final String AS_THEY_STAND = """
            select c.complaint_id, c.happened_on, c.source, c.recorded_at, c.recorded_org, r.class, r.ground, r.close_violence, r.ruled_at
              from bf.complaint c
              left join lateral (select * from bf.complaint_ruling l where l.complaint_id = c.complaint_id
                                  order by l.ruling_no desc limit 1) r on true
             where c.case_number = ? order by c.happened_on desc, c.recorded_at desc, c.complaint_id""";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CaseLog log;
    private final Occupancy occupancy;
    private final Clock clock;

    Complaints(JdbcClient jdbc, CaseAccess access, CaseLog log, Occupancy occupancy, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
        this.occupancy = occupancy;
        this.clock = clock;
    }

    /**
     * Writes a complaint down. Two neighbours on the same night are two complaints.
     *
     * @throws FormRefused when a field cannot be right
     */
    public UUID record(CaseNumber caseNumber, NewComplaint complaint) {
        access.requireChange(caseNumber.value(), Purpose.change("complaint-change"), DataClass.C5);
        refuseWhatIsWrong(caseNumber, complaint);
        var actor = ActorContext.require();
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.complaint (complaint_id, case_number, happened_on, source, recorded_at, recorded_by, recorded_org)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        complaint.happenedOn(),
                        complaint.source().name(),
                        now(),
                        actor.userId(),
                        actor.organisation().name())
                .update();
        log.add(caseNumber, CaseEvent.COMPLAINT_RECORDED, SwedishDates.iso(complaint.happenedOn()));
        return id;
    }

    /**
     * Says what a complaint weighs, instead of whatever was said before.
     *
     * @throws FormRefused when something is not answered
     * @throws CaseNotFound when the asker may not judge, or the case has no such complaint
     */
    public void rule(CaseNumber caseNumber, UUID complaintId, NewRuling ruling) {
        access.requireChangeByAny(JUDGES, caseNumber.value(), Purpose.change("complaint-ruling"), DataClass.C5);
        var happenedOn = jdbc.sql("select happened_on from bf.complaint where complaint_id = ? and case_number = ?")
                .params(complaintId, caseNumber.value())
                .query(LocalDate.class)
                .optional()
                .orElseThrow(CaseNotFound::new);
        refuseWhatIsWrong(caseNumber, ruling);
        jdbc.sql("""
                        insert into bf.complaint_ruling (complaint_id, ruling_no, case_number, class, ground, close_violence, ruled_at, ruled_by)
                        select :id, coalesce(max(ruling_no), 0) + 1, :case, :class, :ground, :violence, :now, :by
                          from bf.complaint_ruling where complaint_id = :id""")
                .param("id", complaintId)
                .param("case", caseNumber.value())
                .param("class", ruling.complaintClass().name())
                .param("ground", ruling.ground().name())
                .param("violence", ruling.closeViolence())
                .param("now", now())
                .param("by", ActorContext.require().userId())
                .update();
        log.add(
                caseNumber,
                CaseEvent.COMPLAINT_RULED,
                "%s, %s (%s)"
                        .formatted(
                                ruling.complaintClass().label(),
                                ruling.ground().label(),
                                SwedishDates.iso(happenedOn)));
    }

    /** True when the asker is one of those who say what a complaint weighs; for buttons. */
    public boolean mayRule(CaseNumber caseNumber) {
        return JUDGES.stream().anyMatch(ActorContext.require()::has)
                && access.mayWrite(caseNumber.value(), DataClass.C5);
    }

    /**
     * The complaints, the latest first. The reading is logged.
     *
     * @throws CaseNotFound when the asker may not know them
     */
    public List<Complaint> of(CaseNumber caseNumber) {
        access.requireRead(caseNumber.value(), Purpose.page("complaints"), DataClass.C5);
        return alreadyAllowed(caseNumber);
    }

    /** As {@link #of}, as far as the asker's rows reach, for whoever has asked {@link CaseAccess} in the same reading. */
    public List<Complaint> alreadyAllowed(CaseNumber caseNumber) {
        return jdbc.sql(AS_THEY_STAND)
                .param(caseNumber.value())
                .query((row, n) -> complaint(row))
                .list();
    }

    /**
     * The serious complaints of the tenancy until a day, that day counted; for the process's own steps. What happened before the
     * household had the flat is not about it.
     */
    public Serious serious(CaseNumber caseNumber, LocalDate until) {
        var since = occupancy.since(caseNumber);
        var within = ActorContext.asProcess(() -> alreadyAllowed(caseNumber)).stream()
                .filter(complaint -> !complaint.happenedOn().isAfter(until)
                        && since.filter(complaint.happenedOn()::isBefore).isEmpty())
                .map(Complaint::weight)
                .toList();
        return new Serious(count(within, ComplaintWeight.RAKNAS), count(within, ComplaintWeight.UTREDS));
    }

    private static int count(List<ComplaintWeight> weights, ComplaintWeight wanted) {
        return Math.toIntExact(
                weights.stream().filter(weight -> weight == wanted).count());
    }

    private void refuseWhatIsWrong(CaseNumber caseNumber, NewComplaint complaint) {
        var errors = new ArrayList<FieldError>();
        ofDay(caseNumber, complaint.happenedOn())
                .ifPresent(sentence -> errors.add(new FieldError("happenedOn", sentence)));
        if (complaint.source() == null) {
            errors.add(new FieldError("source", "Välj varifrån klagomålet kom."));
        }
        refuse(caseNumber, errors);
    }

    private Optional<String> ofDay(CaseNumber caseNumber, @Nullable LocalDate day) {
        var since = occupancy.since(caseNumber);
        if (day == null) {
            return Optional.of("Skriv dagen som åååå-mm-dd.");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            return Optional.of("Dagen har inte varit ännu.");
        }
        if (since.isEmpty()) {
            return Optional.of("Hushållet har ingen lägenhet ännu.");
        }
        return since.filter(day::isBefore)
                .map(first -> "Dagen ligger före inflyttningen %s.".formatted(SwedishDates.iso(first)));
    }

    private void refuseWhatIsWrong(CaseNumber caseNumber, NewRuling ruling) {
        var errors = new ArrayList<FieldError>();
        if (ruling.complaintClass() == null) {
            errors.add(new FieldError("class", "Välj hur allvarlig störningen var."));
        }
        if (ruling.ground() == null) {
            errors.add(new FieldError("ground", "Välj om klagomålet är grundat."));
        }
        if (ruling.closeViolence() == null) {
            errors.add(new FieldError(
                    "closeViolence", "Svara om störningen orsakades av våld mot hyresgästen från någon närstående."));
        }
        refuse(caseNumber, errors);
    }

    private void refuse(CaseNumber caseNumber, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            access.told(caseNumber.value(), Purpose.page("complaints"), DataClass.C5);
            throw new FormRefused(errors);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        var judged = row.getString("class");
        return new Complaint(
                row.getObject("complaint_id", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                ComplaintSource.valueOf(row.getString("source")),
                day(row.getTimestamp("recorded_at")),
                Organisation.valueOf(row.getString("recorded_org")),
                judged == null
                        ? Optional.empty()
                        : Optional.of(new ComplaintRuling(
                                ComplaintClass.valueOf(judged),
                                ComplaintGround.valueOf(row.getString("ground")),
                                row.getBoolean("close_violence"),
                                day(row.getTimestamp("ruled_at")))));
    }

    private LocalDate day(Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
