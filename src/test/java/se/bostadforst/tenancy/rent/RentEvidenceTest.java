package se.bostadforst.tenancy.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.rent.RentEvidence.Evidence;

/** Hyran i tid, as the takeover asks (DT-3 K1), and S2 with its variants. */
class RentEvidenceTest extends RentTest {

    @Autowired
    private RentEvidence evidence;

    @Autowired
    private SwedishCalendar calendar;

    @AfterEach
    void the_first_window_again() {
        owner.update("delete from bf.parameter where code = 'rent.window' and valid_from > '2010-01-01'");
    }

    @ParameterizedTest(name = "{0} at {1}, cause {2}: from {3}, late {4}")
    @CsvSource(textBlock = """
            HELA_PERIODEN, 2026-07-15, HYRESGAST, 2025-10-15, true
            HELA_PERIODEN, 2026-10-15, HYRESGAST, 2025-10-15, true
            HELA_PERIODEN, 2027-02-15, HYRESGAST, 2025-10-15, true
            HELA_PERIODEN, 2026-07-15, MYNDIGHET, 2025-10-15, false
            HELA_PERIODEN, 2026-07-15, BANK,      2025-10-15, false
            RULLANDE_9M,   2026-07-15, HYRESGAST, 2025-10-15, true
            RULLANDE_9M,   2027-01-15, HYRESGAST, 2026-04-15, true
            RULLANDE_9M,   2027-01-30, HYRESGAST, 2026-04-30, true
            RULLANDE_9M,   2027-01-31, HYRESGAST, 2026-04-30, true
            RULLANDE_9M,   2027-02-01, HYRESGAST, 2026-05-01, false
            RULLANDE_9M,   2027-02-15, HYRESGAST, 2026-05-15, false
            RULLANDE_9M,   2027-01-15, MYNDIGHET, 2026-04-15, false
            """)
    void s2_may_paid_six_days_late(String window, String testDate, RentCause cause, String from, boolean late) {
        at("2027-02-15T10:00");
        window(window);
        var bea = paidInTimeExceptMay(cause);

        var found = evidence.of(bea, LocalDate.parse(testDate));

        assertThat(found.window().name()).isEqualTo(window);
        assertThat(found.from()).isEqualTo(from);
        assertThat(found.to()).isEqualTo(testDate);
        assertThat(found.lateByTenant()).isEqualTo(late);
        assertThat(found.underInvestigation()).as(found.lines().toString()).isFalse();
        assertThat(found.certificate())
                .contains(
                        late
                                ? "Hyran har inte betalats i tid under perioden.\n2026-05: 6 dagar sen"
                                : "Hyran har betalats i tid under perioden.");
    }

    @ParameterizedTest(name = "due {0}, paid {1} by {2}: late {3}, missing {4}, unknown {5}")
    @CsvSource(textBlock = """
            2026-04-30, 2026-04-30,          , false, false, false
            2026-04-30, 2026-05-01, HYRESGAST, true,  false, false
            2026-04-30, 2026-05-01, MYNDIGHET, false, false, false
            2026-04-30, 2026-05-01, BANK,      false, false, false
            2026-04-30, 2026-05-01, OKAND,     false, false, true
            2026-04-30,           ,          , false, true,  false
            2026-05-20,           ,          , false, true,  false
            2026-05-20, 2026-05-20,          , false, false, false
            2026-05-21,           ,          , false, false, false
            """)
    void a_row_is_met_failed_or_to_be_found_out(
            String due, String paid, RentCause cause, boolean late, boolean missing, boolean unknown) {
        at("2026-05-20T10:00");
        var cem = letTo(HV, "2026-04-20");
        invoiced(cem, "2026-05", due);
        if (paid != null) {
            paid(cem, "2026-05", paid, "7450", cause);
        }

        var found = evidence.of(cem, LocalDate.of(2026, 5, 20));

        assertThat(found.lateByTenant()).isEqualTo(late);
        assertThat(found.paymentMissing()).isEqualTo(missing);
        assertThat(found.causeUnknown()).isEqualTo(unknown);
        assertThat(found.underInvestigation()).isEqualTo(missing || unknown);
        assertThat(found.months()).hasSize("2026-05-21".equals(due) ? 0 : 1);
    }

