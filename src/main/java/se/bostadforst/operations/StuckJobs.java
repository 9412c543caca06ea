package se.bostadforst.operations;

/** What can be done to what stands still; carried out by the engine, behind the room's own rules. */
public interface StuckJobs {

    /** Lets the job run once more, at once. */
    void retry(String jobId);

    /** Marks the running step as hindered, which Cockpit shows on the diagram. */
    String report(String executionId, String incidentType);

    /** Takes the mark away. */
    void close(String incidentId);
}
