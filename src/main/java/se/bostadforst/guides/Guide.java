package se.bostadforst.guides;

/**
 * A guide ready to be shown.
 *
 * @param name its address under {@code /handledning}
 * @param title its first heading
 * @param html the rest; made from our own text, never from what somebody has written in the application
 */
public record Guide(String name, String title, String html) {}
