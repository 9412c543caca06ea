package se.bostadforst.engine.tasks;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/** What a form opens with: read live from the room through the access rules, and logged there. */
record ShowFormCommand(FormAnswers forms, String taskId) implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        return SubmittedValues.outgoing(forms.show(TaskCommands.require(taskId, context), context));
    }
}
