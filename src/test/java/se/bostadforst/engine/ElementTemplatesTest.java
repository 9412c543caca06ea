package se.bostadforst.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.bostadforst.access.Role;
import se.bostadforst.access.RoleCatalogue;

/** What Camunda Modeler offers a designer is what the gate accepts. */
class ElementTemplatesTest {

    private static final File USER_TASK = new File(".camunda/element-templates/user-task.json");

    @Test
    void the_template_of_a_user_task_offers_every_role_and_no_other() throws IOException {
        assertThat(choices(property("camunda:candidateGroups")))
                .containsExactlyElementsOf(new RoleCatalogue()
                        .roles().stream()
                                .map(ElementTemplatesTest::asCandidateGroup)
                                .toList());
    }

    @Test
    void a_form_is_always_bound_to_its_deployment() throws IOException {
        assertThat(property("camunda:formRefBinding").path("value").asText()).isEqualTo("deployment");
    }

    private static String asCandidateGroup(Role role) {
        return role.perUnit() ? "${routing.toUnit(execution, '" + role.code() + "')}" : role.code();
    }

    private static Stream<String> choices(JsonNode property) {
        return StreamSupport.stream(property.path("choices").spliterator(), false)
                .map(choice -> choice.path("value").asText());
    }

    private static JsonNode property(String name) throws IOException {
        var properties = new ObjectMapper().readTree(USER_TASK).path("properties");
        return StreamSupport.stream(properties.spliterator(), false)
                .filter(property ->
                        name.equals(property.path("binding").path("name").asText()))
                .findFirst()
                .orElseThrow();
    }
}
