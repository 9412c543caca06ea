package se.bostadforst.followup.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.casefile.PersonView;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.followup.Attendee;
import se.bostadforst.followup.FollowUp;
import se.bostadforst.followup.FollowUpRecords;
import se.bostadforst.followup.FollowUpReports;
import se.bostadforst.followup.FollowUps;
import se.bostadforst.followup.Minutes;
import se.bostadforst.followup.QuarterRatings;
import se.bostadforst.followup.form.FollowUpView;

/** Månadsrapport, månadsprotokoll and kvartalsprotokoll (Appendix B): always about the latest one there is. */
@Configuration(proxyBeanMethods = false)
class FollowUpPapers {

    @Bean
    DocumentSource monthlyReport(CasePapers papers, FollowUps followUps, FollowUpReports reports, FollowUpView view) {
        return new Paper(
                "monthly-report",
                caseNumber -> latest(
                                followUps,
                                caseNumber,
                                f -> reports.receivedAt(caseNumber, f.number()).isPresent())
                        .isPresent(),
                caseNumber -> {
                    var values = papers.heading(caseNumber);
                    latest(
                                    followUps,
                                    caseNumber,
                                    f -> reports.of(caseNumber, f.number()).isPresent())
                            .ifPresent(followUp -> {
                                var report = reports.require(caseNumber, followUp.number());
                                values.put("followUpNumber", Integer.toString(followUp.number()));
                                values.put("meeting", FollowUpView.meeting(followUp));
                                values.put(
                                        "receivedOn",
                                        SwedishDates.iso(report.receivedAt()
                                                .atZone(SwedishCalendar.ZONE)
                                                .toLocalDate()));
                                values.put("figures", view.figures(caseNumber, report.facts()));
                                values.put("summary", report.summary());
                                values.put("needs", report.needs().orElse(null));
                            });
                    return values;
                });
    }

    @Bean
    DocumentSource monthlyMinutes(CasePapers papers, FollowUps followUps, FollowUpRecords records) {
        return new Paper(
                "monthly-minutes", caseNumber -> lastHeld(followUps, caseNumber).isPresent(), caseNumber -> {
                    var values = papers.heading(caseNumber);
                    lastHeld(followUps, caseNumber)
                            .ifPresent(followUp -> records.minutes(caseNumber, followUp.number())
                                    .ifPresent(minutes -> values.putAll(minutes(followUp, minutes))));
                    return values;
                });
    }

    @Bean
    DocumentSource quarterlyMinutes(
            CasePapers papers, FollowUps followUps, FollowUpRecords records, QuarterRatings ratings, Persons persons) {
        return new Paper(
                "quarterly-minutes",
                caseNumber -> lastQuarter(followUps, caseNumber).isPresent(),
                caseNumber -> {
                    var values = papers.heading(caseNumber);
                    lastQuarter(followUps, caseNumber).ifPresent(followUp -> {
                        var quarter = followUp.quarter();
                        records.minutes(caseNumber, followUp.number())
                                .ifPresent(minutes -> values.putAll(minutes(followUp, minutes)));
                        values.put("quarter", Integer.toString(quarter));
                        records.quarter(caseNumber, quarter).ifPresent(review -> {
                            values.put("fits", review.fits().label());
                            values.put("planRevised", CasePapers.yesNo(review.planRevised()));
                            values.put("childItem", review.childItem().orElse(null));
                        });
                        values.put(
                                "neighbours",
                                ratings.neighbours(caseNumber, quarter)
                                        .map(light -> light.label())
                                        .orElse("Inte bedömt"));
                        values.put("ratings", ratings(ratings.of(caseNumber, quarter), persons, caseNumber));
                    });
                    return values;
                });
    }

    private static List<Map<String, Object>> ratings(
            List<QuarterRatings.Rating> given, Persons persons, CaseNumber caseNumber) {
        var names = persons.alreadyAllowed(caseNumber).stream()
                .collect(Collectors.toMap(PersonView::personId, PersonView::name));
        return given.stream()
                .map(rating -> Map.<String, Object>of(
                        "person", names.getOrDefault(rating.personId(), ""),
                        "housing", rating.housing().label(),
                        "ownContract", rating.ownContract().label(),
                        "quality", rating.quality().label(),
                        "stability", rating.stability().label(),
                        "integration", rating.integration().label(),
                        "supportNeed", rating.supportNeed().label(),
                        "lifeQuality",
                                rating.lifeQuality()
                                        .map(value -> value + " av 10")
                                        .orElse("Inte besvarat")))
                .toList();
    }

    private static Map<String, Object> minutes(FollowUp followUp, Minutes minutes) {
        var values = new HashMap<String, Object>();
        values.put("followUpNumber", Integer.toString(followUp.number()));
        values.put("heldOn", SwedishDates.withWeekday(minutes.heldOn()) + " kl. " + minutes.heldAt());
        values.put("status", followUp.status().label());
        values.put(
                "attendees", minutes.attendees().stream().map(Attendee::label).collect(Collectors.joining(", ")));
        values.put(
                "areas",
                minutes.assessment().entrySet().stream()
                        .map(area -> Map.of(
                                "area", area.getKey().label(),
                                "light", area.getValue().label()))
                        .toList());
        values.put("ownAssessment", minutes.ownAssessment().orElse(null));
        values.put("nextStep", minutes.nextStep().orElse(null));
        return values;
    }

    private static Optional<FollowUp> lastHeld(FollowUps followUps, CaseNumber caseNumber) {
        return latest(followUps, caseNumber, followUp -> followUp.status().held());
    }

    private static Optional<FollowUp> lastQuarter(FollowUps followUps, CaseNumber caseNumber) {
        return latest(
                followUps,
                caseNumber,
                followUp -> followUp.quarterly() && followUp.status().held());
    }

    private static Optional<FollowUp> latest(FollowUps followUps, CaseNumber caseNumber, Predicate<FollowUp> wanted) {
        return followUps.of(caseNumber).stream().filter(wanted).max(Comparator.comparing(FollowUp::number));
    }
}
