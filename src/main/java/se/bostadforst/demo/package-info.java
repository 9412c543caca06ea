/**
 * Demonstrationen: invented people, one user per role and unit, and a clock that can be moved forward ({@code architecture.md} A12). None
 * of it exists in production.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "access",
            "calendar",
            "casefile",
            "documents",
            "engine",
            "engine::identity",
            "followup",
            "messaging",
            "modelling",
            "notification",
            "oncall",
            "support",
            "tenancy",
            "tenancy::rent",
            "web"
        })
package se.bostadforst.demo;

import org.springframework.modulith.ApplicationModule;
