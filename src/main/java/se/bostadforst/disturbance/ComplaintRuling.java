package se.bostadforst.disturbance;

import java.time.LocalDate;

/**
 * Svenska Bostäder's latest word on a complaint.
 *
 * @param closeViolence caused by violence against the tenant from a close person: never held against the tenant (JB 12:42 st 5)
 */
public record ComplaintRuling(
        ComplaintClass complaintClass, ComplaintGround ground, boolean closeViolence, LocalDate ruledOn) {

    ComplaintWeight weight() {
        if (closeViolence || !complaintClass.isSerious()) {
            return ComplaintWeight.RAKNAS_INTE;
        }
        return switch (ground) {
            case GRUNDAD -> ComplaintWeight.RAKNAS;
            case UTREDS -> ComplaintWeight.UTREDS;
            case OGRUNDAD -> ComplaintWeight.RAKNAS_INTE;
        };
    }
}
