package se.bostadforst.web.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.parameters.Parameter;
import se.bostadforst.parameters.ParameterRefused;
import se.bostadforst.parameters.ParameterValue;
import se.bostadforst.parameters.Parameters;

/** The project's figures: everybody who is signed in may read them, the project leader may set a new one from today or a later day. */
@Controller
@Transactional
public class ParametersApi {

    /** A new value. */
    public record Change(String validFrom, String value, String note) {}

    /** A parameter with today's value and what is to come. */
    public record Row(Parameter parameter, String value, List<ParameterValue> coming) {

        /** Today's value as people see it. */
        public String inWords() {
            return parameter.inWords(value);
        }
    }

    private final Parameters parameters;
    private final Clock clock;

    ParametersApi(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/parametrar")
    public String page(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("mayChange", ActorContext.require().has("projektledare"));
        model.addAttribute(
                "rows",
                parameters.current(today).stream()
                        .map(current -> new Row(
                                current.parameter(),
                                current.value(),
                                parameters.history(current.parameter()).stream()
                                        .filter(value -> value.validFrom().isAfter(today))
                                        .toList()))
                        .toList());
        return "page/parameters";
    }

    @PostMapping("/api/parameters/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void change(@PathVariable String code, @RequestBody Change change) {
        var actor = ActorContext.require();
        if (!actor.has("projektledare")) {
            throw new CaseNotFound();
        }
        var parameter = Arrays.stream(Parameter.values())
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(CaseNotFound::new);
        parameters.change(
                parameter,
                LocalDate.parse(String.valueOf(change.validFrom())),
                String.valueOf(change.value()),
                change.note(),
                actor.userId());
    }

    @ExceptionHandler(ParameterRefused.class)
    ResponseEntity<CaseApi.Refused> refused(ParameterRefused refused) {
        return UnreadableAdvice.answer(HttpStatus.BAD_REQUEST, "Refused", refused.getMessage());
    }

    @ExceptionHandler(DateTimeException.class)
    ResponseEntity<CaseApi.Refused> noDate(DateTimeException refused) {
        return UnreadableAdvice.answer(HttpStatus.BAD_REQUEST, "Refused", "Skriv dagen som åååå-mm-dd.");
    }

    @ExceptionHandler(CaseNotFound.class)
    ResponseEntity<CaseApi.Refused> closed(CaseNotFound refused) {
        return UnreadableAdvice.answer(HttpStatus.NOT_FOUND, "Refused", "Det får bara projektledaren göra.");
    }
}
