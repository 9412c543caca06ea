package se.bostadforst.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.matrix.Wire.Answer;

/** Goes through the squares over real HTTP, several visitors at a time, and writes down whatever is not as it should be. */
final class Walk {

    private static final int AT_A_TIME = 4;
    /** What the house itself writes about a case, and the class it belongs to: it counts for the case whose id was asked with. */
    private static final Map<String, String> SENTENCES = Map.of(
            "Urvalskraven är uppfyllda", "A1",
            "Urvalskraven bedömda", "C9",
            "Samtycke dokumenterat", "C9",
            "Barnets bästa bedömt", "C9",
            "Biståndsbeslut fattat", "C9",
            "Beslutet delgivet", "C9");

    private final int port;
    private final JdbcTemplate owner;
    private final Scene scene;
    private final List<Role> cast;

    final ConcurrentLinkedQueue<String> wrongStatus = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> wrongDenials = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> leaks = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<String> tellingApart = new ConcurrentLinkedQueue<>();
    final List<String> changed = new ArrayList<>();
    final List<String> logFaults = new ArrayList<>();
    final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
    int tested;
    int lookedTwice;

    Walk(int port, JdbcTemplate owner, Scene scene, List<Role> cast) {
        this.port = port;
        this.owner = owner;
        this.scene = scene;
        this.cast = cast;
    }

    /** First all that must be refused, which changes nothing, then what is allowed. */
    void through(List<Cell> cells) throws Exception {
        var refused = cells.stream().filter(Cell::denied).toList();
        var allowed = cells.stream().filter(cell -> !cell.denied()).toList();
        var before = Fingerprint.of(owner);
        var lines = lastLine();
        go(refused);
        var refusals = checkLog(refused, lines);
        if (Fingerprint.writers(owner) - before.writers() != refusals) {
            lookedTwice++;
            changed.addAll(before.changesUntil(Fingerprint.of(owner)));
        }
        lines = lastLine();
        go(allowed);
        checkLog(allowed, lines);
        tested += cells.size();
    }

