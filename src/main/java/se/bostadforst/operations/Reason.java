package se.bostadforst.operations;

import java.util.Arrays;
import java.util.List;

/** Why somebody lets a job try again, or says that a hindrance is gone. */
public enum Reason {
    RATTAT("Felet är rättat", Entry.RETRY),
    TILLFALLIGT("Felet var tillfälligt", Entry.RETRY),
    PROVAR("Provar en gång till", Entry.RETRY),
    ANNAT_FORSOK("Annat skäl", Entry.RETRY),
    LOST("Hindret är borta", Entry.CLOSE),
    INGET_HINDER("Det var inget hinder", Entry.CLOSE),
    ANNAT_SLUT("Annat skäl", Entry.CLOSE);

    /** What is done to a hindrance. */
    public enum Entry {
        REPORT("Anmält"),
        RETRY("Nytt försök"),
        CLOSE("Avslutat");

        private final String label;

        Entry(String label) {
            this.label = label;
        }

        /** The Swedish name that people see. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final Entry entry;

    Reason(String label, Entry entry) {
        this.label = label;
        this.entry = entry;
    }

    /** The Swedish name that people see. */
    public String label() {
        return label;
    }

    boolean needsWords() {
        return this == ANNAT_FORSOK || this == ANNAT_SLUT;
    }

    Entry entry() {
        return entry;
    }

    /** The reasons for this. */
    public static List<Reason> of(Entry entry) {
        return Arrays.stream(values()).filter(reason -> reason.entry == entry).toList();
    }
}
