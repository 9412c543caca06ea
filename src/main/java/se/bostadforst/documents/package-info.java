/**
 * Handlingar: every paper of the case as a real document – a template a non-programmer can edit, filled through the access rules of the
 * person who asks, made into a PDF that can be read aloud and kept, locked with its hash, and opened only through the same rules.
 *
 * <p>Deliberately shut: no file stands in the engine or in the web folder, and nothing is fetched from a template.
 */
@ApplicationModule(
        displayName = "Handlingar",
        allowedDependencies = {"access", "calendar", "casefile"})
package se.bostadforst.documents;

import org.springframework.modulith.ApplicationModule;
