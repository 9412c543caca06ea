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

    /** The request attribute under which the door finds what broke without being a refusal, to name its kinds in the log. */
    public static final String BROKEN = ATTRIBUTE + ".broken";

    private Refusals() {}

    /** Runs the work and leaves what it threw where the door finds it. */
    public static <T> T remembered(Supplier<T> work) {
        try {
            return work.get();
        } catch (FormRefused | TaskRefused | CaseNotFound | OptimisticLockingException refused) {
            leave(ATTRIBUTE, refused);
            throw refused;
        } catch (RuntimeException broken) {
            leave(BROKEN, broken);
            throw broken;
        }
    }

    private static void leave(String attribute, RuntimeException thrown) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(attribute, thrown, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
