package se.bostadforst.bench;

import org.camunda.bpm.engine.ProcessEngine;

/** Finds in any engine what a case waits for. */
final class Waiting {

    private Waiting() {}

    static String instance(ProcessEngine engine, String processKey, String caseNumber) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(caseNumber)
                .singleResult()
                .getId();
    }

    /** The job that reminds those who have not approved. */
    static String reminder(ProcessEngine engine, String caseNumber) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance(engine, "approval-round", caseNumber))
                .activityId("BoundaryEvent_ReminderDue")
                .singleResult()
                .getId();
    }
}
