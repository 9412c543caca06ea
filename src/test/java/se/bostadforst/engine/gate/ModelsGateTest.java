package se.bostadforst.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.modelling.UsableInModels;

/** The project's own models pass the gate; what a designer broke is told here before anything is started. */
class ModelsGateTest {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("folders")
    void the_models_of_a_folder_pass_the_gate(String folder) {
        var findings = new Gate(new RoleCatalogue(), new ScannedBeans(), ModelsGateTest::isOurs).check(files(folder));

        findings.forEach(System.out::println);
        assertThat(findings).isEmpty();
    }

    @Test
    void a_folder_of_forms_has_a_process() {
        assertThat(namesIn(BPMN)).containsAll(namesIn(FORMS));
    }

    static Stream<String> folders() {
        return namesIn(BPMN).stream();
    }

    private static Set<String> namesIn(Path parent) {
        var folders = parent.toFile().listFiles(file -> file.isDirectory() && file.list().length > 0);
        return folders == null
                ? Set.of()
                : new TreeSet<>(Stream.of(folders).map(File::getName).toList());
    }

    private static Map<String, byte[]> files(String folder) {
        var files = new TreeMap<String, byte[]>();
        for (var parent : new Path[] {BPMN, FORMS}) {
            if (Files.isDirectory(parent.resolve(folder))) {
                GateFixture.filesIn(parent.resolve(folder))
                        .forEach((name, content) -> files.put(parent + "/" + folder + "/" + name, content));
            }
        }
        files.keySet().removeIf(name -> !name.matches(".*\\.(bpmn|dmn|form)"));
        return files;
    }

    private static boolean isOurs(String process) {
        return namesIn(BPMN).stream()
                .anyMatch(folder -> Files.exists(BPMN.resolve(folder).resolve(process + ".bpmn")));
    }

    /** Every class that carries the mark, under the name Spring would give it. */
    private static final class ScannedBeans implements ModelBeans {

        private final Map<String, Class<?>> types = new TreeMap<>();

        ScannedBeans() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(UsableInModels.class));
            scanner.findCandidateComponents("se.bostadforst").forEach(found -> {
                var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
                var component = AnnotatedElementUtils.findMergedAnnotation(type, Component.class);
                var name = component == null ? "" : component.value();
                types.put(name.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : name, type);
            });
        }

        @Override
        public Optional<Class<?>> type(String name) {
            return Optional.ofNullable(types.get(name));
        }

        @Override
        public Set<String> names() {
            return types.keySet();
        }
    }
}
