/**
 * Modellernas ord: what a process designer may name in a diagram. Every room that offers such a word depends on this one, and it on
 * nobody.
 */
@ApplicationModule(
        displayName = "Modellernas ord",
        allowedDependencies = {})
package se.bostadforst.modelling;

import org.springframework.modulith.ApplicationModule;
