package se.bostadforst.assistance;

import java.time.LocalDate;

/** Which law a decision rests on, by the day it was made (T-44): old decisions keep their basis. */
public final class Law {

    private static final LocalDate NEW_ACT = LocalDate.of(2025, 7, 1);

    private Law() {}

    /** The reference for an individually assessed intervention. */
    public static String on(LocalDate decided) {
        return decided.isBefore(NEW_ACT) ? "SoL 2001:453 4 kap. 1 §" : "SoL 2025:400 11 kap. 1 §";
    }
}
