/**
 * Bemanning: who has which task. A task is handed to a colleague of the same group with a reason, a manager hands out and takes back for the
 * groups they answer for, an absence has a deputy, and every night tasks that nobody sees are found (issue 7, {@code domain.md} T-56).
 *
 * <p>Deliberately shut: nothing is done for anybody else – a manager moves tasks and neither opens nor answers them – and why somebody is
 * away is not asked. Deputies do not chain, and nobody approves their own proposal through one.
 */
@ApplicationModule(
        displayName = "Bemanning",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "engine",
            "engine::identity",
            "forms",
            "messaging",
            "parameters"
        })
package se.bostadforst.staffing;

import org.springframework.modulith.ApplicationModule;
