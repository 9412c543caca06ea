package se.bostadforst.tenancy.debt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.Tenancies;

/** The debts of a household's adults, as far as they have told. Nothing is changed: what has become otherwise is a new row. */
@Service
@Transactional
public class Debts {

    /**
     * A debt as somebody writes it down; null where nothing was answered or what is written could not be read.
     *
     * @param member the adult of the household, 1 or 2
     * @param replaces the row it stands for from now on
     * @param settled paid or written off; only together with {@code replaces}
     * @param disputed the person says that it is not owed
     */
    public record NewDebt(
            int member,
            @Nullable DebtCreditor creditor,
            @Nullable LocalDate aroseOn,
            @Nullable DebtBand band,
            @Nullable Boolean planExists,
            @Nullable LocalDate planOn,
            @Nullable Boolean claimOnOlder,
            @Nullable UUID replaces,
            boolean settled,
            @Nullable Boolean disputed) {}

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Clock clock;

    Debts(JdbcClient jdbc, CaseAccess access, Persons persons, Tenancies tenancies, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.persons = persons;
        this.tenancies = tenancies;
        this.clock = clock;
    }

    /**
     * Writes a debt down, or what has become of one.
     *
     * @throws FormRefused when a field cannot be right
     */
    public void record(CaseNumber caseNumber, NewDebt debt) {
        access.requireChange(caseNumber.value(), Purpose.change("debt-change"), DataClass.C8);
        var adults = ActorContext.asProcess(() -> persons.ids(caseNumber));
        refuseWhatIsWrong(caseNumber, debt, adults.size());
        jdbc.sql("""
                        insert into bf.debt (debt_id, case_number, person_id, creditor, arose_on, band, plan_exists, plan_on,
                                             claim_on_older, settled, disputed, replaces, recorded_by, recorded_at)
                        values (:id, :case, :person, :creditor, :arose, :band, :plan, :planOn, :older, :settled, :disputed, :replaces, :user, :now)""")
                .param("id", UUID.randomUUID())
                .param("case", caseNumber.value())
                .param("person", adults.get(debt.member() - 1))
                .param("creditor", debt.creditor().name())
                .param("arose", debt.aroseOn())
                .param("band", debt.band().name())
                .param("plan", debt.planExists())
                .param("planOn", debt.planOn(), Types.DATE)
                .param("older", debt.claimOnOlder())
                .param("settled", debt.settled())
                .param("disputed", debt.disputed())
                .param("replaces", debt.replaces(), Types.OTHER)
                .param("user", ActorContext.require().userId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The debts that stand. The reading is logged.
     *
     * @throws se.bostadforst.access.CaseNotFound when the asker may not know them
     */
    public List<Debt> of(CaseNumber caseNumber) {
        access.requireRead(caseNumber.value(), Purpose.page("debts"), DataClass.C8);
        return alreadyAllowed(caseNumber);
    }

    /** As {@link #of}, for the process's own steps and for whoever has asked {@link CaseAccess} in the same reading. */
    public List<Debt> alreadyAllowed(CaseNumber caseNumber) {
        var anchor = tenancies.anchor(caseNumber);
        var adults = ActorContext.asProcess(() -> persons.ids(caseNumber));
        return jdbc.sql("""
                        select * from bf.debt d where case_number = ? and not settled
                           and not exists (select 1 from bf.debt n where n.replaces = d.debt_id)
                         order by arose_on, recorded_at, debt_id""")
                .param(caseNumber.value())
                .query((row, n) -> debt(row, anchor, adults))
                .list();
    }

    private void refuseWhatIsWrong(CaseNumber caseNumber, NewDebt debt, int adults) {
        var today = LocalDate.now(clock);
        var errors = new ArrayList<FieldError>();
        if (debt.member() < 1 || debt.member() > adults) {
            errors.add(new FieldError("member", "Välj en av de vuxna i hushållet."));
        }
        if (debt.creditor() == null) {
            errors.add(new FieldError("creditor", "Välj vem skulden är till."));
        }
        if (debt.aroseOn() == null) {
            errors.add(new FieldError("aroseOn", "Skriv dagen som åååå-mm-dd."));
        } else if (debt.aroseOn().isAfter(today)) {
            errors.add(new FieldError("aroseOn", "Dagen har inte varit ännu."));
        }
        if (debt.band() == null) {
            errors.add(new FieldError("band", "Välj ungefär hur stor skulden är."));
        }
        if (debt.claimOnOlder() == null) {
            errors.add(new FieldError(
                    "claimOnOlder", "Svara om det är ränta, avgift eller avbetalning på en äldre skuld."));
        }
        if (debt.planExists() == null) {
            errors.add(new FieldError("planExists", "Svara om det finns en plan."));
        } else if (debt.planOn() != null && !debt.planExists()) {
            errors.add(new FieldError("planOn", "Ta bort dagen, eller svara att det finns en plan."));
        } else if (debt.planOn() != null && debt.planOn().isAfter(today)) {
            errors.add(new FieldError("planOn", "Dagen har inte varit ännu."));
        }
        if (debt.disputed() == null) {
            errors.add(new FieldError("disputed", "Svara om skulden bestrids."));
        }
        if (debt.settled() && debt.replaces() == null) {
            errors.add(new FieldError("settled", "Välj vilken skuld som är betald."));
        }
        if (debt.replaces() != null
                && alreadyAllowed(caseNumber).stream()
                        .noneMatch(there -> there.debtId().equals(debt.replaces()))) {
            errors.add(new FieldError("replaces", "Skulden är redan ändrad. Ladda om sidan."));
        }
        if (!errors.isEmpty()) {
            access.told(caseNumber.value(), Purpose.page("debts"), DataClass.C8);
            throw new FormRefused(errors);
        }
    }

    private static Debt debt(ResultSet row, Optional<LocalDate> anchor, List<UUID> adults) throws SQLException {
        var aroseOn = row.getObject("arose_on", LocalDate.class);
        var claimOnOlder = row.getBoolean("claim_on_older");
        return new Debt(
                row.getObject("debt_id", UUID.class),
                adults.indexOf(row.getObject("person_id", UUID.class)) + 1,
                DebtCreditor.valueOf(row.getString("creditor")),
                aroseOn,
                DebtBand.valueOf(row.getString("band")),
                row.getBoolean("plan_exists"),
                Optional.ofNullable(row.getObject("plan_on", LocalDate.class)),
                claimOnOlder,
                !claimOnOlder
                        && anchor.filter(start -> !aroseOn.isBefore(start)).isPresent(),
                row.getBoolean("disputed"));
    }
}
