/**
 * Parametrar: figures the project may change without a new version of the program, each with the day it applies from.
 *
 * <p>{@link se.bostadforst.parameters.Parameter} says which there are and where each comes from ({@code domain.md} 0.4);
 * their first values are rows in the first migration. Ask {@link se.bostadforst.parameters.Parameters} for the value on
 * the day the question concerns, which is not always today.
 *
 * <p>Doors deliberately shut: a value is never overwritten or deleted, and none can be given for a day that has passed.
 * What a statute fixes, such as three weeks to appeal, is no parameter.
 */
@ApplicationModule(
        displayName = "Parametrar",
        allowedDependencies = {"calendar", "modelling"})
package se.bostadforst.parameters;

import org.springframework.modulith.ApplicationModule;
