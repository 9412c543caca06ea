package se.bostadforst.bench;

import se.bostadforst.bench.Meter.Cost;

/** Somebody who can carry a nomination through the diagrams of admission, click by click. */
interface Contender {

    /** What one click cost and, where it opened a case, which. */
    record Opened(String caseNumber, Cost cost) {}

    Opened start();

    Cost claim(Step step, String caseNumber);

    Cost open(Step step, String caseNumber);

    Cost submit(Step step, String caseNumber);

    /** The reminder of an open round of approvals falls due. */
    Cost timer(String caseNumber);
}
