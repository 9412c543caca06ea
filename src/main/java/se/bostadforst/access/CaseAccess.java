package se.bostadforst.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms' question before they show or change anything of a case. It decides by the access catalogue, logs the answer, and refuses
 * with {@link CaseNotFound}; PostgreSQL decides the same once more by row-level security.
 */
@Service
@Transactional
public class CaseAccess {

    private final AccessCatalogue catalogue;
    private final ReadLog readLog;
    private final JdbcClient jdbc;
    private final FactsOfTheTransaction known = new FactsOfTheTransaction();

    CaseAccess(AccessCatalogue catalogue, ReadLog readLog, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.readLog = readLog;
        this.jdbc = jdbc;
    }

    /**
     * Reads of personal data pass here: all classes must be allowed, and exactly one line is written to the read log.
     *
     * @throws CaseNotFound when one of the classes is not allowed or the case does not exist; the attempt is logged
     */
    public void requireRead(String caseNumber, Purpose purpose, DataClass... classes) {
        var actor = ActorContext.require();
        var facts = facts(caseNumber);
        for (var dataClass : classes) {
            if (facts.isEmpty() || !catalogue.allows(actor, dataClass, AccessRight.READ, facts.get())) {
                readLog.refused(actor, caseNumber, purpose, classes);
                throw new CaseNotFound();
            }
        }
        readLog.granted(actor, caseNumber, purpose, classes);
    }

    /**
     * As {@link #requireWrite}, for a change that no form precedes: exactly one line is written to the read log, a refusal too.
     *
     * @throws CaseNotFound when one of the classes may not be written
     */
    public void requireChange(String caseNumber, Purpose purpose, DataClass... classes) {
        var actor = ActorContext.require();
        try {
            requireWrite(caseNumber, classes);
        } catch (CaseNotFound refused) {
            readLog.refused(actor, caseNumber, purpose, classes);
            throw refused;
        }
        readLog.granted(actor, caseNumber, purpose, classes);
    }

    /**
     * As {@link #requireChange}, for what one role alone decides although more may write of the class.
     *
     * @throws CaseNotFound when the asker has another role, or one of the classes may not be written
     */
    public void requireChangeBy(String roleCode, String caseNumber, Purpose purpose, DataClass... classes) {
        requireChangeByAny(Set.of(roleCode), caseNumber, purpose, classes);
    }

    /**
     * As {@link #requireChangeBy}, for what a few roles decide.
     *
     * @throws CaseNotFound when the asker has another role, or one of the classes may not be written
     */
    public void requireChangeByAny(Set<String> roleCodes, String caseNumber, Purpose purpose, DataClass... classes) {
        var actor = ActorContext.require();
        if (roleCodes.stream().noneMatch(actor::has)) {
            readLog.refused(actor, caseNumber, purpose, classes);
            throw new CaseNotFound();
        }
        requireChange(caseNumber, purpose, classes);
    }

    /** The asker's own rows have been put on a list: the position of each case (C0) has been seen, one line each. */
    public void listed(Collection<String> caseNumbers, Purpose purpose) {
        listed(caseNumbers, purpose, DataClass.C0);
    }

    /** As {@link #listed(Collection, Purpose)}, for a list that shows more than the position; the caller has asked {@link #mayRead}. */
    public void listed(Collection<String> caseNumbers, Purpose purpose, DataClass... classes) {
        if (!caseNumbers.isEmpty()) {
            readLog.granted(ActorContext.require(), caseNumbers, purpose, classes);
        }
    }

    /** A refusal is about to tell the asker of this case; the line stays although the refusal rolls everything else back. */
    public void told(String caseNumber, Purpose purpose, DataClass... classes) {
        readLog.told(ActorContext.require(), caseNumber, purpose, classes);
    }

    /** True when the asker may write this class; nothing is shown yet, so nothing is logged. For buttons. */
    public boolean mayWrite(String caseNumber, DataClass dataClass) {
        return facts(caseNumber)
                .filter(facts -> catalogue.allows(ActorContext.require(), dataClass, AccessRight.WRITE, facts))
                .isPresent();
    }

    /** True when the asker may read this class; nothing is shown yet, so nothing is logged. For links. */
    public boolean mayRead(String caseNumber, DataClass dataClass) {
        return facts(caseNumber)
                .filter(facts -> catalogue.allows(ActorContext.require(), dataClass, AccessRight.READ, facts))
                .isPresent();
    }

