package se.bostadforst.web.door;

/** What a stranger wrote, fit for one log line. */
final class LogText {

    private static final int LONGEST = 200;

    private LogText() {}

    static String of(String text) {
        var plain = text.replaceAll("[^\\x20-\\x7E]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
