package se.bostadforst.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checked answers of one form: text is normalised, dates are dates, choices are among the form's options. Hidden fields are absent. */
public final class Answers {

    private final Map<String, Object> values;

    Answers(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Answers for a test or for the demo's own clicks through the domain; forms go through {@link FormDesk}. */
    public static Answers of(Map<String, Object> values) {
        return new Answers(values);
    }

    /** The text of a required field. */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> FormRefused.at(key, "Fältet måste fyllas i."));
    }

    /** The text of a field that may be empty. */
    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    /** The chosen option of a required field as its code. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key));
    }

    /** A ticked box; an absent one is not ticked. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** The date of a required field, a civil date in Sweden. */
    public LocalDate date(String key) {
        return optionalDate(key).orElseThrow(() -> FormRefused.at(key, "Ange ett datum."));
    }

    /** The date of a field that may be empty. */
    public Optional<LocalDate> optionalDate(String key) {
        return Optional.ofNullable((LocalDate) values.get(key));
    }

    /** The number of a required field. */
    public BigDecimal number(String key) {
        return optionalNumber(key).orElseThrow(() -> FormRefused.at(key, "Ange ett tal."));
    }

    /** The number of a field that may be empty. */
    public Optional<BigDecimal> optionalNumber(String key) {
        return Optional.ofNullable((BigDecimal) values.get(key));
    }

    /** The ticked options of a list; empty when none. */
    @SuppressWarnings("unchecked")
    public List<String> ticked(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }
}
