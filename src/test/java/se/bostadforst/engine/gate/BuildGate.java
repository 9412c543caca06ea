package se.bostadforst.engine.gate;

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
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import se.bostadforst.access.RoleCatalogue;
import se.bostadforst.modelling.UsableInModels;

/** The gate as the build asks it: the project's own folders and classes, with nothing started. */
final class BuildGate {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");

    private BuildGate() {}

    static Gate gate() {
        return new Gate(new RoleCatalogue(), new ScannedBeans(), new Folders());
    }

    static ModelBeans beans() {
        return new ScannedBeans();
    }

    /** The capabilities that have a process. */
    static Set<String> folders() {
        return namesIn(BPMN);
    }

    static Set<String> foldersOfForms() {
        return namesIn(FORMS);
    }

    /** The files of one capability as they are delivered together. */
    static Map<String, byte[]> files(String folder) {
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

    private static Set<String> namesIn(Path parent) {
        var folders = parent.toFile().listFiles(file -> file.isDirectory() && file.list().length > 0);
        return folders == null
                ? Set.of()
                : new TreeSet<>(Stream.of(folders).map(File::getName).toList());
    }

    /** A process is known by its file. */
    private static final class Folders implements KnownModels {

        @Override
        public boolean processExists(String key) {
            return folderOf(key).isPresent();
        }

        @Override
        public Optional<String> folderOf(String key) {
            return folders().stream()
                    .filter(folder -> Files.exists(BPMN.resolve(folder).resolve(key + ".bpmn")))
                    .findFirst();
        }
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
