package se.bostadforst.tenancy.rent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.access.DataClass;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Consents;
import se.bostadforst.casefile.Consents.Recipient;

/** Households that live in a flat, without the processes that brought them there. */
public abstract class RentTest extends AdmissionTest {

    protected static final String HYRA = "soc_hv_hyra1";
    protected static final String HYRA_EFH = "soc_efh_hyra1";
    protected static final String GUIDE = "ssm_vagledare1";

    @Autowired
    protected RentLedger ledger;

    @Autowired
    private Consents consents;

    /** Somebody of the unit who has moved in on the day, with a rent of 7 450 kronor by the contract. */
    protected CaseNumber letTo(String handlaggare, String anchor) {
        var caseNumber = nominated(handlaggare, "Hyresgäst");
        owner.update(
                "insert into bf.tenancy (case_number, start_date, moved_in_at) values (?, ?::date, now())",
                caseNumber,
                anchor);
        owner.update("""
                insert into bf.lease (case_number, kind, version, starts_on, notice_months, monthly_rent, drawn_up_on, drawn_up_by)
                values (?, 'SUBLEASE', 1, ?::date, 3, 7450, ?::date, 'test')""", caseNumber, anchor, anchor);
        return new CaseNumber(caseNumber);
    }

    /** Stadsmissionen takes part and may know of the rent and the debts. */
    protected void consentToAll(String handlaggare, CaseNumber caseNumber) {
        owner.update(
                "insert into bf.case_party (case_number, unit, organisation, since) select case_number, unit, 'SSM', now() from bf.case_file where case_number = ?",
                caseNumber.value());
        var person = UUID.fromString(
                value("select person_id::text from bf.person where case_number = ?", caseNumber.value()));
        as(handlaggare)
                .run(() -> consents.record(
                        caseNumber,
                        person,
                        Set.of(Recipient.SSM),
                        Set.of(DataClass.C1, DataClass.C4, DataClass.C8),
                        Consents.Form.SKRIFTLIGT,
                        null));
    }

    protected void invoiced(CaseNumber caseNumber, String period, String dueOn) {
        as(HYRA).run(() -> ledger.invoice(
                caseNumber,
                new RentLedger.Invoice(YearMonth.parse(period), LocalDate.parse(dueOn), new BigDecimal("7450"), null)));
    }

    protected void paid(CaseNumber caseNumber, String period, String day, String amount, RentCause cause) {
        as(HYRA).run(() -> ledger.pay(
                caseNumber,
                new RentLedger.Payment(
                        YearMonth.parse(period), new BigDecimal(amount), LocalDate.parse(day), null, cause, null)));
    }

    protected List<RentMonth> ledgerOf(CaseNumber caseNumber) {
        return as(HYRA).call(() -> ledger.of(caseNumber));
    }

    protected RentMonth monthOf(CaseNumber caseNumber, String period) {
        return ledgerOf(caseNumber).stream()
                .filter(month -> month.row().period().equals(YearMonth.parse(period)))
                .findFirst()
                .orElseThrow();
    }

    /** How much is written in the ledger of everybody. */
    protected String rowCounts() {
        return value(
                "select (select count(*) from bf.rent_row) || ' ' || (select count(*) from bf.rent_payment) || ' ' || (select count(*) from bf.rent_import)");
    }
}
