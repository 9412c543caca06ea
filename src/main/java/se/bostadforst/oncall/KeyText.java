package se.bostadforst.oncall;

import java.util.Optional;
import se.bostadforst.tenancy.KeyAgreements;

/** The key agreement in one line, as somebody needs it at a door at night. */
public final class KeyText {

    private KeyText() {}

    /** What may be done with the key. */
    public static String of(Optional<KeyAgreements.KeyAgreement> agreement) {
        return agreement
                .filter(known -> known.status() == KeyAgreements.Status.TECKNAT)
                .map(known -> "Nyckelavtal finns, %d %s. %s"
                        .formatted(
                                known.keys(),
                                known.keys() == 1 ? "nyckel" : "nycklar",
                                known.emergencyEntry() ? "Får gå in i nödläge." : "Får inte gå in i nödläge utan 112."))
                .orElse("Inget nyckelavtal gäller: gå inte in utan 112.");
    }
}
