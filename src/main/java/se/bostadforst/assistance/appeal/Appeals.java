package se.bostadforst.assistance.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** Receives appeals at the deciding authority and keeps them (FL 43 §, {@code domain.md} 2.1.b). */
@Service
@Transactional
public class Appeals {

    /** The role that handles appeals; the socialjour writes decisions too, but never this. */
    static final String HANDLER = "soc_handlaggare";

    private static final Set<String> ROLE = Set.of(HANDLER);
    private static final int LONGEST_LETTER = 4000;
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;
    private final Persons persons;
    private final ContestedDecisions contested;
    private final SwedishCalendar calendar;
    private final Parameters parameters;
    private final ApplicationEventPublisher events;

    Appeals(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            CaseLog log,
            Persons persons,
            ContestedDecisions contested,
            SwedishCalendar calendar,
            Parameters parameters,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
        this.persons = persons;
        this.contested = contested;
        this.calendar = calendar;
        this.parameters = parameters;
        this.events = events;
    }

    /**
     * Registers an appeal and begins its process.
     *
     * @throws FormRefused with a Swedish sentence for each field that is wrong
     * @throws se.bostadforst.access.CaseNotFound when the asker is no caseworker of the deciding unit
     */
    public Appeal receive(CaseNumber caseNumber, NewAppeal appeal) {
        var registered = register(caseNumber, appeal);
        events.publishEvent(new AppealReceived(caseNumber, registered.appealId()));
        return registered;
    }

    /** As {@link #receive}, for a process that begins with it. */
    public Appeal register(CaseNumber caseNumber, NewAppeal appeal) {
        access.requireChangeByAny(ROLE, caseNumber.value(), Purpose.change("receive-appeal"), DataClass.C9);
        oneAtATime(caseNumber);
        var decision = Optional.ofNullable(appeal.contestedId())
                .flatMap(contested::find)
                .filter(each -> each.caseNumber().equals(caseNumber) && each.appealable())
                .orElseThrow(() -> FormRefused.at("decision", "Välj ett beslut som går att överklaga."));
        var person = checked(caseNumber, decision, appeal);
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into bf.appeal (appeal_id, case_number, appeal_no, decision_id, dismissal_id, person_id, through,
                            representative, received_on, received_how, court_received_on, instruction_wrong, letter, registered_at,
                            handled_by, forward_by)
                        values (?, ?, (select coalesce(max(appeal_no), 0) + 1 from bf.appeal where case_number = ?), ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        caseNumber.value(),
                        caseNumber.value(),
                        decision.dismissal() ? null : decision.id(),
                        decision.dismissal() ? decision.id() : null,
                        person,
                        appeal.representative() == null ? "PERSONEN" : "OMBUD",
                        appeal.representative(),
                        appeal.receivedOn(),
                        appeal.receivedHow().name(),
                        appeal.courtReceivedOn(),
                        appeal.instructionWrong(),
                        appeal.letter(),
                        Timestamp.from(clock.instant()),
                        ActorContext.require().userId(),
                        forwardBy(appeal.receivedOn()))
                .update();
        log.add(caseNumber, CaseEvent.APPEAL_RECEIVED, "%s, inkom %s".formatted(decision.title(), appeal.receivedOn()));
        return find(id).orElseThrow();
    }

    /**
     * The person takes the appeal back.
     *
     * @throws FormRefused when it has ended already
     */
    public void withdraw(CaseNumber caseNumber, UUID appealId) {
        access.requireChangeByAny(ROLE, caseNumber.value(), Purpose.change("withdraw-appeal"), DataClass.C9);
        oneAtATime(caseNumber);
        var appeal = find(appealId)
                .filter(each -> each.caseNumber().equals(caseNumber))
                .orElseThrow(se.bostadforst.access.CaseNotFound::new);
        if (!appeal.open()) {
            throw FormRefused.at("withdrawn", "Överklagandet är redan avslutat.");
        }
        end(appeal, AppealEnding.ATERKALLAT);
        log.add(caseNumber, CaseEvent.APPEAL_ENDED, "%d, återkallat".formatted(appeal.number()));
        events.publishEvent(new AppealWithdrawn(caseNumber, appealId));
    }

