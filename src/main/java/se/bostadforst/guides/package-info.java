/** Handledningarna: the staff's guides in {@code docs}, one for each role, read in the application as well. */
@ApplicationModule(
        displayName = "Handledningar",
        allowedDependencies = {"access"})
package se.bostadforst.guides;

import org.springframework.modulith.ApplicationModule;
