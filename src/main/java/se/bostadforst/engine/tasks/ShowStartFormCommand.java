package se.bostadforst.engine.tasks;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/** What a start form opens with. */
record ShowStartFormCommand(FormAnswers forms, String processDefinitionId) implements Command<VariableMap> {

    @Override
    public VariableMap execute(CommandContext context) {
        return SubmittedValues.outgoing(forms.showStart(processDefinitionId, context));
    }
}
