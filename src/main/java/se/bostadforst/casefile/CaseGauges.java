package se.bostadforst.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.lang.Nullable;
import se.bostadforst.access.DataClass;

/**
 * A room's counters that warn before something breaks: each has a rule, a day until which it can still be mended, and what has been. The
 * page asks the access rules, for the classes that the room's {@link CaseChapter} names.
 */
public interface CaseGauges {

    /** How it stands. Never a judgement of the tenant (T-16). */
    enum Standing {
        SOM_DET_SKA("Som det ska"),
        SNART("Gör något nu"),
        BRUTEN("Har brustit");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /** The Swedish words that people see. */
        public String label() {
            return label;
        }
    }

    /** What it was before. */
    record Past(String when, String value, boolean asItShould) {}

    /**
     * One counter.
     *
     * @param code stays the same, for whoever reads the API
     * @param rule what is promised, in Swedish
     * @param until the last day it can be mended; civil day in Sweden, null when there is none
     * @param history oldest first
     */
    record Gauge(
            String code,
            String label,
            String value,
            Standing standing,
            String rule,
            @Nullable String until,
            List<Past> history) {

        /** The Swedish words for how it stands. */
        public String standingLabel() {
            return standing.label();
        }

        /** The day as the API writes it. */
        public static String day(LocalDate day) {
            return day.toString();
        }
    }

    /** What it shows to somebody who may see these classes. */
    List<Gauge> of(CaseNumber caseNumber, Set<DataClass> allowed);
}
