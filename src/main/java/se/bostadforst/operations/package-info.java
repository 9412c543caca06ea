/**
 * Driften: what has stopped a case on its way, in plain Swedish with what to do, and which way finished cases went. For the project's
 * leadership and operations, who see where cases stand ({@code architecture.md} A4): case numbers, steps and roles, never a person.
 *
 * <p>Deliberately shut: an exception's own words are read here to tell kinds of faults apart, and leave nowhere.
 */
@ApplicationModule(
        displayName = "Driften",
        allowedDependencies = {"access", "forms"})
package se.bostadforst.operations;

import org.springframework.modulith.ApplicationModule;
