package se.bostadforst.accessibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * What the last walk looked at, as {@code AccessibilityBrowserTest} wrote it.
 *
 * @param walked the Swedish day
 * @param engine name and version of what looked
 * @param pages pages of our own, each at a desk and on a phone
 * @param views views of Uppgiftslistan, Cockpit and Admin
 * @param forms forms, each empty and refused
 * @param looks how many times the engine looked
 * @param faults what it found and nobody has owned up to; nought, or the walk is not kept
 * @param known what it found of {@code accessibility/known.csv}
 */
public record Summary(
        @JsonProperty(required = true) LocalDate walked,
        @JsonProperty(required = true) String engine,
        @JsonProperty(required = true) int pages,
        @JsonProperty(required = true) int views,
        @JsonProperty(required = true) int forms,
        @JsonProperty(required = true) int looks,
        @JsonProperty(required = true) int faults,
        @JsonProperty(required = true) int known) {}
