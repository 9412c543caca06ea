package se.bostadforst.admission;

/** What is nominated beside the persons themselves. */
public record Nomination(String currentDwelling, boolean comesDirectly, boolean applied) {}
