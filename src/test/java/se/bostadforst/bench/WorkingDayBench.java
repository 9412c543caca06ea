package se.bostadforst.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.Visitor;
import se.bostadforst.attack.PlainHouse;
import se.bostadforst.engine.identity.Users;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;
import se.bostadforst.report.FoundationReport.Part;

/**
 * What a person waits for over HTTP while open tasks grow ({@code performance.md} P14–P16): Tasklist's first page, a filter's count, a task
 * that is opened, Min dag and the case page, beside plain Camunda with a grant per task, in its own JVM on the same PostgreSQL. One belongs
 * to a team with fifty tasks whatever the total, another to three groups that share three of twenty.
 */
@TestInstance(Lifecycle.PER_CLASS)
class WorkingDayBench extends BenchTest {

    private static final int MANY = Integer.getInteger("bostadforst.bench.tasks", 10_000);
    private static final int CALLS = Integer.getInteger("bostadforst.bench.calls", 60);
    private static final double SECONDS = 25;
    private static final double UNBEARABLE = 10_000;
    private static final String WIDE = "soc_hv_bred1";
    private static final List<String> WIDE_GROUPS = List.of("soc_hv_handlaggare", "soc_hv_chef", "soc_hv_hyra");

    private static final String ANSWERING = "answer-admission-obtain-consent";

    @Autowired
    private Users users;

    private final Part report = FoundationReport.part(Chapter.COST, WorkingDayBench.class);

    /** Milliseconds of each call, by what was clicked and by whose house it was. */
    private final Map<String, Map<String, TreeMap<Integer, Series>>> measured = new LinkedHashMap<>();

    private record Click(String name, String house, Supplier<HttpResponse<String>> request) {}

    @AfterAll
    void told() {
        report.note(
                "Millisekunder över HTTP, hela svaret; en delad maskin med två kärnor. Bar Camunda: egen JVM, samma PostgreSQL,"
                        + " en fråga avbryts efter %d s.".formatted(PlainHouse.GIVES_UP_AFTER_SECONDS));
        report.save();
        Printed.on(System.out, report);
    }

    @Test
    void what_people_wait_for_while_tasks_grow() {
        at(DAY + "T10:00");
        users.ensure(WIDE, "Bred", "(mätning)", WIDE + "@example.invalid", "demo", WIDE_GROUPS);
        var cases = new ArrayList<String>();
        for (int i = 0; i < OpenTasks.VISIBLE; i++) {
            cases.add(nominated(EFH, "Nova"));
        }
        var mine = cases.get(0);
        var wide = nominated(HV, "Nils");
        var house = PlainHouseFurnished.beside(ownerDatabase);
        var ours = new OpenTasks(
                        owner,
                        Waiting.instance(engine, "admission", wide),
                        Waiting.reminder(engine, inTheRound(new TheApplication(Meter.at(database), false))))
                .ofCasesLike(wide);
        var theirs = new OpenTasks(house.owner(), "public", house.instanceOf(ANSWERING), "none");
        int there = OpenTasks.VISIBLE;
        theirs.add(1, there);
        var clicks = clicks(house, mine, wide);
        try {
            for (int size : MANY > 10_000 ? List.of(1_000, 10_000, MANY) : List.of(1_000, MANY)) {
                ours.add(there + 1, size);
                theirs.add(there + 1, size);
                there = size;
                measure(size, clicks);
            }
        } finally {
            ours.remove();
        }
        tell();
    }

    private List<Click> clicks(PlainHouseFurnished house, String mine, String wide) {
        var clicks = new ArrayList<Click>();
        for (var who : List.of(EFH, WIDE)) {
            var team = who.equals(EFH) ? "Laget med 50" : "Bred";
            var here = Visitor.signedIn(port, who);
            var filter = TheBrowser.everyTask(here);
            var there = house.visitor(who.equals(EFH) ? List.of(OpenTasks.SMALL_TEAM) : WIDE_GROUPS);
            var caseNumber = who.equals(EFH) ? mine : wide;
            var task = as(who).task("Task_ObtainConsent", caseNumber).getId();
            clicks.add(new Click(team + ": listans första sida", "Vi", () -> list(here, filter)));
            clicks.add(new Click(team + ": listans första sida", "Bar", () -> list(there, house.filter())));
            clicks.add(new Click(team + ": filtrets antal", "Vi", () -> count(here, filter)));
            clicks.add(new Click(team + ": filtrets antal", "Bar", () -> count(there, house.filter())));
            clicks.add(new Click(team + ": öppna en uppgift", "Vi", () -> open(here, task)));
            var plain = house.firstTask(there);
            clicks.add(new Click(team + ": öppna en uppgift", "Bar", () -> open(there, plain)));
            clicks.add(new Click(team + ": Min dag", "Vi", () -> here.get("/min-dag")));
            clicks.add(new Click(team + ": ärendets sida", "Vi", () -> here.get("/arenden/" + caseNumber)));
        }
        return clicks;
    }

