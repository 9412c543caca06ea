package se.bostadforst.parameters;

import static java.util.Comparator.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The value of each parameter on each day. Every question is one indexed read of {@code bf.parameter}; nothing is kept in
 * memory, so all nodes answer alike from the moment a change is committed.
 */
@Service
@Transactional
public class Parameters {

    private static final String COLUMNS = "code, valid_from, value, note, changed_by, changed_at";

    private static final int FARTHEST_YEARS = 20;

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final DaysOfTheTransaction days = new DaysOfTheTransaction();

    Parameters(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** In the parameter's own unit. Fails for a day before the first value, 2010-01-01. */
    public int intValue(Parameter parameter, LocalDate on) {
        return Integer.parseInt(value(parameter, Parameter.Type.INTEGER, on));
    }

    /** Local time in Sweden. Fails for a day before the first value, 2010-01-01. */
    public LocalTime timeValue(Parameter parameter, LocalDate on) {
        return LocalTime.parse(value(parameter, Parameter.Type.TIME, on));
    }

    /** What is chosen. Fails for a day before the first value, 2010-01-01. */
    public <E extends Enum<E> & Choice> E choiceValue(Parameter parameter, Class<E> choices, LocalDate on) {
        return Enum.valueOf(choices, value(parameter, Parameter.Type.CHOICE, on));
    }

    /** Every value ever given, also those replaced before they applied; the one that applies last comes first. */
    public List<ParameterValue> history(Parameter parameter) {
        return jdbc
                .sql("select " + COLUMNS + " from bf.parameter where code = :code order by valid_from desc, entry desc")
                .param("code", parameter.code())
                .query(Parameters::row)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The value of every parameter on the day, in the order of {@link Parameter}. */
    public List<ParameterValue> current(LocalDate on) {
        return jdbc
                .sql("select distinct on (code) " + COLUMNS
                        + " from bf.parameter where valid_from <= :on order by code, valid_from desc, entry desc")
                .param("on", on)
                .query(Parameters::row)
                .stream()
                .flatMap(Optional::stream)
                .sorted(comparing(ParameterValue::parameter))
                .toList();
    }

    /**
     * Gives a new value from a day on, until the next later day that already has one. A second value for the same day
     * replaces the first, which stays in the history.
     *
     * @param changedBy user id
     * @throws ParameterRefused when the value is not one, the day has passed, or the value does not go together with
     *     another parameter's on some day
     */
    public void change(
            Parameter parameter, LocalDate validFrom, String value, @Nullable String note, String changedBy) {
        var canonical = parameter.canonical(value);
        refusePast(parameter, validFrom);
        refuseFarAway(parameter, validFrom);
        Order.ALL.stream()
                .filter(order -> order.concerns(parameter))
                .forEach(order -> refuseUnlessKept(order, parameter, validFrom, canonical));

        jdbc.sql("insert into bf.parameter (" + COLUMNS
                        + ") values (:code, :validFrom, :value, :note, :changedBy, :changedAt)")
                .param("code", parameter.code())
                .param("validFrom", validFrom)
                .param("value", canonical)
                .param("note", written(parameter, note))
                .param("changedBy", changedBy)
                .param("changedAt", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        days.forget();
        events.publishEvent(new ParameterChanged(parameter, validFrom));
    }

    private static @Nullable String written(Parameter parameter, @Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        var text = Normalizer.normalize(note, Normalizer.Form.NFC).strip();
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            throw new ParameterRefused(
                    "%s: anteckningen får ha högst %d tecken.".formatted(parameter.label(), LONGEST_NOTE));
        }
        if (text.codePoints().anyMatch(Parameters::unstorable)) {
            throw new ParameterRefused(
                    "%s: anteckningen innehåller tecken som inte kan sparas.".formatted(parameter.label()));
        }
        return text;
    }

    private static boolean unstorable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || Character.getType(c) == Character.SURROGATE;
    }

    private void refuseFarAway(Parameter parameter, LocalDate validFrom) {
        if (validFrom.isAfter(LocalDate.now(clock).plusYears(FARTHEST_YEARS))) {
            throw new ParameterRefused("%s: kontrollera årtalet, dagen ligger mer än %d år bort."
                    .formatted(parameter.label(), FARTHEST_YEARS));
        }
    }

    private void refusePast(Parameter parameter, LocalDate validFrom) {
        var today = LocalDate.now(clock);
        if (validFrom.isBefore(today)) {
            throw new ParameterRefused(
                    "%s: ett nytt värde kan gälla tidigast från i dag, %s. Det som redan har beslutats står kvar."
                            .formatted(parameter.label(), today));
        }
    }

    private void refuseUnlessKept(Order order, Parameter changed, LocalDate validFrom, String value) {
        var other = order.otherThan(changed);
        daysToCheck(changed, other, validFrom).forEach(day -> {
            var otherValue = value(other, other.type(), day);
            var kept = changed == order.first() ? order.isKeptBy(value, otherValue) : order.isKeptBy(otherValue, value);
            if (!kept) {
                throw new ParameterRefused("%s (%s) går inte ihop med %s (%s) den %s."
                        .formatted(changed.label(), value, other.label(), otherValue, day));
            }
        });
    }

    /** The day the new value begins, and each day the other one changes while the new value lasts. */
    private Stream<LocalDate> daysToCheck(Parameter changed, Parameter other, LocalDate validFrom) {
        var lastsUntil = history(changed).stream()
                .map(ParameterValue::validFrom)
                .filter(validFrom::isBefore)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        var otherChanges = history(other).stream()
                .map(ParameterValue::validFrom)
                .filter(day -> day.isAfter(validFrom) && day.isBefore(lastsUntil));
        return Stream.concat(Stream.of(validFrom), otherChanges.sorted());
    }

    private String value(Parameter parameter, Parameter.Type type, LocalDate on) {
        if (parameter.type() != type) {
            throw new IllegalArgumentException("%s is no %s".formatted(parameter, type));
        }
        return Optional.ofNullable(days.on(on, this::valuesOn).get(parameter.code()))
                .orElseThrow(() -> new IllegalStateException("%s has no value on %s".formatted(parameter, on)));
    }

    private Map<String, String> valuesOn(LocalDate on) {
        var values = new HashMap<String, String>();
        jdbc.sql("""
                        select distinct on (code) code, value from bf.parameter
                         where valid_from <= ? order by code, valid_from desc, entry desc""").param(on).query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return values;
    }

    /** Empty for a code that an earlier version of the program knew. */
    private static Optional<ParameterValue> row(ResultSet row, int number) throws SQLException {
        var parameter = Parameter.withCode(row.getString("code"));
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ParameterValue(
                parameter.get(),
                row.getObject("valid_from", LocalDate.class),
                row.getString("value"),
                row.getString("note"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }
}
