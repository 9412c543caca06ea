package se.bostadforst.tenancy.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.rent.RentTest;

/** Old debts are no hindrance, a claim on one is no new debt, and what is new follows the anchor (T-10, T-11, A-11). */
class DebtsTest extends RentTest {

    @Autowired
    private Debts debts;

    @Test
    void a_debt_is_new_from_the_anchor_on_and_a_claim_on_an_old_one_never() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        consentToAll(HV, ada);
        record(ada, "2025-11-30", false);
        record(ada, "2025-12-01", false);
        record(ada, "2026-03-01", true);

        assertThat(of(ada))
                .extracting(debt -> debt.aroseOn() + " " + debt.isNew())
                .containsExactly("2025-11-30 false", "2025-12-01 true", "2026-03-01 false");
        owner.update("update bf.tenancy set start_date = '2025-12-15' where case_number = ?", ada.value());
        assertThat(of(ada)).noneMatch(Debt::isNew);
    }

    @Test
    void a_plan_is_a_new_row_and_what_is_settled_is_gone_from_the_list_but_not_from_the_record() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        consentToAll(HV, ada);
        record(ada, "2025-11-30", false);
        var first = of(ada).get(0).debtId();
        as(GUIDE).run(() -> debts.record(ada, debt("2025-11-30", LocalDate.of(2026, 6, 1), first, false)));
        assertThat(of(ada))
                .singleElement()
                .satisfies(debt -> assertThat(debt.planOn()).contains(LocalDate.of(2026, 6, 1)));
        assertThatThrownBy(() -> as(GUIDE).run(() -> debts.record(ada, debt("2025-11-30", null, first, true))))
                .isInstanceOf(FormRefused.class);
        var second = of(ada).get(0).debtId();
        as(GUIDE).run(() -> debts.record(ada, debt("2025-11-30", null, second, true)));
        assertThat(of(ada)).isEmpty();
        assertThat(owner.queryForObject("select count(*) from bf.debt where case_number = ?", Long.class, ada.value()))
                .isEqualTo(3);
    }

    @Test
    void a_debt_that_is_not_admitted_is_disputed_until_somebody_says_otherwise() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        consentToAll(HV, ada);
        record(ada, "2026-01-10", false);
        assertThat(of(ada)).singleElement().matches(debt -> !debt.disputed());
        as(GUIDE).run(() -> debts.record(ada, disputed(of(ada).get(0).debtId(), true)));
        assertThat(of(ada)).singleElement().matches(debt -> debt.disputed() && debt.isNew());
        assertThatThrownBy(() -> as(GUIDE).run(() -> debts.record(ada, disputed(null, null))))
                .isInstanceOf(FormRefused.class)
                .extracting(refused -> ((FormRefused) refused).errors().get(0).key())
                .isEqualTo("disputed");
        as(GUIDE).run(() -> debts.record(ada, disputed(of(ada).get(0).debtId(), false)));
        assertThat(of(ada)).singleElement().matches(debt -> !debt.disputed());
    }

    @Test
    void the_guide_writes_with_consent_socialtjansten_reads_and_nobody_else_knows() {
        at("2026-06-15T10:00");
        var ada = letTo(HV, "2025-12-01");
        assertThatThrownBy(() -> record(ada, "2025-11-30", false)).isInstanceOf(CaseNotFound.class);
        consentToAll(HV, ada);
        record(ada, "2025-11-30", false);

        assertThat(as(HV).call(() -> debts.of(ada))).hasSize(1);
        assertThatThrownBy(() -> as(HV).run(() -> debts.record(ada, debt("2025-11-30", null, null, false))))
                .isInstanceOf(CaseNotFound.class);
        for (var stranger : List.of(HYRA, EFH, SSM, SB, "sb_beslut1", LEADER)) {
            assertThatThrownBy(() -> as(stranger).run(() -> debts.of(ada))).isInstanceOf(CaseNotFound.class);
        }
    }

    private void record(CaseNumber caseNumber, String aroseOn, boolean claimOnOlder) {
        as(GUIDE)
                .run(() -> debts.record(
                        caseNumber,
                        new Debts.NewDebt(
                                1,
                                DebtCreditor.BOSTADSBOLAG,
                                LocalDate.parse(aroseOn),
                                DebtBand.FRAN_20_TILL_50,
                                false,
                                null,
                                claimOnOlder,
                                null,
                                false,
                                false)));
    }

    private static Debts.NewDebt debt(String aroseOn, LocalDate planOn, UUID replaces, boolean settled) {
        return new Debts.NewDebt(
                1,
                DebtCreditor.BOSTADSBOLAG,
                LocalDate.parse(aroseOn),
                DebtBand.FRAN_20_TILL_50,
                planOn != null,
                planOn,
                false,
                replaces,
                settled,
                false);
    }

    private static Debts.NewDebt disputed(UUID replaces, Boolean disputed) {
        return new Debts.NewDebt(
                1,
                DebtCreditor.ANNAN,
                LocalDate.of(2026, 1, 10),
                DebtBand.UNDER_5,
                false,
                null,
                false,
                replaces,
                false,
                disputed);
    }

    private List<Debt> of(CaseNumber caseNumber) {
        return as(GUIDE).call(() -> debts.of(caseNumber));
    }
}
