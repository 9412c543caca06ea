package se.bostadforst.attack;

/**
 * What is attacked: a case of Hässelby-Vällingby's with a task of the social services' and one of the landlord's, and something in it that
 * nobody else may read.
 *
 * @param canary stands in the case and nowhere else
 * @param caseNumber business key
 * @param instance the process of the social services' task
 * @param definition of that process
 * @param task the social services' task
 * @param landlordTask the landlord's own task
 * @param filter Tasklist's filter for everything
 * @param comment of the task, or an invented id where there are none
 * @param attachment of the task, or an invented id where there are none
 * @param colleague somebody of the social services
 */
record Victim(
        String canary,
        String caseNumber,
        String instance,
        String definition,
        String task,
        String landlordTask,
        String filter,
        String comment,
        String attachment,
        String colleague) {}