    @Test
    void an_empty_ledger_certifies_nothing() {
        at("2026-07-15T10:00");
        var cem = letTo(HV, "2026-04-20");
        invoiced(cem, "2026-06", "2026-05-29");
        paid(cem, "2026-06", "2026-05-29", "7450", null);

        var found = evidence.of(cem, LocalDate.of(2026, 7, 15));

        assertThat(found.notInvoiced()).containsExactly(YearMonth.of(2026, 5), YearMonth.of(2026, 7));
        assertThat(found.underInvestigation()).isTrue();
        assertThat(found.lines())
                .containsExactly("2026-05: ingen hyra införd", "2026-06: betald i tid", "2026-07: ingen hyra införd");
        assertThat(found.certificate()).isEqualTo("""
                Intyg om hyresbetalningar per 2026-07-15
                Avser hela perioden från inflyttningen: hyror som förföll 2026-04-20–2026-07-15, 1 stycken.
                Det är inte klarlagt om hyran har betalats i tid under perioden.
                2026-05: ingen hyra införd
                2026-07: ingen hyra införd""");
    }

    @Test
    void half_a_rent_is_no_rent_and_a_payment_put_right_changes_the_evidence() {
        at("2026-06-15T10:00");
        var cem = letTo(HV, "2026-04-20");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-04-30", "7000", null);
        assertThat(of(cem, "2026-06-15").paymentMissing()).isTrue();
        assertThat(of(cem, "2026-06-15").certificate()).contains("2026-05: betaldag saknas");
        paid(cem, "2026-05", "2026-05-04", "450", RentCause.HYRESGAST);
        assertThat(of(cem, "2026-06-15").lateByTenant()).isTrue();
        assertThat(of(cem, "2026-06-15").paymentMissing()).isFalse();
    }

    @Test
    void the_first_rent_counts_also_when_it_was_due_before_the_first_day() {
        at("2026-07-15T10:00");
        var cem = letTo(HV, "2026-05-01");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-05-02", "7450", RentCause.HYRESGAST);

        assertThat(of(cem, "2026-07-15").from()).isEqualTo("2026-04-30");
        assertThat(of(cem, "2026-07-15").lateByTenant()).isTrue();
    }

    @Test
    void the_window_is_the_one_in_force_on_the_day_of_assessment() {
        at("2027-02-15T10:00");
        var bea = paidInTimeExceptMay(RentCause.HYRESGAST);
        window("RULLANDE_9M", "2027-02-01");

        assertThat(of(bea, "2027-01-31").from()).isEqualTo("2025-10-15");
        assertThat(of(bea, "2027-02-15").lateByTenant()).isFalse();
    }

    @Test
    void the_certificate_says_nothing_of_whose_delay_it_was_when_it_was_not_the_tenants() {
        at("2026-07-15T10:00");
        var cem = letTo(HV, "2026-04-20");
        invoiced(cem, "2026-05", "2026-04-30");
        paid(cem, "2026-05", "2026-05-06", "7450", RentCause.MYNDIGHET);

        assertThat(of(cem, "2026-07-15").lines()).contains("2026-05: 6 dagar sen, myndighetens betalning");
        assertThat(of(cem, "2026-07-15").certificate())
                .doesNotContain("2026-05", "yndighet", "7450", "7 450", cem.value());
    }

    @Test
    void it_says_the_same_whoever_asks_and_nothing_of_a_household_without_a_home() {
        at("2026-07-15T10:00");
        var cem = letTo(HV, "2026-04-20");
        invoiced(cem, "2026-05", "2026-04-30");
        var day = LocalDate.of(2026, 7, 15);

        for (var asker : List.of(HV, GUIDE, SB, EFH)) {
            assertThat(as(asker).call(() -> evidence.of(cem, day)).paymentMissing())
                    .as(asker)
                    .isTrue();
        }
        var homeless = new CaseNumber(nominated(HV, "Utan"));
        assertThatThrownBy(() -> evidence.of(homeless, day)).isInstanceOf(CaseNotFound.class);
    }

    private Evidence of(CaseNumber caseNumber, String testDate) {
        return evidence.of(caseNumber, LocalDate.parse(testDate));
    }

    /** Bea's rents from November 2025 to February 2027. */
    private CaseNumber paidInTimeExceptMay(RentCause cause) {
        var bea = letTo(HV, "2025-10-15");
        for (var month = YearMonth.of(2025, 11); !month.isAfter(YearMonth.of(2027, 2)); month = month.plusMonths(1)) {
            var due = calendar.rentDueDate(month).toString();
            invoiced(bea, month.toString(), due);
            if (month.equals(YearMonth.of(2026, 5))) {
                paid(bea, month.toString(), "2026-05-06", "7450", cause);
            } else {
                paid(bea, month.toString(), due, "7450", null);
            }
        }
        return bea;
    }

    private void window(String value) {
        window(value, "2010-01-02");
    }

    private void window(String value, String from) {
        owner.update(
                "insert into bf.parameter (code, valid_from, value, changed_by, changed_at) values ('rent.window', ?::date, ?, 'test', now())",
                from,
                value);
    }
}
