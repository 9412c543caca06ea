package se.bostadforst.followup.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseEvent;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseLog;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.Attendee;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpRecords;
import se.bostadforst.followup.FollowUpReports;
import se.bostadforst.followup.Light;
import se.bostadforst.followup.Minutes;
import se.bostadforst.followup.NotHeldReason;
import se.bostadforst.followup.QuarterReview;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;

/** The forms at and after the meeting: {@code bpmn/followup/monthly-follow-up.bpmn}. */
@Configuration(proxyBeanMethods = false)
class MinutesForms {

    private enum Outcome {
        HALLET,
        NY_TID,
        EJ_GENOMFORD
    }

    private enum RedFlagAction {
        TATARE_KONTAKT("tätare kontakt"),
        MOTE("möte med alla parter"),
        PLANEN_ANDRAS("genomförandeplanen ändras"),
        REDAN_ATGARDAT("redan åtgärdat");

        private final String label;

        RedFlagAction(String label) {
            this.label = label;
        }
    }

    @Bean
    TaskForm keepMinutesForm(
            CaseForms shown,
            FollowUpView view,
            FollowUpReports reports,
            FollowUpRecords records,
            CaseFiles cases,
            Clock clock) {
        return CaseForms.form(
                "followup-minutes",
                visit -> {
                    var values = shown.withPersons(visit, "followup-minutes", DataClass.C1, DataClass.C2, DataClass.A7);
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var followUp = view.of(visit);
                    view.put(followUp, values);
                    values.remove("window");
                    values.remove("meeting");
                    values.put("booked", FollowUpView.meeting(followUp));
                    values.put("report", report(reports, caseNumber, followUp.number()));
                    values.put("quarterly", followUp.quarterly());
                    values.put(
                            "childItemNeeded",
                            followUp.quarterly()
                                    && cases.find(caseNumber).orElseThrow().children());
                    followUp.bookedOn().ifPresent(day -> values.put("heldOn", SwedishDates.iso(day)));
                    followUp.bookedAt().ifPresent(time -> values.put("heldAt", time.toString()));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var followUp = view.of(visit);
                    switch (answers.choice("outcome", Outcome.class)) {
                        case HALLET ->
                            records.held(
                                    caseNumber,
                                    followUp.number(),
                                    minutes(answers, couple(cases, caseNumber)),
                                    quarter(answers, followUp));
                        case EJ_GENOMFORD ->
                            records.notHeld(
                                    caseNumber, followUp.number(), answers.choice("reason", NotHeldReason.class));
                        case NY_TID -> refuseWhenOver(followUp, LocalDate.now(clock));
                    }
                });
    }

    @Bean
    TaskForm redFlagForm(CaseForms shown, FollowUpView view, FollowUpRecords records, CaseLog log) {
        return CaseForms.form(
                "followup-red-flag",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "followup-red-flag", DataClass.C0, DataClass.C1, DataClass.A7);
                    var followUp = view.of(visit);
                    view.put(followUp, values);
                    values.keySet().removeAll(List.of("nominal", "window", "meeting"));
                    values.put(
                            "flags",
                            records.minutes(followUp.caseNumber(), followUp.number())
                                    .map(minutes -> minutes.assessment().entrySet().stream()
                                            .filter(area -> area.getValue() == Light.ROD)
                                            .map(area -> area.getKey().label())
                                            .collect(Collectors.joining("\n")))
                                    .orElse(""));
                    return values;
                },
                (visit, answers) -> log.add(
                        new CaseNumber(visit.caseNumber()),
                        CaseEvent.RED_FLAG_ACTED_ON,
                        answers.choice("action", RedFlagAction.class).label));
    }

    private static void refuseWhenOver(FollowUp followUp, LocalDate today) {
        if (today.isAfter(followUp.windowTo())) {
            throw FormRefused.at(
                    "outcome",
                    "Uppföljningen kunde hållas till och med %s. Välj att den inte blir av."
                            .formatted(followUp.windowTo()));
        }
    }

    private static String report(FollowUpReports reports, CaseNumber caseNumber, int number) {
        return reports.of(caseNumber, number)
                .map(report -> {
                    var received = report.receivedAt().atZone(SwedishCalendar.ZONE);
                    return "Inlämnad %s kl. %02d.%02d"
                            .formatted(received.toLocalDate(), received.getHour(), received.getMinute());
                })
                .orElse("Inte inlämnad");
    }

    private static boolean couple(CaseFiles cases, CaseNumber caseNumber) {
        return cases.find(caseNumber).orElseThrow().householdType().persons() == 2;
    }

    private static Minutes minutes(Answers answers, boolean couple) {
        var errors = new ArrayList<FieldError>();
        var attendees = answers.ticked("attendees").stream()
                .map(Attendee::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Attendee.class)));
        if (!couple && attendees.contains(Attendee.HYRESGAST_2)) {
            errors.add(new FieldError("attendees", "Det finns bara en hyresgäst i hushållet."));
        } else if (!attendees.contains(Attendee.HANDLAGGARE) && !attendees.contains(Attendee.VAGLEDARE)) {
            errors.add(new FieldError("attendees", "Minst en av handläggaren och vägledaren ska ha varit med."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
        var lights = new EnumMap<Minutes.Area, Light>(Minutes.Area.class);
        for (var area : Minutes.Area.values()) {
            lights.put(area, answers.choice(area.name().toLowerCase(Locale.ROOT), Light.class));
        }
        return new Minutes(
                answers.date("heldOn"),
                LocalTime.parse(answers.text("heldAt")),
                attendees,
                lights,
                answers.optionalText("ownAssessment"),
                answers.optionalText("nextStep"));
    }

    private static Optional<QuarterReview> quarter(Answers answers, FollowUp followUp) {
        return followUp.quarterly()
                ? Optional.of(new QuarterReview(
                        answers.choice("fits", QuarterReview.Fits.class),
                        answers.yes("planRevised"),
                        answers.optionalText("childItem")))
                : Optional.empty();
    }
}
