package se.bostadforst.admission;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The answers to DT-1's criteria, and no other. */
public record RequirementAnswers(
        Answer acutelyHomeless,
        String currentAtUnit,
        Answer qualifiesTrainingFlat,
        Answer wantsOwnFlat,
        Answer acceptsGuide,
        Answer acceptsCooperation,
        Answer understandsProject,
        Answer acceptsEvaluation,
        Answer disturbanceEviction,
        Optional<LocalDate> evictionDate,
        Answer violent,
        Answer riskToOthers) {

    /**
     * The facts the decision table asks for.
     *
     * @param limit the last day on which an eviction no longer counts (assessment day minus 12 months, A-19)
     */
    public Map<String, Object> facts(LocalDate limit) {
        return Map.ofEntries(
                Map.entry("acutelyHomeless", acutelyHomeless.name()),
                Map.entry("currentAtUnit", currentAtUnit),
                Map.entry("qualifiesTrainingFlat", qualifiesTrainingFlat.name()),
                Map.entry("wantsOwnFlat", wantsOwnFlat.name()),
                Map.entry("acceptsGuide", acceptsGuide.name()),
                Map.entry("acceptsCooperation", acceptsCooperation.name()),
                Map.entry("understandsProject", understandsProject.name()),
                Map.entry("acceptsEvaluation", acceptsEvaluation.name()),
                Map.entry("disturbanceEviction", disturbanceEviction.name()),
                Map.entry(
                        "evictionWithinLookback",
                        evictionDate.map(day -> day.isAfter(limit)).orElse(false)),
                Map.entry("violent", violent.name()),
                Map.entry("riskToOthers", riskToOthers.name()));
    }
}
