package se.bostadforst.followup.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpCalendar;
import se.bostadforst.followup.FollowUpRecords;
import se.bostadforst.followup.FollowUpReports;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.modelling.UsableInModels;

/** What the gateways in {@code bpmn/followup} ask; answered from the domain (A3). */
@Component("followUpFacts")
@UsableInModels
public class FollowUpFacts {

    private final FollowUps followUps;
    private final FollowUpReports reports;
    private final FollowUpRecords records;
    private final FollowUpCalendar calendar;

    FollowUpFacts(FollowUps followUps, FollowUpReports reports, FollowUpRecords records, FollowUpCalendar calendar) {
        this.followUps = followUps;
        this.reports = reports;
        this.records = records;
        this.calendar = calendar;
    }

    /** "Behövs en ny tid?" */
    public boolean newTimeNeeded(DelegateExecution execution) {
        return followUp(execution).open();
    }

    /** "Röd flagga?" */
    public boolean redFlag(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return records.redFlag(about.caseNumber(), about.number());
    }

    /** "Saknas rapporten än?" and there is a day left to ask on. */
    public boolean reportStillMissing(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return followUp(execution).open()
                && reports.receivedAt(about.caseNumber(), about.number()).isEmpty()
                && calendar.nextReminder(about.caseNumber(), about.number()).isPresent();
    }

    private FollowUp followUp(DelegateExecution execution) {
        var about = FollowedUp.of(execution);
        return followUps.of(about.caseNumber(), about.number()).orElseThrow();
    }
}
