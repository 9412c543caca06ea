/**
 * Störning och avvikelse, in the small form so far: what fell short, when, and whose it is ({@code domain.md} 2.4, 2.8); and complaints
 * about disturbances with what Svenska Bostäder finds that they weigh (DT-4), which is what the takeover asks about. The full disturbance
 * procedure comes here later.
 *
 * <p>Deliberately shut: a deviation and a complaint carry codes, dates and an organisation, never words about a person and never who
 * complained; nothing follows from a deviation by itself (T-16), and an unfounded complaint counts nowhere (T-13).
 */
@ApplicationModule(
        displayName = "Störning och avvikelse",
        allowedDependencies = {"access", "calendar", "casefile", "forms"})
package se.bostadforst.disturbance;

import org.springframework.modulith.ApplicationModule;
