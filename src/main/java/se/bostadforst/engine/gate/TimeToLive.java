package se.bostadforst.engine.gate;

import java.util.Optional;

/** How long history is kept comes from the retention rules. The engine's own half year would delete the evidence before it is needed. */
final class TimeToLive {

    private TimeToLive() {}

    /** What is wrong with the value, as a Swedish sentence. */
    static Optional<String> fault(String value) {
        if (Names.isBlank(value)) {
            return Optional.of(
                    "”History time to live” saknas. Skriv antalet dagar enligt gallringsreglerna, till exempel P1825D.");
        }
        if (value.matches("P180D|180")) {
            return Optional.of(
                    "”History time to live” är Modelers förval, 180 dagar. Skriv antalet dagar enligt gallringsreglerna, till exempel P1825D.");
        }
        if (value.matches("P?0*(?:\\d{1,3}|1[0-7]\\d\\d|18[01]\\d|182[0-4])D?")) {
            return Optional.of(
                    "”History time to live” är ”%s”, kortare än fem år. Historiken behövs längre; skriv till exempel P1825D."
                            .formatted(value));
        }
        return value.matches("P[1-9]\\d*D|[1-9]\\d*")
                ? Optional.empty()
                : Optional.of(
                        "”History time to live” är ”%s”. Skriv ett antal dagar, till exempel P1825D.".formatted(value));
    }
}
