package se.bostadforst.web.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.takeover.Certificates;
import se.bostadforst.takeover.TakeoverTest;
import se.bostadforst.takeover.TakeoverTests;
import se.bostadforst.takeover.WhatRemains;

/** "Vad som återstår": what stands between a household and an own contract, as far as its reader may know, in one reading of the log. */
@Service
@Transactional
public class OwnContractViews {

    /** A condition; {@code hidden} says why the evidence is not shown. */
    public record Condition(
            String words,
            String status,
            boolean met,
            String source,
            List<String> lines,
            @Nullable String hidden) {}

    /** An earlier test, or the one that runs. */
    public record Test(String title, String result, List<String> certificates) {}

    /** The page. */
    public record View(
            String caseNumber,
            boolean runs,
            @Nullable String earliest,
            @Nullable String why,
            boolean gateHeld,
            @Nullable String window,
            List<Condition> conditions,
            List<Test> tests) {}

    /** Tasklist's tab: the page, or a sentence that says why there is none. */
    public record Tab(@Nullable View view, @Nullable String nothing) {}

    private static final Purpose PAGE = Purpose.page("own-contract");

    private final CaseAccess access;
    private final WhatRemains remains;
    private final TakeoverTests tests;
    private final Certificates certificates;

    OwnContractViews(CaseAccess access, WhatRemains remains, TakeoverTests tests, Certificates certificates) {
        this.access = access;
        this.remains = remains;
        this.tests = tests;
        this.certificates = certificates;
    }

    /** True when the reader may see how the conditions stand; for a link. */
    public boolean mayBeSeen(String number) {
        return access.mayRead(number, DataClass.A9);
    }

    /** As {@link #of}, where there may be nothing to show. */
    public Tab tab(String number) {
        if (!mayBeSeen(number)) {
            return new Tab(null, "Hur villkoren för ett eget kontrakt står delas inte med din roll.");
        }
        var view = read(number);
        return view.map(shown -> new Tab(shown, null))
                .orElseGet(
                        () -> new Tab(null, "Det prövas först när någon bor i lägenheten. Än finns inget att visa."));
    }

    /**
     * One household's way.
     *
     * @throws CaseNotFound when the reader may not know the statuses, or nobody has moved in
     */
    public View of(String number) {
        return read(number).orElseThrow(CaseNotFound::new);
    }

    private Optional<View> read(String number) {
        var caseNumber = new CaseNumber(number);
        var allowed = EnumSet.of(DataClass.A9);
        for (var more : List.of(DataClass.C4, DataClass.C5, DataClass.C8)) {
            if (access.mayRead(number, more)) {
                allowed.add(more);
            }
        }
        var reading = allowed.toArray(DataClass[]::new);
        if (!mayBeSeen(number)) {
            access.requireRead(number, PAGE, reading);
        }
        var remaining = remains.of(caseNumber, allowed);
        var all = tests.of(caseNumber);
        if (remaining.isEmpty() && all.isEmpty()) {
            return Optional.empty();
        }
        access.requireRead(number, PAGE, reading);
        return Optional.of(new View(
                number,
                remaining.isPresent(),
                remaining
                        .flatMap(WhatRemains.Remaining::earliest)
                        .map(day -> SwedishDates.withWeekday(day.date()))
                        .orElse(null),
                remaining
                        .flatMap(WhatRemains.Remaining::earliest)
                        .map(day -> day.why())
                        .orElse(null),
                remaining.map(WhatRemains.Remaining::gateHeld).orElse(true),
                allowed.contains(DataClass.C4)
                        ? remaining.map(WhatRemains.Remaining::window).orElse(null)
                        : null,
                remaining.map(WhatRemains.Remaining::items).orElse(List.of()).stream()
                        .map(OwnContractViews::condition)
                        .toList(),
                all.stream().map(this::test).toList()));
    }

    private static Condition condition(WhatRemains.Item item) {
        return new Condition(
                item.criterion().label(),
                item.status().label(),
                item.status().met(),
                item.criterion().source(),
                item.lines(),
                item.lines().isEmpty() ? "Vad det bygger på delas inte med dig." : null);
    }

    private Test test(TakeoverTest test) {
        return new Test(
                "Prövning %d, %s".formatted(test.number(), test.testDate().orElse(test.openedOn())),
                Optional.of(test)
                        .flatMap(TakeoverTest::result)
                        .map(result -> result.label())
                        .orElse("Pågår"),
                certificates.of(test.caseNumber(), test.number()).stream()
                        .map(certificate -> "%s: %s %s"
                                .formatted(
                                        certificate.source().label(),
                                        certificate.organisation(),
                                        SwedishDates.iso(certificate.on())))
                        .toList());
    }
}
