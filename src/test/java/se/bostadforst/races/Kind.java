package se.bostadforst.races;

/** What can happen at the same moment, and how great a part of all rounds each gets. */
enum Kind {
    CLAIM("Två kollegor tar samma uppgift", 0.44),
    DOUBLE_CLICK("Dubbelklick på Skicka, två flikar", 0.25),
    TAKE_OVER("En svarar medan en kollega tar uppgiften", 0.09),
    SIXTEEN("Sexton gånger Skicka på en uppgift", 0.005),
    APPROVALS("Alla tre parter svarar samtidigt", 0.06),
    LAST_TWO("De två sista av tre svarar samtidigt", 0.04),
    TIMER("Påminnelsens timer mot ett svar", 0.008),
    WITHDRAWAL("Återtagande (två klick) mot sista godkännandet", 0.007),
    LAST_PLACE("Sista platsen: ensamma och par samtidigt", 0.08),
    LAST_PLACE_CLICKED("Sista platsen: två sista godkännanden", 0.002),
    TWO_UNITS("Två enheter nominerar samma person", 0.007),
    NOMINATED_TWICE("Dubbelklick på nomineringen", 0.007),
    CROWD("Fyrtio på en gång, tolv anslutningar", 0.004);

    private static final int ALL_ROUNDS = Integer.getInteger("bostadforst.races.rounds", 1_000);

    private final String swedish;
    private final double share;

    Kind(String swedish, double share) {
        this.swedish = swedish;
        this.share = share;
    }

    String swedish() {
        return swedish;
    }

    /** Never fewer than two. */
    int rounds() {
        return Math.max(2, (int) Math.round(ALL_ROUNDS * share));
    }
}
