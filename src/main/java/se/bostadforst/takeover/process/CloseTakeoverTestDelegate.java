package se.bostadforst.takeover.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.modelling.UsableInModels;
import se.bostadforst.takeover.Proposal;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.TestEnding;
import se.bostadforst.takeover.TestResult;

/** "Avsluta prövningen": it comes again at the next monthly follow-up, at once when that one is booked already (T-08). */
@Component
@UsableInModels
class CloseTakeoverTestDelegate implements JavaDelegate {

    private final TakeoverTests tests;
    private final TakeoverRounds rounds;

    CloseTakeoverTestDelegate(TakeoverTests tests, TakeoverRounds rounds) {
        this.tests = tests;
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caseNumber = new CaseNumber(execution.getProcessBusinessKey());
        tests.running(caseNumber).ifPresent(test -> tests.close(caseNumber, ending(test)));
        rounds.startNextBooked(caseNumber);
    }

    private static TestEnding ending(TakeoverTest test) {
        if (test.answer().isPresent()) {
            return TestEnding.NEKAD;
        }
        if (test.proposal().filter(Proposal.NEJ::equals).isPresent()) {
            return TestEnding.AVVAKTAR;
        }
        return test.result().orElseThrow() == TestResult.FOR_TIDIGT ? TestEnding.FOR_TIDIGT : TestEnding.AVBOJT;
    }
}
