/**
 * Hushållsärende: the case number, the household and its persons, their samtycken, and the case log. One case is one household with one
 * flat and one or two adults, each with a consent of their own ({@code domain.md} 2.0.2, T-01).
 *
 * <p>Deliberately shut: nobody reads a person here without {@link se.bostadforst.access.CaseAccess} having said yes and written it down.
 */
@ApplicationModule(
        displayName = "Hushållsärende",
        allowedDependencies = {"access", "calendar", "forms", "modelling"})
package se.bostadforst.casefile;

import org.springframework.modulith.ApplicationModule;
