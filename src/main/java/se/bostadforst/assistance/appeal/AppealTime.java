package se.bostadforst.assistance.appeal;

/** Whether an appeal came in time (FL 44–45 §§). */
public enum AppealTime {
    I_TID("I tid"),
    FOR_SENT("För sent");

    private final String label;

    AppealTime(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
