package se.bostadforst.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Periods;

/** Erbjudandet om en plats och personens svar. */
@Service
@Transactional
public class Offers {

    /** Personens svar. */
    public enum Answer {
        ACCEPTED("tackade ja"),
        DECLINED("tackade nej");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** An offer and where it stands. */
    public record Offer(
            LocalDate givenOn, LocalDate answerBy, Optional<Answer> answer, Optional<LocalDate> answeredOn) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Periods periods;
    private final CaseAccess access;
    private final CaseLog log;

    Offers(JdbcClient jdbc, Clock clock, Periods periods, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.periods = periods;
        this.access = access;
        this.log = log;
    }

    /** When an offer given today has to be answered, and why that day. */
    public Deadline answerByIfGivenToday() {
        return periods.workingDaysAfter(LocalDate.now(clock), Parameter.OFFER_ANSWER_WORKING_DAYS);
    }

    /** Records that the offer was given today. */
    public void give(CaseNumber caseNumber, String how, boolean guidePresent) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        var answerBy = answerByIfGivenToday().date();
        jdbc.sql(
                        "insert into bf.offer (case_number, given_on, given_how, given_by, guide_present, answer_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        LocalDate.now(clock),
                        how,
                        ActorContext.require().userId(),
                        guidePresent,
                        answerBy)
                .update();
        log.add(caseNumber, CaseEvent.OFFERED, SwedishDates.iso(answerBy));
    }

    /** Records the person's answer. */
    public void answer(CaseNumber caseNumber, Answer answer, LocalDate on) {
        access.requireWrite(caseNumber.value(), DataClass.C9);
        jdbc.sql("update bf.offer set answer = ?, answered_on = ? where case_number = ? and answer is null")
                .params(answer.name(), on, caseNumber.value())
                .update();
        log.add(caseNumber, CaseEvent.OFFER_ANSWERED, answer.label);
    }

    /** When the open offer has to be answered and why that day; empty when none is open. */
    public Optional<Deadline> openDeadline(CaseNumber caseNumber) {
        return of(caseNumber)
                .filter(offer -> offer.answer().isEmpty())
                .map(offer -> periods.workingDaysAfter(offer.givenOn(), Parameter.OFFER_ANSWER_WORKING_DAYS));
    }

    /** The case's offer, as far as the asker's rows hold it. */
    public Optional<Offer> of(CaseNumber caseNumber) {
        return jdbc.sql("select given_on, answer_by, answer, answered_on from bf.offer where case_number = ?")
                .param(caseNumber.value())
                .query((row, n) -> new Offer(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getString(3)).map(Answer::valueOf),
                        Optional.ofNullable(row.getObject(4, LocalDate.class))))
                .optional();
    }
}
