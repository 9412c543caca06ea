package se.bostadforst.web.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A body that is no answer to what was asked gets a Swedish sentence before Spring says it in English. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableAdvice {

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<CaseApi.Refused> unreadable() {
        return answer();
    }

    static ResponseEntity<CaseApi.Refused> answer() {
        return ResponseEntity.badRequest()
                .body(new CaseApi.Refused(
                        "Unreadable", "Begäran kunde inte läsas. Kontrollera uppgifterna och försök igen."));
    }
}
