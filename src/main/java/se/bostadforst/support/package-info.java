/**
 * Stödet: the support plan and at least four meetings a month, one of them with socialtjänsten ({@code domain.md} 2.3, 2.4, DT-2,
 * {@code bpmn/support}). It begins at the anchor, per person, and is a life of its own: it outlives the tenancy (A-28, T-15).
 *
 * <p>Deliberately shut: support is voluntary, so nothing that happens here is ever held against the tenant (T-16); and Svenska Bostäder
 * knows that there is contact, nothing more.
 */
@ApplicationModule(
        displayName = "Stöd",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "disturbance",
            "documents",
            "engine",
            "forms",
            "messaging",
            "modelling",
            "parameters",
            "tenancy"
        })
package se.bostadforst.support;

import org.springframework.modulith.ApplicationModule;
