package se.bostadforst.tenancy.document;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.tenancy.AnchorChanges;
import se.bostadforst.tenancy.KeyAgreements;
import se.bostadforst.tenancy.LandlordNotices;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Leases;
import se.bostadforst.tenancy.MoveIn;
import se.bostadforst.tenancy.TenureWaiver;
import se.bostadforst.tenancy.TenureWaivers;

/** The papers of a tenancy ({@code domain.md} 2.2, Appendix B). */
@Configuration(proxyBeanMethods = false)
class TenancyPapers {

    @Bean
    DocumentSource headLeasePaper(TenancyPage page, Leases leases) {
        return new Paper("head-lease", has(leases, LeaseKind.HEAD_LEASE), caseNumber -> {
            var values = page.place(caseNumber);
            page.putLease(caseNumber, LeaseKind.HEAD_LEASE, values);
            page.putSignatures(caseNumber, "head-lease", values);
            return values;
        });
    }

    @Bean
    DocumentSource subleasePaper(TenancyPage page, Leases leases) {
        return new Paper("sublease", has(leases, LeaseKind.SUBLEASE), caseNumber -> {
            var values = page.withTenants(caseNumber);
            page.putLease(caseNumber, LeaseKind.SUBLEASE, values);
            page.putSignatures(caseNumber, "sublease", values);
            return values;
        });
    }

    @Bean
    DocumentSource cooperationPaper(TenancyPage page, Leases leases) {
        return new Paper("cooperation-agreement", has(leases, LeaseKind.SUBLEASE), caseNumber -> {
            var values = page.withTenants(caseNumber);
            page.putSignatures(caseNumber, "cooperation-agreement", values);
            return values;
        });
    }

    @Bean
    DocumentSource tenureWaiverPaper(TenancyPage page, TenureWaivers waivers) {
        return new Paper("tenure-waiver", caseNumber -> waivers.of(caseNumber).isPresent(), caseNumber -> {
            var values = page.withTenants(caseNumber);
            var waiver = waivers.of(caseNumber).orElseThrow();
            values.put("ground", waiver.ground().label());
            values.put("sentOn", waiver.sentOn().map(SwedishDates::iso).orElse(null));
            values.put(
                    "decision",
                    waiver.outcome().map(TenureWaiver.TribunalOutcome::label).orElse(null));
            page.putSignatures(caseNumber, "tenure-waiver", values);
            return values;
        });
    }

    @Bean
    DocumentSource landlordNoticePaper(TenancyPage page, Leases leases, LandlordNotices notices) {
        return new Paper("landlord-notice", has(leases, LeaseKind.SUBLEASE), caseNumber -> {
            var values = page.place(caseNumber);
            values.put("sentOn", notices.of(caseNumber).map(SwedishDates::iso).orElse(null));
            return values;
        });
    }

    @Bean
    DocumentSource keyAgreementPaper(TenancyPage page, KeyAgreements agreements) {
        return new Paper(
                "key-agreement", caseNumber -> agreements.of(caseNumber).isPresent(), caseNumber -> {
                    var values = page.withTenants(caseNumber);
                    var agreement = agreements.of(caseNumber).orElseThrow();
                    values.put("status", capital(agreement.status().label()));
                    values.put("keys", agreement.keys());
                    values.put("usedWhen", CasePapers.orNotGiven(agreement.usedWhen()));
                    values.put("emergencyEntry", CasePapers.yesNo(agreement.emergencyEntry()));
                    return values;
                });
    }

    @Bean
    DocumentSource inspectionPaper(TenancyPage page, MoveIn moveIn) {
        return new Paper(
                "inspection", caseNumber -> moveIn.inspection(caseNumber).isPresent(), caseNumber -> {
                    var values = page.place(caseNumber);
                    var inspection = moveIn.inspection(caseNumber).orElseThrow();
                    values.put("inspectedOn", SwedishDates.iso(inspection.on()));
                    values.put("remarks", inspection.remarks() == null ? "Inga anmärkningar." : inspection.remarks());
                    values.put("keys", inspection.keysGiven());
                    return values;
                });
    }

    @Bean
    DocumentSource houseRulesPaper(TenancyPage page, Leases leases) {
        return new Paper("house-rules", has(leases, LeaseKind.HEAD_LEASE), page::place);
    }

    @Bean
    DocumentSource amendmentPaper(TenancyPage page, AnchorChanges changes) {
        return new Paper(
                "contract-amendment", caseNumber -> changes.open(caseNumber).isPresent(), caseNumber -> {
                    var values = page.withTenants(caseNumber);
                    changes.open(caseNumber).ifPresent(put(values));
                    page.putSignatures(caseNumber, "contract-amendment", values);
                    return values;
                });
    }

    private static Consumer<AnchorChanges.AnchorChange> put(Map<String, Object> values) {
        return change -> {
            values.put("oldStart", SwedishDates.inWords(change.from()));
            values.put("newStart", SwedishDates.inWords(change.to()));
            values.put("reason", change.reason().label());
        };
    }

    private static Predicate<CaseNumber> has(Leases leases, LeaseKind kind) {
        return caseNumber -> leases.of(caseNumber, kind).isPresent();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
