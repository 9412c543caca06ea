package se.bostadforst.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;

/** Who has support, since when; every adult of the household, tenant or not. For the process's own steps. */
@Service
@Transactional
public class Supports {

    /** One person's support. Dates are civil dates in Sweden. */
    public record Support(CaseNumber caseNumber, UUID personId, LocalDate begunOn, Optional<LocalDate> endedOn) {}

    private final JdbcClient jdbc;
    private final Persons persons;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    Supports(JdbcClient jdbc, Persons persons, CaseLog log, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.log = log;
        this.events = events;
    }

    /**
     * Support begins for all adults. Repeating it begins nothing twice.
     *
     * @return those it began for now
     */
    public List<UUID> begin(CaseNumber caseNumber, LocalDate on) {
        return ActorContext.asProcess(() -> persons.ids(caseNumber).stream()
                .filter(person ->
                        jdbc.sql("""
                                insert into bf.support (case_number, person_id, begun_on) values (?, ?, ?)
                                on conflict (case_number, person_id) do nothing""").params(caseNumber.value(), person, on).update() == 1)
                .toList());
    }

    /** Support ends for the household; told to the processes. Repeating it changes nothing. */
    public void end(CaseNumber caseNumber, LocalDate on) {
        var rows = ActorContext.asProcess(
                () -> jdbc.sql("update bf.support set ended_on = ? where case_number = ? and ended_on is null")
                        .params(on, caseNumber.value())
                        .update());
        if (rows > 0) {
            log.add(caseNumber, CaseEvent.SUPPORT_ENDED, on.toString());
            events.publishEvent(new SupportEnded(caseNumber, on));
        }
    }

    /** Everybody's support in the case. */
    public List<Support> of(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select s.person_id, s.begun_on, s.ended_on from bf.support s join bf.person p using (person_id)
                         where s.case_number = ? order by p.member_order""")
                .param(caseNumber.value())
                .query((row, n) -> new Support(
                        caseNumber,
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .list());
    }

    /** One person's support. */
    public Optional<Support> of(CaseNumber caseNumber, UUID personId) {
        return of(caseNumber).stream()
                .filter(support -> support.personId().equals(personId))
                .findFirst();
    }
}
