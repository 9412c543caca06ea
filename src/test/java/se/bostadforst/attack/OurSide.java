package se.bostadforst.attack;

import java.util.EnumMap;
import java.util.Map;
import se.bostadforst.Visitor;

/** Our house under attack: one victim for every attack, since nothing may happen to it. */
final class OurSide implements House {

    private final int port;
    private final Victim victim;
    private final Rows rows;
    private final Map<Attacker, Visitor> visitors = new EnumMap<>(Attacker.class);

    OurSide(int port, Victim victim, Rows rows) {
        this.port = port;
        this.victim = victim;
        this.rows = rows;
        for (var attacker : Attacker.values()) {
            visitors.put(attacker, arrival(attacker));
        }
    }

    private Visitor arrival(Attacker attacker) {
        if (attacker.userId() != null) {
            return Visitor.signedIn(port, attacker.userId());
        }
        var outside = new Visitor(port);
        outside.get("/camunda/app/tasklist/default/");
        return outside;
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Victim victim() {
        return victim;
    }

    @Override
    public Visitor visitor(Attacker attacker) {
        return visitors.get(attacker);
    }

    @Override
    public void close() {
        rows.close();
    }

    @Override
    public String rows() {
        return rows.mark();
    }
}
