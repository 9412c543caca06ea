package se.bostadforst.respite;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;
import se.bostadforst.parameters.RespiteYear;

/** Tells the unit and the guide once at each of three figures that a person's nights are running out ({@code domain.md} 2.9 timers). */
@Service
@Transactional
public class NightAlerts {

    private static final List<Parameter> FIGURES =
            List.of(Parameter.RESPITE_ALERT_FIRST, Parameter.RESPITE_ALERT_SECOND, Parameter.RESPITE_ALERT_LAST);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Parameters parameters;
    private final NightAccounts accounts;
    private final CaseFiles cases;
    private final RoleCatalogue roles;
    private final Outbox outbox;
    private final CaseLog log;

    NightAlerts(
            JdbcClient jdbc,
            Clock clock,
            Parameters parameters,
            NightAccounts accounts,
            CaseFiles cases,
            RoleCatalogue roles,
            Outbox outbox,
            CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.parameters = parameters;
        this.accounts = accounts;
        this.cases = cases;
        this.roles = roles;
        this.outbox = outbox;
        this.log = log;
    }

    /**
     * A night has passed, or several while the program was down.
     *
     * @return true when the year's nights are all slept now
     */
    public boolean count(Placement placement) {
        var night = LocalDate.now(clock).minusDays(1);
        var account = accounts.on(placement.caseNumber(), placement.personId().orElseThrow(), night);
        var rolls =
                parameters.choiceValue(Parameter.RESPITE_YEAR, RespiteYear.class, night) == RespiteYear.RULLANDE_12M;
        FIGURES.stream()
                .map(figure -> parameters.intValue(figure, night))
                .filter(figure -> account.used() >= figure)
                .forEach(figure -> tell(placement, rolls ? night.withDayOfYear(1) : account.from(), figure));
        return account.used() >= account.atMost();
    }

    private void tell(Placement placement, LocalDate year, int figure) {
        var first = ActorContext.asProcess(() -> jdbc.sql("""
                        insert into bf.respite_alert (person_id, year_from, nights, case_number, told_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        placement.personId().orElseThrow(),
                        year,
                        figure,
                        placement.caseNumber().value(),
                        Timestamp.from(clock.instant()))
                .update());
        if (first == 0) {
            return;
        }
        var caseNumber = placement.caseNumber();
        log.add(caseNumber, CaseEvent.RESPITE_ALERT, Integer.toString(figure));
        var unit = roles.role("soc_handlaggare")
                .orElseThrow()
                .groupIn(ActorContext.asProcess(() -> cases.unitOf(caseNumber)));
        Stream.of(unit, "ssm_vagledare")
                .forEach(group -> outbox.post(OutboxMessage.aboutTask(
                        "%s/respite/%d/%s/%d/%s".formatted(caseNumber, placement.number(), year, figure, group),
                        new Recipient.ToGroup(group),
                        caseNumber.value(),
                        "Avlastningsnätter: %d använda".formatted(figure),
                        "/arenden/" + caseNumber)));
    }
}
