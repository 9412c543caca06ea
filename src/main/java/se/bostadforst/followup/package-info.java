/**
 * Uppföljning: the monthly and quarterly follow-ups, with the written report before the meeting ({@code domain.md} 2.5, 2.6,
 * {@code bpmn/followup}). Counted from the anchor, they go on while the tenancy or the support does.
 *
 * <p>Deliberately shut: what is said of a person is for socialtjänsten and Stadsmissionen; Svenska Bostäder sees the day and its own rating
 * of the neighbourhood, nothing else. A missed follow-up is nobody's fault by itself and never held against the tenant (T-16).
 */
@ApplicationModule(
        displayName = "Uppföljning",
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
            "respite",
            "support",
            "tenancy",
            "tenancy :: rent"
        })
package se.bostadforst.followup;

import org.springframework.modulith.ApplicationModule;
