package se.bostadforst.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** A list with ten "Godkänn nominerad" helps nobody: every task's name ends with its case number, and with nothing about the person. */
class CaseNumberInTaskName extends AbstractBpmnParseListener {

    /** Between the task's own name and the case number. */
    static final String SEPARATOR = " · ";

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, CaseNumberInTaskName::name);
    }

    private static void name(DelegateTask task) {
        task.setName(task.getName() + SEPARATOR + task.getExecution().getProcessBusinessKey());
    }
}
