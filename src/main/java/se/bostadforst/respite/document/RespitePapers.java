package se.bostadforst.respite.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bostadforst.access.ActorContext;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.calendar.SwedishCalendar;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseFiles;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.Persons;
import se.bostadforst.documents.DocumentSource;
import se.bostadforst.documents.Paper;
import se.bostadforst.respite.NightAccounts;
import se.bostadforst.respite.NightCount;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.Placements;
import se.bostadforst.respite.RespiteReason;
import se.bostadforst.respite.RespiteStays;

/** Begäran, beslut, placeringsbekräftelse and sammanfattning ({@code domain.md} 2.9 documents); each is about the latest placement it fits. */
@Configuration(proxyBeanMethods = false)
class RespitePapers {

    /** What all four need. */
    private record Shelf(
            Placements placements, NightAccounts accounts, RespiteStays stays, Persons persons, CaseFiles cases) {

        DocumentSource paper(String code, Predicate<Placement> about, BiConsumer<Placement, Map<String, Object>> page) {
            return new Paper(code, caseNumber -> latest(caseNumber, about).isPresent(), caseNumber -> {
                var placement = latest(caseNumber, about).orElseThrow();
                var values = new HashMap<String, Object>();
                values.put(
                        "unit",
                        ActorContext.asProcess(() -> cases.unitOf(caseNumber)).label());
                values.put("person", person(placement));
                page.accept(placement, values);
                return values;
            });
        }

        private Optional<Placement> latest(CaseNumber caseNumber, Predicate<Placement> about) {
            return placements.of(caseNumber).stream().filter(about).reduce((first, second) -> second);
        }

        private String person(Placement placement) {
            return persons.alreadyAllowed(placement.caseNumber()).stream()
                    .filter(person -> placement
                            .personId()
                            .filter(person.personId()::equals)
                            .isPresent())
                    .map(person -> person.identity() == null ? person.name() : person.name() + ", " + person.identity())
                    .findFirst()
                    .orElse("Uppgift saknas");
        }

        List<Map<String, String>> accounts(Placement placement) {
            return accounts
                    .of(
                            placement.caseNumber(),
                            placement.personId().orElseThrow(),
                            placement.request().orElseThrow().nights())
                    .stream()
                    .map(account -> Map.of("year", account.year(), "text", account.inSwedish()))
                    .toList();
        }
    }

    @Bean
    Shelf respiteShelf(
            Placements placements, NightAccounts accounts, RespiteStays stays, Persons persons, CaseFiles cases) {
        return new Shelf(placements, accounts, stays, persons, cases);
    }

    @Bean
    DocumentSource respiteRequestPaper(Shelf shelf) {
        return shelf.paper("respite-request", placement -> placement.request().isPresent(), (placement, values) -> {
            var request = placement.request().orElseThrow();
            values.put("raisedBy", placement.raisedBy().label());
            values.put(
                    "acceptedOn",
                    placement
                            .acceptedAt()
                            .orElseThrow()
                            .atZone(SwedishCalendar.ZONE)
                            .toLocalDate()
                            .toString());
            values.put("wanted", span(request.first(), request.last()));
            values.put("nightCount", request.nights().size());
            values.put(
                    "respiteReasons",
                    String.join(
                            ", ",
                            request.reasons().stream().map(RespiteReason::label).toList()));
            values.put("childStays", request.childStays());
            values.put("situation", request.situation());
            values.put("accounts", shelf.accounts(placement));
        });
    }

    @Bean
    DocumentSource respiteDecisionPaper(Shelf shelf, JdbcClient jdbc) {
        return shelf.paper("respite-decision", placement -> placement.ruling().isPresent(), (placement, values) -> {
            var ruling = placement.ruling().orElseThrow();
            var request = placement.request().orElseThrow();
            put(ruling, request, values);
            jdbc.sql("""
                            select body, law_reference, decided_on, decision_maker, delegation_point, reasons, appeal_instruction
                              from bf.assistance_decision where decision_id = ?""").param(ruling.decisionId()).query(row -> {
                values.put(
                        "decidedBy",
                        DecidingBody.valueOf(row.getString("body")) == DecidingBody.UNIT
                                ? "enheten"
                                : "socialjouren, utanför kontorstid");
                values.put("lawReference", row.getString("law_reference"));
                values.put("decidedOn", SwedishDates.iso(row.getObject("decided_on", LocalDate.class)));
                values.put("decisionMaker", row.getString("decision_maker"));
                values.put("delegationPoint", row.getString("delegation_point"));
                values.put("reasons", row.getString("reasons"));
                values.put("appealInstruction", row.getBoolean("appeal_instruction"));
            });
        });
    }

