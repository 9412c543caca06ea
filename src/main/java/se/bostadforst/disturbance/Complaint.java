package se.bostadforst.disturbance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.bostadforst.access.Organisation;

/**
 * A complaint about a disturbance as it stands. Who complained is not here and nowhere else in the house.
 *
 * @param recordedBy the organisation that wrote it down
 * @param ruling empty until Svenska Bostäder has said what it weighs
 */
public record Complaint(
        UUID complaintId,
        LocalDate happenedOn,
        ComplaintSource source,
        LocalDate recordedOn,
        Organisation recordedBy,
        Optional<ComplaintRuling> ruling) {

    /** A complaint that nobody has judged may turn out to be serious: it is under investigation (DT-3 K2, T-13). */
    public ComplaintWeight weight() {
        return ruling.map(ComplaintRuling::weight).orElse(ComplaintWeight.UTREDS);
    }
}
