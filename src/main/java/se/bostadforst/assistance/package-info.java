/**
 * Biståndsbeslut: the decision of an authority, with the child's best interests before it, its reasons, its law by date, its delivery and
 * its appeal time ({@code domain.md} 2.0.2, 2.0.4). Every procedure that needs a decision calls {@code bpmn/assistance}.
 *
 * <p>Deliberately shut: only socialtjänsten's own unit decides ({@code domain.md} 1.3); nobody else has a form here.
 */
@ApplicationModule(
        displayName = "Biståndsbeslut",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "documents",
            "engine",
            "forms",
            "messaging",
            "modelling",
            "parameters"
        })
package se.bostadforst.assistance;

import org.springframework.modulith.ApplicationModule;
