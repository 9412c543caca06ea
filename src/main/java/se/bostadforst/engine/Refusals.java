package se.bostadforst.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FormRefused;

/** Lets the door know why a service said no, so that the answer can be Swedish and carry the field; Camunda's REST would hide both. */
public final class Refusals {

    /** The request attribute under which the door finds the exception. */
    public static final String ATTRIBUTE = Refusals.class.getName();

    private Refusals() {}

    /** Runs the work and leaves a refusal where the door finds it. */
    public static <T> T remembered(Supplier<T> work) {
        try {
            return work.get();
        } catch (FormRefused | TaskRefused | CaseNotFound | OptimisticLockingException refused) {
            var request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                request.setAttribute(ATTRIBUTE, refused, RequestAttributes.SCOPE_REQUEST);
            }
            throw refused;
        }
    }
}
