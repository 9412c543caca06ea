/**
 * Tillgängligheten: what the last walk of the accessibility engine saw ({@code accessibility/summary.json}, written by the browser tests),
 * what we know is wrong ({@code accessibility/known.csv}), and a way to report more. Read at {@code /tillganglighet}.
 *
 * <p>Deliberately shut: whoever reports chooses among words and writes none, so nothing about a person can come along.
 */
@ApplicationModule(
        displayName = "Tillgängligheten",
        allowedDependencies = {"access", "forms", "messaging"})
package se.bostadforst.accessibility;

import org.springframework.modulith.ApplicationModule;
