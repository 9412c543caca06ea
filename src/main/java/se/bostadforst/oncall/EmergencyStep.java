package se.bostadforst.oncall;

/** What was done at once; none of it has to be ticked before somebody is helped. */
public enum EmergencyStep {
    LARMAT_112("112 larmat"),
    OROSANMALAN("orosanmälan gjord muntligt"),
    SOCIALTJANSTEN("socialtjänsten eller socialjouren uppringd"),
    SAKERT("säkert att åka dit");

    private final String label;

    EmergencyStep(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
