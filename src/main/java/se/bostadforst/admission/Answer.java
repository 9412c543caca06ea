package se.bostadforst.admission;

/** A criterion's answer. Not asked is not no (T-54). */
public enum Answer {
    JA,
    NEJ,
    EJ_TILLFRAGAD
}
