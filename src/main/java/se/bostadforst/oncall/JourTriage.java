package se.bostadforst.oncall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import se.bostadforst.engine.DecisionTables;

/** DT-7: what the table suggests for a situation. People choose. */
@Component
public class JourTriage {

    /** The table's id. */
    public static final String DECISION = "on-call-triage";

    /**
     * What the table says.
     *
     * @param reportNeeded an orosanmälan is to be made at once
     */
    public record Suggestion(Triage triage, Track track, boolean reportNeeded) {

        /** From the row that hit. */
        public static Suggestion of(Map<String, Object> row) {
            return new Suggestion(
                    Triage.valueOf((String) row.get("triage")),
                    Track.valueOf((String) row.get("track")),
                    "GENAST".equals(row.get("report")));
        }
    }

    private final DecisionTables tables;

    JourTriage(DecisionTables tables) {
        this.tables = tables;
    }

    /** By the newest table; for showing it while somebody is on the telephone. The process asks its own version of the table. */
    public Suggestion suggest(Situation situation, boolean victim, boolean children, @Nullable Boolean reachable) {
        return Suggestion.of(tables.evaluateNewest(DECISION, facts(situation, victim, children, reachable))
                .get(0));
    }

    /**
     * What was asked, and what the table suggests for it.
     *
     * @param reachable empty where it is not asked
     */
    public record Case(
            Situation situation,
            boolean victim,
            boolean children,
            Optional<Boolean> reachable,
            @Nullable Suggestion suggestion) {}

    /** Every combination that can be ticked, so that the suggestion is there without asking again. */
    public List<Case> all() {
        var asked = new ArrayList<Case>();
        var facts = new ArrayList<Map<String, Object>>();
        for (var situation : Situation.values()) {
            for (var victim : List.of(false, true)) {
                for (var children : List.of(false, true)) {
                    for (var reachable : situation == Situation.GRANNAR_STORS
                            ? List.of(Optional.of(true), Optional.of(false))
                            : List.of(Optional.<Boolean>empty())) {
                        asked.add(new Case(situation, victim, children, reachable, null));
                        facts.add(facts(situation, victim, children, reachable.orElse(null)));
                    }
                }
            }
        }
        var said = tables.evaluateNewestEach(DECISION, facts);
        return IntStream.range(0, asked.size())
                .mapToObj(n -> new Case(
                        asked.get(n).situation(),
                        asked.get(n).victim(),
                        asked.get(n).children(),
                        asked.get(n).reachable(),
                        Suggestion.of(said.get(n).get(0))))
                .toList();
    }

    /** The facts of a call as the table asks for them. */
    public static Map<String, Object> facts(
            Situation situation, boolean victim, boolean children, @Nullable Boolean reachable) {
        var facts = new HashMap<String, Object>();
        facts.put("situation", situation.name());
        facts.put("victim", victim);
        facts.put("children", children);
        facts.put("reachable", reachable);
        return facts;
    }
}
