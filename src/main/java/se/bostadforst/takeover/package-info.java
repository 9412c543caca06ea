/**
 * Kontraktsövertagande: from the second-hand tenancy to the tenant's own first-hand contract ({@code domain.md} 2.7, DT-3,
 * {@code bpmn/takeover}). Tested at every monthly follow-up after nine months and the third quarterly one (S002:L197-245).
 *
 * <p>Deliberately shut: nothing but the seed's conditions can be entered, a table never accepts or refuses anybody (T-09), and Svenska
 * Bostäder sees statuses and certificates, never amounts, creditors or records (T-30). Support is not touched (A-28, T-15).
 */
@ApplicationModule(
        displayName = "Kontraktsövertagande",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "disturbance",
            "documents",
            "engine",
            "followup",
            "forms",
            "messaging",
            "modelling",
            "parameters",
            "tenancy",
            "tenancy::debt",
            "tenancy::rent"
        })
package se.bostadforst.takeover;

import org.springframework.modulith.ApplicationModule;
