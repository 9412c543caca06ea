package se.bostadforst.engine.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A decision is a table beside its process; it reads in FEEL and runs no script. */
final class DecisionRules implements ModelRule {

    private static final String FEEL =
            "https://www\\.omg\\.org/spec/DMN/\\d+/FEEL/|http://www\\.omg\\.org/spec/FEEL/20140401|(?i:feel)";

    @Override
    public void check(Delivery delivery, Findings findings) {
        var ids = delivery.decisions().stream()
                .flatMap(file -> file.decisions().stream())
                .map(Decision::getId)
                .toList();
        for (var file : delivery.processes()) {
            file.all(BusinessRuleTask.class).forEach(task -> checkTask(file, task, ids, findings));
        }
        var seen = new HashSet<String>();
        delivery.decisions().forEach(file -> checkFile(file, seen, findings));
    }

    private static void checkTask(ProcessFile file, BusinessRuleTask task, List<String> ids, Findings findings) {
        var named = file.all(CamundaProperty.class).stream()
                .filter(property -> property.getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(task))
                .filter(property -> "decision".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
        if (named.isEmpty()) {
            findings.add(
                    file,
                    task,
                    "Regelsteget säger inte vilken beslutstabell det använder. Lägg till ”decision” under ”Extension properties”.");
        } else if (!ids.contains(named.get())) {
            findings.add(
                    file,
                    task,
                    "Beslutstabellen ”%s” är inte med. Rätta namnet, eller sänd hela mappen om den ligger där.",
                    named.get());
        }
    }

    private static void checkFile(DecisionFile file, Set<String> seen, Findings findings) {
        if (file.decisions().stream().noneMatch(decision -> file.name().equals(decision.getId()))) {
            findings.add(
                    file.resource(),
                    file.name(),
                    "Filen har ingen beslutstabell med filens namn som id, ”%s”.",
                    file.name());
        }
        for (var decision : file.decisions()) {
            if (!seen.add(decision.getId())) {
                findings.add(
                        file.resource(),
                        decision.getId(),
                        "Beslutstabellen ”%s” finns i fler än en fil. Ge den ett eget id.",
                        decision.getId());
            }
            if (Names.isBlank(decision.getName())) {
                findings.add(file.resource(), decision.getId(), "Beslutstabellen saknar namn. Skriv ett svenskt namn.");
            }
            TimeToLive.fault(decision.getCamundaHistoryTimeToLiveString())
                    .ifPresent(fault -> findings.add(file.resource(), decision.getId(), "Beslutstabellen: %s", fault));
        }
        Xml.elements(file.xml())
                .filter(element -> element.hasAttribute("expressionLanguage")
                        && !element.getAttribute("expressionLanguage").matches(FEEL))
                .forEach(element -> findings.add(
                        file.resource(),
                        Xml.idOf(element),
                        "Språket ”%s” är inte tillåtet. Skriv uttrycket i FEEL.",
                        element.getAttribute("expressionLanguage")));
    }
}
