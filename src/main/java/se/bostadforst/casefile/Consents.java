package se.bostadforst.casefile;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;

/** Samtycken per person, recipient and class of data; they lift secrecy for that recipient, forward in time only (T-46). */
@Service
@Transactional
public class Consents {

    /** To whom. */
    public enum Recipient {
        SSM("Stockholms Stadsmission"),
        SB("Svenska Bostäder"),
        PROJECT("Socialtjänst- och arbetsmarknadsförvaltningen"),
        EVALUATION("Utvärderarna");

        private final String label;

        Recipient(String label) {
            this.label = label;
        }

        /** The Swedish name that people see. */
        public String label() {
            return label;
        }
    }

    /** How it was given. */
    public enum Form {
        SKRIFTLIGT,
        MUNTLIGT_DOKUMENTERAT
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseAccess access;
    private final CaseLog log;

    Consents(JdbcClient jdbc, Clock clock, CaseAccess access, CaseLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.access = access;
        this.log = log;
    }

    /** Records one person's answer for every recipient: a yes to those named, a no to the others. Earlier answers stay as history. */
    public void record(
            CaseNumber caseNumber,
            UUID personId,
            Set<Recipient> yes,
            Set<DataClass> classes,
            Form form,
            @Nullable LocalDate until) {
        access.requireWrite(caseNumber.value(), DataClass.C1);
        var now = Timestamp.from(clock.instant());
        jdbc.sql("update bf.consent set replaced_at = ? where person_id = ? and replaced_at is null")
                .params(now, personId)
                .update();
        jdbc.sql("""
                        insert into bf.consent (consent_id, case_number, unit, person_id, recipient, data_class, form,
                                                given_at, refused_at, recorded_by, valid_until)
                        select gen_random_uuid(), c.case_number, c.unit, :person, recipient, data_class, :form,
                               case when recipient = any (:yes) then :now::timestamptz end,
                               case when recipient = any (:yes) then null else :now::timestamptz end,
                               :user, :until
                          from bf.case_file c, unnest(:recipients) recipient, unnest(:classes) data_class
                         where c.case_number = :case""")
                .param("person", personId)
                .param("form", form.name())
                .param("yes", names(yes))
                .param("now", now, Types.TIMESTAMP)
                .param("user", ActorContext.require().userId())
                .param("until", until, Types.DATE)
                .param("recipients", names(Set.of(Recipient.values())))
                .param("classes", names(classes))
                .param("case", caseNumber.value())
                .update();
        access.factsChanged(caseNumber.value());
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Takes one recipient's consent back at once, for the whole household; what was shared before stays known there. */
    public void withdraw(CaseNumber caseNumber, Recipient recipient) {
        access.requireChange(caseNumber.value(), Purpose.change("withdraw-consent"), DataClass.C1);
        var rows = jdbc.sql(
                        "update bf.consent set withdrawn_at = ? where case_number = ? and recipient = ? and withdrawn_at is null and replaced_at is null and given_at is not null")
                .params(Timestamp.from(clock.instant()), caseNumber.value(), recipient.name())
                .update();
        access.factsChanged(caseNumber.value());
        if (rows > 0) {
            log.add(caseNumber, CaseEvent.CONSENT_WITHDRAWN, recipient.label());
        }
    }

    /** The recipients that every adult of the household has said yes to, in force today. */
    public List<Recipient> inForce(CaseNumber caseNumber) {
        return jdbc.sql("""
                        select recipient from bf.consent where case_number = ? and replaced_at is null
                         group by recipient
                        having bool_and(given_at is not null and withdrawn_at is null and (valid_until is null or valid_until >= ?))
                         order by recipient""")
                .params(caseNumber.value(), LocalDate.now(clock))
                .query((row, n) -> Recipient.valueOf(row.getString(1)))
                .list();
    }
}
