package se.bostadforst.tenancy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;

/** The household's tenancy and its anchor: the first day of the second-hand tenancy, from which every month is counted. */
@Service
@Transactional
public class Tenancies {

    /**
     * Where the tenancy stands. Dates are civil dates in Sweden.
     *
     * @param start the anchor; empty until the Bostad först contract is drawn up
     */
    public record Tenancy(
            CaseNumber caseNumber,
            Optional<UUID> flatId,
            Optional<LocalDate> start,
            boolean movedIn,
            Optional<LocalDate> endedOn,
            Optional<TenancyEnding> ending) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseFiles cases;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    Tenancies(JdbcClient jdbc, Clock clock, CaseFiles cases, CaseLog log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.log = log;
        this.events = events;
    }

    /** The household has been admitted and is to have a home. Repeating it changes nothing. */
    public void open(CaseNumber caseNumber) {
        ActorContext.asProcess(
                () -> jdbc.sql("insert into bf.tenancy (case_number) values (?) on conflict (case_number) do nothing")
                        .param(caseNumber.value())
                        .update());
    }

    /** The tenancy, as far as the asker's rows hold it. */
    public Optional<Tenancy> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.tenancy where case_number = ?")
                .param(caseNumber.value())
                .query(Tenancies::tenancy)
                .optional();
    }

    /** The anchor; for the process's own steps and for whoever has asked the access rules. Empty before there is a contract. */
    public Optional<LocalDate> anchor(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> of(caseNumber)).flatMap(Tenancy::start);
    }

    /** The cases with a tenancy that has begun and not ended; for the process's own steps. */
    public List<CaseNumber> running() {
        return ActorContext.asProcess(() -> jdbc.sql(
                        "select case_number from bf.tenancy where moved_in_at is not null and ended_on is null order by case_number")
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list());
    }

    /** 00:00 on the anchor: the household has moved in. Told once. */
    public void beginAtAnchor(CaseNumber caseNumber) {
        var rows = ActorContext.asProcess(() -> jdbc.sql(
                        "update bf.tenancy set moved_in_at = ? where case_number = ? and moved_in_at is null and ended_on is null")
                .params(Timestamp.from(clock.instant()), caseNumber.value())
                .update());
        if (rows == 1) {
            var anchor = anchor(caseNumber).orElseThrow();
            cases.moveTo(caseNumber, CaseStatus.INFLYTTAD);
            log.add(caseNumber, CaseEvent.MOVED_IN, SwedishDates.iso(anchor));
            events.publishEvent(new MovedIn(caseNumber, anchor));
        }
    }

    void putFlat(CaseNumber caseNumber, UUID flatId) {
        ActorContext.asProcess(() -> jdbc.sql("update bf.tenancy set flat_id = ? where case_number = ?")
                .params(flatId, caseNumber.value())
                .update());
    }

    void putStart(CaseNumber caseNumber, LocalDate start) {
        ActorContext.asProcess(() -> jdbc.sql("update bf.tenancy set start_date = ? where case_number = ?")
                .params(start, caseNumber.value())
                .update());
    }

    void clear(CaseNumber caseNumber) {
        ActorContext.asProcess(
                () -> jdbc.sql("update bf.tenancy set flat_id = null, start_date = null where case_number = ?")
                        .param(caseNumber.value())
                        .update());
    }

    boolean putEnd(CaseNumber caseNumber, LocalDate on, TenancyEnding reason) {
        return ActorContext.asProcess(() -> jdbc.sql(
                                "update bf.tenancy set ended_on = ?, end_reason = ? where case_number = ? and ended_on is null")
                        .params(on, reason.name(), caseNumber.value())
                        .update())
                == 1;
    }

    private static Tenancy tenancy(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Tenancy(
                new CaseNumber(row.getString("case_number")),
                Optional.ofNullable(row.getObject("flat_id", UUID.class)),
                Optional.ofNullable(row.getObject("start_date", LocalDate.class)),
                row.getObject("moved_in_at", OffsetDateTime.class) != null,
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getString("end_reason")).map(TenancyEnding::valueOf));
    }
}
