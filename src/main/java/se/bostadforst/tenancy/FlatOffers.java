package se.bostadforst.tenancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Parameters;

/** A flat offered to a household. Declining one never costs the place (choice and control, {@code domain.md} 2.2 step 1). */
@Service
@Transactional
public class FlatOffers {

    /** What the household said, or what the landlord did. */
    public enum Answer {
        ACCEPTED("tackade ja"),
        DECLINED("tackade nej"),
        WITHDRAWN("lägenheten drogs tillbaka");

        private final String label;

        Answer(String label) {
            this.label = label;
        }
    }

    /** One offer. Dates are civil dates in Sweden. */
    public record FlatOffer(int number, UUID flatId, LocalDate offeredOn, Optional<Answer> answer) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final Flats flats;
    private final Tenancies tenancies;
    private final Leases leases;
    private final Parameters parameters;
    private final CaseLog log;
    private final ApplicationEventPublisher events;

    FlatOffers(
            JdbcClient jdbc,
            Clock clock,
            CaseAccess access,
            Flats flats,
            Tenancies tenancies,
            Leases leases,
            Parameters parameters,
            CaseLog log,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.flats = flats;
        this.tenancies = tenancies;
        this.leases = leases;
        this.parameters = parameters;
        this.log = log;
        this.events = events;
    }

    /**
     * Offers a free flat and reserves it.
     *
     * @throws FlatTaken when it is no longer free
     */
    public void offer(CaseNumber caseNumber, UUID flatId) {
        access.requireWrite(caseNumber.value(), DataClass.C3);
        if (!flats.move(flatId, FlatStatus.LEDIG, FlatStatus.RESERVERAD)) {
            throw new FlatTaken();
        }
        jdbc.sql("""
                        insert into bf.flat_offer (case_number, offer_no, flat_id, offered_on, offered_by)
                        select :case, coalesce(max(offer_no), 0) + 1, :flat, :today, :user from bf.flat_offer where case_number = :case""")
                .param("case", caseNumber.value())
                .param("flat", flatId)
                .param("today", LocalDate.now(clock))
                .param("user", ActorContext.require().userId())
                .update();
        log.add(caseNumber, CaseEvent.FLAT_OFFERED);
    }

    /** The household has seen the flat and answered; a declined flat is free again. */
    public void answer(CaseNumber caseNumber, LocalDate shownOn, Answer answer) {
        if (!access.mayRead(caseNumber.value(), DataClass.C3)) {
            throw new CaseNotFound();
        }
        var open = open(caseNumber).orElseThrow();
        jdbc.sql(
                        "update bf.flat_offer set shown_on = ?, answer = ?, answered_on = ? where case_number = ? and offer_no = ?")
                .params(shownOn, answer.name(), LocalDate.now(clock), caseNumber.value(), open.number())
                .update();
        if (answer == Answer.ACCEPTED) {
            tenancies.putFlat(caseNumber, open.flatId());
        } else {
            flats.free(open.flatId());
        }
        log.add(caseNumber, CaseEvent.FLAT_ANSWERED, answer.label);
    }

    /**
     * The landlord takes the flat back, before the contracts are signed.
     *
     * @throws CaseNotFound when the asker is not the landlord's manager of the flats
     * @throws FlatTaken when nothing is offered, or somebody has signed for it
     */
    public void withdraw(CaseNumber caseNumber) {
        access.requireChangeBy("sb_forvaltare", caseNumber.value(), Purpose.change("withdraw-flat"), DataClass.C3);
        if (!canBeWithdrawn(caseNumber)) {
            throw new FlatTaken();
        }
        log.add(caseNumber, CaseEvent.FLAT_WITHDRAWN);
        events.publishEvent(new FlatWithdrawn(caseNumber));
    }

    /** True while a flat is offered or wanted and nobody has signed for it. */
    public boolean canBeWithdrawn(CaseNumber caseNumber) {
        return latest(caseNumber)
                        .filter(offer ->
                                offer.answer().filter(a -> a != Answer.ACCEPTED).isEmpty())
                        .isPresent()
                && leases.of(caseNumber, LeaseKind.SUBLEASE)
                        .flatMap(Lease::signedOn)
                        .isEmpty();
    }

    /** The flat is no longer to be had: the landlord disposes of it, and what was drawn up for it is void. */
    public void release(CaseNumber caseNumber) {
        giveBack(caseNumber);
        leases.replaceAll(caseNumber);
        tenancies.clear(caseNumber);
    }

    /** Both contracts are signed: the flat is let at second hand. Repeating it changes nothing. */
    public void let(CaseNumber caseNumber) {
        ActorContext.asProcess(() -> latest(caseNumber))
                .ifPresent(offer -> flats.move(offer.flatId(), FlatStatus.RESERVERAD, FlatStatus.UTHYRD_ANDRAHAND));
    }

    /** The tenant has the flat at first hand; it is nobody else's to be offered (T-15). Repeating it changes nothing. */
    void takenOver(CaseNumber caseNumber) {
        ActorContext.asProcess(() -> latest(caseNumber))
                .ifPresent(
                        offer -> flats.move(offer.flatId(), FlatStatus.UTHYRD_ANDRAHAND, FlatStatus.UTHYRD_FORSTAHAND));
    }

    /** The flat goes back to the landlord's register. Repeating it changes nothing. */
    void giveBack(CaseNumber caseNumber) {
        ActorContext.asProcess(() -> latest(caseNumber))
                .filter(offer ->
                        offer.answer().filter(a -> a != Answer.ACCEPTED).isEmpty())
                .ifPresent(offer -> {
                    var rows = ActorContext.asProcess(() -> jdbc.sql("""
                                    update bf.flat_offer set released_on = :today, answer = coalesce(answer, 'WITHDRAWN'),
                                           answered_on = coalesce(answered_on, :today)
                                     where case_number = :case and offer_no = :number and released_on is null""")
                            .param("today", LocalDate.now(clock))
                            .param("case", caseNumber.value())
                            .param("number", offer.number())
                            .update());
                    if (rows == 1) {
                        flats.free(offer.flatId());
                    }
                });
    }

    /** The offer that waits for an answer. */
    public Optional<FlatOffer> open(CaseNumber caseNumber) {
        return latest(caseNumber).filter(offer -> offer.answer().isEmpty());
    }

    /** The latest offer. */
    public Optional<FlatOffer> latest(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select offer_no, flat_id, offered_on, answer from bf.flat_offer where case_number = ? and released_on is null order by offer_no desc limit 1")
                .param(caseNumber.value())
                .query((row, n) -> new FlatOffer(
                        row.getInt(1),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getString(4)).map(Answer::valueOf)))
                .optional();
    }

    /** True when the household wants the flat it was offered last; for the process's own steps. */
    public boolean accepted(CaseNumber caseNumber) {
        return ActorContext.asProcess(() -> latest(caseNumber))
                .flatMap(FlatOffer::answer)
                .filter(Answer.ACCEPTED::equals)
                .isPresent();
    }

    /** The flats the household has declined. */
    public List<UUID> declined(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select flat_id from bf.flat_offer where case_number = ? and answer = 'DECLINED' order by offer_no")
                .param(caseNumber.value())
                .query(UUID.class)
                .list();
    }

    /** True when the household has declined as many as the parameter says is worth a talk; 0 means no limit. */
    public boolean worthATalk(CaseNumber caseNumber) {
        var limit = parameters.intValue(Parameter.FLAT_OFFER_MAX_DECLINED, LocalDate.now(clock));
        return limit > 0 && ActorContext.asProcess(() -> declined(caseNumber)).size() % limit == 0;
    }
}
