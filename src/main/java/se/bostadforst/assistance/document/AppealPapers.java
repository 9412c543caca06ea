package se.bostadforst.assistance.document;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.assistance.DecisionWording;
import se.bostadforst.assistance.appeal.Appeal;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealWords;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.Change;
import se.bostadforst.assistance.appeal.Contested;
import se.bostadforst.assistance.appeal.ContestedDecisions;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;

/** The papers of an appeal: the file to the court, the dismissal, and what the unit has changed (FL 33, 39, 45, 46 §§). */
@Configuration(proxyBeanMethods = false)
class AppealPapers {

    /** The one that waits to be handed over, else the latest that has been. */
    @Bean
    DocumentSource appealCoverLetterPaper(
            CasePapers papers,
            Appeals appeals,
            AppealHandling handling,
            ContestedDecisions contested,
            AppealWords words) {
        return paper(
                AppealHandling.COVER_LETTER, papers, appeals, handling, AppealPapers::toCourt, (appeal, values) -> {
                    values.put("letter", appeal.letter());
                    values.put("time", words.time(appeal));
                    values.put("change", appeal.change().map(Change::label).orElse(""));
                    values.put("changeReasons", appeal.changeReasons().orElse(""));
                    put("new", appeal.newDecision().flatMap(contested::find), values);
                });
    }

    @Bean
    DocumentSource appealDismissalPaper(
            CasePapers papers, Appeals appeals, AppealHandling handling, ContestedDecisions contested) {
        return paper(
                "appeal-dismissal",
                papers,
                appeals,
                handling,
                appeal -> dismissal(contested, appeal).isPresent(),
                (appeal, values) -> {
                    var dismissal = dismissal(contested, appeal).orElseThrow();
                    values.put("dismissedOn", SwedishDates.iso(dismissal.decidedOn()));
                    values.put("reasons", dismissal.reasons());
                    values.put("decisionMaker", dismissal.decisionMaker());
                    values.put("delegationPoint", dismissal.delegationPoint());
                });
    }

    @Bean
    DocumentSource appealReviewPaper(
            CasePapers papers, Appeals appeals, AppealHandling handling, ContestedDecisions contested) {
        return paper(
                "appeal-review",
                papers,
                appeals,
                handling,
                appeal ->
                        appeal.change().filter(change -> change != Change.INGEN).isPresent(),
                (appeal, values) -> {
                    var inFull = appeal.change().filter(Change.HELT::equals).isPresent();
                    var decision = appeal.newDecision().flatMap(contested::find);
                    values.put(
                            "changedOn",
                            appeal.changedOn().map(SwedishDates::iso).orElse(""));
                    values.put("lapsed", inFull);
                    values.put("goesOn", !inFull);
                    values.put("changeReasons", appeal.changeReasons().orElse(""));
                    values.put("takenUp", decision.isEmpty());
                    put("new", decision, values);
                });
    }

    private interface More {
        void put(Appeal appeal, Map<String, Object> values);
    }

    private static DocumentSource paper(
            String code,
            CasePapers papers,
            Appeals appeals,
            AppealHandling handling,
            Predicate<Appeal> when,
            More more) {
        return new Paper(code, caseNumber -> which(appeals, caseNumber, when).isPresent(), caseNumber -> {
            var appeal = which(appeals, caseNumber, when).orElseThrow();
            var values = papers.heading(caseNumber);
            values.put("number", appeal.number());
            values.put("received", SwedishDates.withWeekday(appeal.receivedOn()));
            values.put("receivedHow", appeal.receivedHow().label());
            values.put(
                    "courtReceived",
                    appeal.courtReceivedOn().map(SwedishDates::withWeekday).orElse(""));
            values.put("representative", appeal.representative().orElse(""));
            put("old", Optional.of(handling.contestedOf(appeal)), values);
            more.put(appeal, values);
            return values;
        });
    }

    /** Of several the one that waits comes first, then the latest. */
    private static Optional<Appeal> which(Appeals appeals, CaseNumber caseNumber, Predicate<Appeal> when) {
        return appeals.of(caseNumber).stream()
                .filter(when)
                .max(Comparator.comparing(Appeal::waitsForForwarding).thenComparing(Appeal::number));
    }

    private static boolean toCourt(Appeal appeal) {
        return appeal.change().filter(change -> change != Change.HELT).isPresent();
    }

    private static Optional<Contested> dismissal(ContestedDecisions contested, Appeal appeal) {
        return contested.of(appeal.caseNumber()).stream()
                .filter(each ->
                        each.dismissedAppeal().filter(appeal.appealId()::equals).isPresent())
                .reduce((first, last) -> last);
    }

    /** A decision under {@code name}, with everything the court or the person is told of it. */
    private static void put(String name, Optional<Contested> decision, Map<String, Object> values) {
        values.put("has" + name, decision.isPresent());
        values.put(
                name,
                decision.map(each -> Map.<String, Object>ofEntries(
                                Map.entry("title", each.title()),
                                Map.entry("dismissal", each.dismissal()),
                                Map.entry(
                                        "sentence",
                                        each.dismissal()
                                                ? "Överklagandet avvisas."
                                                : DecisionWording.of(each.kind())
                                                        .sentence(each.outcome())),
                                Map.entry("decidedOn", SwedishDates.iso(each.decidedOn())),
                                Map.entry("lawReference", each.lawReference()),
                                Map.entry("decisionMaker", each.decisionMaker()),
                                Map.entry("delegationPoint", each.delegationPoint()),
                                Map.entry("reasons", each.reasons()),
                                Map.entry("terms", each.terms().orElse("")),
                                Map.entry("delivered", each.deliveredInSwedish()),
                                Map.entry("lastDay", each.lastDayInSwedish()),
                                Map.entry("instructed", each.instructed())))
                        .orElse(Map.of()));
    }
}
