/**
 * Motorn: the only technical room. It sets Camunda up, stands between its services and the world, and keeps the gate for models.
 *
 * <p>Deliberately shut: the engine never learns what a case is about ({@code architecture.md} A2) and never believes a variable a client
 * sent (A3).
 */
@ApplicationModule(
        displayName = "Motorn",
        allowedDependencies = {"access", "calendar", "forms", "messaging", "modelling", "parameters"})
package se.bostadforst.engine;

import org.springframework.modulith.ApplicationModule;
