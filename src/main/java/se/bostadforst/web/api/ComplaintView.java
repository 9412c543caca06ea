package se.bostadforst.web.api;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A household's complaints as one reader may see them.
 *
 * @param mayRecord the reader may write one down
 * @param mayRule the reader is one of Svenska Bostäder's who say what a complaint weighs
 */
public record ComplaintView(String caseNumber, boolean mayRecord, boolean mayRule, List<Complaint> complaints) {

    /**
     * One complaint.
     *
     * @param weight what it means for an own contract
     * @param ruling null until it is judged
     */
    public record Complaint(
            String complaintId,
            String happenedOn,
            CaseView.Code source,
            String recordedOn,
            String recordedBy,
            CaseView.Code weight,
            @Nullable Ruling ruling) {}

    /** How it is judged. */
    public record Ruling(CaseView.Code complaintClass, CaseView.Code ground, boolean closeViolence, String ruledOn) {}
}
