/**
 * Jour 24/7 ({@code domain.md} 2.10, DT-7, {@code bpmn/oncall}): every call that Stadsmissionen's jour takes, what it did, whom it told, the
 * hand-over to day staff in the morning, and the crisis card.
 *
 * <p>Deliberately shut: the jour decides nothing about a place; what happens to a tenant who is a victim is never a disturbance (T-58);
 * Svenska Bostäder reads codes that are addressed to it and no words; nothing is taken away, only struck (T-57); and a crisis card opens
 * with a call, or with a reason that somebody else looks at the next working day.
 */
@ApplicationModule(
        displayName = "Jour 24/7",
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
            "parameters",
            "tenancy"
        })
package se.bostadforst.oncall;

import org.springframework.modulith.ApplicationModule;
