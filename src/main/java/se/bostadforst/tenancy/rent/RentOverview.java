package se.bostadforst.tenancy.rent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.tenancy.Tenancies;

/** A month's rents side by side, for whoever may know them; and the month's rows proposed for all of them in one go. */
@Service
@Transactional
public class RentOverview {

    /**
     * A household and its month.
     *
     * @param month empty until the month is invoiced
     */
    public record Line(CaseNumber caseNumber, LocalDate anchor, Optional<RentMonth> month) {}

    /**
     * What came of the proposal.
     *
     * @param withoutContract the contract between socialtjänsten and the tenant is missing, so that nobody knows the rent
     */
    public record Proposed(int created, List<CaseNumber> withoutContract) {}

    private final RentLedger ledger;
    private final RentRows rows;
    private final Tenancies tenancies;
    private final CaseAccess access;
    private final Clock clock;

    RentOverview(RentLedger ledger, RentRows rows, Tenancies tenancies, CaseAccess access, Clock clock) {
        this.ledger = ledger;
        this.rows = rows;
        this.tenancies = tenancies;
        this.access = access;
        this.clock = clock;
    }

    /** Every household the asker may know the rent of and that has a home in the month. The reading is logged. */
    public List<Line> month(YearMonth period) {
        var let = rows.tenancies().stream()
                .filter(tenancy -> RentLedger.isLetIn(period, tenancy))
                .filter(tenancy -> access.mayRead(tenancy.caseNumber().value(), DataClass.C4))
                .toList();
        var cases = let.stream().map(tenancy -> tenancy.caseNumber()).toList();
        access.listed(cases.stream().map(CaseNumber::value).toList(), Purpose.list("rents"), DataClass.C4);
        var months = ledger.alreadyAllowed(cases).stream()
                .filter(month -> month.row().period().equals(period))
                .collect(Collectors.toMap(month -> month.row().caseNumber(), Function.identity()));
        return let.stream()
                .map(tenancy -> new Line(
                        tenancy.caseNumber(),
                        tenancy.start().orElseThrow(),
                        Optional.ofNullable(months.get(tenancy.caseNumber()))))
                .toList();
    }

    /**
     * A row for every household of the unit that has moved in and is not invoiced for the month, due the last weekday before it (T-35). A
     * month whose ordinary due day has passed before the anchor is left to the first invoice. Repeating it changes nothing.
     */
    public Proposed propose(YearMonth period) {
        if (!ActorContext.require().has("soc_hyra")) {
            throw new CaseNotFound();
        }
        rows.oneAtATime();
        var created = 0;
        var withoutContract = new ArrayList<CaseNumber>();
        for (var tenancy : rows.tenancies()) {
            var caseNumber = tenancy.caseNumber();
            var proposal = ledger.propose(caseNumber, period);
            if (!tenancy.movedIn()
                    || !RentLedger.isLetIn(period, tenancy)
                    || RentLimits.ofPeriod(period, tenancy, LocalDate.now(clock))
                            .isPresent()
                    || proposal.dueOn().isBefore(tenancy.start().orElseThrow())) {
                continue;
            }
            access.requireChange(caseNumber.value(), Purpose.change("rent-change"), DataClass.C4);
            if (rows.rows(List.of(caseNumber)).stream()
                    .anyMatch(row -> row.period().equals(period))) {
                continue;
            }
            if (proposal.amount().isEmpty()) {
                withoutContract.add(caseNumber);
                continue;
            }
            rows.add(
                    caseNumber,
                    period,
                    1,
                    null,
                    proposal.dueOn(),
                    proposal.amount().get(),
                    RentSource.FORSLAG);
            created++;
        }
        return new Proposed(created, withoutContract);
    }

    /**
     * This month's rent in words, as {@code Hyra november} and {@code betald i tid}; for whoever has asked {@link CaseAccess} for C4 in
     * the same reading. Empty when nobody lives there.
     */
    public Optional<Fact> of(CaseNumber caseNumber) {
        var period = YearMonth.from(LocalDate.now(clock));
        if (tenancies
                .of(caseNumber)
                .filter(tenancy -> RentLedger.isLetIn(period, tenancy))
                .isEmpty()) {
            return Optional.empty();
        }
        var label = "Hyra " + SwedishDates.month(period);
        return Optional.of(ledger.alreadyAllowed(List.of(caseNumber)).stream()
                .filter(month -> month.row().period().equals(period))
                .findFirst()
                .map(month -> new Fact(label, words(month)))
                .orElse(new Fact(label, "inte fakturerad")));
    }

    /** A figure of a case in words. */
    public record Fact(String label, String value) {}

    private static String words(RentMonth month) {
        var days = month.outcome().daysLate() == 1 ? "1 dag" : month.outcome().daysLate() + " dagar";
        return switch (month.outcome().standing()) {
            case I_TID -> "betald i tid";
            case SEN -> "betald, " + days + " sen";
            case SEN_BANK -> "betald sent av banken, räknas som i tid";
            case SEN_MYNDIGHET -> "betald sent av myndigheten, räknas som i tid";
            case OBETALD -> "inte betald, förföll " + month.row().dueOn();
            case INTE_FORFALLEN -> "förfaller " + month.row().dueOn();
        };
    }
}
