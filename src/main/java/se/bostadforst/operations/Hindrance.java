package se.bostadforst.operations;

import java.util.List;

/**
 * Something that keeps a case from going on.
 *
 * @param number what the program's log calls the job, for whoever looks there
 * @param instanceId the running process that stands still, for the way to its diagram
 * @param where the role in whose lane the step stands
 * @param since Swedish day and time
 * @param triesLeft how often the program will still try by itself; nought when it has given up
 * @param nextTry when it tries again, empty when it does not
 * @param mayRetry true when the reader may let it try again
 * @param mayClose true when the reader may say that it is gone
 * @param earlier what has been done to it, latest first
 */
public record Hindrance(
        String hindranceId,
        String number,
        String instanceId,
        String caseNumber,
        String process,
        String step,
        String where,
        String since,
        int triesLeft,
        String nextTry,
        HindranceKind kind,
        boolean mayRetry,
        boolean mayClose,
        List<Done> earlier) {

    /**
     * What somebody did to a hindrance.
     *
     * @param who the user id of the member of staff
     */
    public record Done(String at, String what, String why, String note, String who) {}
}