    /** A partial refusal says both halves: what the person gets and what is refused, each with its nights. */
    private static void put(Placement.Ruling ruling, Placement.Request request, Map<String, Object> values) {
        var all = span(request.first(), request.last());
        var first = ruling.first().orElse(request.first());
        var last = ruling.last().orElse(request.last());
        values.put(
                "outcomeSentence",
                ruling.outcome() == Outcome.AVSLAG
                        ? "Din begäran om akut avlastningsplats %s (%s) avslås."
                                .formatted(all, nights(request.nights().size()))
                        : "Du beviljas akut avlastningsplats %s (%s)."
                                .formatted(
                                        span(first, last),
                                        nights(NightCount.nights(first, last).size())));
        values.put(
                "refusedSentence",
                ruling.outcome() == Outcome.DELVIS_AVSLAG
                        ? "Din begäran för tiden %s (%s) avslås."
                                .formatted(
                                        span(last.plusDays(1), request.last()),
                                        nights(NightCount.nights(last.plusDays(1), request.last())
                                                .size()))
                        : null);
        values.put("otherHelp", ruling.otherHelp().orElse(null));
    }

    @Bean
    DocumentSource respiteConfirmationPaper(Shelf shelf) {
        return shelf.paper(
                "respite-confirmation",
                placement ->
                        placement.granted() && shelf.stays().place(placement).isPresent(),
                (placement, values) -> {
                    var hidden = shelf.stays().hidden(placement);
                    var place = shelf.stays().place(placement).orElseThrow();
                    values.put("placeName", hidden ? "avlastningsboendet" : place.name());
                    values.put("placeAddress", hidden ? "adressen lämnas muntligt" : place.address());
                    putGranted(placement, values);
                });
    }

    @Bean
    DocumentSource respiteSummaryPaper(Shelf shelf) {
        return shelf.paper(
                "respite-summary",
                placement -> placement.stay().flatMap(Placement.Stay::lastNight).isPresent(),
                (placement, values) -> {
                    var stay = placement.stay().orElseThrow();
                    var last = stay.lastNight().orElseThrow();
                    putGranted(placement, values);
                    values.put("slept", span(stay.firstNight(), last));
                    values.put(
                            "sleptCount",
                            NightCount.nights(stay.firstNight(), last).size());
                    values.put("respiteEnding", placement.inSwedish());
                    values.put("escort", stay.escort().label());
                    values.put(
                            "costs",
                            placement
                                    .cost()
                                    .map(cost -> cost.toPlainString().replace('.', ',') + " kr")
                                    .orElse("Uppgift saknas"));
                    values.put(
                            "visits",
                            shelf.stays().contacts(placement).stream()
                                    .map(contact -> Map.of(
                                            "on", contact.on().toString(),
                                            "text", contact.result().label()))
                                    .toList());
                    values.put(
                            "meetingNote", shelf.stays().meetingNote(placement).orElse(null));
                    values.put("accounts", shelf.accounts(placement));
                });
    }

    private static void putGranted(Placement placement, Map<String, Object> values) {
        var ruling = placement.ruling().orElseThrow();
        var first = ruling.first().orElseThrow();
        var last = ruling.last().orElseThrow();
        values.put("granted", span(first, last));
        values.put("nightCount", NightCount.nights(first, last).size());
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? "natten " + SwedishDates.inWords(first)
                : "från natten %s till och med natten %s"
                        .formatted(SwedishDates.inWords(first), SwedishDates.inWords(last));
    }

    private static String nights(int count) {
        return count == 1 ? "1 natt" : count + " nätter";
    }
}
