package se.bostadforst.web.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.messaging.DeliveryLog;
import se.bostadforst.notification.NotificationChoices;

/** What somebody has chosen to be told of, and letters that operations let be tried again. */
@RestController
class NotificationsApi {

    /** The choices as they were made: the codes that are ticked, and an hour. */
    record Chosen(@Nullable List<String> chosen, @Nullable String hour) {}

    private final NotificationChoices choices;
    private final DeliveryLog deliveries;

    NotificationsApi(NotificationChoices choices, DeliveryLog deliveries) {
        this.choices = choices;
        this.deliveries = deliveries;
    }

    @PostMapping("/api/notifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Chosen chosen) {
        ActorContext.require();
        var hour = Written.text(chosen.hour());
        Set<String> ticked = chosen.chosen() == null
                ? Set.of()
                : chosen.chosen().stream().map(Written::text).collect(Collectors.toSet());
        choices.keep(ticked, hour.matches("\\d{1,2}") ? Integer.valueOf(hour) : null);
    }

    @PostMapping("/api/deliveries/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryWaiting(@RequestBody(required = false) CaseApi.NothingMore body) {
        deliveries.retryWaiting();
    }

    @PostMapping("/api/deliveries/{messageId}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID messageId, @RequestBody(required = false) CaseApi.NothingMore body) {
        deliveries.retry(messageId);
    }

    /** An id that is none is answered like a letter that does not exist. */
    @ExceptionHandler({CaseNotFound.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<CaseApi.Refused> closed() {
        return UnreadableAdvice.answer(
                HttpStatus.NOT_FOUND, "NotFound", "Brevet finns inte, eller så sänds det just nu. Ladda om sidan.");
    }
}
