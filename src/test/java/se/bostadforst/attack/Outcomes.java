package se.bostadforst.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/** What became of every attack, for the report. */
final class Outcomes {

    private final Map<Attack, Map<Attacker, String>> plain = new LinkedHashMap<>();
    private final Map<Attack, Map<Attacker, String>> ours = new LinkedHashMap<>();
    private final Map<Attack, Integer> beneath = new LinkedHashMap<>();

    void onPlain(Attack attack, Attacker attacker, Scene scene) {
        scene.success()
                .ifPresent(how -> plain.computeIfAbsent(attack, a -> new LinkedHashMap<>())
                        .put(attacker, how));
    }

    void onOurs(Attack attack, Attacker attacker, Scene scene) {
        var of = ours.computeIfAbsent(attack, a -> new LinkedHashMap<>());
        scene.success().ifPresent(how -> of.put(attacker, how));
    }

    void heldBeneath(Attack attack) {
        beneath.merge(attack, 1, Integer::sum);
    }

    int workedOnPlain() {
        return count(plain);
    }

    int workedOnOurs() {
        return count(ours);
    }

    private static int count(Map<Attack, Map<Attacker, String>> worked) {
        return worked.values().stream().mapToInt(Map::size).sum();
    }

    void report(Class<?> test) {
        var columns = new ArrayList<>(List.of("Angrepp", "Källa"));
        for (var attacker : Attacker.values()) {
            columns.add(attacker.swedish());
        }
        columns.add("Spärras av");
        var rows = ours.keySet().stream().map(this::row).toList();
        var tried = ours.size() * Attacker.values().length;
        FoundationReport.part(Chapter.ATTACKS, test)
                .figure("Angrepp i katalogen", ours.size())
                .figure("Försök, angrepp × angripare", tried)
                .figure("Lyckades på vanlig Camunda 7.24.0", workedOnPlain(), "> 0", workedOnPlain() > 0)
                .figure("Angrepp som lyckas för någon på vanlig Camunda", plain.size() + " av " + ours.size())
                .figure("Lyckades hos oss", workedOnOurs(), "0", workedOnOurs() == 0)
                .figure(
                        "Försök direkt mot motorn, bakom dörren",
                        beneath.values().stream().mapToInt(Integer::intValue).sum())
                .table("Angrepp × angripare: vanlig Camunda / hos oss", columns, rows)
                .note(
                        "Varje ruta säger om angreppet lyckades på vanlig Camunda 7.24.0 / hos oss, med samma kod i samma körning. "
                                + "Lyckades betyder att något hemligt stod i svaret, att en rad ändrades eller att uttrycket kördes.")
                .note(
                        "Står det nej / nej i hela raden går angreppet inte på vanlig Camunda heller; det provas så att det förblir så.")
                .note(
                        "”motorn” betyder att samma sak också försöktes utan dörren, direkt mot motorns tjänster, av varje inloggad angripare.")
                .save();
    }

    private List<String> row(Attack attack) {
        var cells = new ArrayList<>(List.of(attack.name(), attack.reference()));
        for (var attacker : Attacker.values()) {
            cells.add(word(plain, attack, attacker) + " / " + word(ours, attack, attacker));
        }
        cells.add(beneath.containsKey(attack) ? "dörren och motorn" : "dörren");
        return cells;
    }

    private static String word(Map<Attack, Map<Attacker, String>> worked, Attack attack, Attacker attacker) {
        return worked.getOrDefault(attack, Map.of()).containsKey(attacker) ? "ja" : "nej";
    }
}
