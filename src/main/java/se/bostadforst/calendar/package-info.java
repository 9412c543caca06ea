/**
 * Kalender: röda dagar, arbetsdagar, månader från ankaret, förfallodagar och klockan.
 *
 * <p>Swedish civil time for everybody. {@link se.bostadforst.calendar.SwedishCalendar} is called {@code calendar} and
 * {@link se.bostadforst.calendar.Deadlines} is called {@code deadlines} in processes and forms. The one
 * {@link java.time.Clock} of the house lives here and can be moved; nobody asks the machine for the time.
 *
 * <p>A door deliberately shut: there is no method for the end of a notice period (<i>uppsägningstid</i>). It ends on the
 * day it ends, red or not (T-40); {@code statutoryDeadline} must not be used on it.
 */
@ApplicationModule(
        displayName = "Kalender",
        allowedDependencies = {"modelling"})
package se.bostadforst.calendar;

import org.springframework.modulith.ApplicationModule;
