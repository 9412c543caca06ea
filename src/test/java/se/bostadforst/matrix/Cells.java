package se.bostadforst.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.bostadforst.matrix.Expectations.Line;
import se.bostadforst.matrix.Expectations.Who;
import se.bostadforst.matrix.Scene.Value;

/** Every square of one scene: all routes, all verbs they have, all roles, the real ids of both cases and one id of nothing. */
final class Cells {

    private static final Set<String> FEW = Set.of("ingen", "soc HV 1", "SSM chef", "SB förvaltare", "admin");
    /** For whoever changes the matrix and cannot wait: a few roles instead of all. */
    private static final boolean QUICK = Boolean.getBoolean("bostadforst.matrix.quick");

    /** A stranger who uses a verb that a page does not have is told to sign in where another page's address would fit. */
    private static final Set<Integer> UNASKED = Set.of(401, 404);

    private static final Line UNLISTED = new Line(0, Who.NOBODY, Set.of("*"), "", "api", Set.of(), Set.of());

    private final RunningRoutes running;
    private final Expectations table;
    private final Scene scene;
    private final List<Role> roles;
    private final boolean closedToo;
    private final List<Cell> cells = new ArrayList<>();

    private Cells(RunningRoutes running, Expectations table, Scene scene, List<Role> roles, boolean closedToo) {
        this.running = running;
        this.table = table;
        this.scene = scene;
        this.roles = roles;
        this.closedToo = closedToo;
    }

    /**
     * @param closedToo also what no scene decides, and what therefore is walked in one only: the routes nobody has, the verbs a route does not
     *     have, files, and whom the door turns away by their groups before any case is looked at
     */
    static List<Cell> of(RunningRoutes running, Expectations table, Scene scene, List<Role> roles, boolean closedToo) {
        var made = new Cells(running, table, scene, roles, closedToo);
        for (var route : running.routes()) {
            var line = table.of(route);
            if (line.isPresent()
                    && line.get().who() != Who.CONTAINER
                    && (closedToo
                            || line.get().who() != Who.NOBODY
                                    && !"file".equals(line.get().kind()))) {
                made.route(route, line.get());
            }
        }
        return made.cells;
    }

    private void route(String route, Line line) {
        var cut = route.indexOf(' ');
        var verb = route.substring(0, cut);
        var template = running.sample(route).orElse(route.substring(cut + 1));
        if (line.slashed()) {
            spelled(route, line, verb, template.endsWith("/") ? template : template + "/", roles);
            if (closedToo) {
                spelled(route, UNLISTED, verb, template, roles);
            }
        } else {
            spelled(route, line, verb, template, roles);
        }
        if (closedToo && line.who() != Who.NOBODY) {
            for (var other : Arrays.asList("PUT", "DELETE", "PATCH", "POST")) {
                if (!running.routes().contains(other + " " + route.substring(cut + 1))) {
                    spelled(route, unlisted(line), other, template, few());
                }
            }
        }
    }

    private static Line unlisted(Line line) {
        return new Line(0, Who.NOBODY, Set.of("*"), line.path(), line.kind(), Set.of(), Set.of());
    }

    private List<Role> quick(String route, Line line, List<Role> asking) {
        return line.who() == Who.NOBODY
                ? List.of(few().get(Math.floorMod(route.hashCode(), FEW.size())))
                : asking.stream()
                        .filter(role -> FEW.contains(role.label())
                                || !role.isActor() && role.userId() != null
                                || role.isAny("projektledare", "drift", "processdesigner", "soc_efh_handlaggare"))
                        .toList();
    }

    /** Routes that nobody has are tried by somebody of every kind, not by everybody. */
    private List<Role> someOfEach() {
        return roles.stream()
                .filter(role -> FEW.contains(role.label())
                        || !role.isActor()
                        || role.isAny(
                                "projektledare",
                                "drift",
                                "processdesigner",
                                "soc_efh_handlaggare",
                                "ssm_jour",
                                "avlastningsboende"))
                .toList();
    }

    private List<Role> few() {
        return roles.stream().filter(role -> FEW.contains(role.label())).toList();
    }

