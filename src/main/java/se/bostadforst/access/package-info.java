/**
 * Behörighet och sekretess: roles, organisations and units as data, the access catalogue C1–C12, the person who is asking, row-level
 * security under the services' feet and the read log ({@code architecture.md} A6, {@code domain.md} 1 and 2.0.3).
 *
 * <p>Deliberately shut: no room asks "is this a handläggare?" – it asks {@link se.bostadforst.access.CaseAccess} for a data class.
 */
@ApplicationModule(
        displayName = "Behörighet",
        allowedDependencies = {})
package se.bostadforst.access;

import org.springframework.modulith.ApplicationModule;
