package se.bostadforst.web.api;

import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.support.MeetingRefused;

/** What the rooms' own pages answer when they say no: field by field where somebody has written something. */
@ControllerAdvice(
        assignableTypes = {
            RentsApi.class,
            DebtsApi.class,
            ComplaintsApi.class,
            AppealsApi.class,
            FlatsApi.class,
            MeetingsApi.class,
            MyDayApi.class,
            NotificationsApi.class,
            OnCallApi.class,
            StaffingApi.class,
            AccessibilityApi.class
        })
class WrittenAdvice {

    /** The errors in the form's own order. */
    record Fields(String type, String message, List<FieldError> fields) {}

    @ExceptionHandler(FormRefused.class)
    ResponseEntity<Fields> refused(FormRefused refused) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Fields(
                        "FormRefused", "Ingenting sparades. Rätta fälten som är markerade.", refused.errors()));
    }

    @ExceptionHandler(MeetingRefused.class)
    ResponseEntity<Fields> refused(MeetingRefused refused) {
        return refused(asForm(refused.fields()));
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<CaseApi.Refused> notFound(CaseNotFound refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", refused.getMessage());
    }

    @ExceptionHandler(DuplicateKeyException.class)
    ResponseEntity<CaseApi.Refused> conflict() {
        return UnreadableAdvice.answer(
                HttpStatus.CONFLICT, "Conflict", "Någon annan hann före. Ladda om sidan och försök igen.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<CaseApi.Refused> unreadable() {
        return UnreadableAdvice.answer();
    }

    /** Refuses when something is wrong: field name to sentence. */
    static void refuse(Map<String, String> wrong) {
        if (!wrong.isEmpty()) {
            throw asForm(wrong);
        }
    }

    private static FormRefused asForm(Map<String, String> wrong) {
        return new FormRefused(wrong.entrySet().stream()
                .map(field -> new FieldError(field.getKey(), field.getValue()))
                .toList());
    }
}
