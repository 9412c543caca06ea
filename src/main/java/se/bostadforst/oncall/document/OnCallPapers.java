package se.bostadforst.oncall.document;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.oncall.CallWords;
import se.bostadforst.oncall.CrisisPlans;
import se.bostadforst.oncall.KeyText;
import se.bostadforst.oncall.OnCallLog;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.Flats;
import se.bostadforst.tenancy.KeyAgreements;
import se.bostadforst.tenancy.Tenancies;

/** Jourlogg and krisplan (Appendix B): Stadsmissionen's own papers, without names, so that they can be made without samtycke. */
@Configuration(proxyBeanMethods = false)
class OnCallPapers {

    @Bean
    DocumentSource onCallLogPaper(CaseFiles cases, OnCallLog calls) {
        return new Paper("on-call-log", calls::any, caseNumber -> {
            var values = unit(cases, caseNumber);
            values.put(
                    "calls",
                    calls.of(caseNumber).stream()
                            .map(call -> Map.of(
                                    "time", call.calledAt().inSwedish(),
                                    "text", CallWords.of(call)))
                            .toList());
            return values;
        });
    }

    @Bean
    DocumentSource crisisPlanPaper(
            CaseFiles cases, CrisisPlans plans, KeyAgreements keys, Tenancies tenancies, Flats flats) {
        return new Paper("crisis-plan", caseNumber -> plans.latest(caseNumber).isPresent(), caseNumber -> {
            var values = unit(cases, caseNumber);
            plans.latest(caseNumber).ifPresent(plan -> {
                values.put("planVersion", Integer.toString(plan.version()));
                values.put("risk", plan.risk());
                values.put("helps", plan.helps());
                values.put("contacts", plan.contacts());
                values.put("entry", plan.entry().orElse("Ingenting särskilt."));
            });
            values.put("keys", KeyText.of(keys.of(caseNumber)));
            values.put(
                    "address",
                    CasePapers.orNotGiven(tenancies
                            .of(caseNumber)
                            .flatMap(Tenancies.Tenancy::flatId)
                            .flatMap(flats::find)
                            .map(Flat::address)
                            .orElse(null)));
            return values;
        });
    }

    private static Map<String, Object> unit(CaseFiles cases, CaseNumber caseNumber) {
        var values = new HashMap<String, Object>();
        values.put(
                "unit", ActorContext.asProcess(() -> cases.unitOf(caseNumber)).label());
        return values;
    }
}
