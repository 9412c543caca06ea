package se.bostadforst.access;

/** What a rule of the catalogue gives: read, write, or only number, date and status (the {@code #} of 2.0.3). */
public enum AccessRight {
    READ,
    WRITE,
    NUMBER
}
