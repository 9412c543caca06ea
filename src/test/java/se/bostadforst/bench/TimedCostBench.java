package se.bostadforst.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import se.bostadforst.Visitor;
import se.bostadforst.bench.Meter.Cost;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;
import se.bostadforst.report.FoundationReport.Part;

/**
 * The timed part, {@code mvn -Pbench verify}: the application, a bare engine and a copy of the bare engine do the same blocks in turn, the
 * order changing from round to round. Every ratio stands beside the copy's against its original (A/A); it is printed and never fails a
 * build. {@code -Dbostadforst.bench.tasks=100000} takes the lists to 100 000 open tasks.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TimedCostBench extends BenchTest {

    private static final int MANY = Integer.getInteger("bostadforst.bench.tasks", 10_000);
    private static final int ROUNDS = Integer.getInteger("bostadforst.bench.rounds", 7);
    private static final int WARM_UP = Integer.getInteger("bostadforst.bench.warmup", 3);
    private static final int CASES = Integer.getInteger("bostadforst.bench.cases", 4);
    private static final int CALLS = 60;
    private static final double LIST_SECONDS = 20;
    private static final List<String> WIDE = List.of("soc_hv_handlaggare", "soc_st_handlaggare", "soc_hv_chef");

    private final Part report = FoundationReport.part(Chapter.COST, TimedCostBench.class);
    private Meter meter;
    private BareEngine bare;
    private BareEngine copy;

    /** One who takes part, with the login that sees its database. */
    private record Party(String name, Contender contender, ProcessEngine engine, JdbcTemplate owner) {}

    private List<Party> parties;

    @BeforeAll
    void together() {
        meter = Meter.at(database);
        bare = new BareEngine("bare", BareEngine.poolBehind(database), ownerDatabase);
        copy = new BareEngine("bare_copy", BareEngine.poolBehind(database), ownerDatabase);
        parties = List.of(
                new Party("Vi", new TheApplication(meter, false), engine, owner),
                new Party("Bar Camunda", new BareAdmission(bare, 2, false), bare.engine(), bare.owner()),
                new Party("Bar kopia", new BareAdmission(copy, 2, false), copy.engine(), copy.owner()));
    }

    @AfterAll
    void apart() {
        bare.close();
        copy.close();
        report.note("Tider från en delad maskin; ett förhållande gäller bara när A/A ligger mellan 0,9 och 1,1."
                + " Ingen tid här fäller bygget.");
        report.save();
        Printed.on(System.out, report);
    }

    @Test
    void clicks_are_timed_in_turn() {
        at(DAY + "T10:00");
        var spent = new LinkedHashMap<String, Map<String, List<Spent>>>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int turn = 0; turn < parties.size(); turn++) {
                var party = parties.get(Math.floorMod(turn + round, parties.size()));
                var block = block(party);
                if (round >= 0) {
                    block.forEach((kind, cost) -> spent.computeIfAbsent(kind, k -> new LinkedHashMap<>())
                            .computeIfAbsent(party.name(), p -> new ArrayList<>())
                            .add(cost));
                }
            }
        }
        var rows = new ArrayList<List<String>>();
        spent.forEach((kind, by) -> {
            var processor = ratio(by, "Vi", true);
            var wall = ratio(by, "Vi", false);
            var control = ratio(by, "Bar kopia", true);
            rows.add(List.of(
                    kind,
                    millis(by, "Vi", true) + " / " + millis(by, "Vi", false),
                    millis(by, "Bar Camunda", true) + " / " + millis(by, "Bar Camunda", false),
                    processor.inWords(),
                    control.inWords(),
                    wall.inWords(),
                    ratio(by, "Bar kopia", false).inWords()));
            verdict(
                    "P10 " + kind + ": processortid mot bar",
                    processor.median(),
                    "mål ≤ 1,25",
                    processor.median() <= 1.25,
                    control);
            verdict(
                    "P10 " + kind + ": genomströmning mot bar",
                    1 / wall.median(),
                    "mål ≥ 0,80",
                    1 / wall.median() >= 0.8,
                    ratio(by, "Bar kopia", false));
        });
        report.table(
                "Parade rundor (%d, block om %d ärenden): millisekunder per klick, processor / klocka"
                        .formatted(ROUNDS, CASES),
                List.of("Klick", "Vi", "Bar Camunda", "Processor, kvot", "A/A", "Klocka, kvot", "A/A"),
                rows);
    }

    @Test
    void lists_are_timed_while_tasks_grow() {
        at(DAY + "T10:00");
        var copies = new ArrayList<OpenTasks>();
        for (var party : parties) {
            var opened = party.contender().start().caseNumber();
            copies.add(new OpenTasks(party.owner(), instance(party, opened), timer(party)));
        }
        var sizes = MANY > 10_000 ? List.of(1_000, 10_000, MANY) : List.of(1_000, MANY);
        var narrow = new LinkedHashMap<Integer, Map<String, Series>>();
        var wide = new LinkedHashMap<Integer, Map<String, Series>>();
        try {
            int there = 0;
            for (int size : sizes) {
                for (var tasks : copies) {
                    tasks.add(there + 1, size);
                }
                there = size;
                narrow.put(size, listed(List.of(OpenTasks.SMALL_TEAM)));
                wide.put(size, listed(WIDE));
            }
        } finally {
            copies.forEach(OpenTasks::remove);
        }
        list("P14 lagets lista, 50 synliga", narrow, 2.0);
        list("P15 bred lista, 3 av 20 grupper", wide, 0.3 * MANY / 1_000);
    }

    @Test
    void the_layers_are_timed_on_their_way() {
        at(DAY + "T10:00");
        var browser = new TheBrowser(port, meter);
        var sums = new LinkedHashMap<String, List<Cost>>();
        for (int round = -2; round < 3 * ROUNDS; round++) {
            var caseNumber = nominated(HV, "Nils");
            for (var step : story().subList(0, 3)) {
                var task = as(step.who()).task(step.task(), caseNumber).getId();
                var clicks = Map.of(
                        "1 ta", (java.util.function.Supplier<Cost>) () -> browser.claim(step, task),
                        "2 öppna", () -> browser.open(step, task),
                        "3 slutföra", () -> browser.submit(step, task));
                for (var click : clicks.keySet().stream().sorted().toList()) {
                    var cost = clicks.get(click).get();
                    if (round >= 0) {
                        sums.computeIfAbsent(step.label() + ": " + click.substring(2), k -> new ArrayList<>())
                                .add(cost);
                    }
                }
            }
        }
        var columns = new ArrayList<>(List.of("Klick över HTTP"));
        for (var layer : Layer.values()) {
            columns.add(layer.label());
        }
        columns.add("Databasen i allt");
        var rows = new ArrayList<List<String>>();
        sums.forEach((click, costs) -> {
            var row = new ArrayList<>(List.of(click));
            for (var layer : Layer.values()) {
                row.add(Series.number(median(costs, layer)));
            }
            row.add(Series.number(median(costs, null)));
            rows.add(row);
        });
        report.table("Lagren i millisekunder (median), mätta vid databasens dörr", columns, rows);
        var inside = closed(Visitor.signedIn(port, HV));
        var outside = closed(new Visitor(port));
        report.figure("Dörren: stängd väg för inloggad / för ingen, ms (median)", inside + " / " + outside);
    }

    private static double median(List<Cost> costs, Layer layer) {
        return Series.of(costs.stream()
                        .map(cost -> cost.said().stream()
                                        .filter(said -> layer == null || Layer.of(said) == layer)
                                        .mapToLong(Meter.Said::nanos)
                                        .sum()
                                / 1e6)
                        .toList())
                .median();
    }

    /** A request that meets the whole door and nothing behind it. */
    private static String closed(Visitor visitor) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < CALLS; i++) {
            var from = System.nanoTime();
            visitor.get(Visitor.ENGINE + "/task/x1/comment");
            millis.add((System.nanoTime() - from) / 1e6);
        }
        return Series.number(Series.of(millis).median());
    }

    private Map<String, Spent> block(Party party) {
        var contender = party.contender();
        var cases = new ArrayList<String>();
        var spent = new LinkedHashMap<String, Spent>();
        spent.put(
                "starta",
                Spent.by(party.owner(), () -> {
                            for (int i = 0; i < CASES; i++) {
                                cases.add(contender.start().caseNumber());
                            }
                        })
                        .per(CASES));
        spent.put(
                "ta + slutföra",
                Spent.by(
                                party.owner(),
                                () -> cases.forEach(caseNumber -> {
                                    emptyTheQueue();
                                    story().forEach(step -> {
                                        contender.claim(step, caseNumber);
                                        contender.submit(step, caseNumber);
                                    });
                                }))
                        .per(CASES * story().size()));
        var waiting = new ArrayList<String>();
        for (int i = 0; i < CASES; i++) {
            waiting.add(inTheRound(contender));
        }
        spent.put(
                "timer",
                Spent.by(party.owner(), () -> waiting.forEach(contender::timer)).per(CASES));
        return spent;
    }

    /** Page and count of the list, in turn, as long as it is allowed to take. */
    private Map<String, Series> listed(List<String> groups) {
        var millis = new LinkedHashMap<String, List<Double>>();
        var broken = new HashSet<String>();
        for (int call = -6; call < CALLS; call++) {
            for (var party : parties) {
                var so = millis.computeIfAbsent(party.name(), p -> new ArrayList<>());
                if (broken.contains(party.name())) {
                    continue;
                }
                if (so.size() >= 5
                        && so.stream().mapToDouble(Double::doubleValue).sum() > LIST_SECONDS * 1_000) {
                    continue;
                }
                party.engine().getIdentityService().setAuthentication("somebody_else", groups);
                try {
                    var from = System.nanoTime();
                    var query = party.engine()
                            .getTaskService()
                            .createTaskQuery()
                            .orderByDueDate()
                            .asc();
                    var answered = answered(party, query);
                    var took = (System.nanoTime() - from) / 1e6;
                    if (call >= 0 || !answered) {
                        so.add(took);
                    }
                    if (!answered) {
                        broken.add(party.name());
                    }
                } finally {
                    party.engine().getIdentityService().clearAuthentication();
                }
            }
        }
        var series = new LinkedHashMap<String, Series>();
        millis.forEach((name, values) -> series.put(name, Series.of(values)));
        return series;
    }

    /** False when the bare engine's database gave up; ours may not. */
    private static boolean answered(Party party, TaskQuery query) {
        try {
            query.listPage(0, 15);
            query.count();
            return true;
        } catch (ProcessEngineException gaveUp) {
            if (party.name().equals("Vi")) {
                throw gaveUp;
            }
            return false;
        }
    }

    private void list(String what, Map<Integer, Map<String, Series>> sizes, double goal) {
        var rows = new ArrayList<List<String>>();
        sizes.forEach((size, by) -> {
            var row = new ArrayList<>(List.of("%,d".formatted(size)));
            by.values()
                    .forEach(series -> row.add(Series.number(series.median()) + " / " + Series.number(series.p95())));
            row.add(Series.number(by.get("Vi").p95() / by.get("Bar Camunda").p95()));
            row.add(Series.number(
                    by.get("Bar kopia").p95() / by.get("Bar Camunda").p95()));
            rows.add(row);
        });
        report.table(
                what + ": sida + antal, ms p50 / p95",
                List.of("Öppna uppgifter", "Vi", "Bar Camunda", "Bar kopia", "Kvot p95", "A/A p95"),
                rows);
        var growth =
                sizes.get(MANY).get("Vi").p95() / sizes.get(1_000).get("Vi").p95();
        report.figure(
                what + ": p95 vid %,d mot 1 000".formatted(MANY),
                Series.number(growth),
                "mål ≤ " + Series.number(goal),
                growth <= goal);
        var beside = sizes.get(MANY).get("Vi").p95()
                / sizes.get(MANY).get("Bar Camunda").p95();
        report.figure(what + ": p95 mot bar", Series.number(beside), "mål ≤ 1,50", beside <= 1.5);
    }

    /** The figure beside its control; none is given where the control says that the machine was not still. */
    private void verdict(String what, double value, String goal, boolean met, Series control) {
        var measured = Series.number(value) + " (A/A " + Series.number(control.median()) + ")";
        report.figure(
                what,
                control.isQuiet() ? measured : measured + ", inget utslag: maskinen var orolig",
                goal,
                met || !control.isQuiet());
    }

    private static Series ratio(Map<String, List<Spent>> by, String party, boolean processor) {
        return Series.ratios(values(by, party, processor), values(by, "Bar Camunda", processor));
    }

    private static String millis(Map<String, List<Spent>> by, String party, boolean processor) {
        return Series.number(Series.of(values(by, party, processor)).median());
    }

    private static List<Double> values(Map<String, List<Spent>> by, String party, boolean processor) {
        return by.get(party).stream()
                .map(spent -> processor ? spent.processor() : spent.wall())
                .toList();
    }

    private String instance(Party party, String caseNumber) {
        return Waiting.instance(party.engine(), "admission", caseNumber);
    }

    private String timer(Party party) {
        return Waiting.reminder(party.engine(), inTheRound(party.contender()));
    }
}
