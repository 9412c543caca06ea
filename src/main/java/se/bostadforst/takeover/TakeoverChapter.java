package se.bostadforst.takeover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseChapter;
import se.bostadforst.casefile.CaseNumber;

/** "Eget kontrakt" on the case's page: how each condition stands today, when it can be tested, and the latest tests. */
@Component
class TakeoverChapter implements CaseChapter {

    private static final int LATEST = 3;

    private final CaseAccess access;
    private final TakeoverCalendar calendar;
    private final TakeoverTests tests;
    private final WhatRemains remains;
    private final OwnContracts contracts;

    TakeoverChapter(
            CaseAccess access,
            TakeoverCalendar calendar,
            TakeoverTests tests,
            WhatRemains remains,
            OwnContracts contracts) {
        this.access = access;
        this.calendar = calendar;
        this.tests = tests;
        this.remains = remains;
        this.contracts = contracts;
    }

    @Override
    public Set<DataClass> classes(CaseNumber caseNumber) {
        return calendar.movedIn(caseNumber) ? Set.of(DataClass.A9) : Set.of();
    }

    @Override
    public List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed) {
        var lines = new ArrayList<Line>();
        if (allowed.contains(DataClass.A9)) {
            remains.of(caseNumber, Set.of()).ifPresent(remaining -> put(remaining, lines));
            var all = tests.of(caseNumber);
            all.subList(Math.max(0, all.size() - LATEST), all.size())
                    .forEach(test -> lines.add(Line.of("Prövning " + test.number(), inSwedish(test))));
            contracts
                    .of(caseNumber)
                    .filter(contract -> isOf(contract, all))
                    .ifPresent(contract -> lines.add(
                            Line.of("Eget kontrakt", "Från " + SwedishDates.withWeekday(contract.startsOn()))));
        } else if (calendar.movedIn(caseNumber) && access.mayKnowNumber(caseNumber.value(), DataClass.A9)) {
            tests.latest(caseNumber)
                    .ifPresent(test -> lines.add(Line.of(
                            "Prövningar",
                            "%d, senast %s"
                                    .formatted(test.number(), test.testDate().orElse(test.openedOn())))));
        }
        return lines.isEmpty() ? List.of() : List.of(new Chapter("Eget kontrakt", lines));
    }

    @Override
    public List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        if (!allowed.contains(DataClass.A9) || !calendar.tenancyRuns(caseNumber)) {
            return List.of();
        }
        var coming = new ArrayList<Coming>();
        contracts
                .running(caseNumber)
                .ifPresent(contract -> coming.add(new Coming(
                        "Eget kontrakt börjar",
                        new Deadline(contract.startsOn(), "den första i månaden efter Svenska Bostäders besked"))));
        if (coming.isEmpty()) {
            calendar.earliest(caseNumber).ifPresent(day -> coming.add(new Coming("Tidigast eget kontrakt", day)));
        }
        return coming;
    }

    private static void put(WhatRemains.Remaining remaining, List<Line> lines) {
        remaining
                .earliest()
                .ifPresent(day -> lines.add(Line.of(
                        "Prövas tidigast", "%s: %s".formatted(SwedishDates.withWeekday(day.date()), day.why()))));
        lines.add(Line.of(
                "Tredje kvartalsuppföljningen", remaining.gateHeld() ? "Hållen" : "Inte hållen än, prövas först då"));
        remaining
                .items()
                .forEach(item -> lines.add(new Line(
                        item.criterion().label(),
                        item.status().label(),
                        !item.status().met())));
    }

    private static boolean isOf(OwnContracts.OwnContract contract, List<TakeoverTest> all) {
        return all.stream()
                .anyMatch(test -> test.number() == contract.test()
                        && test.ending()
                                .filter(ending -> ending != TestEnding.OVERTAGET)
                                .isEmpty());
    }

    private static String inSwedish(TakeoverTest test) {
        var said = new ArrayList<String>();
        said.add(test.testDate().orElse(test.openedOn()).toString());
        test.result().ifPresentOrElse(result -> said.add(result.label()), () -> said.add("pågår"));
        test.proposal().ifPresent(proposal -> said.add(proposal.label()));
        test.answer().ifPresent(answer -> said.add(answer.label()));
        test.refusal().ifPresent(why -> said.add("skäl: " + why.label().toLowerCase(java.util.Locale.ROOT)));
        test.ending()
                .filter(ending -> ending == TestEnding.ATERTAGET
                        || ending == TestEnding.INTE_HALLET
                        || ending == TestEnding.UPPHORT)
                .ifPresent(ending -> said.add(ending.label()));
        return String.join(", ", said);
    }
}
