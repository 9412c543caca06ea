package se.bostadforst.engine.gate;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** A called process lives its own life, but it is about the same case. */
final class CallRules implements ModelRule {

    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private final KnownModels known;

    CallRules(KnownModels known) {
        this.known = known;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            for (var call : file.all(CallActivity.class)) {
                checkBusinessKey(file, call, findings);
                checkCalled(delivery, file, call, findings);
            }
        }
    }

    private static void checkBusinessKey(ProcessFile file, CallActivity call, Findings findings) {
        var keys = file.all(CamundaIn.class).stream()
                .filter(in -> in.getParentElement().getParentElement().equals(call))
                .map(CamundaIn::getCamundaBusinessKey)
                .filter(key -> key != null)
                .toList();
        if (keys.size() != 1 || !BUSINESS_KEY.equals(keys.get(0))) {
            findings.add(
                    file, call, "Anropet ska föra ärendenumret vidare: fyll i ”Business key” med %s.", BUSINESS_KEY);
        }
    }

    private void checkCalled(Delivery delivery, ProcessFile file, CallActivity call, Findings findings) {
        var called = call.getCalledElement();
        if (Names.isBlank(called)) {
            findings.add(
                    file,
                    call,
                    "Anropet säger inte vilken process det gäller. Fyll i ”Called element” med processens id.");
            return;
        }
        if (ModelExpression.isIn(called)) {
            findings.add(
                    file, call, "”Called element” ska vara en process id, inte ett uttryck; nu står det ”%s”.", called);
            return;
        }
        var binding = call.getCamundaCalledElementBinding();
        if (isIn(delivery, called)) {
            if (!"deployment".equals(binding)) {
                findings.add(
                        file, call, "Processen ”%s” ligger i samma mapp: välj ”deployment” under ”Binding”.", called);
            }
        } else if (!known.processExists(called)) {
            findings.add(
                    file,
                    call,
                    "Processen ”%s” finns inte. Rätta namnet, eller sänd hela mappen om den ligger där.",
                    called);
        } else if (binding != null && !"latest".equals(binding)) {
            findings.add(
                    file,
                    call,
                    "Processen ”%s” är inte med i leveransen: välj ”latest” under ”Binding”, eller sänd hela mappen om den ligger där.",
                    called);
        }
    }

    private static boolean isIn(Delivery delivery, String process) {
        return delivery.processes().stream()
                .flatMap(file -> file.all(Process.class).stream())
                .anyMatch(p -> process.equals(p.getId()));
    }
}
