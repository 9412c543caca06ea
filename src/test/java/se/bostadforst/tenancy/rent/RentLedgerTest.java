package se.bostadforst.tenancy.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** The rent rows of S1, S2 and S9 ({@code domain.md} 7), and who may see and write them. */
class RentLedgerTest extends RentTest {

    @Autowired
    private RentOverview overview;

    @Test
    void rent_is_due_the_last_weekday_before_the_month() {
        at("2026-07-01T10:00");
        var anders = letTo(HV, "2025-10-01");

        assertThat(Stream.iterate(YearMonth.of(2025, 11), month -> month.plusMonths(1))
                        .limit(9)
                        .map(month -> as(HYRA).call(() -> ledger.propose(anders, month)))
                        .map(proposal -> proposal.dueOn().toString()))
                .containsExactly(
                        "2025-10-31",
                        "2025-11-28",
                        "2025-12-30",
                        "2026-01-30",
                        "2026-02-27",
                        "2026-03-31",
                        "2026-04-30",
                        "2026-05-29",
                        "2026-06-30");
        assertThat(as(HYRA).call(() -> ledger.propose(anders, YearMonth.of(2026, 1)))
                        .amount())
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("7450"));
    }

    @Test
    void six_days_late_is_late_and_says_so() {
        at("2026-07-15T10:00");
        var bea = letTo(HV, "2025-10-15");
        invoiced(bea, "2026-05", "2026-04-30");
        paid(bea, "2026-05", "2026-05-06", "7450", RentCause.HYRESGAST);

        assertThat(monthOf(bea, "2026-05").outcome().inTime()).contains(false);
        assertThat(late(bea, "2025-10-15", "2026-07-15")).containsExactly("2026-05: 6 dagar sen");
        assertThat(late(bea, "2026-04-15", "2027-01-15"))
                .as("variant B, n = 15")
                .hasSize(1);
        assertThat(late(bea, "2026-05-15", "2027-02-15"))
                .as("variant B, n = 16")
                .isEmpty();
    }

    @Test
    void the_authoritys_own_delay_and_the_banks_count_as_in_time() {
        at("2026-07-15T10:00");
        var bea = letTo(HV, "2025-10-15");
        invoiced(bea, "2026-05", "2026-04-30");
        paid(bea, "2026-05", "2026-05-06", "7450", RentCause.MYNDIGHET);
        invoiced(bea, "2026-06", "2026-05-29");
        paid(bea, "2026-06", "2026-06-01", "7450", RentCause.BANK);

        assertThat(monthOf(bea, "2026-05").outcome().inTime()).contains(true);
        assertThat(monthOf(bea, "2026-05").evidence()).isEqualTo("2026-05: 6 dagar sen, myndighetens betalning");
        assertThat(monthOf(bea, "2026-06").outcome().cause()).contains(RentCause.BANK);
        assertThat(monthOf(bea, "2026-06").outcome().inTime()).contains(true);
        assertThat(monthOf(bea, "2026-06").evidence()).isEqualTo("2026-06: 3 dagar sen, bankens dröjsmål");
        assertThat(late(bea, "2025-10-15", "2026-07-15")).isEmpty();
    }

    @Test
    void march_unpaid_until_the_24th_is_25_days_late() {
        at("2026-03-10T10:00");
        var lena = letTo(HV, "2025-12-01");
        invoiced(lena, "2026-03", "2026-02-27");
        assertThat(late(lena, "2025-12-01", "2026-03-10"))
                .containsExactly("2026-03: inte betald, 11 dagar efter förfallodagen");

        at("2026-03-24T15:00");
        paid(lena, "2026-03", "2026-03-24", "7450", RentCause.OKAND);
        assertThat(late(lena, "2025-12-01", "2026-03-24")).containsExactly("2026-03: 25 dagar sen");
    }

    @Test
    void rent_is_paid_the_day_the_last_part_that_was_needed_came() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2025-12-01");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-04-28", "4000", null);
        assertThat(monthOf(cem, "2026-05").outcome().standing()).isEqualTo(RentStanding.OBETALD);
        paid(cem, "2026-05", "2026-04-30", "3450", null);
        paid(cem, "2026-05", "2026-05-20", "100", RentCause.HYRESGAST);

        var month = monthOf(cem, "2026-05");
        assertThat(month.outcome().standing()).isEqualTo(RentStanding.I_TID);
        assertThat(month.outcome().paidOn()).contains(LocalDate.of(2026, 4, 30));
        assertThat(month.outcome().paid()).isEqualByComparingTo("7550");
    }

    @Test
    void a_late_part_of_the_tenants_own_is_not_excused_by_the_authoritys() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2025-12-01");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-05-04", "4000", RentCause.HYRESGAST);
        paid(cem, "2026-05", "2026-05-06", "3450", RentCause.MYNDIGHET);

        assertThat(monthOf(cem, "2026-05").outcome().standing()).isEqualTo(RentStanding.SEN);
        assertThat(monthOf(cem, "2026-05").outcome().cause()).contains(RentCause.HYRESGAST);
    }

    @Test
    void grace_is_the_one_that_was_in_force_on_the_due_day() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2025-12-01");
        invoiced(cem, "2026-05", "2026-04-30");
        invoiced(cem, "2026-06", "2026-05-29");
        owner.update(
                "insert into bf.parameter (code, valid_from, value, changed_by, changed_at) values ('rent.grace.days', '2026-05-15', '3', 'test', now())");
        paid(cem, "2026-05", "2026-05-02", "7450", RentCause.HYRESGAST);
        paid(cem, "2026-06", "2026-06-01", "7450", null);

        assertThat(monthOf(cem, "2026-05").outcome().inTime()).contains(false);
        assertThat(monthOf(cem, "2026-06").outcome().inTime()).contains(true);
    }

    @Test
    void a_correction_is_a_new_row_and_the_old_one_stays() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2025-12-01");
        invoiced(cem, "2026-05", "2026-04-30");
        invoiced(cem, "2026-05", "2026-04-30");
        invoiced(cem, "2026-05", "2026-05-04");
        paid(cem, "2026-05", "2026-05-06", "7450", RentCause.HYRESGAST);
        var wrong = monthOf(cem, "2026-05").payments().get(0).paymentId();
        as(HYRA).run(() -> ledger.pay(
                cem,
                new RentLedger.Payment(
                        YearMonth.of(2026, 5), new BigDecimal("7450"), LocalDate.of(2026, 5, 4), null, null, wrong)));

        assertThat(monthOf(cem, "2026-05").outcome().standing()).isEqualTo(RentStanding.I_TID);
        assertThat(monthOf(cem, "2026-05").payments()).hasSize(1);
        assertThat(owner.queryForObject(
                        "select count(*) from bf.rent_payment where case_number = ?", Long.class, cem.value()))
                .isEqualTo(2);
        assertThat(owner.queryForList(
                        "select version || ' ' || due_on from bf.rent_row where case_number = ? order by version",
                        String.class,
                        cem.value()))
                .containsExactly("1 2026-04-30", "2 2026-05-04");
        assertThatThrownBy(() -> as(HYRA).run(() -> ledger.pay(
                        cem,
                        new RentLedger.Payment(
                                YearMonth.of(2026, 5), BigDecimal.ZERO, LocalDate.of(2026, 5, 4), null, null, wrong))))
                .hasMessageContaining("redan rättad");
    }

    @Test
    void what_cannot_be_right_is_refused_at_its_field_and_nothing_is_written() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2026-02-10");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-04-30", "7450", null);
        var before = rowCounts();

        assertThat(refused(() -> invoiced(cem, "2026-01", "2025-12-30"))).containsExactly("period");
        assertThat(refused(() -> invoiced(cem, "2026-06", "2025-05-29"))).containsExactly("dueOn");
        assertThat(refused(() -> paid(cem, "2026-06", "2026-05-29", "7450", null)))
                .containsExactly("period");
        assertThat(refused(() -> paid(cem, "2026-05", "2026-06-16", "-1", RentCause.BANK)))
                .containsExactly("amount", "orderReceivedOn");
        assertThat(refused(() -> paid(cem, "2026-05", "2026-05-02", "10", null)))
                .containsExactly("cause");
        assertThat(refused(() -> paid(cem, "2026-05", "2026-04-30", "7450.00", null)))
                .containsExactly("amount");
        assertThat(rowCounts()).isEqualTo(before);
    }

    @Test
    void only_the_units_own_rent_administrator_writes_and_the_landlord_sees_nothing() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2025-12-01");
        invoiced(cem, "2026-05", "2026-04-30");

        assertThat(as(HV).call(() -> ledger.of(cem))).hasSize(1);
        assertThat(as("soc_hv_chef1").call(() -> ledger.of(cem))).hasSize(1);
        for (var stranger : List.of(HYRA_EFH, EFH, GUIDE, SSM, SB, "sb_beslut1", LEADER)) {
            assertThatThrownBy(() -> as(stranger).run(() -> ledger.of(cem))).isInstanceOf(CaseNotFound.class);
        }
        for (var reader : List.of(HV, "soc_hv_chef1", HYRA_EFH, GUIDE, SB)) {
            assertThatThrownBy(() -> as(reader)
                            .run(() -> ledger.invoice(
                                    cem,
                                    new RentLedger.Invoice(
                                            YearMonth.of(2026, 6), LocalDate.of(2026, 5, 29), BigDecimal.TEN, null))))
                    .isInstanceOf(CaseNotFound.class);
        }
        consentToAll(HV, cem);
        assertThat(as(GUIDE).call(() -> ledger.of(cem))).hasSize(1);
        assertThat(as(SSM).call(() -> overview.month(YearMonth.of(2026, 5)))).isEmpty();
    }

    @Test
    void a_proposal_for_the_month_is_made_once_and_gives_way_to_the_invoice() {
        at("2026-05-20T10:00");
        var cem = letTo(HV, "2025-12-01");
        var dora = letTo(HV, "2026-06-01");
        owner.update("update bf.tenancy set moved_in_at = null where case_number = ?", dora.value());
        var elsewhere = letTo(EFH, "2025-12-01");
        var month = YearMonth.of(2026, 6);

        as(HYRA).call(() -> overview.propose(month));
        as(HYRA).call(() -> overview.propose(month));

        assertThat(monthOf(cem, "2026-06").row().source()).isEqualTo(RentSource.FORSLAG);
        assertThat(monthOf(cem, "2026-06").row().dueOn()).isEqualTo(LocalDate.of(2026, 5, 29));
        assertThat(as(HYRA).call(() -> overview.month(month)))
                .filteredOn(line -> List.of(cem, dora, elsewhere).contains(line.caseNumber()))
                .extracting(line -> line.caseNumber() + " " + line.month().isPresent())
                .containsExactly(cem + " true", dora + " false");
        invoiced(cem, "2026-06", "2026-05-29");
        assertThat(monthOf(cem, "2026-06").row().source()).isEqualTo(RentSource.HAND);
    }

    @Test
    void months_without_an_invoice_are_known_from_the_anchor() {
        at("2026-01-31T10:00");
        var anders = letTo(HV, "2025-10-01");
        invoiced(anders, "2025-12", "2025-11-28");

        assertThat(ActorContext.asProcess(() -> ledger.notInvoiced(anders, LocalDate.of(2026, 1, 31))))
                .containsExactly(YearMonth.of(2025, 11), YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    }

    @Test
    void this_months_rent_is_said_in_words() {
        at("2026-05-20T10:00");
        var cem = letTo(HV, "2025-12-01");
        assertThat(as(HV).call(() -> overview.of(cem))).contains(new RentOverview.Fact("Hyra maj", "inte fakturerad"));
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-04-30", "7450", null);
        assertThat(as(HV).call(() -> overview.of(cem))).contains(new RentOverview.Fact("Hyra maj", "betald i tid"));
    }

    private List<String> late(CaseNumber caseNumber, String from, String to) {
        return ActorContext.asProcess(() -> ledger.lateRows(caseNumber, LocalDate.parse(from), LocalDate.parse(to)))
                .stream()
                .map(RentMonth::evidence)
                .toList();
    }

    private static List<String> refused(Runnable work) {
        try {
            work.run();
        } catch (FormRefused refused) {
            return refused.errors().stream().map(FieldError::key).toList();
        }
        return List.of();
    }
}
