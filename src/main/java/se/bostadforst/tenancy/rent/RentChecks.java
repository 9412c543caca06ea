package se.bostadforst.tenancy.rent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    void refuse() {
        if (!errors.isEmpty()) {
            throw new FormRefused(errors);
        }
    }
}
