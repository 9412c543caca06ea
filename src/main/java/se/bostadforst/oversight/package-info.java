/**
 * Överblick: the managers' page in Cockpit – how many, how late, whose turn, and what has been held. Numbers only, never a person or a case
 * number ({@code domain.md} 2.0.3), with small counts kept back from those outside the project.
 *
 * <p>Deliberately shut: nothing here leads from a number to a case. Whoever needs to know which case it is has it in "Mina ärenden".
 */
@ApplicationModule(
        displayName = "Överblick",
        allowedDependencies = {"access", "calendar", "casefile", "parameters", "support"})
package se.bostadforst.oversight;

import org.springframework.modulith.ApplicationModule;
