package se.bostadforst.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.respite.RespiteStoryTest;

/** A task that guide and jour share ({@code access/role-sets.csv}) is the own task of each, by night as by day. */
class SharedTasksTest extends RespiteStoryTest {

    @LocalServerPort
    private int port;

    @Autowired
    private StrayTasks stray;

    @Test
    void whoever_of_them_has_it_keeps_it_and_finds_it_on_every_page() {
        var home = home("Delad", "2025-09-22T10:00", "2025-10-01");
        at("2026-05-18T10:00");
        raised(GUIDE, home);
        var task = as(GUIDE).task("Task_AssessRespite", home).getId();
        as(GUIDE).run(() -> tasks.claim(task, GUIDE));

        stray.check();
        assertThat(value("select assignee_ from camunda.act_ru_task where id_ = ?", task))
                .as("ingen tar den från vägledaren om natten")
                .isEqualTo(GUIDE);
        for (var person : new String[] {GUIDE, JOUR}) {
            var visitor = Visitor.signedIn(port, person);
            assertThat(visitor.get("/arenden/" + home).body()).as(person).contains("/t/" + task);
            assertThat(visitor.get("/min-enhet").body()).as(person).contains("/t/" + task);
            assertThat(visitor.get("/api/hand-over/" + task).statusCode())
                    .as(person)
                    .isEqualTo(200);
        }
        assertThat(Visitor.signedIn(port, HV).get("/api/hand-over/" + task).statusCode())
                .isEqualTo(404);
    }
}
