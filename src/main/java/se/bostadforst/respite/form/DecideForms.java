package se.bostadforst.respite.form;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.bostadforst.access.DataClass;
import se.bostadforst.assistance.AssistanceDecisions;
import se.bostadforst.assistance.DecidingBody;
import se.bostadforst.assistance.Outcome;
import se.bostadforst.casefile.CaseForms;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.TaskForm;
import se.bostadforst.respite.Alternatives;
import se.bostadforst.respite.Placement;
import se.bostadforst.respite.RespiteDecisions;
import se.bostadforst.respite.RespiteResult;
import se.bostadforst.respite.Stand;

/** What the authority answers: the decision, that the person got it, and what comes when respite is not enough. */
@Configuration(proxyBeanMethods = false)
class DecideForms {

    @Bean
    TaskForm decideRespiteForm(CaseForms shown, RespiteText text, RespiteDecisions decisions) {
        return CaseForms.form(
                "respite-decide",
                visit -> {
                    var placement = text.of(visit);
                    var values = shown.caseOnly(visit, "respite-decide", DataClass.C1, DataClass.C10);
                    values.put("person", text.person(placement));
                    values.put("request", RespiteText.request(placement));
                    values.put("account", text.account(placement));
                    values.put("possible", possible(placement, decisions));
                    return values;
                },
                (visit, answers) -> {
                    var outcome = answers.choice("outcome", Outcome.class);
                    RespiteText.atField(() -> decisions.decide(
                            new CaseNumber(visit.caseNumber()),
                            text.of(visit).number(),
                            new RespiteDecisions.Answer(
                                    outcome,
                                    outcome == Outcome.DELVIS_AVSLAG ? answers.date("lastNight") : null,
                                    answers.text("reasons"),
                                    outcome == Outcome.AVSLAG ? answers.text("otherHelp") : null,
                                    answers.text("decisionMaker"),
                                    answers.text("delegationPoint"))));
                });
    }

    /** One form for two tasks: the unit's own decision, and socialjourens, which the unit takes over at the same time. */
    @Bean
    TaskForm deliverRespiteForm(
            CaseForms shown,
            RespiteText text,
            AssistanceDecisions assistance,
            RespiteDecisions decisions,
            Clock clock) {
        return CaseForms.form(
                "respite-record-delivery",
                visit -> {
                    var placement = text.of(visit);
                    var values =
                            shown.caseOnly(visit, "respite-record-delivery", DataClass.C1, DataClass.C9, DataClass.C10);
                    values.put("person", text.person(placement));
                    values.put("takingOver", fromSocialjour(placement));
                    values.put(
                            "decision",
                            "%s\n%s\n%s"
                                    .formatted(
                                            RespiteText.request(placement),
                                            placement
                                                    .ruling()
                                                    .orElseThrow()
                                                    .outcome()
                                                    .label(),
                                            RespiteText.granted(placement)));
                    return values;
                },
                (visit, answers) -> {
                    var placement = text.of(visit);
                    var decisionId = placement.ruling().orElseThrow().decisionId();
                    var delivered = answers.date("deliveredOn");
                    var decided = assistance.decision(decisionId).orElseThrow().decidedOn();
                    if (delivered.isAfter(LocalDate.now(clock))) {
                        throw FormRefused.at("deliveredOn", "Dagen har inte varit än.");
                    }
                    if (delivered.isBefore(decided)) {
                        throw FormRefused.at("deliveredOn", "Personen kan inte ha fått beslutet före beslutsdagen.");
                    }
                    assistance.deliver(placement.caseNumber(), decisionId, delivered, answers.text("deliveredHow"));
                    if (fromSocialjour(placement)) {
                        decisions.takeOver(placement);
                    }
                });
    }

    @Bean
    TaskForm takeStandForm(CaseForms shown, RespiteText text, Alternatives alternatives) {
        return stand("respite-take-stand", shown, text, alternatives);
    }

    @Bean
    TaskForm familySolutionForm(CaseForms shown, RespiteText text, Alternatives alternatives) {
        return stand("respite-family", shown, text, alternatives);
    }

    private static TaskForm stand(String formId, CaseForms shown, RespiteText text, Alternatives alternatives) {
        return CaseForms.form(
                formId,
                visit -> {
                    var placement = text.of(visit);
                    var values = shown.caseOnly(visit, formId, DataClass.C1, DataClass.C10);
                    values.put("person", text.person(placement));
                    values.put("request", RespiteText.request(placement));
                    if ("respite-take-stand".equals(formId)) {
                        alternatives
                                .of(placement)
                                .ifPresent(one -> values.put("why", one.why().label()));
                        values.put("account", text.account(placement));
                    }
                    return values;
                },
                (visit, answers) -> alternatives.decide(
                        text.of(visit), answers.choice("stand", Stand.class), answers.text("grounds")));
    }

    private static boolean fromSocialjour(Placement placement) {
        return placement.decider().filter(DecidingBody.SOCIALJOUR::equals).isPresent();
    }

    private static String possible(Placement placement, RespiteDecisions decisions) {
        var result = placement.result().map(RespiteResult::label).orElse("");
        var nights = decisions.grantable(placement);
        var wanted = placement.request().orElseThrow().nights().size();
        return nights.isEmpty()
                ? result + "\nInga nätter kan beviljas"
                : "%s\n%d av %d nätter, till och med natten %s"
                        .formatted(result, nights.size(), wanted, nights.get(nights.size() - 1));
    }
}
