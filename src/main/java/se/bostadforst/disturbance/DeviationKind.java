package se.bostadforst.disturbance;

import se.bostadforst.access.DataClass;

/** What fell short, with its Swedish words and the class that decides who may know of it. */
public enum DeviationKind {
    /** Nobody came for the keys; no automatic cancellation ({@code domain.md} 2.2). */
    NO_SHOW_AT_KEYS("Hyresgästen kom inte till nyckelöverlämningen", DataClass.C3),
    /** Four meetings, none with socialtjänsten (DT-2). */
    SUPPORT_WITHOUT_SOCIAL_SERVICES("Inget av månadens stödmöten var med socialtjänsten", DataClass.C6),
    /** Staff cancelled or were missing (DT-2). */
    SUPPORT_FELL_SHORT("Utföraren höll färre stödmöten än avtalat", DataClass.C6),
    /** The follow-up was held without a report dated before it began (T-20). */
    REPORT_MISSING("Månadsrapporten kom inte före uppföljningen", DataClass.A7),
    /** Staff could not hold it within its days ({@code domain.md} 2.5). */
    FOLLOW_UP_NOT_HELD("Uppföljningen hölls inte i tid", DataClass.A7);

    private final String label;
    private final DataClass dataClass;

    DeviationKind(String label, DataClass dataClass) {
        this.label = label;
        this.dataClass = dataClass;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }

    /** Who may know of it. */
    public DataClass dataClass() {
        return dataClass;
    }
}
