package se.bostadforst.web.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bostadforst.access.ActorContext;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.access.Organisation;
import se.bostadforst.forms.FormRefused;
import se.bostadforst.tenancy.Flat;
import se.bostadforst.tenancy.FlatStatus;
import se.bostadforst.tenancy.FlatTaken;
import se.bostadforst.tenancy.Flats;

/** Svenska Bostäder's register of flats: the landlord sees and keeps it, for everybody else it is not there. */
@RestController
@RequestMapping("/api/flats")
@Transactional
public class FlatsApi {

    /** A flat to add, as it was typed. */
    public record NewFlat(
            @Nullable String number,
            @Nullable String address,
            @Nullable String rooms,
            @Nullable String area,
            @Nullable String monthlyRent,
            @Nullable String caretaker) {}

    /** A flat in the list. */
    public record Row(String id, String number, String text, String status, boolean free) {}

    private final Flats flats;

    FlatsApi(Flats flats) {
        this.flats = flats;
    }

    @GetMapping
    public Map<String, List<Row>> list() {
        return Map.of("flats", rows());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void add(@RequestBody NewFlat typed) {
        var wrong = new LinkedHashMap<String, String>();
        var number = text(typed.number(), "number", 20, wrong);
        var address = text(typed.address(), "address", 120, wrong);
        var rooms = amount(typed.rooms(), "rooms", new BigDecimal("1"), new BigDecimal("10"), 1, wrong);
        var area = amount(typed.area(), "area", new BigDecimal("10"), new BigDecimal("300"), 0, wrong);
        var rent = amount(typed.monthlyRent(), "monthlyRent", BigDecimal.ONE, new BigDecimal("99999"), 2, wrong);
        var caretaker = typed.caretaker() == null || typed.caretaker().isBlank()
                ? null
                : text(typed.caretaker(), "caretaker", 60, wrong);
        if (!ActorContext.require().has("sb_forvaltare")) {
            throw new CaseNotFound();
        }
        WrittenAdvice.refuse(wrong);
        try {
            flats.add(number, address, rooms, area.intValueExact(), rent, caretaker);
        } catch (FlatTaken taken) {
            throw FormRefused.at("number", "Numret finns redan i registret.");
        }
    }

    @PostMapping("/{flatId}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void handBack(@PathVariable UUID flatId, @RequestBody(required = false) CaseApi.NothingMore body) {
        flats.handBack(flatId);
    }

    @ExceptionHandler(FlatTaken.class)
    ResponseEntity<CaseApi.Refused> taken(FlatTaken refused) {
        return UnreadableAdvice.answer(
                HttpStatus.CONFLICT, "Refused", "Bara en ledig lägenhet kan lämnas tillbaka. Ladda om sidan.");
    }

    private List<Row> rows() {
        return ActorContext.require().organisation() == Organisation.SB
                ? flats.register().stream().map(FlatsApi::row).toList()
                : List.of();
    }

    private static Row row(Flat flat) {
        return new Row(
                flat.flatId().toString(),
                flat.number(),
                flat.inSwedish(),
                flat.status().label(),
                flat.status() == FlatStatus.LEDIG);
    }

    private static String text(@Nullable String typed, String field, int most, Map<String, String> wrong) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            wrong.put(field, "Fältet måste fyllas i.");
        } else if (text.length() > most) {
            wrong.put(field, "Högst %d tecken.".formatted(most));
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            wrong.put(field, "Skriv utan radbrytningar och styrtecken.");
        }
        return text;
    }

    private static BigDecimal amount(
            @Nullable String typed,
            String field,
            BigDecimal least,
            BigDecimal most,
            int decimals,
            Map<String, String> wrong) {
        var text = typed == null
                ? ""
                : typed.strip().replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (!text.matches("\\d{1,6}(\\.\\d{1,2})?")) {
            wrong.put(field, decimals == 0 ? "Skriv ett heltal." : "Skriv ett tal, till exempel 6 900,50.");
            return BigDecimal.ZERO;
        }
        var amount = new BigDecimal(text);
        if (amount.compareTo(least) < 0 || amount.compareTo(most) > 0) {
            wrong.put(field, "Mellan %s och %s.".formatted(least.toPlainString(), most.toPlainString()));
        } else if (amount.stripTrailingZeros().scale() > decimals) {
            wrong.put(field, decimals == 0 ? "Skriv ett heltal." : "Högst %d decimaler.".formatted(decimals));
        }
        return amount;
    }
}
