package se.bostadforst.casefile;

import java.util.regex.Pattern;
import se.bostadforst.access.CaseNotFound;

/** Ärendenummer, {@code BF-2026-0042}. It identifies a case, never a person: it is safe in logs, mails and process keys. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("BF-\\d{4}-\\d{4,}");

    public CaseNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new CaseNotFound();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
