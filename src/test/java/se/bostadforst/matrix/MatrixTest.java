package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Roles, routes, verbs and data classes over two parallel cases in different units ({@code security.md} 3.4): every square is tried. */
class MatrixTest extends MatrixStory {

    @Autowired
    private ServletWebServerApplicationContext context;

    @BeforeEach
    void an_ordinary_monday() {
        at("2026-05-18T10:00");
    }

    @AfterEach
    void whoever_came_for_the_matrix_has_left() {
        new Cast(users, identity, port).leave();
    }

    @Test
    void every_route_of_the_running_application_has_a_line_and_every_line_a_route() throws Exception {
        var running = RunningRoutes.of(context, context.getServletContext());
        var table = new Expectations();
        var unknown = running.routes().stream()
                .filter(route -> table.of(route).isEmpty())
                .toList();

        assertThat(running.routes()).as("positive control").hasSizeGreaterThan(1_400);
        assertThat(unknown)
                .as("routes without a line in matrix/expectations.csv")
                .isEmpty();
        assertThat(table.dead()).as("lines without a route").isEmpty();
    }

    @Test
    void nobody_reaches_sees_or_changes_more_than_the_table_says() throws Exception {
        var started = System.nanoTime();
        var running = RunningRoutes.of(context, context.getServletContext());
        var table = new Expectations();
        var cast = new Cast(users, identity, port).enter();
        var walks = new ArrayList<Walk>();
        var defined = 0;
        nominate();
        for (var moment : List.of("före", "under", "beslut", "efter")) {
            var scene = scene(moment);
            var cells = Cells.of(running, table, scene, cast, "under".equals(moment));
            defined += cells.size();
            var walk = new Walk(port, owner, scene, cast);
            walk.through(cells);
            walks.add(walk);
            goOn(moment);
        }
        new MatrixReport(walks, defined, (System.nanoTime() - started) / 1_000_000_000.0).save();
    }
}
