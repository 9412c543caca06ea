package se.bostadforst.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A meeting cannot be recorded so: a Swedish sentence for each field. */
public class MeetingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> fields;

    MeetingRefused(Map<String, String> fields) {
        super("meeting refused");
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Field name to sentence. */
    public Map<String, String> fields() {
        return fields;
    }
}
