package se.bostadforst.takeover.process;

import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.Answer;
import se.bostadforst.takeover.Certificates;
import se.bostadforst.takeover.OwnContracts;
import se.bostadforst.takeover.Proposal;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestResult;
import se.bostadforst.takeover.Will;

/** What the gateways in {@code bpmn/takeover} ask; answered from the domain by case number, never from variables (A3). */
@Component("takeoverFacts")
@UsableInModels
public class TakeoverFacts {

    private final TakeoverTests tests;
    private final Certificates certificates;
    private final OwnContracts contracts;
    private final FollowUps followUps;

    TakeoverFacts(TakeoverTests tests, Certificates certificates, OwnContracts contracts, FollowUps followUps) {
        this.tests = tests;
        this.certificates = certificates;
        this.contracts = contracts;
        this.followUps = followUps;
    }

    /** "Vill hyresgästen ha eget kontrakt nu?" */
    public boolean willing(DelegateExecution execution) {
        return running(execution, test -> test.will().filter(Will.VILL::equals).isPresent());
    }

    /** "Får vägledaren se skulderna?" */
    public boolean guideMayKnowDebts(DelegateExecution execution) {
        return certificates.guideMayKnowDebts(caseOf(execution));
    }

    /** "Är mötet redan hållet?": evidence that came late is not lost, and the test counts for the day of the meeting. */
    public boolean meetingHeld(DelegateExecution execution) {
        return tests.running(caseOf(execution))
                .flatMap(TakeoverTest::followUp)
                .flatMap(number -> followUps.of(caseOf(execution), number))
                .filter(followUp -> followUp.status().held())
                .isPresent();
    }

    /** "Kan förslag tas upp?" */
    public boolean proposable(DelegateExecution execution) {
        return running(
                execution, test -> test.result().filter(TestResult::proposable).isPresent());
    }

    /** "Föreslås eget kontrakt?" */
    public boolean proposed(DelegateExecution execution) {
        return running(execution, test -> test.proposal().filter(Proposal::made).isPresent());
    }

    /** "Begärs komplettering?" */
    public boolean supplementWanted(DelegateExecution execution) {
        return answered(execution, Answer.BEGAR_KOMPLETTERING);
    }

    /** "Accepteras hyresgästen?": by somebody at Svenska Bostäder, never by itself (T-09). */
    public boolean accepted(DelegateExecution execution) {
        return answered(execution, Answer.ACCEPTERAS);
    }

    /** "Avslutade före första dagen?": a first day that has been is no day to end a contract the day before. */
    public boolean endedBeforeFirstDay(DelegateExecution execution) {
        return contracts.endedBeforeFirstDay(caseOf(execution));
    }

    /** "Klart före första dagen?" */
    public boolean readyBeforeFirstDay(DelegateExecution execution) {
        return contracts.readyBeforeFirstDay(caseOf(execution));
    }

    private boolean answered(DelegateExecution execution, Answer answer) {
        return running(execution, test -> test.answer().filter(answer::equals).isPresent());
    }

    private boolean running(DelegateExecution execution, Predicate<TakeoverTest> question) {
        return tests.running(caseOf(execution)).filter(question).isPresent();
    }

    private static CaseNumber caseOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
