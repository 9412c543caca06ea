package se.bostadforst.oncall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** "Jour" on the case's page: to Stadsmissionen its own log, to the others what is addressed to them ({@code domain.md} 2.0.3 C12). */
@Component
class OnCallChapter implements CaseChapter {

    private static final int LATEST = 5;

    private final OnCallLog calls;
    private final OnCallNotices notices;
    private final Handovers handovers;
    private final CaseAccess access;

    OnCallChapter(OnCallLog calls, OnCallNotices notices, Handovers handovers, CaseAccess access) {
        this.calls = calls;
        this.notices = notices;
        this.handovers = handovers;
        this.access = access;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return calls.any(caseNumber) ? Set.of(DataClass.C12, DataClass.A13) : Set.of();
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var lines = new ArrayList<Line>();
        if (allowed.contains(DataClass.C12)) {
            calls.of(caseNumber).stream().limit(LATEST).forEach(call -> lines.add(line(call)));
            var waiting = handovers.waiting(caseNumber);
            if (!waiting.isEmpty()) {
                lines.add(new Line("Överlämning", "%d samtal väntar på kvittens".formatted(waiting.size()), true));
            }
            notices.of(caseNumber)
                    .forEach(notice -> lines.add(
                            Line.of("Underrättat " + notice.addressee().label(), said(notice))));
        } else if (allowed.contains(DataClass.A13)) {
            calls.of(caseNumber).stream()
                    .limit(LATEST)
                    .forEach(call -> lines.add(Line.of("Samtal", CallWords.heading(call) + struck(call))));
            notices.of(caseNumber).stream()
                    .filter(notice -> notice.addressee() == Addressee.SB)
                    .forEach(notice -> lines.add(Line.of("Från jouren", said(notice))));
        } else if (access.mayKnowNumber(caseNumber.value(), DataClass.C12) && calls.any(caseNumber)) {
            lines.add(Line.of("Samtal till jouren", Integer.toString(calls.number(caseNumber))));
        }
        return lines.isEmpty() ? List.of() : List.of(new Chapter("Jour", lines));
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.C12)) {
            return List.of();
        }
        return handovers.waiting(caseNumber).stream()
                .filter(call -> call.struck().isEmpty())
                .findFirst()
                .map(call -> new Coming("Jourens överlämning ska vara läst", handovers.after(call.recordedAt())))
                .stream()
                .toList();
    }

    private static Line line(Call call) {
        var left = CallWords.left(call);
        return new Line(
                call.struck().isPresent() ? "Struket samtal" : "Samtal",
                CallWords.heading(call) + (left.isEmpty() ? "" : " – " + String.join(", ", left)),
                call.struck().isEmpty() && !left.isEmpty());
    }

    private static String struck(Call call) {
        return call.struck().isPresent() ? " – struket, blev fel" : "";
    }

    private static String said(OnCallNotices.Notice notice) {
        return "%s: %s%s%s"
                .formatted(
                        notice.told().inSwedish(),
                        notice.kind().label(),
                        notice.serious() ? ", allvarligt" : "",
                        notice.withdrawn() ? " – återtaget, blev fel" : "");
    }
}