    /** The case's appeals, oldest first, as far as the asker's rows hold them. */
    public List<Appeal> of(CaseNumber caseNumber) {
        return jdbc.sql("select * from bf.appeal where case_number = ? order by appeal_no")
                .param(caseNumber.value())
                .query(AppealRows::read)
                .list();
    }

    /** One of them. */
    public Optional<Appeal> find(UUID appealId) {
        return jdbc.sql("select * from bf.appeal where appeal_id = ?")
                .param(appealId)
                .query(AppealRows::read)
                .optional();
    }

    /** True when the asker may register and handle appeals of the case; for buttons. */
    public boolean mayHandle(CaseNumber caseNumber) {
        return ActorContext.require().has(HANDLER) && access.mayWrite(caseNumber.value(), DataClass.C9);
    }

    /** The dismissal of this appeal did not stand: it is open again, in time, and its own process begins anew. */
    void resume(UUID appealId) {
        ActorContext.asProcess(() ->
                jdbc.sql("""
                        update bf.appeal set set_aside = true, ending = null, ended_on = null, forward_by = ? where appeal_id = ?""").params(forwardBy(LocalDate.now(clock)), appealId).update());
        var appeal = find(appealId).orElseThrow();
        log.add(appeal.caseNumber(), CaseEvent.APPEAL_RESUMED);
        events.publishEvent(new AppealReceived(appeal.caseNumber(), appealId));
    }

    /** It has ended; a consequence of what somebody did, so the process writes it. */
    void end(Appeal appeal, AppealEnding ending) {
        ActorContext.asProcess(
                () -> jdbc.sql("update bf.appeal set ending = ?, ended_on = ? where appeal_id = ? and ending is null")
                        .params(ending.name(), LocalDate.now(clock), appeal.appealId())
                        .update());
    }

    private UUID checked(CaseNumber caseNumber, Contested decision, NewAppeal appeal) {
        var errors = new ArrayList<FieldError>();
        AppealChecks.received(decision, appeal, LocalDate.now(clock), errors);
        AppealChecks.text(
                "letter", appeal.letter(), LONGEST_LETTER, "Skriv av eller klistra in överklagandet.", errors);
        if (appeal.representative() != null) {
            AppealChecks.text("representative", appeal.representative(), LONGEST_NAME, "Skriv ombudets namn.", errors);
        }
        var household = ActorContext.asProcess(() -> persons.ids(caseNumber));
        var person = appeal.member() >= 1 && appeal.member() <= household.size()
                ? Optional.of(household.get(appeal.member() - 1))
                : Optional.<UUID>empty();
        if (person.isEmpty()) {
            errors.add(new FieldError("appellant", "Det finns ingen sådan person i ärendet."));
        } else if (decision.personId().filter(one -> !one.equals(person.get())).isPresent()) {
            errors.add(new FieldError("appellant", "Beslutet gäller den andra personen i ärendet."));
        } else if (hasOpen(decision, person.get())) {
            errors.add(new FieldError("decision", "Personen har redan ett öppet överklagande av beslutet."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(List.copyOf(errors));
        }
        return person.orElseThrow();
    }

    private boolean hasOpen(Contested decision, UUID person) {
        return of(decision.caseNumber()).stream()
                .anyMatch(each -> each.open()
                        && each.contestedId().equals(decision.id())
                        && each.personId().equals(person));
    }

    private LocalDate forwardBy(LocalDate receivedOn) {
        return calendar.addWorkingDays(
                receivedOn, parameters.intValue(Parameter.APPEAL_FORWARD_WORKING_DAYS, receivedOn));
    }

    /** Two clicks at once make one appeal, not two of one number. */
    private void oneAtATime(CaseNumber caseNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('bf.appeal'), hashtext(?))::text")
                .param(caseNumber.value())
                .query(String.class)
                .single();
    }
}
