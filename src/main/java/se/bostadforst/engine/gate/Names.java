package se.bostadforst.engine.gate;

/** Questions about names that several rules ask. */
final class Names {

    private Names() {}

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
