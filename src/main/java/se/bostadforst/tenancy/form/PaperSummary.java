package se.bostadforst.tenancy.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.tenancy.AnchorChanges;
import se.bostadforst.tenancy.Lease;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Money;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.SigningAnswers;

/** What somebody signs, in a few words, so that nobody signs what they have not seen. */
@Component
class PaperSummary {

    private final HouseholdView household;
    private final Persons persons;
    private final Leases leases;
    private final AnchorChanges changes;
    private final SigningAnswers signing;

    PaperSummary(
            HouseholdView household, Persons persons, Leases leases, AnchorChanges changes, SigningAnswers signing) {
        this.household = household;
        this.persons = persons;
        this.leases = leases;
        this.changes = changes;
        this.signing = signing;
    }

    void put(CaseNumber caseNumber, String documentCode, Map<String, Object> values) {
        values.put("document", title(documentCode));
        values.put("summary", summary(caseNumber, documentCode));
        values.put("signedBy", signing.signedBy(caseNumber, documentCode));
    }

    String names(CaseNumber caseNumber, List<Integer> members) {
        return persons.alreadyAllowed(caseNumber).stream()
                .filter(person -> members.contains(person.order()))
                .map(PersonView::name)
                .collect(Collectors.joining("\n"));
    }

    private static String title(String documentCode) {
        return switch (documentCode) {
            case "head-lease" -> LeaseKind.HEAD_LEASE.label();
            case "sublease" -> LeaseKind.SUBLEASE.label();
            case Papers.COOPERATION -> "Samverkansavtal";
            case Papers.WAIVER -> "Avstående från besittningsskydd";
            default -> "Tilläggsavtal om inflyttningsdag";
        };
    }

    private String summary(CaseNumber caseNumber, String documentCode) {
        return switch (documentCode) {
            case "head-lease" -> lease(caseNumber, LeaseKind.HEAD_LEASE);
            case "sublease", Papers.WAIVER -> lease(caseNumber, LeaseKind.SUBLEASE);
            case Papers.COOPERATION ->
                "Parternas åtaganden i Bostad först och avsikten att hyresgästen ska få ett eget förstahandskontrakt. Inflyttning "
                        + household
                                .start(caseNumber)
                                .map(SwedishDates::withWeekday)
                                .orElse("inte bestämd") + ".";
            default ->
                changes.open(caseNumber)
                        .map(change -> "Inflyttningsdagen ändras från %s till %s."
                                .formatted(
                                        SwedishDates.withWeekday(change.from()), SwedishDates.withWeekday(change.to())))
                        .orElse("");
        };
    }

    private String lease(CaseNumber caseNumber, LeaseKind kind) {
        return leases.of(caseNumber, kind).map(PaperSummary::inSwedish).orElse("");
    }

    private static String inSwedish(Lease lease) {
        return "Från %s tills vidare, %s, uppsägningstid %d månader."
                .formatted(
                        SwedishDates.withWeekday(lease.startsOn()),
                        Money.perMonth(lease.monthlyRent()),
                        lease.noticeMonths());
    }
}
