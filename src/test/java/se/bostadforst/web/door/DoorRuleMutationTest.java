package se.bostadforst.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import se.bostadforst.matrix.Expectations;
import se.bostadforst.matrix.Expectations.Line;
import se.bostadforst.matrix.Expectations.Who;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;
import se.bostadforst.web.door.DoorList.Ruling;

/**
 * Every line of {@code door/allowed.csv} is taken away, narrowed by a verb and thrown wider open, one at a time, and held against the second
 * opinion in {@code matrix/expectations.csv}: a change that no expectation speaks against is a line nobody watches.
 */
class DoorRuleMutationTest {

    private record Probe(String verb, String path, Caller caller, boolean open) {

        boolean agrees(DoorList list) {
            return open == (list.rule(verb, path, caller) == Ruling.OPEN);
        }
    }

    private static final List<Caller> CALLERS = Stream.of(
                    "",
                    "soc_hv_handlaggare",
                    "sb_forvaltare",
                    "projektledare",
                    "drift",
                    "processdesigner",
                    "camunda-admin")
            .map(group -> group.isEmpty() ? Caller.NOBODY : new Caller(group + "1", List.of(group)))
            .toList();
    private static final String DEFINITION = "x1:1:x1";
    private static final List<Probe> PROBES = probes();
    private static final Map<String, List<Probe>> BY_PATH = PROBES.stream().collect(Collectors.groupingBy(Probe::path));

    private final DoorList list = new DoorList();

    @Test
    void the_door_and_the_second_opinion_agree() {
        assertThat(PROBES).hasSizeGreaterThan(10_000);
        assertThat(PROBES.stream().filter(probe -> !probe.agrees(list)).map(Probe::toString))
                .isEmpty();
    }

    @Test
    void every_line_taken_away_or_widened_is_noticed() {
        var survived = new ArrayList<String>();
        var mutations = 0;
        for (var line : list.lines()) {
            var mutants = new ArrayList<List<DoorList.Line>>();
            mutants.add(List.of());
            for (var verb : line.methods()) {
                if (line.methods().size() > 1) {
                    var fewer = new LinkedHashSet<>(line.methods());
                    fewer.remove(verb);
                    mutants.add(List.of(new DoorList.Line(line.audience(), fewer, line.pattern())));
                }
            }
            for (var wider : List.of(Audience.SIGNED_IN, Audience.ANYONE)) {
                if (line.audience() != Audience.ANYONE && line.audience() != wider) {
                    mutants.add(List.of(new DoorList.Line(wider, line.methods(), line.pattern())));
                }
            }
            var touched = touchedBy(line);
            var more = new LinkedHashSet<>(line.methods());
            more.addAll(List.of("DELETE", "PUT", "POST", "GET"));
            if (!line.methods().containsAll(more) && !elsewhere(line, more, touched)) {
                mutants.add(List.of(new DoorList.Line(line.audience(), more, line.pattern())));
            }
            for (var mutant : mutants) {
                mutations++;
                var lines = new ArrayList<>(list.lines());
                lines.remove(line);
                lines.addAll(mutant);
                var changed = new DoorList(List.copyOf(lines));
                if (touched.stream().allMatch(probe -> probe.agrees(changed))) {
                    survived.add(line + " -> " + mutant);
                }
            }
        }
        FoundationReport.part(Chapter.RULES, DoorRuleMutationTest.class)
                .figure("Dörrens rader", list.lines().size())
                .figure("Förändringar (borttagen, en metod mindre, öppnare, fler metoder)", mutations)
                .figure(
                        "Upptäckta",
                        "%d (%d %%)"
                                .formatted(
                                        mutations - survived.size(), 100 * (mutations - survived.size()) / mutations),
                        "100 %",
                        survived.isEmpty())
                .save();
        assertThat(survived).isEmpty();
    }

    /** Every group of every audience is somebody the table expects to be let in there, and a stranger it expects to be kept out. */
    @Test
    void every_group_of_an_audience_is_expected_somewhere() {
        for (var caller : CALLERS) {
            for (var audience : Audience.values()) {
                if (audience.admits(caller.signedIn(), caller.groupIds())) {
                    assertThat(PROBES)
                            .as(audience + " " + caller)
                            .anyMatch(probe -> probe.open() && probe.caller().equals(caller));
                } else {
                    assertThat(PROBES)
                            .as(audience + " " + caller)
                            .anyMatch(probe -> !probe.open() && probe.caller().equals(caller));
                }
            }
        }
    }

