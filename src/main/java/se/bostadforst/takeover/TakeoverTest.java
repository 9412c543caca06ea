package se.bostadforst.takeover;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.bostadforst.casefile.CaseNumber;

/**
 * One test of an own contract ({@code prov}). Days are civil days in Sweden.
 *
 * @param followUp the monthly follow-up it belongs to; empty when it was too early to start one
 * @param takers empty where there is one tenant, and until a couple has been asked
 * @param testDate the day of the meeting
 * @param statuses what DT-3 said of each condition; empty until then
 * @param window what rents were looked at, in Swedish
 */
public record TakeoverTest(
        CaseNumber caseNumber,
        int number,
        Optional<Integer> followUp,
        LocalDate openedOn,
        Optional<Will> will,
        Optional<Takers> takers,
        Optional<LocalDate> testDate,
        Map<Criterion, CriterionStatus> statuses,
        Optional<String> window,
        Optional<TestResult> result,
        Optional<Proposal> proposal,
        Optional<String> motivation,
        Optional<LocalDate> proposedOn,
        Optional<Answer> answer,
        Optional<RefusalReason> refusal,
        Optional<String> reason,
        Optional<LocalDate> answeredOn,
        Optional<TestEnding> ending) {

    /** True until it has ended. */
    public boolean open() {
        return ending.isEmpty();
    }

    /** The conditions that stand in the way, in order. */
    public java.util.List<Criterion> notMet() {
        return statuses.entrySet().stream()
                .filter(status -> !status.getValue().met())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
