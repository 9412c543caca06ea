package se.bostadforst.attack;

import se.bostadforst.Visitor;

/** A house that is attacked. */
interface House extends AutoCloseable {

    boolean isPlain();

    int port();

    /** Somebody to attack; the same one while nothing has happened to it. */
    Victim victim();

    /** The attacker's browser, signed in as far as the house lets it. */
    Visitor visitor(Attacker attacker);

    /** Changes when any row does. */
    String rows();

    @Override
    void close();
}
