package se.bostadforst.demo;

import static se.bostadforst.demo.DemoPerson.temporary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.bostadforst.calendar.MovableClock;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.engine.Clerk;
import se.bostadforst.engine.DueJobs;

/**
 * Invented people in varied situations, some at home since long, played through the real processes over the last months by the time machine's clock, so
 * that nearly every kind of task is open for somebody.
 */
@Component
@Profile("!prod")
class DemoCases {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int FLATS = 15;
    private static final String[] EVERYBODY = {"SSM", "SB", "PROJECT", "EVALUATION"};

    private final Clerk clerk;
    private final MovableClock clock;
    private final DueJobs jobs;
    private final SwedishCalendar calendar;
    private final DemoHome homes;
    private final DemoRoutine routine;

    DemoCases(
            Clerk clerk,
            MovableClock clock,
            DueJobs jobs,
            SwedishCalendar calendar,
            DemoHome homes,
            DemoRoutine routine) {
        this.routine = routine;
        this.homes = homes;
        this.clerk = clerk;
        this.clock = clock;
        this.jobs = jobs;
        this.calendar = calendar;
    }

    /** Plays everything up to now and leaves the clock at the real time. */
    void play() {
        var today = LocalDate.now(clock);
        var end = clock.instant();

        clock.moveTo(morning(calendar.nextWorkingDay(today.minusMonths(9).minusDays(20))));
        homes.build(FLATS);
        var signe = atHome("hv", temporary("HV-DEMO-06", "Signe", "Sand", "KVINNA"));
        routine.settle(signe, day(), today, 0);
        routine.respite(signe, calendar.addWorkingDays(today, -2), 7, today);
        routine.jour(signe, day(), today);
        on(today.minusDays(125));
        var tore = atHome("st", temporary("ST-DEMO-05", "Tore", "Tall", "MAN"));
        routine.settle(tore, day(), today, 4);
        routine.respite(tore, today.minusDays(60), 3, today);
        on(today.minusDays(115));
        homes.tribunal(tore, day(), true);
        homes.tribunal(signe, day(), true);

        on(today.minusDays(110));
        var anders = DemoCase.nominated(
                        clerk,
                        "efh",
                        false,
                        true,
                        new DemoPerson("PERSONNUMMER", "19121212-1212", "Anders", "Almgren", "MAN"))
                .consents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll();
        on(today.minusDays(105));
        anders.offered().decided("BIFALL", day()).delivered(day()).answered("ACCEPTED", day());

        on(today.minusDays(100));
        var uv = atHome(
                "efh",
                temporary("EFH-DEMO-03", "Ulla", "Uv", "KVINNA"),
                temporary("EFH-DEMO-04", "Urban", "Uv", "MAN"));

        on(today.minusDays(75));
        var bjork = DemoCase.nominated(
                        clerk,
                        "hv",
                        false,
                        false,
                        temporary("HV-DEMO-01", "Berit", "Björk", "KVINNA"),
                        temporary("HV-DEMO-02", "Bo", "Björk", "MAN"))
                .coupleConsents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll()
                .offered()
                .decided("BIFALL", day())
                .delivered(day())
                .answered("ACCEPTED", day());

        on(today.minusDays(35));
        anders.explained();
        homes.tribunal(uv, day(), false);

        on(today.minusDays(30));
        DemoCase.nominated(clerk, "st", false, true, temporary("ST-DEMO-01", "Hugo", "Hansson", "MAN"))
                .consents(EVERYBODY)
                .assessed(Map.of(
                        "disturbanceEviction",
                        "JA",
                        "evictionDate",
                        day().minusMonths(10).toString()))
                .decided("AVSLAG", day())
                .delivered(day());

        on(today.minusDays(16));
        DemoCase.nominated(clerk, "hv", false, false, temporary("HV-DEMO-03", "Disa", "Dahl", "KVINNA"))
                .consents("SSM", "PROJECT")
                .assessed(Map.of())
                .approvedBy("ssm_chef1");

        on(today.minusDays(6));
        DemoCase.nominated(clerk, "st", false, false, temporary("ST-DEMO-02", "Cesar", "Cederlund", "MAN"))
                .consents("SSM", "SB")
                .assessed(Map.of())
                .approvedBy("ssm_chef1", "projektledare1")
                .refusedBy("sb_forvaltare1", "R9");
        DemoCase.nominated(
                        clerk,
                        "efh",
                        true,
                        true,
                        new DemoPerson("SAMORDNINGSNUMMER", "701063-2391", "Lena", "Lind", "KVINNA"))
                .consents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll();
        DemoCase.nominated(
                        clerk,
                        "st",
                        false,
                        false,
                        temporary("ST-DEMO-03", "Karin", "Kvist", "KVINNA"),
                        temporary("ST-DEMO-04", "Kalle", "Kvist", "MAN"))
                .coupleConsents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll()
                .offered();
        DemoCase.nominated(clerk, "hv", false, true, temporary("HV-DEMO-04", "Lars", "Ljung", "MAN"))
                .consents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll()
                .decided("BIFALL", day());
        DemoCase.nominated(
                        clerk,
                        "hv",
                        false,
                        false,
                        new DemoPerson("PERSONNUMMER", "19900118-9811", "Maja", "Molin", "KVINNA"))
                .consents(EVERYBODY)
                .assessed(Map.of());

        DemoCase.nominated(clerk, "efh", false, false, temporary("EFH-DEMO-02", "Oskar", "Ohlsson", "MAN"))
                .consents(EVERYBODY)
                .assessed(Map.of())
                .approvedByAll()
                .offered()
                .answered("DECLINED", day());

        on(today.minusDays(9));
        var vera = DemoCase.nominated(clerk, "hv", false, true, temporary("HV-DEMO-07", "Vera", "Vik", "KVINNA"))
                .admitted(day(), EVERYBODY);
        homes.offered(vera).wanted(vera, day());
        on(today.minusDays(5));
        var first = calendar.nextWorkingDay(today.plusDays(12));
        homes.headLeaseDrawnUp(vera, first).headLeaseSigned(vera).subleaseSigned(vera, first, day());
        homes.offered(bjork);

        on(today.minusDays(2));
        DemoCase.nominated(clerk, "hv", false, false, temporary("HV-DEMO-05", "Frida", "Falk", "KVINNA"));
        DemoCase.nominated(clerk, "efh", false, false, temporary("EFH-DEMO-01", "Gustav", "Gran", "MAN"))
                .consents(EVERYBODY)
                .assessed(Map.of("acceptsEvaluation", "EJ_TILLFRAGAD"));
        DemoCase.nominated(clerk, "st", false, false, temporary("DEMO-DUBBEL", "Hanna", "Holm", "KVINNA"));
        DemoCase.nominated(clerk, "efh", false, false, temporary("DEMO-DUBBEL", "Hanna", "Holm", "KVINNA"));

        routine.doUntil(today.minusDays(1), this::moveTo);
        jobs.runUntil(end, clock::moveTo);
        clock.reset();
    }

    /** Admitted that day, moved in a week later. */
    private DemoCase atHome(String unit, DemoPerson... persons) {
        var household = DemoCase.nominated(clerk, unit, false, false, persons).admitted(day(), EVERYBODY);
        var admitted = day();
        var anchor = calendar.nextWorkingDay(admitted.plusDays(7));
        homes.offered(household)
                .wanted(household, admitted)
                .headLeaseDrawnUp(household, anchor)
                .headLeaseSigned(household)
                .subleaseSigned(household, anchor, admitted)
                .agreed(household, admitted)
                .waiverSent(household, admitted);
        on(anchor);
        homes.keysHandedOver(household, anchor);
        return household;
    }

    /** 09:00 on that day, or on the last working day before it: in order on every day of the year, and never ahead of now. */
    private void on(LocalDate date) {
        var workingDay = calendar.isWorkingDay(date) ? date : calendar.addWorkingDays(date, -1);
        routine.doUntil(workingDay, this::moveTo);
        moveTo(workingDay);
    }

    private void moveTo(LocalDate workingDay) {
        var morning = morning(workingDay);
        if (morning.isAfter(clock.instant())) {
            jobs.runUntil(morning, clock::moveTo);
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(SWEDEN).toInstant();
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }
}
