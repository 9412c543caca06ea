package se.bostadforst.takeover.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.SupportAfter;
import se.bostadforst.takeover.TakeoverCalendar;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Money;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.SigningAnswers;

/** The own contract, who signs it, the end of the two it replaces and the decision that follows ({@code domain.md} 2.7 steps 6 and 7). */
@Configuration(proxyBeanMethods = false)
class OwnContractForms {

    private static final String FIRST_DAY_GONE =
            "Det egna kontraktets första dag har varit. Bekräfta ändå: inget avslutas, och kontraktet upprättas för en senare månad.";

    private static final Map<String, String> PAPERS = Map.of(
            "Task_SignOwnLease", LeaseKind.OWN_LEASE.documentCode(),
            "Task_RecordOwnLeaseSignatures", LeaseKind.OWN_LEASE.documentCode(),
            "Task_RecordTerminationSignatures", OwnContracts.TERMINATION);

    @Bean
    TaskForm drawUpOwnLeaseForm(
            CaseForms shown, CaseAccess access, TakeoverText text, Leases leases, OwnContracts contracts, Clock clock) {
        return CaseForms.form(
                "takeover-draw-up-own-lease",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = named(shown, access, text, visit, "takeover-draw-up-own-lease");
                    text.putFlat(caseNumber, values);
                    values.put(
                            "startsOn",
                            TakeoverCalendar.firstOfNextMonth(LocalDate.now(clock))
                                    .toString());
                    leases.of(caseNumber, LeaseKind.HEAD_LEASE)
                            .ifPresent(lease -> values.put("monthlyRent", lease.monthlyRent()));
                    return values;
                },
                (visit, answers) -> {
                    var startsOn = answers.date("startsOn");
                    if (!startsOn.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("startsOn", "Välj en dag som kommer.");
                    }
                    if (startsOn.getDayOfMonth() != 1) {
                        throw FormRefused.at("startsOn", "Ett eget kontrakt börjar den första i en månad.");
                    }
                    contracts.drawUp(new CaseNumber(visit.caseNumber()), startsOn, answers.number("monthlyRent"));
                });
    }

    @Bean
    TaskForm signOwnLeaseForm(
            CaseForms shown,
            CaseAccess access,
            TakeoverText text,
            Leases leases,
            OwnContracts contracts,
            SigningAnswers signing) {
        return CaseForms.form(
                "takeover-sign",
                visit -> {
                    var values = named(shown, access, text, visit, "takeover-sign");
                    values.remove("tenants");
                    putPaper(visit, leases, contracts, signing, values);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    signing.byOrganisation(caseNumber, PAPERS.get(visit.taskKey()), Party.SB, answers);
                    contracts.signedByAll(caseNumber);
                });
    }

    /** Who draws up a paper says what the household has signed on it: Svenska Bostäder the contract, socialtjänsten its own ending. */
    @Bean
    TaskForm recordOwnSignaturesForm(
            CaseForms shown,
            CaseAccess access,
            TakeoverText text,
            Leases leases,
            OwnContracts contracts,
            Papers papers,
            SigningAnswers signing) {
        return CaseForms.form(
                "takeover-record-signatures",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = named(shown, access, text, visit, "takeover-record-signatures");
                    putPaper(visit, leases, contracts, signing, values);
                    values.remove("signedBy");
                    var members = papers.signingMembers(caseNumber, PAPERS.get(visit.taskKey()));
                    values.put("bothSign", members.size() == 2);
                    values.put(
                            "tenants",
                            members.stream()
                                    .map(member -> Signatory.tenant(member).label())
                                    .collect(Collectors.joining("\n")));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var code = PAPERS.get(visit.taskKey());
                    signing.byHousehold(caseNumber, code, papers.signingMembers(caseNumber, code), answers);
                    contracts.signedByAll(caseNumber);
                });
    }

    @Bean
    TaskForm endContractsForm(CaseForms shown, Leases leases, OwnContracts contracts, Clock clock) {
        return CaseForms.form(
                "takeover-end-contracts",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersons(
                            visit, "takeover-end-contracts", DataClass.C1, DataClass.C3, DataClass.A9);
                    values.put("ownLease", ownLease(caseNumber, leases));
                    contracts
                            .running(caseNumber)
                            .ifPresent(contract -> values.put(
                                    "lastDay",
                                    LocalDate.now(clock).isBefore(contract.startsOn())
                                            ? SwedishDates.withWeekday(contract.lastDayBefore())
                                            : FIRST_DAY_GONE));
                    return values;
                },
                (visit, answers) -> contracts.endContracts(new CaseNumber(visit.caseNumber())));
    }

    @Bean
    TaskForm reviewHousingForm(CaseForms shown, OwnContracts contracts) {
        return CaseForms.form(
                "takeover-review-housing",
                visit -> {
                    var values = shown.withPersons(
                            visit, "takeover-review-housing", DataClass.C1, DataClass.C9, DataClass.A9);
                    contracts
                            .of(new CaseNumber(visit.caseNumber()))
                            .ifPresent(contract -> values.put("since", SwedishDates.withWeekday(contract.startsOn())));
                    return values;
                },
                (visit, answers) -> contracts.reviewHousing(
                        new CaseNumber(visit.caseNumber()),
                        answers.text("decisionMaker"),
                        answers.text("delegationPoint"),
                        answers.text("reasons"),
                        answers.choice("support", SupportAfter.class)));
    }

    private static Map<String, Object> named(
            CaseForms shown, CaseAccess access, TakeoverText text, TaskVisit visit, String formId) {
        var values = new HashMap<>(
                shown.withPersonsIfConsented(visit, formId, DataClass.C0, DataClass.C1, DataClass.C3, DataClass.A9));
        values.put(
                "tenants",
                text.takers(new CaseNumber(visit.caseNumber()), access.mayRead(visit.caseNumber(), DataClass.C1)));
        return values;
    }

    private static void putPaper(
            TaskVisit visit,
            Leases leases,
            OwnContracts contracts,
            SigningAnswers signing,
            Map<String, Object> values) {
        var caseNumber = new CaseNumber(visit.caseNumber());
        var code = PAPERS.get(visit.taskKey());
        var ending = code.equals(OwnContracts.TERMINATION);
        values.put("document", ending ? "Avveckling av Bostad först-kontraktet" : LeaseKind.OWN_LEASE.label());
        values.put(
                "summary",
                ending
                        ? contracts
                                .running(caseNumber)
                                .map(contract ->
                                        "Bostad först-kontraktet upphör %s. Hyresgästens eget kontrakt gäller från %s."
                                                .formatted(
                                                        SwedishDates.withWeekday(contract.lastDayBefore()),
                                                        SwedishDates.withWeekday(contract.startsOn())))
                                .orElse("")
                        : ownLease(caseNumber, leases));
        values.put("signedBy", signing.signedBy(caseNumber, code));
    }

    private static String ownLease(CaseNumber caseNumber, Leases leases) {
        return ActorContext.asProcess(() -> leases.of(caseNumber, LeaseKind.OWN_LEASE))
                .map(lease -> "Från %s tills vidare, %s, uppsägningstid %d månader."
                        .formatted(
                                SwedishDates.withWeekday(lease.startsOn()),
                                Money.perMonth(lease.monthlyRent()),
                                lease.noticeMonths()))
                .orElse("");
    }
}
