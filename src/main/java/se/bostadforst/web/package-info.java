/**
 * Dörren och sidorna: default deny over every path, the web apps in Swedish, our own pages and the case API ({@code architecture.md} A7,
 * A12).
 */
@ApplicationModule(
        displayName = "Dörren och sidorna",
        allowedDependencies = {
            "access",
            "accessibility",
            "admission",
            "assistance",
            "assistance::appeal",
            "calendar",
            "calendarfeed",
            "casefile",
            "disturbance",
            "documents",
            "engine",
            "engine::identity",
            "forms",
            "guides",
            "messaging",
            "modelling",
            "notification",
            "oncall",
            "operations",
            "oversight",
            "parameters",
            "staffing",
            "support",
            "takeover",
            "tenancy",
            "tenancy::debt",
            "tenancy::rent"
        })
package se.bostadforst.web;

import org.springframework.modulith.ApplicationModule;
