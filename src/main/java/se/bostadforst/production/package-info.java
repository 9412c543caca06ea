/**
 * Skarp drift: what the {@code prod} profile refuses to start with, each refusal a Swedish sentence and an English one
 * ({@code architecture.md} A1).
 */
@ApplicationModule(
        displayName = "Skarp drift",
        allowedDependencies = {"access", "engine::database", "engine::identity"})
package se.bostadforst.production;

import org.springframework.modulith.ApplicationModule;
