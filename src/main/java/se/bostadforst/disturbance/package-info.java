/**
 * Störning och avvikelse, in the small form so far: what fell short, when, and whose it is ({@code domain.md} 2.4, 2.8). The full
 * disturbance procedure comes here later.
 *
 * <p>Deliberately shut: a deviation carries a code, a date and an organisation, never words about a person, and nothing follows from it by
 * itself (T-16).
 */
@ApplicationModule(
        displayName = "Störning och avvikelse",
        allowedDependencies = {"access", "calendar", "casefile"})
package se.bostadforst.disturbance;

import org.springframework.modulith.ApplicationModule;
