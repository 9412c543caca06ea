package se.bostadforst.casefile;

/** Registrerat kön; never guessed from a name or a digit (T-29). */
public enum RegisteredSex {
    KVINNA,
    MAN,
    UPPGIFT_SAKNAS
}
