package se.bostadforst.assistance.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.assistance.appeal.AppealHandling;
import se.bostadforst.assistance.appeal.AppealHandling.Deciding;
import se.bostadforst.assistance.appeal.Change;
import se.bostadforst.assistance.appeal.Ruling;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;

/** What the unit itself decides about an appeal: dismissal, change, a new decision (FL 37–39, 45 §§). */
@Configuration(proxyBeanMethods = false)
class AppealForms {

    private static final String NO_INSTRUCTION =
            "Ett beslut som går personen emot ska ha ett besked om hur man överklagar.";

    @Bean
    TaskForm decideDismissalForm(AppealText text, AppealHandling handling) {
        return CaseForms.form(
                "assistance-decide-dismissal",
                visit -> text.about(visit, "assistance-decide-dismissal"),
                (visit, answers) -> {
                    var appeal = text.appeal(visit);
                    if (answers.choice("dismissal", Ruling.class) == Ruling.TAS_UPP) {
                        handling.takeUp(appeal, answers.text("reasons"));
                        return;
                    }
                    requireInstruction(true, answers);
                    handling.dismiss(appeal, answers.text("reasons"), deciding(answers));
                });
    }

    @Bean
    TaskForm considerChangeForm(AppealText text, AppealHandling handling) {
        return CaseForms.form(
                "assistance-consider-change",
                visit -> {
                    var values = text.about(visit, "assistance-consider-change");
                    var dismissal = text.contested(visit).dismissal();
                    values.put("isDismissal", dismissal);
                    values.put("possibleChanges", possible(dismissal));
                    return values;
                },
                (visit, answers) -> {
                    var appeal = text.appeal(visit);
                    var change = answers.choice("change", Change.class);
                    var reasons = answers.text("changeReasons");
                    if (change == Change.INGEN) {
                        handling.keep(appeal, reasons);
                        return;
                    }
                    if (!answers.yes("notDetrimental")) {
                        throw FormRefused.at(
                                "notDetrimental",
                                "Ett överklagat beslut ändras bara när det inte är till nackdel för någon enskild.");
                    }
                    if (text.contested(visit).dismissal()) {
                        handling.takeBackDismissal(appeal, reasons);
                        return;
                    }
                    requirePeriod(answers);
                    requireInstruction(change == Change.DELVIS, answers);
                    handling.change(appeal, change, reasons, deciding(answers));
                });
    }

    @Bean
    TaskForm decideAnewForm(AppealText text, AppealHandling handling, java.time.Clock clock) {
        return CaseForms.form(
                "assistance-decide-anew",
                visit -> {
                    var values = text.heading(visit, "assistance-decide-anew");
                    values.put("judgment", text.judgment(text.appeal(visit)));
                    values.put("lawReference", se.bostadforst.assistance.Law.on(java.time.LocalDate.now(clock)));
                    return values;
                },
                (visit, answers) -> {
                    var outcome = answers.choice("outcome", Outcome.class);
                    if (outcome.favourable()) {
                        requirePeriod(answers);
                    }
                    requireInstruction(outcome != Outcome.BIFALL, answers);
                    handling.decidedAnew(text.appeal(visit), outcome, answers.text("reasons"), deciding(answers));
                });
    }

    private static List<Map<String, String>> possible(boolean dismissal) {
        var possible = new ArrayList<Map<String, String>>();
        possible.add(option(
                Change.INGEN,
                dismissal ? "Nej, avvisningen står fast" : "Nej, beslutet lämnas till domstolen som det är"));
        if (!dismissal) {
            possible.add(option(Change.DELVIS, "Ja, delvis: det nya beslutet följer med till domstolen"));
        }
        possible.add(option(
                Change.HELT,
                dismissal
                        ? "Ja, avvisningen upphävs och överklagandet tas upp"
                        : "Ja, som personen vill: överklagandet förfaller"));
        return possible;
    }

    private static Map<String, String> option(Change change, String label) {
        return Map.of("value", change.name(), "label", label);
    }

    private static void requirePeriod(Answers answers) {
        var errors = new ArrayList<FieldError>();
        var from = answers.optionalDate("validFrom");
        var to = answers.optionalDate("validTo");
        if (from.isEmpty()) {
            errors.add(new FieldError("validFrom", "Ange från vilken dag insatsen gäller."));
        }
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            errors.add(new FieldError("validTo", "Slutdagen ligger före startdagen."));
        }
        if (!errors.isEmpty()) {
            throw new FormRefused(List.copyOf(errors));
        }
    }

    private static void requireInstruction(boolean needed, Answers answers) {
        if (needed && !answers.yes("appealInstruction")) {
            throw FormRefused.at("appealInstruction", NO_INSTRUCTION);
        }
    }

    private static Deciding deciding(Answers answers) {
        return new Deciding(
                answers.text("decisionMaker"),
                answers.text("delegationPoint"),
                answers.optionalDate("validFrom").orElse(null),
                answers.optionalDate("validTo").orElse(null),
                answers.optionalText("terms").orElse(null),
                answers.yes("appealInstruction"));
    }
}
