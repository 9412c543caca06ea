package se.bostadforst.access;

import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.lang.Nullable;

/**
 * The number the door gives each request: the same in the read log and in the application's log, so that one can be followed in the other.
 * It is ours, never the client's: nobody can make two requests look like one.
 */
public final class RequestNumber {

    private static final String KEY = "request";

    private RequestNumber() {}

    /** A new one for this thread; close it when the request has been answered. */
    public static MDC.MDCCloseable begin() {
        return MDC.putCloseable(KEY, UUID.randomUUID().toString());
    }

    /** The request being answered; nothing for jobs and the process itself. */
    @Nullable
    static String current() {
        return MDC.get(KEY);
    }
}
