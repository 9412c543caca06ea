package se.bostadforst.engine.sight;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import se.bostadforst.access.Actor;
import se.bostadforst.access.ActorContext;

/** A job is the process acting by itself; nobody's session is behind it. */
public class ActorInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            return ActorContext.callAs(Actor.PROCESS, () -> next.execute(command));
        }
        return next.execute(command);
    }
}
