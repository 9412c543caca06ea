package se.bostadforst.assistance.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.assistance.appeal.AppealWay;
import se.bostadforst.assistance.appeal.Appeals;
import se.bostadforst.assistance.appeal.Contested;
import se.bostadforst.assistance.appeal.ContestedDecisions;
import se.bostadforst.assistance.appeal.NewAppeal;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.forms.Answers;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.forms.StartForm;

/** "Överklagande kommit in": one of the unit's own decisions, by number and day, without a name. */
@Component
class ReceiveAppealForm implements StartForm {

    private static final String FORM = "assistance-receive-appeal";

    private final Appeals appeals;
    private final ContestedDecisions contested;
    private final CaseAccess access;

    ReceiveAppealForm(Appeals appeals, ContestedDecisions contested, CaseAccess access) {
        this.appeals = appeals;
        this.contested = contested;
        this.access = access;
    }

    @Override
    public String formId() {
        return FORM;
    }

    @Override
    public Map<String, Object> show() {
        if (!ActorContext.require().has("soc_handlaggare")) {
            return Map.of("appealable", List.of());
        }
        var all = contested.appealable();
        access.listed(
                all.stream().map(each -> each.caseNumber().value()).distinct().toList(),
                Purpose.list(FORM),
                DataClass.C9);
        return Map.of("appealable", all.stream().map(ReceiveAppealForm::option).toList());
    }

    @Override
    public String submit(Answers answers) {
        return start(answers).caseNumber();
    }

    @Override
    public Started start(Answers answers) {
        var decision = contested
                .find(UUID.fromString(answers.text("decision")))
                .orElseThrow(() -> FormRefused.at("decision", "Välj ett beslut som går att överklaga."));
        var appeal = appeals.register(
                new CaseNumber(decision.caseNumber().value()),
                new NewAppeal(
                        decision.id(),
                        "FORSTA".equals(answers.text("appellant")) ? 1 : 2,
                        "OMBUD".equals(answers.text("through")) ? answers.text("representative") : null,
                        answers.date("receivedOn"),
                        answers.choice("receivedHow", AppealWay.class),
                        answers.optionalDate("courtReceivedOn").orElse(null),
                        "NEJ".equals(answers.text("instruction")),
                        answers.text("letter")));
        return new Started(
                decision.caseNumber().value(),
                Map.of("appeal", appeal.appealId().toString()));
    }

    private static Map<String, Object> option(Contested decision) {
        return Map.of(
                "value",
                decision.id().toString(),
                "label",
                "%s: %s".formatted(decision.caseNumber(), decision.title()));
    }
}
