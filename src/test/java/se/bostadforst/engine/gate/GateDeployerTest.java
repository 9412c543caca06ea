package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;

class GateDeployerTest {

    private final GateDeployer deployer = new GateDeployer(GateFixture.gate());

    @BeforeEach
    void a_command_is_running() {
        var command = mock(CommandContext.class);
        when(command.runWithoutAuthorization(ArgumentMatchers.<Callable<Object>>any()))
                .thenAnswer(call -> call.<Callable<?>>getArgument(0).call());
        Context.setCommandContext(command);
    }

    @AfterEach
    void the_command_is_over() {
        Context.removeCommandContext();
    }

    @Test
    void a_good_folder_is_let_in() {
        assertThatCode(() -> deployer.deploy(deployment("respite", true, GateFixture.files())))
                .doesNotThrowAnyException();
    }

    @Test
    void a_refused_designer_is_told_everything_that_is_wrong_in_swedish() {
        var files = GateFixture.files();
        files.keySet().removeIf(name -> name.endsWith(".form"));

        assertThatThrownBy(() -> deployer.deploy(deployment("respite", true, files)))
                .isInstanceOf(GateRefused.class)
                .hasMessageStartingWith("Modellen släpps inte in. Rätta detta och sänd hela mappen på nytt:\n")
                .hasMessageContaining(
                        "\nbpmn/respite/night-place.bpmn – Task_AssessNeed: Formuläret ”respite-assess-need” är inte med.")
                .hasMessageContaining(
                        "\nbpmn/respite/night-place.bpmn – Task_ReceivePerson: Formuläret ”respite-receive-person” är inte med.");
    }

    @Test
    void the_deployment_is_called_what_the_folder_is_called() {
        assertThatThrownBy(() -> deployer.deploy(deployment("Min modell", true, GateFixture.files())))
                .isInstanceOf(GateRefused.class)
                .hasMessageContaining("Leveransen – Min modell: Leveransen ska heta som mappen, ”respite”.");
    }

    @Test
    void a_process_of_another_folder_is_not_replaced_by_a_namesake() {
        var hijacker = new GateDeployer(GateFixture.gate(new KnownModels() {
            @Override
            public boolean processExists(String key) {
                return true;
            }

            @Override
            public Optional<String> folderOf(String key) {
                return "arrival".equals(key) ? Optional.of("tenancy") : Optional.empty();
            }
        }));

        assertThatThrownBy(() -> hijacker.deploy(deployment("respite", true, GateFixture.files())))
                .isInstanceOf(GateRefused.class)
                .hasMessageContaining("Processen ”arrival” hör till mappen ”tenancy”.");
    }

    @Test
    void what_was_let_in_once_is_not_asked_again() {
        assertThatCode(() -> deployer.deploy(deployment("respite", false, Map.of("x.groovy", new byte[0]))))
                .doesNotThrowAnyException();
    }

    private static DeploymentEntity deployment(String name, boolean isNew, Map<String, byte[]> files) {
        var deployment = new DeploymentEntity();
        deployment.setName(name);
        deployment.setNew(isNew);
        files.forEach((resource, content) -> {
            var entity = new ResourceEntity();
            entity.setName(resource);
            entity.setBytes(content);
            deployment.addResource(entity);
        });
        return deployment;
    }
}
