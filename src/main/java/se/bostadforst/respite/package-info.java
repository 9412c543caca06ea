/**
 * Akut avlastning: a few nights away from the flat, by a biståndsbeslut, so that the home can be kept ({@code domain.md} 2.9, DT-5, DT-9,
 * {@code bpmn/respite}, S002:L359-434). At most fourteen nights a person and year, and never a closed door: what goes beyond is somebody's
 * task (T-23).
 *
 * <p>Deliberately shut: nothing is decided without the tenant's yes (T-24), Stadsmissionen never decides (T-22), and who pays is no field.
 */
@ApplicationModule(
        displayName = "Akut avlastning",
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
            "oncall",
            "parameters",
            "tenancy"
        })
package se.bostadforst.respite;

import org.springframework.modulith.ApplicationModule;
