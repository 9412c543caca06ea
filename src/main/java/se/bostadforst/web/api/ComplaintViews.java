package se.bostadforst.web.api;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaint;
import se.bostadforst.disturbance.ComplaintRuling;
import se.bostadforst.disturbance.Complaints;

/** Puts complaints in words for one reader. */
@Service
@Transactional
public class ComplaintViews {

    private final Complaints complaints;
    private final CaseAccess access;

    ComplaintViews(Complaints complaints, CaseAccess access) {
        this.complaints = complaints;
        this.access = access;
    }

    /**
     * The household's complaints.
     *
     * @throws se.bostadforst.access.CaseNotFound when the reader may not know them
     */
    public ComplaintView of(String number) {
        var caseNumber = new CaseNumber(number);
        var all = complaints.of(caseNumber);
        return new ComplaintView(
                number,
                access.mayWrite(number, DataClass.C5),
                complaints.mayRule(caseNumber),
                all.stream().map(ComplaintViews::view).toList());
    }

    /** True when the reader may know the complaints of the case; for links. */
    public boolean mayBeSeen(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.C5);
    }

    private static ComplaintView.Complaint view(Complaint complaint) {
        var weight = complaint.weight();
        return new ComplaintView.Complaint(
                complaint.complaintId().toString(),
                complaint.happenedOn().toString(),
                new CaseView.Code(complaint.source().name(), complaint.source().label()),
                complaint.recordedOn().toString(),
                complaint.recordedBy().label(),
                new CaseView.Code(weight.name(), weight.label()),
                complaint.ruling().map(ComplaintViews::view).orElse(null));
    }

    private static ComplaintView.Ruling view(ComplaintRuling ruling) {
        return new ComplaintView.Ruling(
                new CaseView.Code(
                        ruling.complaintClass().name(), ruling.complaintClass().label()),
                new CaseView.Code(ruling.ground().name(), ruling.ground().label()),
                ruling.closeViolence(),
                ruling.ruledOn().toString());
    }
}
