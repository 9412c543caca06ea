package se.bostadforst.tenancy.form;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.documents.Signatory;
import se.bostadforst.documents.Signatory.Party;
import se.bostadforst.documents.Signatures;
import se.bostadforst.documents.SignedCopyMissing;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.tenancy.LeaseKind;
import se.bostadforst.tenancy.Papers;

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

    private static final String SCAN_MISSING =
            "Skanna det undertecknade papperet under Handlingar i ärendet först, och fyll sedan i dagen.";

    @Bean
    TaskForm signForm(CaseForms shown, PaperSummary summary, Signatures signatures, Clock clock) {
        return CaseForms.form(
                "tenancy-sign",
                visit -> {
                    var signing = ORGANISATIONS.get(visit.taskKey());
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-sign", DataClass.C0, DataClass.C1, DataClass.C3);
                    summary.put(new CaseNumber(visit.caseNumber()), signing.documentCode(), values);
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var signing = ORGANISATIONS.get(visit.taskKey());
                    var who = Signatory.of(signing.party());
                    if ("SYSTEM".equals(answers.text("way"))) {
                        signatures.approveInSystem(caseNumber, signing.documentCode(), who);
                    } else {
                        onPaper(signatures, caseNumber, signing.documentCode(), who, answers, "signedOn", clock);
                    }
                });
    }

    @Bean
    TaskForm recordSignaturesForm(
            CaseForms shown, PaperSummary summary, Papers papers, Signatures signatures, Clock clock) {
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
                    var members = papers.signingMembers(caseNumber, code);
                    for (int i = 0; i < members.size(); i++) {
                        onPaper(
                                signatures,
                                caseNumber,
                                code,
                                Signatory.tenant(members.get(i)),
                                answers,
                                "signedOn" + (i + 1),
                                clock);
                    }
                });
    }

    private static void onPaper(
            Signatures signatures,
            CaseNumber caseNumber,
            String documentCode,
            Signatory who,
            Answers answers,
            String field,
            Clock clock) {
        var on = answers.date(field);
        if (on.isAfter(LocalDate.now(clock))) {
            throw FormRefused.at(field, "Dagen har inte varit än.");
        }
        try {
            signatures.onPaper(caseNumber, documentCode, who, on);
        } catch (SignedCopyMissing missing) {
            throw FormRefused.at(field, SCAN_MISSING);
        }
    }

    static String signedBy(Signatures signatures, CaseNumber caseNumber, String documentCode) {
        var signed = signatures.of(caseNumber).stream()
                .filter(state -> state.documentCode().equals(documentCode) && state.signedOn() != null)
                .map(state -> state.signatory().label() + ", " + state.signedOn())
                .collect(Collectors.joining("\n"));
        return signed.isEmpty() ? "Ingen ännu" : signed;
    }
}
