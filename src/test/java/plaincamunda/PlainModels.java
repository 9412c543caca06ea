package plaincamunda;

import org.camunda.bpm.model.bpmn.Bpmn;

/** Models as they are drawn without a gate. */
final class PlainModels {

    private PlainModels() {}

    /** One task with this form, for a handläggare. */
    static String answering(String formId) {
        var model = Bpmn.createExecutableProcess("answer-" + formId)
                .camundaHistoryTimeToLiveString("P5D")
                .startEvent()
                .userTask("Task_Answer")
                .camundaCandidateGroups("soc_hv_handlaggare")
                .camundaFormRef(formId)
                .camundaFormRefBinding("deployment")
                .endEvent()
                .done();
        return Bpmn.convertToString(model);
    }
}