    /**
     * As {@link #requireRead}, for a page that shows as much as the reader may see: at least the case's position is needed.
     *
     * @return the classes among the wanted ones that may be shown
     */
    public Set<DataClass> readWhatMayBeSeen(String caseNumber, Purpose purpose, DataClass... wanted) {
        var actor = ActorContext.require();
        var facts = facts(caseNumber);
        var allowed = EnumSet.noneOf(DataClass.class);
        facts.ifPresent(f -> {
            for (var dataClass : wanted) {
                if (catalogue.allows(actor, dataClass, AccessRight.READ, f)) {
                    allowed.add(dataClass);
                }
            }
        });
        if (!allowed.contains(DataClass.C0)) {
            readLog.refused(actor, caseNumber, purpose, wanted);
            throw new CaseNotFound();
        }
        readLog.granted(actor, caseNumber, purpose, allowed.toArray(DataClass[]::new));
        return allowed;
    }

    /**
     * Changes pass here.
     *
     * @throws CaseNotFound when one of the classes may not be written
     */
    public void requireWrite(String caseNumber, DataClass... classes) {
        var actor = ActorContext.require();
        var facts = facts(caseNumber).orElseThrow(CaseNotFound::new);
        for (var dataClass : classes) {
            if (!catalogue.allows(actor, dataClass, AccessRight.WRITE, facts)) {
                throw new CaseNotFound();
            }
        }
    }

    /** Who takes part in the case or what was consented to has changed in this transaction: the next question asks anew. */
    public void factsChanged(String caseNumber) {
        known.forget(caseNumber);
    }

    /** True when the asker may know a number, date or status of this class, and no more. */
    public boolean mayKnowNumber(String caseNumber, DataClass dataClass) {
        var actor = ActorContext.require();
        return facts(caseNumber)
                .filter(facts -> catalogue.allows(actor, dataClass, AccessRight.NUMBER, facts))
                .isPresent();
    }

    Optional<CaseFacts> facts(String caseNumber) {
        return known.of(caseNumber, ActorContext.require().organisation(), () -> read(caseNumber));
    }

    private Optional<CaseFacts> read(String caseNumber) {
        return ActorContext.asProcess(() -> jdbc.sql("""
                        select c.unit,
                               array(select p.organisation from bf.case_party p
                                      where p.case_number = c.case_number and p.until is null) as parties,
                               array(select s.data_class from bf.consent s
                                      where s.case_number = c.case_number and s.recipient = :organisation and s.replaced_at is null
                                        and not exists (select 1 from bf.consent o
                                                         where o.case_number = s.case_number and o.recipient = s.recipient
                                                           and o.data_class = s.data_class and o.replaced_at is null
                                                           and (o.given_at is null or o.withdrawn_at is not null
                                                                or o.valid_until < current_setting('bf.today')::date))
                                      group by s.data_class
                                     having count(distinct s.person_id) >= case c.household_type when 'COUPLE' then 2 else 1 end)
                               as consented,
                               array(select i.role_code from bf.call_in i
                                      where i.case_number = c.case_number and i.until is null) as called_in,
                               exists (select 1 from bf.on_call_entry e
                                        where e.case_number = c.case_number and e.struck_at is null
                                          and e.card_until > bf.now_said()) as on_call,
                               exists (select 1 from bf.break_glass b
                                        where b.case_number = c.case_number and b.opened_by = :user
                                          and b.until > bf.now_said()) as broke_glass
                          from bf.case_file c where c.case_number = :case""")
                .param("case", caseNumber)
                .param("organisation", ActorContext.require().organisation().name())
                .param("user", ActorContext.require().userId())
                .query((row, n) -> new CaseFacts(
                        Unit.valueOf(row.getString("unit")),
                        texts(row.getArray("parties")).stream()
                                .map(Organisation::valueOf)
                                .collect(Collectors.toSet()),
                        texts(row.getArray("consented")).stream()
                                .map(DataClass::valueOf)
                                .collect(Collectors.toSet()),
                        texts(row.getArray("called_in")),
                        row.getBoolean("on_call"),
                        row.getBoolean("broke_glass")))
                .optional());
    }

    private static Set<String> texts(java.sql.Array array) throws java.sql.SQLException {
        return Set.of((String[]) array.getArray());
    }
}
