package se.bostadforst.casefile;

/** Vilket slags identitet: EU citizens and people without papers have none of the two numbers (S003:L552-554). */
public enum IdentityType {
    PERSONNUMMER,
    SAMORDNINGSNUMMER,
    TILLFALLIG_ID
}
