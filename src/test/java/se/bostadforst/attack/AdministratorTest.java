package se.bostadforst.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Profile;
import se.bostadforst.AppTest;
import se.bostadforst.Visitor;

/** How far somebody comes who is the administrator, or finds what was made for the demonstration. */
class AdministratorTest extends AppTest {

    @LocalServerPort
    private int port;

    @Test
    void what_an_administrator_does_to_people_is_written_down_with_the_administrators_name() {
        var admin = Visitor.signedIn(port, "admin");
        try {
            assertThat(admin.post(
                                    Visitor.ENGINE + "/user/create",
                                    "{\"profile\":{\"id\":\"smyg1\",\"firstName\":\"<b>\",\"lastName\":\"' or 1=1--\"},\"credentials\":{\"password\":\"demo\"}}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(admin.send(
                                    "PUT",
                                    Visitor.ENGINE + "/group/soc_hv_handlaggare/members/smyg1",
                                    "{}",
                                    Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", admin.token()))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(owner.queryForList(
                            "select entity_type_ || ' ' || new_value_ from camunda.act_hi_op_log where user_id_ = 'admin' and operation_type_ = 'Create'",
                            String.class))
                    .contains("User smyg1", "Group membership smyg1", "Group membership soc_hv_handlaggare");
            assertThat(admin.get("/api/cases").body())
                    .as("the administrator's own list")
                    .isEqualTo("{\"cases\":[]}");
            for (var odd : List.of("<x>", "a b", "' or '1'='1", "a".repeat(300))) {
                assertThat(admin.post(
                                        Visitor.ENGINE + "/group/create",
                                        "{\"id\":\"" + odd + "\",\"name\":\"x\",\"type\":\"x\"}")
                                .statusCode())
                        .as(odd)
                        .isEqualTo(400);
            }
        } finally {
            identity.deleteUser("smyg1");
        }
    }

    @Test
    void not_even_an_administrator_keeps_a_program_in_a_filter() {
        identity.setAuthentication("admin", List.of("camunda-admin"));
        var filter = engine.getFilterService().newTaskFilter("program");
        filter.setQuery(tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${''.getClass()}")
                .endOr());
        assertThatThrownBy(() -> engine.getFilterService().saveFilter(filter))
                .hasMessage("Sökningen innehåller något som inte är tillåtet.");
        assertThat(engine.getFilterService()
                        .createFilterQuery()
                        .filterName("program")
                        .count())
                .isZero();
    }

    @Test
    void the_demonstrations_endpoints_are_not_built_in_production() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        assertThat(scanner.findCandidateComponents("se.bostadforst.demo"))
                .isNotEmpty()
                .allSatisfy(bean -> assertThat(
                                Class.forName(bean.getBeanClassName()).getAnnotation(Profile.class))
                        .as(bean.getBeanClassName())
                        .isNotNull());
    }
}
