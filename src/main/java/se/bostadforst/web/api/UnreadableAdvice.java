package se.bostadforst.web.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is no answer to what was asked gets a Swedish sentence before Spring says it in English and repeats what somebody wrote. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableAdvice {

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<CaseApi.Refused> unreadable() {
        return answer();
    }

    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<CaseApi.Refused> noSuchFile() {
        return answer(HttpStatus.NOT_FOUND, "NotFound", "Sidan finns inte eller ingår inte i ditt uppdrag.");
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    ResponseEntity<CaseApi.Refused> notAsAskedFor() {
        return answer(HttpStatus.NOT_ACCEPTABLE, "Unreadable", "Svaret finns bara som JSON.");
    }

    static ResponseEntity<CaseApi.Refused> answer() {
        return answer(
                HttpStatus.BAD_REQUEST,
                "Unreadable",
                "Begäran kunde inte läsas. Kontrollera uppgifterna och försök igen.");
    }

    /** A refusal is JSON whatever the caller accepts: one that cannot be written becomes a fault. */
    static ResponseEntity<CaseApi.Refused> answer(HttpStatus status, String type, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new CaseApi.Refused(type, message));
    }
}
