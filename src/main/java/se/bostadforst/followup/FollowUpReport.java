package se.bostadforst.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Månadsrapporten as it was handed in: what the house had counted that day, and the guide's own words. Days are civil days in Sweden.
 *
 * @param facts what the house counted
 * @param readAt when socialtjänsten acknowledged it
 */
public record FollowUpReport(
        int number, Facts facts, String summary, Optional<String> needs, Instant receivedAt, Optional<Instant> readAt) {

    /**
     * What the house counts for a report.
     *
     * @param respiteNights nights slept at a respite place, by everybody in the household
     * @param rentsDue rents that fell due; empty when whoever asked may not know (samtycke is missing)
     */
    public record Facts(
            LocalDate from,
            LocalDate to,
            List<Person> persons,
            int deviations,
            int respiteNights,
            OptionalInt rentsDue,
            OptionalInt rentsInTime) {}

    /**
     * One person's part.
     *
     * @param planVersion 0 when there is no plan yet
     */
    public record Person(
            UUID personId, int held, int withSocialServices, int missed, int planVersion, boolean planLate) {}
}
