package se.bostadforst.forms;

import java.util.List;
import java.util.stream.Collectors;

/** The answer cannot be accepted; says so in Swedish, field by field. Nothing has been stored. */
public class FormRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public FormRefused(List<FieldError> errors) {
        super(errors.stream().map(FieldError::message).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    /** One error at one field. */
    public static FormRefused at(String key, String message) {
        return new FormRefused(List.of(new FieldError(key, message)));
    }

    /** The errors in the form's own order. */
    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
