package se.bostadforst.engine.sight;

import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import se.bostadforst.access.ActorContext;

/**
 * What a person does runs with that person's rights; what the process does as a consequence (delegates, conditions, routing) runs as the
 * process, with the person kept as the originator.
 */
public class ProcessActsInterceptor extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        try {
            ActorContext.asProcess(() -> {
                try {
                    super.handleInvocation(invocation);
                    return null;
                } catch (Exception e) {
                    throw new Carried(e);
                }
            });
        } catch (Carried carried) {
            throw (Exception) carried.getCause();
        }
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(null, cause, false, false);
        }
    }
}
