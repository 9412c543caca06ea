/**
 * Aviseringar: which mail each member of staff wants about their own work, and the sweep that finds out what there is to tell. Letters leave
 * through the outbox (room {@code messaging}); what they say is decided when they leave, by what their reader may see then.
 *
 * <p>Deliberately shut: a letter holds a case number, a task's name, a day and a link, and the letters that the processes themselves send
 * cannot be turned off here. Whoever is away gets none; the deputy does.
 */
@ApplicationModule(
        displayName = "Aviseringar",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "engine",
            "engine::identity",
            "forms",
            "messaging",
            "parameters",
            "staffing"
        })
package se.bostadforst.notification;

import org.springframework.modulith.ApplicationModule;
