package se.bostadforst.notification;

/** What somebody can be told of by mail, in the order of the page and of a letter. */
public enum NotificationEvent {
    LATE(
            "En uppgift är försenad",
            "Första arbetsdagen efter sista dagen. Gäller det du har tagit och det som ingen i din grupp har tagit.",
            "Försenat",
            "Försenad uppgift",
            false),
    DUE_SOON(
            "En uppgift förfaller snart",
            "En gång per uppgift, på morgonen. Gäller det du har tagit och det som ingen i din grupp har tagit.",
            "Förfaller snart",
            "Uppgift förfaller snart",
            true),
    GIVEN(
            "Jag har fått en uppgift",
            "När någon har lämnat över en uppgift till dig, eller när du är ersättare.",
            "Du har fått",
            "Du har fått en uppgift",
            true),
    NEW_FOR_GROUP(
            "En ny uppgift för min grupp",
            "När en uppgift har kommit till din grupp och ingen har tagit den.",
            "Nytt för din grupp",
            "Ny uppgift för din grupp",
            false),
    NEW_STEP(
            "Ett ärende jag har arbetat i får ett nytt steg",
            "Högst en gång per ärende och dag. Brevet säger att något har hänt, inte vad.",
            "Nytt steg i ärenden du har arbetat i",
            "Nytt steg i ett ärende",
            false),
    TEAM_LATE(
            "Sena uppgifter hos dem jag ansvarar för",
            "Ett brev varje arbetsdag när något är sent, med antal och uppgifter.",
            "Sent",
            "Sena uppgifter hos dem du ansvarar för",
            true),
    DIGEST(
            "Daglig sammanfattning i stället för flera brev",
            "Ett brev varje arbetsdag när det finns något att säga: det som är sent, det som förfaller, det du har fått och det du har valt ovan.",
            "Sammanfattning",
            "Dagens sammanfattning",
            false);

    private final String label;
    private final String hint;
    private final String heading;
    private final String subject;
    private final boolean chosenFromStart;

    NotificationEvent(String label, String hint, String heading, String subject, boolean chosenFromStart) {
        this.label = label;
        this.hint = hint;
        this.heading = heading;
        this.subject = subject;
        this.chosenFromStart = chosenFromStart;
    }

    /** What is chosen on the page. */
    public String label() {
        return label;
    }

    /** When such a letter comes. */
    public String hint() {
        return hint;
    }

    /** Above the lines in a letter. */
    String heading() {
        return heading;
    }

    /** A letter about one thing alone. */
    String subject() {
        return subject;
    }

    /** For whoever has never chosen. */
    boolean chosenFromStart() {
        return chosenFromStart;
    }
}
