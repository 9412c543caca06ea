package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

class EngineKnownModelsTest {

    private static final Path ARRIVAL = Path.of("src/test/resources/gate", GateFixture.CALLED);

    @Test
    void a_process_of_the_application_is_known_before_the_engine_is_there() throws IOException {
        var known = new EngineKnownModels(
                new StaticListableBeanFactory().getBeanProvider(RepositoryService.class), models());

        assertThat(known.processExists("arrival")).isTrue();
        assertThat(known.processExists("departure")).isFalse();
    }

    @Test
    void a_process_that_was_deployed_before_is_known() throws IOException {
        var engine = new StaticListableBeanFactory(Map.of("repositoryService", engineWith(1)));
        var emptyEngine = new StaticListableBeanFactory(Map.of("repositoryService", engineWith(0)));

        assertThat(new EngineKnownModels(engine.getBeanProvider(RepositoryService.class), models())
                        .processExists("departure"))
                .isTrue();
        assertThat(new EngineKnownModels(emptyEngine.getBeanProvider(RepositoryService.class), models())
                        .processExists("departure"))
                .isFalse();
    }

    @Test
    void a_process_stays_in_its_folder() throws IOException {
        var known = new EngineKnownModels(
                new StaticListableBeanFactory().getBeanProvider(RepositoryService.class), models());

        assertThat(known.folderOf("arrival")).contains("respite");
        assertThat(known.folderOf("departure")).isEmpty();
    }

    private static ResourcePatternResolver models() throws IOException {
        var models = mock(ResourcePatternResolver.class);
        when(models.getResources(anyString())).thenReturn(new Resource[] {new FileSystemResource(ARRIVAL)});
        return models;
    }

    private static RepositoryService engineWith(long versions) {
        var query = mock(ProcessDefinitionQuery.class, RETURNS_SELF);
        when(query.count()).thenReturn(versions);
        var engine = mock(RepositoryService.class);
        when(engine.createProcessDefinitionQuery()).thenReturn(query);
        return engine;
    }
}
