package se.bostadforst.tenancy.form;

import static java.util.Map.entry;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Papers;
import se.bostadforst.tenancy.SigningAnswers;

/** One form to sign with for the organisations, one for what the household has signed on paper; the task tells which paper it is. */
@Configuration(proxyBeanMethods = false)
class SignForms {

    private record Signing(String documentCode, Party party) {}

    private static final Map<String, Signing> ORGANISATIONS = Map.of(
            "Task_SignHeadLeaseLandlord", new Signing(LeaseKind.HEAD_LEASE.documentCode(), Party.SB),
            "Task_SignHeadLeaseServices", new Signing(LeaseKind.HEAD_LEASE.documentCode(), Party.SOC),
            "Task_SignSubleaseServices", new Signing(LeaseKind.SUBLEASE.documentCode(), Party.SOC),
            "Task_SignCooperationServices", new Signing(Papers.COOPERATION, Party.SOC),
            "Task_SignCooperationSupport", new Signing(Papers.COOPERATION, Party.SSM),
            "Task_SignCooperationLandlord", new Signing(Papers.COOPERATION, Party.SB));

    private static final Map<String, String> HOUSEHOLD = Map.ofEntries(
            entry("Task_RecordSubleaseSignatures", LeaseKind.SUBLEASE.documentCode()),
            entry("Task_RecordCooperationSignatures", Papers.COOPERATION),
            entry("Task_RecordWaiverSignatures", Papers.WAIVER),
            entry("Task_RecordAmendmentSignatures", Papers.AMENDMENT));

    @Bean
    TaskForm signForm(CaseForms shown, PaperSummary summary, SigningAnswers signing) {
        return CaseForms.form(
                "tenancy-sign",
                visit -> {
                    var paper = ORGANISATIONS.get(visit.taskKey());
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-sign", DataClass.C0, DataClass.C1, DataClass.C3);
                    summary.put(new CaseNumber(visit.caseNumber()), paper.documentCode(), values);
                    return values;
                },
                (visit, answers) -> {
                    var paper = ORGANISATIONS.get(visit.taskKey());
                    signing.byOrganisation(
                            new CaseNumber(visit.caseNumber()), paper.documentCode(), paper.party(), answers);
                });
    }

    @Bean
    TaskForm recordSignaturesForm(CaseForms shown, PaperSummary summary, Papers papers, SigningAnswers signing) {
        return CaseForms.form(
                "tenancy-record-signatures",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var code = HOUSEHOLD.get(visit.taskKey());
                    var values = shown.withPersons(visit, "tenancy-record-signatures", DataClass.C1, DataClass.C3);
                    summary.put(caseNumber, code, values);
                    var members = papers.signingMembers(caseNumber, code);
                    values.put("bothSign", members.size() == 2);
                    values.put("tenants", summary.names(caseNumber, members));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var code = HOUSEHOLD.get(visit.taskKey());
                    signing.byHousehold(caseNumber, code, papers.signingMembers(caseNumber, code), answers);
                });
    }
}