    private void spelled(String route, Line line, String verb, String template, List<Role> asking) {
        for (var role : asking(line, QUICK ? quick(route, line, asking) : asking)) {
            if (!closedToo && !admits(line.who(), role)) {
                continue;
            }
            var parts = template.split("(?<=.)(?=/)");
            var varying = varying(parts);
            var before = varying < 1 ? "" : parts[varying - 1].substring(1);
            var values = varying < 0 ? List.of(new Value("", "", "")) : scene.values(before, role);
            for (var value : values) {
                cells.add(cell(role, line, route, verb, filled(parts, varying, value), value));
            }
        }
    }

    private List<Role> asking(Line line, List<Role> asking) {
        return line.kind().equals("file")
                ? few()
                : line.who() == Who.NOBODY && asking.size() > FEW.size() ? someOfEach() : asking;
    }

    /** The place in the address that a case or a person decides; the others get an id of their kind. */
    private static int varying(String[] parts) {
        var first = -1;
        for (var i = 0; i < parts.length; i++) {
            if (parts[i].startsWith("/{")) {
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private String filled(String[] parts, int varying, Value value) {
        var path = new StringBuilder();
        for (var i = 0; i < parts.length; i++) {
            if (!parts[i].startsWith("/{")) {
                path.append(parts[i]);
            } else if (i == varying) {
                path.append('/').append(value.text());
            } else {
                path.append('/').append(scene.fixed().getOrDefault(parts[i - 1].substring(1), "x1"));
            }
        }
        return path.toString().replace("/**", "");
    }

    private Cell cell(Role role, Line line, String route, String verb, String path, Value value) {
        var modeler = path.startsWith("/engine-rest");
        if (!admits(line.who(), role)) {
            var unknown = modeler ? role.userId() == null || role.label().equals("borttagen") : !role.hasSession();
            if (line.number() == 0 && !role.hasSession()) {
                return new Cell(role, line, route, verb, path, value.ofCase(), UNASKED, true, false, null);
            }
            var status = unknown && (modeler || line.who() != Who.NOBODY) ? 401 : 404;
            return new Cell(role, line, route, verb, path, value.ofCase(), Set.of(status), true, false, null);
        }
        if (!inScope(line, role, value)) {
            if (line.kind().equals("write") && role.groups().contains(value.doneBy())) {
                return new Cell(role, line, route, verb, path, value.ofCase(), Set.of(409), true, false, null);
            }
            if (line.kind().equals("write") && LogNames.changes(line, path) != null && role.isActor()) {
                var purpose = LogNames.changes(line, path) + " ";
                return new Cell(
                        role,
                        line,
                        route,
                        verb,
                        path,
                        value.ofCase(),
                        Set.of(404),
                        true,
                        false,
                        purpose + value.text() + " nekad");
            }
            var log = LogNames.page(line) != null && role.isActor()
                    ? LogNames.page(line) + " " + value.text() + " nekad"
                    : null;
            return new Cell(role, line, route, verb, path, value.ofCase(), Set.of(404), true, false, log);
        }
        if (line.kind().equals("write")) {
            return new Cell(role, line, route, verb, path, value.ofCase(), Set.of(403), true, true, null);
        }
        return new Cell(
                role,
                line,
                route,
                verb,
                path,
                value.ofCase(),
                answers(line, role),
                false,
                false,
                read(line, role, path, value));
    }

    /** Somebody who has lost every role is let in at the door and finds nothing behind it. */
    private static Set<Integer> answers(Line line, Role role) {
        return role.isActor() || line.who() == Who.ANYONE
                ? line.answers()
                : Stream.concat(line.answers().stream(), Stream.of(404)).collect(java.util.stream.Collectors.toSet());
    }

    private String read(Line line, Role role, String path, Value value) {
        if (path.endsWith("/form-variables") && line.in("task")) {
            return "task " + scene.caseNumbers().get(value.ofCase()) + " " + value.text();
        }
        if (line.in("month") || line.in("remains") || path.endsWith("/own-contract")) {
            return null; // nobody moves in in this story: nothing is shown, so nothing is logged
        }
        return LogNames.page(line) != null || path.startsWith("/api/tasks/")
                ? (LogNames.page(line) == null ? "case" : LogNames.page(line)) + " "
                        + scene.caseNumbers().get(value.ofCase()) + " beviljad"
                : null;
    }

    private boolean guide(Role role, Value value) {
        return role.code().filter("ssm_vagledare"::equals).isPresent() && scene.hasConsent(role, value.ofCase());
    }

    private boolean partner(Role role, Value value, String... codes) {
        return role.code().filter(List.of(codes)::contains).isPresent() && scene.takesPart(role, value.ofCase());
    }

    private static boolean readsSupport(Role role) {
        return role.code()
                .filter(code -> code.startsWith("ssm_")
                        || List.of("soc_handlaggare", "soc_chef").contains(code))
                .isPresent();
    }

    private static boolean own(Role role, Value value, String... codes) {
        return role.code().filter(List.of(codes)::contains).isPresent()
                && role.ownCase().filter(value.ofCase()::equals).isPresent();
    }

    private static boolean admits(Who who, Role role) {
        return Expectations.admits(
                who, role.hasSession() || who == Who.DESIGNER && role.userId() != null, role.groups());
    }

    private boolean inScope(Line line, Role role, Value value) {
        if (line.scope().isEmpty()) {
            return true;
        }
        return line.in("task") && role.isActor() && role.groups().contains(value.group())
                || line.in("ops") && value.open() && role.isAny("drift", "camunda-admin")
                || (line.in("case") || line.in("papers")) && scene.takesPart(role, value.ofCase())
                || line.in("handler")
                        && role.code().filter("soc_handlaggare"::equals).isPresent()
                        && role.ownCase().filter(value.ofCase()::equals).isPresent()
                || line.in("chef")
                        && role.code().filter("soc_chef"::equals).isPresent()
                        && role.ownCase().filter(value.ofCase()::equals).isPresent()
                || line.in("rent")
                        && (own(role, value, "soc_handlaggare", "soc_chef", "soc_hyra") || guide(role, value))
                || line.in("month") && readsSupport(role) && scene.takesPart(role, value.ofCase())
                || line.in("debt") && (own(role, value, "soc_handlaggare", "soc_chef") || guide(role, value))
                || line.in("disturbance")
                        && (own(role, value, "soc_handlaggare", "soc_chef")
                                || partner(role, value, "ssm_vagledare", "ssm_jour", "ssm_chef")
                                || partner(role, value, "sb_forvaltare", "sb_bovard", "sb_bosocial", "sb_beslut"))
                || line.in("reporter")
                        && (own(role, value, "soc_handlaggare")
                                || partner(role, value, "ssm_vagledare", "ssm_jour")
                                || partner(role, value, "sb_forvaltare", "sb_bovard", "sb_bosocial"))
                || line.in("remains")
                        && (own(role, value, "soc_handlaggare", "soc_chef")
                                || partner(role, value, "ssm_vagledare", "ssm_chef", "sb_beslut"))
                || line.in("appeals") && own(role, value, "soc_handlaggare", "soc_chef")
                || line.in("appellate") && own(role, value, "soc_handlaggare")
                || line.in("jourstaff")
                        && role.code()
                                .filter(List.of("ssm_jour", "ssm_vagledare", "ssm_chef")::contains)
                                .isPresent()
                || line.in("oncall") && partner(role, value, "ssm_jour", "ssm_vagledare")
                || line.in("plan") && partner(role, value, "ssm_vagledare")
                || line.in("joured")
                        && (own(role, value, "soc_handlaggare")
                                || partner(role, value, "ssm_jour", "ssm_vagledare", "ssm_chef")
                                || partner(role, value, "sb_forvaltare", "sb_bovard"))
                || line.in("judge") && partner(role, value, "sb_forvaltare", "sb_bosocial")
                || line.in("guide") && guide(role, value)
                || line.in("hyra") && own(role, value, "soc_hyra")
                || line.in("ledger") && role.code().filter("soc_hyra"::equals).isPresent()
                || line.in("self") && (value.ofCase().equals("self") || role.isAny("camunda-admin"))
                || line.in("starter")
                        && role.code().filter("soc_handlaggare"::equals).isPresent();
    }
}
