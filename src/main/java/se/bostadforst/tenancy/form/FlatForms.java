package se.bostadforst.tenancy.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.FlatOffers;
import se.bostadforst.tenancy.FlatTaken;
import se.bostadforst.tenancy.Flats;

/** "Erbjud lägenhet", "Visa lägenheten" and "Gå igenom önskemål om bostad". */
@Configuration(proxyBeanMethods = false)
class FlatForms {

    @Bean
    TaskForm offerFlatForm(CaseForms shown, Flats flats, FlatOffers offers, HouseholdView households) {
        return CaseForms.form(
                "tenancy-offer-flat",
                visit -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-offer-flat", DataClass.C0, DataClass.C1, DataClass.C3);
                    values.put("residents", Integer.toString(households.adults(caseNumber)));
                    var declined = offers.declined(caseNumber);
                    values.put("hasDeclined", !declined.isEmpty());
                    values.put("declined", inSwedish(flats, declined));
                    values.put(
                            "freeFlats",
                            flats.free().stream()
                                    .map(flat -> Map.of("value", flat.flatId().toString(), "label", flat.inSwedish()))
                                    .toList());
                    return values;
                },
                (visit, answers) -> {
                    try {
                        offers.offer(new CaseNumber(visit.caseNumber()), UUID.fromString(answers.text("flat")));
                    } catch (FlatTaken taken) {
                        throw FormRefused.at("flat", "Lägenheten är inte längre ledig. Välj en annan.");
                    }
                });
    }

    @Bean
    TaskForm showFlatForm(CaseForms shown, Flats flats, FlatOffers offers, Clock clock) {
        return CaseForms.form(
                "tenancy-show-flat",
                visit -> {
                    var values = shown.withPersonsIfConsented(
                            visit, "tenancy-show-flat", DataClass.C0, DataClass.C1, DataClass.C3);
                    offers.open(new CaseNumber(visit.caseNumber()))
                            .flatMap(offer -> flats.find(offer.flatId()))
                            .ifPresent(flat -> values.put("flat", flat.inSwedish()));
                    return values;
                },
                (visit, answers) -> {
                    var caseNumber = new CaseNumber(visit.caseNumber());
                    var shownOn = answers.date("shownOn");
                    if (shownOn.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("shownOn", "Dagen har inte varit än.");
                    }
                    if (offers.open(caseNumber)
                            .filter(offer -> shownOn.isBefore(offer.offeredOn()))
                            .isPresent()) {
                        throw FormRefused.at("shownOn", "Lägenheten kan inte ha visats innan den erbjöds.");
                    }
                    offers.answer(caseNumber, shownOn, answers.choice("answer", FlatOffers.Answer.class));
                });
    }

    @Bean
    TaskForm talkOverWishesForm(CaseForms shown, Flats flats, FlatOffers offers) {
        return CaseForms.form(
                "tenancy-talk-over-wishes",
                visit -> {
                    var values = shown.withPersons(visit, "tenancy-talk-over-wishes", DataClass.C1, DataClass.C3);
                    values.put("declined", inSwedish(flats, offers.declined(new CaseNumber(visit.caseNumber()))));
                    return values;
                },
                (visit, answers) -> {
                    if (!answers.yes("talked")) {
                        throw FormRefused.at("talked", "Kryssa när ni har gått igenom önskemålen.");
                    }
                });
    }

    private static String inSwedish(Flats flats, List<UUID> ids) {
        return ids.stream()
                .map(flats::find)
                .flatMap(Optional::stream)
                .map(Flat::inSwedish)
                .collect(Collectors.joining("\n"));
    }
}
