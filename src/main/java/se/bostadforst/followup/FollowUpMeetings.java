package se.bostadforst.followup;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.casefile.Persons;
import se.bostadforst.support.JointMeetings;
import se.bostadforst.support.MeetingKind;

/** A follow-up with tenant, guide and caseworker is one of the month's meetings, and the one with socialtjänsten (A-07, T-17). */
@Component
class FollowUpMeetings {

    private final JointMeetings meetings;
    private final Persons persons;

    FollowUpMeetings(JointMeetings meetings, Persons persons) {
        this.meetings = meetings;
        this.persons = persons;
    }

    void count(FollowUp followUp, Minutes minutes) {
        var there = minutes.attendees();
        if (!there.contains(Attendee.VAGLEDARE) || !there.contains(Attendee.HANDLAGGARE)) {
            return;
        }
        var present = new ArrayList<UUID>();
        var adults = ActorContext.asProcess(() -> persons.ids(followUp.caseNumber()));
        for (int member = 0; member < adults.size(); member++) {
            if (there.contains(member == 0 ? Attendee.HYRESGAST_1 : Attendee.HYRESGAST_2)) {
                present.add(adults.get(member));
            }
        }
        if (!present.isEmpty()) {
            meetings.held(followUp.caseNumber(), minutes.heldOn(), kind(followUp), present);
        }
    }

    private static MeetingKind kind(FollowUp followUp) {
        return switch (followUp.place().orElse(MeetingPlace.HEMMA)) {
            case HEMMA -> MeetingKind.HEMBESOK;
            case AVLASTNING -> MeetingKind.AVLASTNING;
            case STADSMISSIONEN, SOCIALKONTORET -> MeetingKind.KONTOR;
            case ANNAN -> MeetingKind.UTE;
        };
    }
}
