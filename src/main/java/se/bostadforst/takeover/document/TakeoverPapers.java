package se.bostadforst.takeover.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.takeover.Answer;
import se.bostadforst.takeover.Certificates;
import se.bostadforst.takeover.Conditions;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.Proposal;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.WhatRemains;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.Tenants;

/** The papers of a takeover ({@code domain.md} 2.7, Appendix B); what Svenska Bostäder reads names nobody and tells no amounts. */
@Configuration(proxyBeanMethods = false)
class TakeoverPapers {

    @Bean
    DocumentSource takeoverBasisPaper(TakeoverPage page, TakeoverTests tests, Certificates certificates) {
        return ofTest(
                "takeover-basis",
                tests,
                test -> !test.statuses().isEmpty(),
                page,
                test -> Map.of(
                        "certificates",
                        certificates.of(test.caseNumber(), test.number()).stream()
                                .map(certificate -> Map.of(
                                        "source", certificate.source().label(),
                                        "organisation", certificate.organisation(),
                                        "on", SwedishDates.iso(certificate.on()),
                                        "statement", certificate.statement()))
                                .toList()));
    }

    @Bean
    DocumentSource takeoverProposalPaper(TakeoverPage page, TakeoverTests tests) {
        return ofTest(
                "takeover-proposal",
                tests,
                test -> test.proposal().filter(Proposal::made).isPresent(),
                page,
                test -> Map.of(
                        "proposal", test.proposal().orElseThrow().label(),
                        "proposedOn", SwedishDates.inWords(test.proposedOn().orElseThrow()),
                        "motivation", test.motivation().orElse("")));
    }

    @Bean
    DocumentSource takeoverAnswerPaper(TakeoverPage page, TakeoverTests tests) {
        return ofTest(
                "takeover-answer",
                tests,
                test -> test.answer()
                        .filter(answer -> answer != Answer.BEGAR_KOMPLETTERING)
                        .isPresent(),
                page,
                test -> Map.of(
                        "answer", test.answer().orElseThrow().label(),
                        "answeredOn", SwedishDates.inWords(test.answeredOn().orElseThrow()),
                        "refusal", test.refusal().map(why -> why.label()).orElse(""),
                        "reason", test.reason().orElse("")));
    }

    @Bean
    DocumentSource ownLeasePaper(TakeoverPage page, TakeoverTests tests, Conditions conditions, Leases leases) {
        return new Paper(
                LeaseKind.OWN_LEASE.documentCode(),
                caseNumber -> leases.of(caseNumber, LeaseKind.OWN_LEASE).isPresent(),
                caseNumber -> {
                    var values = page.place(caseNumber);
                    var test = tests.latest(caseNumber).orElseThrow();
                    page.putTenants(caseNumber, conditions.takers(caseNumber, test), values);
                    page.putLease(caseNumber, values);
                    page.putSignatures(caseNumber, LeaseKind.OWN_LEASE.documentCode(), values);
                    return values;
                });
    }

    @Bean
    DocumentSource subleaseTerminationPaper(TakeoverPage page, OwnContracts contracts, Tenants tenants) {
        return new Paper(
                OwnContracts.TERMINATION,
                caseNumber -> contracts
                        .of(caseNumber)
                        .flatMap(OwnContracts.OwnContract::endedOn)
                        .isPresent(),
                caseNumber -> {
                    var values = page.place(caseNumber);
                    page.putTenants(caseNumber, tenants.of(caseNumber), values);
                    page.putDays(contracts.of(caseNumber).orElseThrow(), values);
                    page.putSignatures(caseNumber, OwnContracts.TERMINATION, values);
                    return values;
                });
    }

    /** For the tenant to take home: everything that remains, in plain Swedish. */
    @Bean
    DocumentSource whatRemainsPaper(TakeoverPage page, WhatRemains remains, Tenants tenants) {
        var all = Set.of(DataClass.C4, DataClass.C5, DataClass.C8);
        return new Paper(
                "what-remains", caseNumber -> remains.of(caseNumber, all).isPresent(), caseNumber -> {
                    var values = page.place(caseNumber);
                    page.putTenants(caseNumber, tenants.of(caseNumber), values);
                    var remaining = remains.of(caseNumber, all).orElseThrow();
                    values.put(
                            "earliest",
                            remaining
                                    .earliest()
                                    .map(day -> "%s (%s)".formatted(SwedishDates.withWeekday(day.date()), day.why()))
                                    .orElse("inte bestämt"));
                    values.put("gate", remaining.gateHeld() ? "Hållen" : "Inte hållen än");
                    values.put("window", remaining.window());
                    values.put(
                            "items",
                            remaining.items().stream()
                                    .map(TakeoverPapers::values)
                                    .toList());
                    return values;
                });
    }

    private static Map<String, Object> values(WhatRemains.Item item) {
        return Map.of(
                "condition", item.criterion().label(),
                "status", item.status().label(),
                "source", item.criterion().source(),
                "lines", item.lines().stream().map(line -> Map.of("line", line)).toList());
    }

    private static DocumentSource ofTest(
            String code,
            TakeoverTests tests,
            java.util.function.Predicate<TakeoverTest> ready,
            TakeoverPage page,
            Function<TakeoverTest, Map<String, Object>> more) {
        return new Paper(code, caseNumber -> latest(tests, caseNumber, ready).isPresent(), caseNumber -> {
            var test = latest(tests, caseNumber, ready).orElseThrow();
            var values = page.place(caseNumber);
            page.putTest(test, values);
            values.putAll(more.apply(test));
            return values;
        });
    }

    private static Optional<TakeoverTest> latest(
            TakeoverTests tests, CaseNumber caseNumber, java.util.function.Predicate<TakeoverTest> ready) {
        List<TakeoverTest> all = tests.of(caseNumber);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(ready);
    }
}
