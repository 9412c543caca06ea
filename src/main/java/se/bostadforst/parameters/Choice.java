package se.bostadforst.parameters;

/** One of the values of a parameter that is chosen from a closed list; an enum, whose name is what is stored. */
public interface Choice {

    /** The code in {@code bf.parameter}. Never changes. */
    String name();

    /** The Swedish words that people see. */
    String label();
}