    private void measure(int size, List<Click> clicks) {
        var millis = new LinkedHashMap<Click, List<Double>>();
        for (int call = -6; call < CALLS; call++) {
            for (var click : clicks) {
                var so = millis.computeIfAbsent(click, c -> new ArrayList<>());
                if (enough(so)) {
                    continue;
                }
                var from = System.nanoTime();
                var answer = click.request().get();
                var took = (System.nanoTime() - from) / 1e6;
                var gaveUp = click.house().equals("Bar") && took >= PlainHouse.GIVES_UP_AFTER_SECONDS * 1_000;
                assertThat(answer.statusCode()).as(click.name() + answer.body()).isEqualTo(gaveUp ? 500 : 200);
                if (call >= 0 || took > UNBEARABLE) {
                    so.add(took);
                }
            }
        }
        millis.forEach((click, values) -> measured.computeIfAbsent(click.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(click.house(), name -> new TreeMap<>())
                .put(size, Series.of(values)));
    }

    /** Sixty calls, or as many as the time allows; of what nobody would wait for, two. */
    private static boolean enough(List<Double> so) {
        var sum = so.stream().mapToDouble(Double::doubleValue).sum();
        return so.size() >= 10 && sum > SECONDS * 1_000 || so.size() >= 2 && sum > 2 * UNBEARABLE;
    }

    private void tell() {
        var rows = new ArrayList<List<String>>();
        measured.forEach((click, by) -> {
            var ours = by.get("Vi");
            var few = ours.firstEntry().getValue();
            var many = ours.lastEntry().getValue();
            var row = new ArrayList<>(List.of(click));
            ours.values().forEach(series -> row.add(inWords(series)));
            ours.keySet()
                    .forEach(size -> row.add(
                            by.containsKey("Bar") ? inWords(by.get("Bar").get(size)) : "–"));
            rows.add(row);
            if (click.startsWith("Bred")) {
                report.figure(
                        click + ": p95 i ms vid %,d".formatted(MANY),
                        Series.number(many.p95()),
                        "mål ≤ 300",
                        many.p95() <= 300);
            } else {
                var growth = many.p95() / few.p95();
                report.figure(
                        click + ": p95 vid %,d mot 1 000".formatted(MANY),
                        Series.number(growth),
                        "mål ≤ 2",
                        growth <= 2);
            }
        });
        var sizes = measured.values().iterator().next().get("Vi").keySet();
        var columns = new ArrayList<>(List.of("Klick, ms p50 / p95"));
        sizes.forEach(size -> columns.add("Vi %,d".formatted(size)));
        sizes.forEach(size -> columns.add("Bar %,d".formatted(size)));
        report.table("Vad man väntar på medan öppna uppgifter växer", columns, rows);
    }

    private static String inWords(Series series) {
        return Series.number(series.median()) + " / " + Series.number(series.p95());
    }

    private static HttpResponse<String> list(Visitor visitor, String filter) {
        return list(visitor, filter, 15);
    }

    private static HttpResponse<String> list(Visitor visitor, String filter, int most) {
        return visitor.send(
                "POST",
                Visitor.ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=" + most,
                "{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}",
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/hal+json",
                        "X-XSRF-TOKEN",
                        visitor.token()));
    }

    /** Tasklist learns it with the list; no other road to it is open. */
    private static HttpResponse<String> count(Visitor visitor, String filter) {
        return list(visitor, filter, 1);
    }

    /** The task, its form and what stands in it: what Tasklist asks for when somebody clicks on a card. */
    private static HttpResponse<String> open(Visitor visitor, String task) {
        var at = Visitor.ENGINE + "/task/" + task;
        for (var part : List.of("", "/form", "/deployed-form")) {
            var answer = visitor.get(at + part);
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
        return visitor.get(at + "/form-variables?deserializeValues=false");
    }
}
