package se.bostadforst.tenancy.rent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.lang.Nullable;
import se.bostadforst.forms.FieldError;
import se.bostadforst.forms.FormRefused;

/** Gathers what is wrong, one sentence at each field, so that all of it is told at once. */
final class RentChecks {

    private final List<FieldError> errors = new ArrayList<>();

    RentChecks at(String field, Optional<String> wrong) {
        wrong.filter(sentence -> errors.stream().noneMatch(error -> error.key().equals(field)))
                .ifPresent(sentence -> errors.add(new FieldError(field, sentence)));
        return this;
    }

    RentChecks at(String field, boolean wrong, String sentence) {
        return at(field, wrong ? Optional.of(sentence) : Optional.empty());
    }

    /** A value that could not be read is told as such; one that could is looked at. */
    <T> RentChecks at(String field, @Nullable T value, String unreadable, Function<T, Optional<String>> limit) {
        return at(field, value == null ? Optional.of(unreadable) : limit.apply(value));
    }

    /** @param telling runs before somebody is told what does not go together with what stands in the case */
    void refuse(Runnable telling) {
        if (!errors.isEmpty()) {
            telling.run();
            throw new FormRefused(errors);
        }
    }
}