    private void go(List<Cell> cells) throws Exception {
        var byRole = cells.stream().collect(Collectors.groupingBy(Cell::role, LinkedHashMap::new, Collectors.toList()));
        var visits = byRole.values().stream()
                .sorted(Comparator.comparing((List<Cell> of) -> -of.size()))
                .<Callable<Void>>map(of -> () -> visit(of))
                .toList();
        var pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (var visit : pool.invokeAll(visits)) {
                visit.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Void visit(List<Cell> cells) {
        var refusals = new HashMap<String, String>();
        try (var wire = new Wire(port)) {
            for (var cell : cells) {
                var body = cell.body();
                var answer = wire.send(
                        cell.verb(),
                        cell.path(),
                        cell.role()
                                .headers(
                                        !cell.tokenless(),
                                        cell.atModelers(),
                                        body == null
                                                ? null
                                                : cell.path().contains("/login/")
                                                        ? "application/x-www-form-urlencoded"
                                                        : "application/json"),
                        body);
                check(cell, answer, refusals);
            }
        }
        return null;
    }

    private void check(Cell cell, Answer answer, Map<String, String> refusals) {
        if (!cell.answers().contains(answer.status())) {
            (cell.denied() ? wrongStatus : wrongDenials)
                    .add(scene.name() + ": " + cell + " (" + cell.ofCase() + ") " + answer.status() + " i stället för "
                            + cell.answers() + " "
                            + answer.body()
                                    .substring(0, Math.min(120, answer.body().length())));
        }
        if (!cell.kind().equals("file")) {
            look(cell, answer);
        }
        if (cell.denied() && !cell.tokenless() && !cell.answers().contains(409)) {
            var first = refusals.putIfAbsent(
                    cell.route() + cell.verb() + cell.path().endsWith("/"), answer.comparable());
            if (first != null && !first.equals(answer.comparable())) {
                tellingApart.add(scene.name() + ": " + cell + " (" + cell.ofCase() + ")\n  " + first + "\n  "
                        + answer.comparable());
            }
        }
    }

    private void look(Cell cell, Answer answer) {
        var whole = answer.whole();
        scene.canaries()
                .forEach((key, words) -> words.stream()
                        .filter(word -> whole.contains(word) && !cell.path().contains(word))
                        .forEach(word -> saw(cell, key.substring(0, 1), key.substring(2))));
        if (scene.caseNumbers().containsKey(cell.ofCase())) {
            SENTENCES.forEach((sentence, dataClass) -> {
                if (whole.contains(sentence)) {
                    saw(cell, cell.ofCase(), dataClass);
                }
            });
        }
    }

    private void saw(Cell cell, String ofCase, String dataClass) {
        if (cell.denied() || !scene.may(cell.role(), ofCase).contains(dataClass)) {
            leaks.add(scene.name() + ": " + cell + " " + ofCase + " " + dataClass);
        }
        seen.computeIfAbsent(dataClass + " " + cell.role().label(), k -> new ConcurrentSkipListSet<>())
                .add(scene.name() + " " + ofCase + " " + cell.route());
    }

    private long lastLine() {
        return owner.queryForObject("select coalesce(max(entry_id), 0) from bf.read_log", Long.class);
    }

    /** A list writes a line for each case on it, and there are other stories' cases too: of these two it names only the reader's own. */
    private void checkLists(long after) {
        scene.caseNumbers()
                .forEach((name, number) -> owner
                        .queryForList(
                                "select distinct user_id from bf.read_log where entry_id > ? and action = 'LIST' and case_number = ?",
                                String.class,
                                after,
                                number)
                        .stream()
                        .filter(user -> cast.stream()
                                .noneMatch(role -> user.equals(role.userId()) && scene.takesPart(role, name)))
                        .forEach(user -> logFaults.add(scene.name() + ": " + user + " fick " + name + " i en lista")));
    }

    /** The lines each person's requests wrote against those they should have written, in order. */
    private long checkLog(List<Cell> cells, long after) {
        checkLists(after);
        var written = new TreeMap<String, List<String>>();
        owner.query(
                "select * from bf.read_log where entry_id > ? and action <> 'LIST'"
                        // what the jour's manager has to look through may hold other stories' calls
                        + " and (purpose <> 'oncall-review' or case_number = any (string_to_array(?, ','))) order by entry_id",
                row -> {
                    var task = row.getString("task_id");
                    written.computeIfAbsent(row.getString("user_id"), user -> new ArrayList<>())
                            .add(
                                    task == null
                                            ? row.getString("purpose") + " " + row.getString("case_number")
                                                    + (row.getBoolean("granted") ? " beviljad" : " nekad")
                                            : "task " + row.getString("case_number") + " " + task
                                                    + (row.getBoolean("granted") ? "" : " nekad"));
                },
                after,
                String.join(",", scene.caseNumbers().values()));
        var due = new TreeMap<String, List<String>>();
        for (var cell : cells) {
            if (cell.log() != null) {
                due.computeIfAbsent(cell.role().userId(), user -> new ArrayList<>())
                        .add(cell.log());
            }
        }
        var users = new TreeSet<>(written.keySet());
        users.addAll(due.keySet());
        for (var user : users) {
            var was = written.getOrDefault(user, List.of());
            var should = due.getOrDefault(user, List.of());
            for (var i = 0; i < Math.max(was.size(), should.size()); i++) {
                var one = i < was.size() ? was.get(i) : "ingen rad";
                var other = i < should.size() ? should.get(i) : "ingen rad";
                if (!one.equals(other)) {
                    logFaults.add(scene.name() + ": " + user + " rad " + i + ": " + one + " i stället för " + other);
                    break;
                }
            }
        }
        return written.values().stream().mapToLong(List::size).sum();
    }
}
