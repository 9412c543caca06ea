/**
 * Hyresförhållandet: flats, contracts on both levels, the waiver of security of tenure, samverkansavtal, keys, the way in, the rent ledger
 * and debts ({@code domain.md} 2.2, {@code bpmn/tenancy}). The tenancy is one long-running instance per household; support is a life of
 * its own and belongs to the room {@code support}.
 *
 * <p>Deliberately shut: every date is counted from the anchor, which moves only through a contract amendment; and Svenska Bostäder
 * never sees what a tenant has paid or owes (T-30, T-33).
 */
@ApplicationModule(
        displayName = "Hyresförhållande",
        allowedDependencies = {
            "access",
            "admission",
            "assistance",
            "calendar",
            "casefile",
            "disturbance",
            "documents",
            "engine",
            "forms",
            "messaging",
            "modelling",
            "parameters"
        })
package se.bostadforst.tenancy;

import org.springframework.modulith.ApplicationModule;
