/**
 * Nominering, urval och antagning: from a unit's nomination to an accepted offer ({@code domain.md} 2.1, DT-1, {@code bpmn/admission}).
 *
 * <p>Deliberately shut: what must not be a criterion has no field, no column and no refusal reason; and nobody outside the unit learns why
 * somebody did or did not fulfil the requirements.
 */
@ApplicationModule(
        displayName = "Antagning",
        allowedDependencies = {
            "access",
            "assistance",
            "calendar",
            "casefile",
            "documents",
            "engine",
            "forms",
            "messaging",
            "modelling",
            "parameters"
        })
package se.bostadforst.admission;

import org.springframework.modulith.ApplicationModule;
