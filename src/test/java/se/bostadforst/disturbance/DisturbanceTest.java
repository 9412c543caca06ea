package se.bostadforst.disturbance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.disturbance.Complaints.NewComplaint;
import se.bostadforst.disturbance.Complaints.NewRuling;
import se.bostadforst.tenancy.rent.RentTest;

/** A household that lives in Svenska Bostäder's flat with Stadsmissionen's support, and complaints about it. */
public abstract class DisturbanceTest extends RentTest {

    protected static final String JUDGE = "sb_bosocial1";
    protected static final String BOVARD = "sb_bovard1";

    @Autowired
    protected Complaints complaints;

    /** Somebody who has moved in on the day, and whose case both partners take part in. */
    protected CaseNumber homeOf(String handlaggare, String anchor) {
        var caseNumber = letTo(handlaggare, anchor);
        owner.update("update bf.case_file set status = 'INFLYTTAD' where case_number = ?", caseNumber.value());
        for (var party : List.of("SSM", "SB", "PROJECT")) {
            owner.update(
                    "insert into bf.case_party (case_number, unit, organisation, since) select case_number, unit, ?, now() from bf.case_file where case_number = ?",
                    party,
                    caseNumber.value());
        }
        return caseNumber;
    }

    protected UUID complainedOf(String recorder, CaseNumber caseNumber, String day) {
        return as(recorder)
                .call(() ->
                        complaints.record(caseNumber, new NewComplaint(LocalDate.parse(day), ComplaintSource.GRANNE)));
    }

    protected void judged(
            String judge, CaseNumber caseNumber, UUID complaint, ComplaintClass grade, ComplaintGround ground) {
        as(judge).run(() -> complaints.rule(caseNumber, complaint, new NewRuling(grade, ground, false)));
    }

    /** How many complaints and rulings there are, of everybody. */
    protected String complaintCounts() {
        return value("select (select count(*) from bf.complaint) || ' ' || (select count(*) from bf.complaint_ruling)");
    }
}
