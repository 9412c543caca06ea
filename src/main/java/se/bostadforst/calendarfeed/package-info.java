/**
 * Kalenderprenumeration: a person's own calendar shows the follow-ups and the days when tasks are due, in the cases that person may see.
 *
 * <p>Deliberately shut: the address is a key without a password, so what it opens is neutral – a case number and a day – and it is worth
 * what its owner is worth today: without groups, nothing.
 */
@ApplicationModule(
        displayName = "Kalenderprenumeration",
        allowedDependencies = {"access", "calendar", "casefile", "engine", "engine::identity", "followup"})
package se.bostadforst.calendarfeed;

import org.springframework.modulith.ApplicationModule;
