package se.bostadforst.engine.tasks;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import se.bostadforst.access.ActorContext;
import se.bostadforst.engine.TaskRefused;

/** Opens a case and starts its process in one transaction; the case number the room gives becomes the business key. */
record StartFromFormCommand(FormAnswers forms, String processDefinitionId, Map<String, Object> submitted)
        implements Command<ProcessInstance> {

    @Override
    public ProcessInstance execute(CommandContext context) {
        if (ActorContext.current().isEmpty()) {
            throw TaskRefused.notFound();
        }
        var definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(processDefinitionId);
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateProcessInstance(definition));
        var started = forms.submitStart(processDefinitionId, submitted, context);
        return new SubmitStartFormCmd(processDefinitionId, started.caseNumber(), started.about()).execute(context);
    }
}
