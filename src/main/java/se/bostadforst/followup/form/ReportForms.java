package se.bostadforst.followup.form;

import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.followup.Bookings;
import se.bostadforst.followup.FollowUpFigures;
import se.bostadforst.followup.FollowUpReports;
import se.bostadforst.followup.MeetingPlace;
import se.bostadforst.forms.TaskForm;

/** The forms before the meeting: {@code bpmn/followup/monthly-follow-up.bpmn} and {@code follow-up-report.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReportForms {

    @Bean
    TaskForm bookFollowUpForm(CaseForms shown, FollowUpView view, Bookings bookings) {
        return CaseForms.form(
                "followup-book",
                visit -> {
                    var values = shown.withPersonsIfConsented(visit, "followup-book", DataClass.C0, DataClass.C1);
                    var followUp = view.of(visit);
                    view.put(followUp, values);
                    values.remove("meeting");
                    followUp.bookedOn().ifPresent(day -> values.put("bookedOn", SwedishDates.iso(day)));
                    followUp.bookedAt().ifPresent(time -> values.put("bookedAt", time.toString()));
                    followUp.place().ifPresent(place -> values.put("place", place.name()));
                    return values;
                },
                (visit, answers) -> bookings.book(
                        new CaseNumber(visit.caseNumber()),
                        FollowUpView.number(visit),
                        answers.date("bookedOn"),
                        LocalTime.parse(answers.text("bookedAt")),
                        answers.choice("place", MeetingPlace.class)));
    }

    @Bean
    TaskForm writeReportForm(CaseForms shown, FollowUpView view, FollowUpFigures figures, FollowUpReports reports) {
        return CaseForms.form(
                "followup-report",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "followup-report", DataClass.C0, DataClass.C1, DataClass.A7);
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    view.put(view.of(visit), values);
                    values.remove("nominal");
                    values.remove("window");
                    values.put("figures", view.figures(caseNumber, figures.of(caseNumber, FollowUpView.number(visit))));
                    return values;
                },
                (visit, answers) -> reports.write(
                        new CaseNumber(visit.caseNumber()),
                        FollowUpView.number(visit),
                        answers.text("summary"),
                        answers.optionalText("needs").orElse(null)));
    }

    @Bean
    TaskForm readReportForm(CaseForms shown, FollowUpView view, FollowUpReports reports) {
        return CaseForms.form(
                "followup-read-report",
                visit -> {
                    var values = shown.withPersons(visit, "followup-read-report", DataClass.C1, DataClass.A7);
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    view.put(view.of(visit), values);
                    values.remove("nominal");
                    values.remove("window");
                    var report = reports.require(caseNumber, FollowUpView.number(visit));
                    values.put(
                            "received",
                            SwedishDates.withWeekday(report.receivedAt()
                                    .atZone(SwedishCalendar.ZONE)
                                    .toLocalDate()));
                    values.put("figures", view.figures(caseNumber, report.facts()));
                    values.put("summary", report.summary());
                    values.put("needs", report.needs().orElse("Inget särskilt"));
                    return values;
                },
                (visit, answers) -> reports.read(new CaseNumber(visit.caseNumber()), FollowUpView.number(visit)));
    }
}
