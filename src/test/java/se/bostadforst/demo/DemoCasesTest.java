package se.bostadforst.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.bostadforst.AppTest;

class DemoCasesTest extends AppTest {

    @Autowired
    private DemoStart demo;

    @Test
    void fifteen_invented_people_leave_every_kind_of_task_open_for_somebody() throws Exception {
        demo.reset();
        var cases = demo.reset();

        assertThat(cases).isEqualTo(14);
        assertThat(value("select count(distinct identity) from bf.person")).isEqualTo("15");
        assertThat(new TreeSet<>(owner.queryForList("select task_def_key_ from camunda.act_ru_task", String.class)))
                .isEqualTo(everyUserTask());
        assertThat(owner.queryForList(
                        "select distinct identity from bf.person where identity_type <> 'TILLFALLIG_ID'", String.class))
                .containsExactlyInAnyOrder("191212121212", "199001189811", "197010632391");
        assertThat(clock.ahead()).isLessThan(java.time.Duration.ofSeconds(5));
    }

    private static TreeSet<String> everyUserTask() throws Exception {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".bpmn")).toList()) {
                var found = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"").matcher(Files.readString(file));
                while (found.find()) {
                    keys.add(found.group(1));
                }
            }
        }
        return keys;
    }
}
