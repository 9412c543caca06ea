package se.bostadforst.admission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CaseStatus;
import se.bostadforst.messaging.Outbox;
import se.bostadforst.messaging.OutboxMessage;
import se.bostadforst.messaging.Recipient;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.Periods;

/** Övriga aktörers godkännande: all three, each for itself, with a reason from a closed list. Silence is never a yes (T-52). */
@Service
@Transactional
public class Approvals {

    /** The parties and the group that answers for each. */
    public static final List<Party> PARTIES = List.of(
            new Party(Organisation.SSM, "ssm_chef"),
            new Party(Organisation.SB, "sb_forvaltare"),
            new Party(Organisation.PROJECT, "projektledare"));

    /** A party and the group that answers for it. */
    public record Party(Organisation organisation, String groupId) {}

    /** What can be done about silence; waiting for ever and taking it as a yes are not among it. */
    public enum FollowUp {
        KONTAKTAD("kontakt tagen, svar är på väg"),
        ANNAN_PERSON("en kollega där tar över svaret"),
        STYRGRUPP("lyft till styrgruppen");

        private final String label;

        FollowUp(String label) {
            this.label = label;
        }
    }

    /** One party's part of a round. */
    public record PartyAnswer(Organisation party, Optional<Boolean> approved, Optional<RefusalReason> reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Periods periods;
    private final CaseFiles cases;
    private final CaseLog log;
    private final Outbox outbox;

    Approvals(JdbcClient jdbc, Clock clock, Periods periods, CaseFiles cases, CaseLog log, Outbox outbox) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.periods = periods;
        this.cases = cases;
        this.log = log;
        this.outbox = outbox;
    }

    /** Opens a round and lets the three parties into the case. Repeating it while a round is open changes nothing. */
    public void request(CaseNumber caseNumber) {
        if (!silent(caseNumber).isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        var due = periods.workingDaysAfter(today, Parameter.APPROVAL_WORKING_DAYS);
        var round = round(caseNumber) + 1;
        cases.share(caseNumber, PARTIES.stream().map(Party::organisation).toArray(Organisation[]::new));
        jdbc.sql("""
                        insert into bf.approval (case_number, round, party, requested_on, due_on)
                        select ?, ?, party, ?, ? from unnest(?) party""")
                .params(caseNumber.value(), round, today, due.date(), names(PARTIES))
                .update();
        PARTIES.forEach(party -> notify(caseNumber, party, "approval-requested-" + round, "Godkänn nominerad"));
        cases.moveTo(caseNumber, CaseStatus.UNDER_GODKANNANDE);
        log.add(caseNumber, CaseEvent.APPROVAL_REQUESTED, SwedishDates.iso(due.date()));
    }

    /**
     * The actor's own organisation answers.
     *
     * @param reason given exactly when the answer is no
     * @throws CaseNotFound when that organisation has nothing open to answer
     */
    public void answer(CaseNumber caseNumber, boolean approved, @Nullable RefusalReason reason) {
        var actor = ActorContext.require();
        var rows = jdbc.sql("""
                        update bf.approval set outcome = ?, reason_code = ?, answered_at = ?, answered_by = ?
                         where case_number = ? and party = ? and outcome is null""")
                .params(
                        approved ? "GODKAND" : "EJ_GODKAND",
                        approved || reason == null ? null : reason.name(),
                        Timestamp.from(clock.instant()),
                        actor.userId(),
                        caseNumber.value(),
                        actor.organisation().name())
                .update();
        if (rows != 1) {
            throw new CaseNotFound();
        }
        log.add(caseNumber, CaseEvent.APPROVAL_ANSWERED, actor.organisation().label());
    }

    /** The latest round's answers, as far as the asker may see them. */
    public List<PartyAnswer> answers(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select party, outcome, reason_code from bf.approval
                         where case_number = ? and round = (select max(round) from bf.approval where case_number = ?) order by party""")
                .params(caseNumber.value(), caseNumber.value())
                .query((row, n) -> new PartyAnswer(
                        Organisation.valueOf(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map("GODKAND"::equals),
                        Optional.ofNullable(row.getString(3)).map(RefusalReason::valueOf)))
                .list();
    }

    /** True when all three have said yes in the latest round. */
    public boolean approvedByAll(CaseNumber caseNumber) {
        var answers = answers(caseNumber);
        return answers.size() == PARTIES.size()
                && answers.stream().allMatch(answer -> answer.approved().orElse(false));
    }

    /** The parties that have not answered. */
    public List<Organisation> silent(CaseNumber caseNumber) {
        return answers(caseNumber).stream()
                .filter(answer -> answer.approved().isEmpty())
                .map(PartyAnswer::party)
                .toList();
    }

    /** When the open round has to be answered and why that day; empty when nobody is asked. */
    public Optional<Deadline> openDeadline(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select min(requested_on) from bf.approval where case_number = ? and outcome is null having min(requested_on) is not null")
                .param(caseNumber.value())
                .query(LocalDate.class)
                .optional()
                .map(requested -> periods.workingDaysAfter(requested, Parameter.APPROVAL_WORKING_DAYS));
    }

    /** Reminds the silent parties; a second run on the same day sends nothing more. */
    public void remind(CaseNumber caseNumber) {
        var reminded = mark(caseNumber, "reminded_on");
        if (reminded.isEmpty()) {
            return;
        }
        var reminder = "approval-reminder-" + round(caseNumber);
        for (var party : reminded) {
            notify(caseNumber, party, reminder, "Påminnelse: godkänn nominerad");
            log.add(
                    caseNumber,
                    CaseEvent.APPROVAL_REMINDED,
                    party.organisation().label());
        }
    }

    /** Raises the silent parties to the project leader. */
    public void escalate(CaseNumber caseNumber) {
        for (var party : mark(caseNumber, "escalated_on")) {
            log.add(
                    caseNumber,
                    CaseEvent.APPROVAL_ESCALATED,
                    party.organisation().label());
        }
    }

    /** Records what the project leader did about the silence. */
    public void followedUp(CaseNumber caseNumber, FollowUp followUp) {
        log.add(caseNumber, CaseEvent.APPROVAL_FOLLOWED_UP, followUp.label);
    }

    private List<Party> silentParties(CaseNumber caseNumber) {
        var silent = silent(caseNumber);
        return PARTIES.stream()
                .filter(party -> silent.contains(party.organisation()))
                .toList();
    }

    /** Marks the silent ones in one statement, and gives those it marked: a party may have answered in this very moment. */
    private List<Party> mark(CaseNumber caseNumber, String column) {
        var silent = silentParties(caseNumber);
        var marked = jdbc.sql("update bf.approval set " + column
                        + " = ? where case_number = ? and party = any (?) and outcome is null returning party")
                .params(LocalDate.now(clock), caseNumber.value(), names(silent))
                .query(String.class)
                .list();
        return silent.stream()
                .filter(party -> marked.contains(party.organisation().name()))
                .toList();
    }

    private static String[] names(List<Party> parties) {
        return parties.stream().map(party -> party.organisation().name()).toArray(String[]::new);
    }

    private void notify(CaseNumber caseNumber, Party party, String what, String subject) {
        outbox.post(OutboxMessage.aboutTask(
                caseNumber + "/" + what + "/" + party.organisation(),
                new Recipient.ToGroup(party.groupId()),
                caseNumber.value(),
                subject,
                "/arenden/" + caseNumber));
    }

    private int round(CaseNumber caseNumber) {
        return jdbc.sql("select coalesce(max(round), 0) from bf.approval where case_number = ?")
                .param(caseNumber.value())
                .query(Integer.class)
                .single();
    }
}