    /** True when other lines already give the same people these verbs there: a group may be called {@code create}. */
    private boolean elsewhere(DoorList.Line line, Set<String> methods, List<Probe> touched) {
        var others = list.lines().stream()
                .filter(other -> other != line && other.audience() == line.audience())
                .toList();
        return methods.stream()
                .filter(verb -> !line.methods().contains(verb))
                .allMatch(verb -> !touched.isEmpty()
                        && touched.stream()
                                .map(Probe::path)
                                .allMatch(path -> others.stream()
                                        .anyMatch(other -> other.methods().contains(verb)
                                                && other.pattern().matches(PathContainer.parsePath(path)))));
    }

    /** The probes a change of this line could matter to; all of them for every change would take minutes. */
    private static List<Probe> touchedBy(DoorList.Line line) {
        return BY_PATH.entrySet().stream()
                .filter(entry -> line.pattern().matches(PathContainer.parsePath(entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static List<Probe> probes() {
        var table = new Expectations();
        var probes = new ArrayList<Probe>();
        var addresses = new LinkedHashSet<String>();
        JaxRsRoutes.all()
                .forEach(route -> addresses.add(route.substring(route.indexOf(' ') + 1)
                        .replace("/static/x1", "/static/app/x1")
                        .replace("/login/x1", "/login/tasklist")));
        table.lines().stream()
                .filter(line -> line.who() != Who.CONTAINER)
                .forEach(line -> addresses.addAll(samples(line)));
        for (var address : addresses) {
            for (var verb : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS")) {
                var line = table.of(verb + " " + address);
                for (var caller : CALLERS) {
                    if (address.contains("/user/self") || address.contains("/user/x1/profile")) {
                        continue;
                    }
                    probes.add(new Probe(
                            verb,
                            address,
                            caller,
                            line.filter(l -> l.slashed() == slashed(address)
                                            && !address.startsWith("/camunda/api/welcome/"))
                                    .filter(l -> expects(l, caller))
                                    .isPresent()));
                }
            }
        }
        profiles(probes);
        pages(probes);
        return probes;
    }

    /** A web app's page is written with and without a slash at its end; a route of the running application is not. */
    private static void pages(List<Probe> probes) {
        for (var caller : CALLERS) {
            for (var app : List.of("tasklist", "cockpit", "admin", "welcome")) {
                for (var verb : List.of("GET", "POST", "PUT", "DELETE")) {
                    var open = "GET".equals(verb) && !"welcome".equals(app);
                    probes.add(new Probe(verb, "/camunda/app/" + app + "/", caller, open));
                    probes.add(new Probe(verb, "/camunda/app/" + app, caller, open));
                }
            }
        }
    }

    /** One's own name, and for the administrator everybody's. */
    private static void profiles(List<Probe> probes) {
        var user = "/camunda/api/engine/engine/default/user/";
        for (var caller : CALLERS) {
            var admin = caller.groupIds().contains("camunda-admin");
            probes.add(new Probe("GET", user + caller.userId() + "/profile", caller, caller.signedIn()));
            probes.add(new Probe("GET", user + "somebody1/profile", caller, admin));
            for (var verb : List.of("POST", "DELETE")) {
                probes.add(new Probe(verb, user + caller.userId() + "/profile", caller, false));
            }
            probes.add(new Probe("PUT", user + caller.userId() + "/profile", caller, admin));
        }
    }

    private static boolean expects(Line line, Caller caller) {
        return Expectations.admits(line.who(), caller.signedIn(), caller.groupIds());
    }

    private static boolean slashed(String address) {
        return address.length() > 1 && address.endsWith("/");
    }

    /** Addresses as they are really written, for one line of the table. */
    private static List<String> samples(Line line) {
        if (line.path().equals("/{file}")) {
            return List.of("/favicon.ico");
        }
        var path = line.path()
                .replace("-definition/{id}", "-definition/" + DEFINITION)
                .replace("{app}/plugin/{plugin}/static/**", "tasklist/plugin/base/static/app/plugin.js")
                .replace("{app}/{file}", "{app}/camunda-tasklist-bootstrap.js")
                .replace("{app}", "tasklist")
                .replace("{appName}", "tasklist")
                .replace("/{taskId}", "/t1")
                .replaceAll("\\{[^}]*}", "x1");
        var file = path.replace("/**", "/file.js");
        return path.endsWith("/health/**")
                ? List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                : List.of(file);
    }
}
