package se.bostadforst.operations;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What can stop a case, what to do about it and who does it. A failed job's kind is told from its exception, in the order below; a person
 * who reports one chooses among those that are reported by hand.
 */
public enum HindranceKind {
    NO_CONTACT(
            "connect(ion)? (refused|reset|timed|is closed|to .* failed)|could not connect|unknownhost|sockettimeout|read timed out|unable to acquire|connection is not available",
            "Programmet fick ingen kontakt med något som det behöver.",
            "Vänta några minuter och försök igen. Händer det flera gånger: se efter att databasen och e-posten är i gång.",
            "Drift"),
    AT_ONCE(
            "optimisticlock|was updated by another transaction|deadlock detected|could not serialize|40p01|40001",
            "Två saker hände i ärendet i samma ögonblick.",
            "Försök igen.",
            "Drift"),
    NO_WAY(
            "no outgoing sequence flow|engine-02004",
            "Inget av villkoren i processen stämde, så ärendet hittade ingen väg vidare.",
            "Försök inte igen förrän processen är rättad. Be processdesignern se över villkoren vid steget.",
            "Processdesigner, sedan drift"),
    MODEL(
            "unknown property|cannot resolve identifier|unknown method|no processes deployed|no decision definition|couldn't instantiate|error while evaluating expression|feel-|dmn-",
            "Processen frågar efter något som programmet inte har.",
            "Försök inte igen förrän processen är rättad. Be processdesignern se över steget.",
            "Processdesigner, sedan drift"),
    DATA(
            "violates (check|not-null|foreign key|unique) constraint|duplicate key|row-level security|permission denied",
            "En uppgift i ärendet saknas eller går inte ihop med en regel.",
            "Se efter i ärendet tillsammans med den enhet som har det. Försök igen när uppgiften är rättad.",
            "Ansvarig enhet och drift"),
    FAULT(
            "",
            "Något gick fel i programmet.",
            "Försök igen en gång. Blir det fel igen: sök felets nummer i programmets logg och anmäl det till den som utvecklar programmet.",
            "Drift"),

    CANNOT_GO_ON(
            "Det går inte att komma vidare.",
            "Ring den som anmälde och gå igenom steget tillsammans. Rätta det som fattas i ärendet.",
            "Drift"),
    WRONG_PLACE(
            "Ärendet står på fel steg.",
            "Jämför steget i diagrammet med vad som har hänt. Bestäm tillsammans hur ärendet ska komma rätt.",
            "Projektledare och drift"),
    FORM(
            "Ett formulär visar fel eller går inte att spara.",
            "Försök göra om felet i demon. Be processdesignern se över formuläret.",
            "Processdesigner"),
    PAPER(
            "En handling blir fel eller går inte att göra.",
            "Se över handlingens mall och det som fattas i ärendet.",
            "Drift"),
    DAY(
            "En frist eller en dag är fel.",
            "Se på ärendets sida varför dagen är den dagen. Kontrollera projektets siffror på sidan Parametrar.",
            "Projektledare"),
    OTHER("Något annat är i vägen.", "Läs vad den som anmälde har skrivit och ta kontakt.", "Drift");

    private final Pattern exception;
    private final String happened;
    private final String advice;
    private final String who;

    HindranceKind(String exception, String happened, String advice, String who) {
        this.exception = Pattern.compile(exception, Pattern.CASE_INSENSITIVE);
        this.happened = happened;
        this.advice = advice;
        this.who = who;
    }

    HindranceKind(String happened, String advice, String who) {
        this.exception = null;
        this.happened = happened;
        this.advice = advice;
        this.who = who;
    }

    /** What has happened, in a sentence. */
    public String happened() {
        return happened;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }

    /** Who does it. */
    public String who() {
        return who;
    }

    /** True for what people report; the others are found by the program. */
    public boolean byHand() {
        return exception == null;
    }

    /** The kinds people choose among. */
    public static List<HindranceKind> reported() {
        return Arrays.stream(values()).filter(HindranceKind::byHand).toList();
    }

    /** What an exception's words speak of; the words themselves go no further. */
    static HindranceKind told(String exception) {
        return Arrays.stream(values())
                .filter(kind -> kind.exception != null
                        && kind.exception.matcher(exception).find())
                .findFirst()
                .orElse(FAULT);
    }

    /** The kind of an incident's type, as {@link #incidentType} wrote it. */
    static HindranceKind reported(String incidentType) {
        return reported().stream()
                .filter(kind -> kind.incidentType().equals(incidentType))
                .findFirst()
                .orElse(OTHER);
    }

    String incidentType() {
        return "bostadforst." + name();
    }
}
