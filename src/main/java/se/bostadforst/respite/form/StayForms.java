package se.bostadforst.respite.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.forms.TaskVisit;
import se.bostadforst.respite.ContactResult;
import se.bostadforst.respite.Escort;
import se.bostadforst.respite.PlaceKind;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.RespiteEnding;
import se.bostadforst.respite.RespiteStays;

/** The forms of the days away, short enough for a telephone ({@code domain.md} 2.9 steps 5 to 8). */
@Configuration(proxyBeanMethods = false)
class StayForms {

    @Bean
    TaskForm bookPlaceForm(CaseForms shown, RespiteText text, RespiteStays stays) {
        return CaseForms.form(
                "respite-book",
                visit -> {
                    var values = begin(shown, text, visit, "respite-book");
                    values.put("nights", RespiteText.granted(text.of(visit)));
                    return values;
                },
                (visit, answers) -> {
                    var kind = answers.choice("kind", PlaceKind.class);
                    stays.book(
                            text.of(visit),
                            new RespiteStays.Place(
                                    kind,
                                    answers.text("name"),
                                    answers.text("address"),
                                    kind == PlaceKind.ANNAN_PLATS
                                            ? Optional.of(answers.text("whyOther"))
                                            : Optional.empty()));
                });
    }

    @Bean
    TaskForm arriveForm(CaseForms shown, RespiteText text, RespiteStays stays) {
        return CaseForms.form(
                "respite-arrive",
                visit -> {
                    var values = begin(shown, text, visit, "respite-arrive");
                    var placement = text.of(visit);
                    values.put("place", text.place(placement));
                    values.put("nights", RespiteText.granted(placement));
                    placement
                            .ruling()
                            .flatMap(Placement.Ruling::first)
                            .ifPresent(night -> values.put("firstNight", night.toString()));
                    return values;
                },
                (visit, answers) -> {
                    var placement = text.of(visit);
                    if ("JA".equals(answers.text("arrived"))) {
                        RespiteText.atField(() -> stays.arrive(
                                placement, answers.choice("escort", Escort.class), answers.date("firstNight")));
                    } else {
                        stays.neverCame(placement);
                    }
                });
    }

    @Bean
    TaskForm contactForm(CaseForms shown, RespiteText text, RespiteStays stays) {
        return CaseForms.form(
                "respite-contact",
                visit -> {
                    var values = begin(shown, text, visit, "respite-contact");
                    var placement = text.of(visit);
                    values.put("place", text.place(placement));
                    values.put("account", text.account(placement));
                    values.put(
                            "contacts",
                            stays.contacts(placement).stream()
                                    .map(contact -> contact.on() + ", "
                                            + contact.result().label())
                                    .collect(Collectors.joining("\n")));
                    return values;
                },
                (visit, answers) -> stays.contacted(
                        text.of(visit),
                        answers.choice("result", ContactResult.class),
                        answers.optionalText("note").orElse(null)));
    }

    @Bean
    TaskForm returnForm(CaseForms shown, RespiteText text, RespiteStays stays, Clock clock) {
        return CaseForms.form(
                "respite-return",
                visit -> {
                    var values = begin(shown, text, visit, "respite-return");
                    var placement = text.of(visit);
                    values.put("place", text.place(placement));
                    values.put("nights", RespiteText.granted(placement));
                    values.put(
                            "lastNight",
                            proposed(placement, LocalDate.now(clock)).toString());
                    return values;
                },
                (visit, answers) -> RespiteText.atField(() -> stays.end(
                        text.of(visit),
                        answers.choice("ending", RespiteEnding.class),
                        answers.date("lastNight"),
                        answers.number("cost"))));
    }

    @Bean
    TaskForm meetingAfterReturnForm(CaseForms shown, RespiteText text, RespiteStays stays, Clock clock) {
        return CaseForms.form(
                "respite-meeting",
                visit -> {
                    var values = begin(shown, text, visit, "respite-meeting");
                    var placement = text.of(visit);
                    values.put(
                            "stay",
                            "Natten %s till natten %s\n%s"
                                    .formatted(
                                            placement.stay().orElseThrow().firstNight(),
                                            placement
                                                    .stay()
                                                    .flatMap(Placement.Stay::lastNight)
                                                    .orElseThrow(),
                                            placement.inSwedish()));
                    return values;
                },
                (visit, answers) -> {
                    var placement = text.of(visit);
                    var held = answers.date("heldOn");
                    if (held.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("heldOn", "Mötet har inte varit än.");
                    }
                    var home = placement.endedOn().orElseThrow();
                    if (held.isBefore(home)) {
                        throw FormRefused.at("heldOn", "Hyresgästen kom hem " + SwedishDates.withWeekday(home) + ".");
                    }
                    stays.met(placement, held, answers.text("note"));
                });
    }

    /** Last night, as far as it was granted. */
    private static LocalDate proposed(Placement placement, LocalDate today) {
        var first = placement.stay().orElseThrow().firstNight();
        var last = placement.ruling().flatMap(Placement.Ruling::last).orElseThrow();
        var night = today.minusDays(1).isAfter(last) ? last : today.minusDays(1);
        return night.isBefore(first) ? first : night;
    }

    private static Map<String, Object> begin(CaseForms shown, RespiteText text, TaskVisit visit, String formId) {
        text.requireRespite(visit);
        var values = shown.withPersonsIfConsented(visit, formId, DataClass.C0, DataClass.C1, DataClass.C10);
        values.remove("persons");
        values.put("person", text.person(text.of(visit)));
        return values;
    }
}
